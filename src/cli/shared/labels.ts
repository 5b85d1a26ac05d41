import type { LabelInput } from '../../documents/labels/label.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { symbolChoice } from '../args/draw.ts';
import type { Flags } from '../args/flags.ts';
import { paymentFields, readPayments } from '../args/payment.ts';
import type { Call } from '../command.ts';
import { type UsageError, usage } from '../terminal/failure.ts';
import { besidePayload, type CodeOfCall, codeOf, decodeForCall } from './code.ts';
import { isManifest, type ManifestRow, readManifest } from './manifest.ts';
import { readSheet } from './sheet.ts';

/**
 * Collects the labels of a call, from a list of bills, a finished code, or payments; all of them, or what is wrong with
 * each, by its number.
 *
 * @throws {UsageError} @throws {DataError}
 */
export async function readLabels(call: Call, report: Report): Promise<readonly LabelInput[] | undefined> {
  const { flags, files } = call;
  checkSources(flags);
  const file = flags.text('bills');
  if (file !== undefined) {
    const bills = readManifest(await readSheet(file, isManifest, files), report);
    return bills && collectLabels(bills, placeOfBill, (bill, its) => fromBill(bill, flags, its), report);
  }
  const payload = flags.text('payload');
  if (payload !== undefined) return oneLabel(labelFor(decodeForCall(payload, report), flags, {}));
  const inputs = await readPayments(call);
  return collectLabels(
    inputs,
    (_, at) => at + 1,
    (input, its) => fromPayment(input, flags, its),
    report,
  );
}

/** Refuses finished codes beside other ones. */
function checkSources(flags: Flags): void {
  const sources = ['bills', 'input', 'payload'].filter((name) => flags.on(name));
  const [source, second = Object.keys(paymentFields(flags))[0]] = sources;
  if (source !== undefined && source !== 'input' && second !== undefined) throw besideCodes(source, second);
}

function besideCodes(source: string, second: string): UsageError {
  if (source === 'payload') return besidePayload(second);
  return usage(
    `--${source} holds finished codes; ${second} cannot be given with it`,
    `--${source} chứa chuỗi mã QR có sẵn; không thể cho thêm ${second}`,
  );
}

/** A list of one names no places. */
function collectLabels<T>(
  list: readonly T[],
  placeOf: (one: T, at: number) => number,
  read: (one: T, report: Report) => LabelInput | undefined,
  report: Report,
): readonly LabelInput[] {
  return list.flatMap((one, at) => {
    const label = read(one, list.length > 1 ? report.at(placeOf(one, at)) : report);
    return label ? [label] : [];
  });
}

function oneLabel(label: LabelInput | undefined): readonly LabelInput[] | undefined {
  return label && [label];
}

function placeOfBill({ row }: ManifestRow): number {
  return row;
}

function fromBill(bill: ManifestRow, flags: Flags, report: Report): LabelInput | undefined {
  const { payload, name, customer, id, code } = bill;
  if (payload === undefined) return report('input.required', { path: ['payload'], expected: 'aText' });
  const title = name ?? customer ?? id ?? code;
  const lines = [customer, code].filter((line) => line !== undefined).filter((line) => line !== title);
  return labelFor(decodeForCall(payload, report), flags, { title, lines });
}

function fromPayment(input: unknown, flags: Flags, report: Report): LabelInput | undefined {
  if (!isRecord(input)) return labelFor(codeOf(input, flags, report), flags, {});
  const { title, lines, ...payment } = input;
  if (title !== undefined && typeof title !== 'string')
    return report('input.type', { path: ['title'], expected: 'aText', received: stringify(title) });
  if (lines !== undefined && !isTexts(lines))
    return report('input.type', { path: ['lines'], expected: 'listOfStrings', received: stringify(lines) });
  return labelFor(codeOf(payment, flags, report), flags, omitUndefined({ title, lines }));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}

interface LabelText {
  readonly title?: string;
  readonly lines?: readonly string[];
}

/** What is printed beside the code; the amount is the code's own. */
function labelFor(code: CodeOfCall | undefined, flags: Flags, beside: LabelText): LabelInput | undefined {
  if (!code) return undefined;
  const title = flags.text('title') ?? beside.title;
  const lines = flags.on('line') ? flags.list('line') : beside.lines;
  const { amount } = code.payment;
  return { payload: code.payload, ...omitUndefined({ title, lines, amount }), ...symbolChoice(flags) };
}
