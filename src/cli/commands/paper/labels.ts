import { type LabelSheet, SHEET } from '../../../documents/labels/grid.ts';
import { LABEL } from '../../../documents/labels/label.ts';
import { LABEL_PRESET_NAMES } from '../../../documents/labels/presets.ts';
import { layOutLabels } from '../../../documents/labels/sheet.ts';
import type { Scene } from '../../../documents/layout/scene.ts';
import type { Issue } from '../../../issues/issue.ts';
import {
  createReport,
  hasErrors,
  isError,
  moveIssues,
  type RawIssue,
  type Report,
} from '../../../issues/report.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { SYMBOL_FLAGS } from '../../args/draw.ts';
import type { Flags } from '../../args/flags.ts';
import { chosen, flagsOf } from '../../args/flags-of.ts';
import { paperWords } from '../../args/paper.ts';
import { INPUT_FLAGS, PAYMENT_FLAGS } from '../../args/payment.ts';
import { type Call, command } from '../../command.ts';
import { PAYLOAD_FLAGS } from '../../shared/code.ts';
import { collect, wordedIssues } from '../../shared/collect.ts';
import { printResult } from '../../shared/document.ts';
import { type PlacedLabel, readLabels } from '../../shared/labels.ts';
import { BILLS_FLAGS } from '../../shared/money/bills.ts';
import { OUT_FLAGS, targetOf, writePages } from '../../shared/pages.ts';
import { DISTANCE_FLAG, distanceOf, tellDistance } from '../../shared/paper/distance.ts';
import { callIssues, rowIssues } from '../../shared/row-issues.ts';
import { usage } from '../../terminal/failure.ts';
import { type Bilingual, EXIT } from '../../terminal/io.ts';

const MAX_COPIES = 10_000;

const TEXT_FLAGS = flagsOf(LABEL, {
  title: { en: 'bold line of each label', vi: 'dòng đậm trên mỗi nhãn' },
  lines: {
    name: 'line',
    en: 'further line of each label; may be repeated',
    vi: 'dòng thêm trên mỗi nhãn; có thể ghi nhiều lần',
  },
  accountName: {
    value: 'NAME',
    en: 'holder of the account, as the bank shows it; default that of the list',
    vi: 'chủ tài khoản, đúng như ngân hàng hiển thị; mặc định lấy trong danh sách',
  },
  bank: {
    name: 'bank-name',
    value: 'NAME',
    en: 'the bank as printed; default its short name in the directory',
    vi: 'tên ngân hàng được in; mặc định là tên thường gọi trong danh mục',
  },
  payload: false,
  plain: false,
  account: false,
  purpose: false,
  amount: false,
  level: false,
  dense: false,
  centerImage: false,
});

const SHEET_FLAGS = flagsOf(SHEET, {
  preset: {
    value: 'NAME',
    en: `labels that are sold, by Avery number or as a roll: ${LABEL_PRESET_NAMES.join(', ')}`,
    vi: `mẫu tờ nhãn có bán, theo mã Avery hoặc dạng cuộn: ${LABEL_PRESET_NAMES.join(', ')}`,
  },
  paper: paperWords(SHEET.paper.blank),
  columns: { en: 'default 3', vi: 'số cột; mặc định 3' },
  rows: { en: 'default 8', vi: 'số dòng nhãn; mặc định 8' },
  margin: { value: 'MM', en: 'free edge; default 0', vi: 'lề giấy; mặc định 0' },
  gap: { value: 'MM', en: 'between labels; default 0', vi: 'khoảng cách nhãn; mặc định 0' },
  skip: { en: 'labels of the first sheet already used up', vi: 'số nhãn đã dùng của tờ đầu' },
  distance: false,
  outline: { en: 'thin lines to cut along', vi: 'kẻ đường cắt' },
  title: false,
});

