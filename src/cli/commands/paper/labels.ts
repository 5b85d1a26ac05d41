import type { LabelInput } from '../../../documents/labels/label.ts';
import { type LabelSheet, safeLabels } from '../../../documents/labels/sheet.ts';
import { hasErrors } from '../../../issues/report.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { SYMBOL_FLAGS } from '../../args/draw.ts';
import { choose, type Flags } from '../../args/flags.ts';
import { paperFlag } from '../../args/paper.ts';
import { INPUT_FLAGS, PAYMENT_FLAGS } from '../../args/payment.ts';
import { command } from '../../command.ts';
import { PAYLOAD_FLAGS } from '../../shared/code.ts';
import { collect, relayFound } from '../../shared/collect.ts';
import { printResult } from '../../shared/document.ts';
import { readLabels } from '../../shared/labels.ts';
import { BILLS_FLAG } from '../../shared/manifest.ts';
import { OUT_FLAGS, targetOf, writePages } from '../../shared/pages.ts';
import { fromOne, numberedIssues } from '../../shared/row-issues.ts';
import { usage } from '../../terminal/failure.ts';

const LABEL_PAPERS = ['A4', 'A5', 'A6'] as const;
const MAX_COPIES = 10_000;

/** `vietqr labels`: codes by the sheet. */
export const labels = command({
  operands: '',
  mostOperands: 0,
  flags: {
    bills: { ...BILLS_FLAG, en: `${BILLS_FLAG.en}, payload`, vi: `${BILLS_FLAG.vi}, nội dung mã QR` },
    ...INPUT_FLAGS,
    ...PAYLOAD_FLAGS,
    ...OUT_FLAGS,
    title: {
      kind: 'text',
      value: 'TEXT',
      en: 'bold line of each label',
      vi: 'dòng đậm trên mỗi nhãn',
    },
    line: {
      kind: 'list',
      value: 'TEXT',
      en: 'further line of each label; may be repeated',
      vi: 'dòng thêm trên mỗi nhãn; có thể ghi nhiều lần',
    },
    copies: { kind: 'number', value: 'N', en: 'of each label; default 1', vi: 'số bản mỗi nhãn; mặc định 1' },
    paper: paperFlag(LABEL_PAPERS),
    columns: { kind: 'number', value: 'N', en: 'default 3', vi: 'số cột; mặc định 3' },
    rows: { kind: 'number', value: 'N', en: 'default 8', vi: 'số dòng nhãn; mặc định 8' },
    margin: { kind: 'number', value: 'MM', en: 'free edge; default 0', vi: 'lề giấy; mặc định 0' },
    gap: { kind: 'number', value: 'MM', en: 'between labels; default 0', vi: 'khoảng cách nhãn; mặc định 0' },
    skip: {
      kind: 'number',
      value: 'N',
      en: 'labels of the first sheet already used up',
      vi: 'số nhãn đã dùng của tờ đầu',
    },
    outline: { kind: 'switch', en: 'thin lines to cut along', vi: 'kẻ đường cắt' },
    ...PAYMENT_FLAGS,
    ...SYMBOL_FLAGS,
  },
  notes: {
    en: 'In JSON a payment may have a title and lines of its own.',
    vi: 'Trong JSON mỗi khoản có thể có title và lines riêng.',
  },
  examples: [
    'vietqr labels --bills manifest.csv --out labels.pdf --outline',
    "vietqr labels --bank VCB --account 0011001234567 --title 'Quầy 1' --copies 24 --out labels.pdf",
  ],
  run: async (call) => {
    const { flags, files } = call;
    const target = targetOf(flags);
    const copies = copiesOf(flags);
    const written = await collect(async (report) => {
      const labels = await readLabels(call, report);
      if (!labels || hasErrors(report)) return undefined;
      const drawn = safeLabels(copied(labels, copies), sheetLayout(flags));
      const found = fromOne(drawn.ok ? drawn.warnings : drawn.issues);
      const scenes = relayFound(drawn.ok ? drawn.value : undefined, found, report);
      return scenes && writePages(scenes, { target, files }, report);
    });
    return printResult(written, call, (issues) => numberedIssues(issues, call.output));
  },
});

function copiesOf(flags: Flags): number {
  const copies = flags.number('copies') ?? 1;
  if (copies >= 1 && copies <= MAX_COPIES) return copies;
  throw usage(`--copies is 1 to ${MAX_COPIES}`, `--copies từ 1 đến ${MAX_COPIES}`);
}

function copied(list: readonly LabelInput[], copies: number): readonly LabelInput[] {
  return list.flatMap((one) => Array.from({ length: copies }, () => one));
}

function sheetLayout(flags: Flags): LabelSheet {
  return omitUndefined({
    paper: choose(LABEL_PAPERS, flags.text('paper')),
    columns: flags.number('columns'),
    rows: flags.number('rows'),
    margin: flags.number('margin'),
    gap: flags.number('gap'),
    skip: flags.number('skip'),
    outline: flags.on('outline') ? true : undefined,
  });
}
