import type { LabelInput } from '../../../documents/labels/label.ts';
import { type LabelSheet, safeLabels } from '../../../documents/labels/sheet.ts';
import { type Issue, isError, issue, prefixPath } from '../../../issues/issue.ts';
import { mistyped } from '../../../issues/mistyped.ts';
import { fail, type Result, toResult } from '../../../issues/result.ts';
import { isRecord } from '../../../issues/stringify.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { SYMBOL_FLAGS, symbolChoice } from '../../args/draw.ts';
import { choose, type Flags } from '../../args/flags.ts';
import { paperFlag } from '../../args/paper.ts';
import { INPUT_FLAGS, PAYMENT_FLAGS, paymentFields, readPayments } from '../../args/payment.ts';
import { type Call, command } from '../../command.ts';
import {
  checkPayload,
  codeOf,
  PAYLOAD_FLAGS,
  printResult,
  type ReadCode,
  readPayloadFlags,
  withWarnings,
} from '../../shared/document.ts';
import { BILLS_FLAG, isManifest, type ManifestRow, readManifest } from '../../shared/manifest.ts';
import { OUT_FLAGS, targetOf, writePages } from '../../shared/pages.ts';
import { readSheet } from '../../shared/sheet.ts';
import { EXIT, type Exit, type Failure } from '../../terminal/io.ts';

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
    rows: { kind: 'number', value: 'N', en: 'default 8', vi: 'số hàng; mặc định 8' },
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
  run: async (call): Promise<Exit | Failure> => {
    const { flags } = call;
    const target = targetOf(flags);
    if ('exit' in target) return target;
    const copies = flags.number('copies') ?? 1;
    if (copies < 1 || copies > MAX_COPIES)
      return badLabelsUsage(`--copies is 1 to ${MAX_COPIES}`, `--copies từ 1 đến ${MAX_COPIES}`);
    const read = await readLabels(call);
    if ('exit' in read) return read;
    const scenes = read.ok ? safeLabels(copied(read.value, copies), sheetLayout(flags)) : read;
    if (!scenes.ok) return printResult(fail(...scenes.issues), call);
    const files = await writePages(scenes.value, target);
    return 'exit' in files ? files : printResult(withWarnings(files, read.ok ? read.warnings : []), call);
  },
});

async function readLabels(call: Call): Promise<Result<readonly LabelInput[]> | Failure> {
  const { flags } = call;
  const sources = ['bills', 'input', 'payload'].filter((name) => flags.on(name));
  const fields = paymentFields(flags);
  if ('exit' in fields) return fields;
  const [source, second = Object.keys(fields.fields)[0]] = sources;
  if (source !== undefined && source !== 'input' && second !== undefined) return refuseBoth(source, second);
  const file = flags.text('bills');
  if (file !== undefined) return fromBills(file, flags);
  const payload = flags.text('payload');
  if (payload === undefined) return fromPayments(call);
  return collectLabels([payload], (one) => labelFor(readPayloadFlags(one), flags, {}));
}

function refuseBoth(source: string, second: string): Failure {
  if (source === 'payload') return checkPayload(second);
  return badLabelsUsage(
    `--${source} holds finished codes; ${second} cannot be given with it`,
    `--${source} chứa mã có sẵn; không thể cho thêm ${second}`,
  );
}

function badLabelsUsage(en: string, vi: string): Failure {
  return { exit: EXIT.badUsage, words: { en, vi } };
}

async function fromBills(file: string, flags: Flags): Promise<Result<readonly LabelInput[]> | Failure> {
  const sheet = await readSheet(file, isManifest);
  if ('exit' in sheet) return sheet;
  const bills = readManifest(sheet);
  if (!bills.ok) return bills;
  return collectLabels(
    bills.value,
    (bill) => fromBill(bill, flags),
    ({ row }) => row,
  );
}

function fromBill({ payload, name, customer, id, code }: ManifestRow, flags: Flags): Result<LabelInput> {
  if (payload === undefined) return fail(issue('input.required', { path: ['payload'], expected: 'a text' }));
  const title = name ?? customer ?? id ?? code;
  const lines = [customer, code].filter((line) => line !== undefined).filter((line) => line !== title);
  return labelFor(readPayloadFlags(payload), flags, { title, lines });
}

async function fromPayments(call: Call): Promise<Result<readonly LabelInput[]> | Failure> {
  const inputs = await readPayments(call);
  return 'exit' in inputs ? inputs : collectLabels(inputs, (input) => fromPayment(input, call.flags));
}

function fromPayment(input: unknown, flags: Flags): Result<LabelInput> {
  if (!isRecord(input)) return labelFor(codeOf(input, flags), flags, {});
  const { title, lines, ...payment } = input;
  if (title !== undefined && typeof title !== 'string') return labelsWithout('title', 'a text', title);
  if (lines !== undefined && !isTexts(lines)) return labelsWithout('lines', 'a list of texts', lines);
  return labelFor(codeOf(payment, flags), flags, omitUndefined({ title, lines }));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}

function labelsWithout(key: string, expected: string, value: unknown): Result<never> {
  return fail(mistyped([key], expected, value));
}

/** Takes all, or tells what is wrong with each, by its number. */
function collectLabels<T>(
  list: readonly T[],
  read: (one: T) => Result<LabelInput>,
  numberOf: (one: T, at: number) => number = (_, at) => at + 1,
): Result<readonly LabelInput[]> {
  const labels: LabelInput[] = [];
  const issues: Issue[] = [];
  for (const [at, one] of list.entries()) {
    const result = read(one);
    if (result.ok) labels.push(result.value);
    const path = list.length > 1 ? [numberOf(one, at)] : [];
    issues.push(...(result.ok ? result.warnings : result.issues).map((found) => prefixPath(found, { path })));
  }
  return toResult<readonly LabelInput[]>(issues.some(isError) ? undefined : labels, issues);
}

interface LabelText {
  readonly title?: string;
  readonly lines?: readonly string[];
}

/** What is printed beside the code; the amount is the code's own. */
function labelFor(code: Result<ReadCode>, flags: Flags, beside: LabelText): Result<LabelInput> {
  if (!code.ok) return code;
  const { payload, payment } = code.value;
  const title = flags.text('title') ?? beside.title;
  const lines = flags.on('line') ? flags.list('line') : beside.lines;
  const { amount } = payment;
  return toResult(
    { payload, ...omitUndefined({ title, lines, amount }), ...symbolChoice(flags) },
    code.warnings,
  );
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