/** `vietqr labels`: codes by the sheet. */
export const labels = command({
  operands: '',
  mostOperands: 0,
  flags: {
    bills: {
      kind: 'text',
      value: 'FILE',
      en: 'list of issued bills, CSV, XLSX or XLS: payload, code, name …; or the folder that vietqr issue wrote',
      vi: 'danh sách khoản thu, CSV, XLSX hoặc XLS: chuỗi mã QR, mã thanh toán, họ tên …; hoặc thư mục do vietqr issue tạo',
    },
    'bills-columns': BILLS_FLAGS['bills-columns'],
    'bills-sheet': BILLS_FLAGS['bills-sheet'],
    'bills-unit': BILLS_FLAGS['bills-unit'],
    'bills-per': BILLS_FLAGS['bills-per'],
    ...INPUT_FLAGS,
    ...PAYLOAD_FLAGS,
    ...OUT_FLAGS,
    ...TEXT_FLAGS,
    copies: { kind: 'number', value: 'N', en: 'of each label; default 1', vi: 'số bản mỗi nhãn; mặc định 1' },
    ...SHEET_FLAGS,
    ...DISTANCE_FLAG,
    ...PAYMENT_FLAGS,
    ...SYMBOL_FLAGS,
  },
  notes: {
    en: 'In JSON a payment may have a title, lines and an accountName of its own.',
    vi: 'Trong JSON mỗi khoản có thể có title, lines và accountName riêng.',
  },
  examples: [
    'vietqr labels --bills manifest.csv --preset L7160 --out labels.pdf',
    'vietqr labels --bills manifest.csv --preset L7173 --distance 40cm --out doors.pdf',
    'vietqr labels --bank VCB --account 0011001234567 --account-name "NGUYEN VAN A" --title "Quầy 1" --copies 24 --out labels.pdf',
  ],
  run: async (call) => {
    const { flags, files } = call;
    const target = targetOf(flags);
    const copies = copiesOf(flags);
    const left: RawIssue[] = [];
    const written = await collect(async (report) => {
      const labels = await readLabels(call, report);
      const scenes = labels && layOutCopies(labels, { copies, sheet: sheetLayout(flags), left }, report);
      const distance = distanceOf(flags);
      if (scenes && distance !== undefined) tellDistance(scenes, distance, call);
      return scenes && !hasErrors(report) ? writePages(scenes, { target, files }, report) : undefined;
    });
    const exit = printResult(written, call, (issues) => tellLabelIssues(issues, call));
    if (!written.ok || left.length === 0) return exit;
    tellLabelIssues(wordedIssues(left), call);
    call.output.info(leftWords(placesFound(left).size));
    return EXIT.badData;
  },
});

function leftWords(count: number): Bilingual {
  return {
    en: `${count} labels were not made: correct what is said above; the others are in the file`,
    vi: `còn ${count} nhãn chưa tạo: hãy sửa chỗ nêu trên; các nhãn khác đã có trong tệp`,
  };
}

/** Tells what is wrong: with the rows of a list, and with the flags. */
function tellLabelIssues(issues: readonly Issue[], call: Call): void {
  const bills = call.flags.text('bills');
  const isOfCall = ({ path: [field] }: Issue) =>
    bills === undefined || (typeof field === 'string' && Object.hasOwn(SHEET, field));
  rowIssues(
    issues.filter((found) => !isOfCall(found)),
    bills ?? '',
    call.output,
  );
  callIssues(issues.filter(isOfCall), call);
}

interface LabelPlan {
  readonly copies: number;
  readonly sheet: LabelSheet;
  /** Takes what stands against labels that are left out. */
  readonly left: RawIssue[];
}

/**
 * Lays out each label once to find what is wrong with it, then as often as it is wanted. Of several, those that cannot be made since
 * their texts do not fit or cannot be printed go into `left`.
 */
function layOutCopies(
  labels: readonly PlacedLabel[],
  { copies, sheet, left }: LabelPlan,
  report: Report,
): Scene[] | undefined {
  const own = createReport();
  const scenes = layOutLabels(inputsOf(labels), sheet, own);
  const errors = own.issues.filter(isError);
  const bad = placesFound(errors);
  const isOfTexts = errors.every(
    ({ code, path: [at] }) => code.startsWith('render.') && typeof at === 'number',
  );
  const isLeft = errors.length > 0 && isOfTexts && bad.size < labels.length;
  for (const [i, found] of own.issues.entries()) own.issues[i] = atLabelRow(found, labels);
  if (isLeft) {
    left.push(...own.issues.filter(isError));
    const rest = labels.filter((_, at) => !bad.has(at));
    return layOutCopies(rest, { copies, sheet, left }, report);
  }
  moveIssues(own, report);
  if (errors.length > 0) return undefined;
  const repeated = inputsOf(labels).flatMap((input) => Array.from({ length: copies }, () => input));
  return copies === 1 ? scenes : layOutLabels(repeated, sheet, createReport());
}

function inputsOf(labels: readonly PlacedLabel[]) {
  return labels.map(({ input }) => input);
}

/** Lists the labels, or their rows, that issues are about. */
function placesFound(issues: readonly RawIssue[]): ReadonlySet<unknown> {
  return new Set(issues.map(({ path: [at] }) => at));
}

/** Puts the place of a label before its number. */
function atLabelRow(found: RawIssue, labels: readonly PlacedLabel[]): RawIssue {
  const [index, ...rest] = found.path;
  const place = typeof index === 'number' ? labels[index]?.place : index;
  return { ...found, path: place === undefined ? rest : [place, ...rest] };
}

function copiesOf(flags: Flags): number {
  const copies = flags.number('copies') ?? 1;
  if (copies >= 1 && copies <= MAX_COPIES) return copies;
  throw usage(`--copies is 1 to ${MAX_COPIES}`, `--copies từ 1 đến ${MAX_COPIES}`);
}

function sheetLayout(flags: Flags): LabelSheet {
  return omitUndefined({
    preset: chosen(SHEET.preset, flags.text('preset')),
    paper: chosen(SHEET.paper, flags.text('paper')),
    columns: flags.number('columns'),
    rows: flags.number('rows'),
    margin: flags.number('margin'),
    gap: flags.number('gap'),
    skip: flags.number('skip'),
    distance: distanceOf(flags),
    outline: flags.on('outline') ? true : undefined,
  });
}
