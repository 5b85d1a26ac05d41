import type { LabelInput } from '../../documents/labels/label.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord } from '../../issues/stringify.ts';
import { writeVnd } from '../../money/vnd.ts';
import { foldName } from '../../text/diacritics.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { symbolChoice } from '../args/draw.ts';
import type { Flags } from '../args/flags.ts';
import { flagName } from '../args/flags-of.ts';
import { paymentFields, readPayments } from '../args/payment.ts';
import type { Call } from '../command.ts';
import { type UsageError, usage } from '../terminal/failure.ts';
import { besidePayload, type CodeOfCall, codeOf, decodeForCall } from './code.ts';
import { relay } from './collect.ts';
import { type ListedBill, readBillFileOrFolder } from './money/bills.ts';

/** What a label shows, as yet unread, and where it comes from. */
export interface PlacedLabel {
  readonly input: unknown;
  /** Its row in the list of bills, or its number in a JSON list of several, from 1. */
  readonly place: number | undefined;
}

/**
 * Collects the labels of a call, from a list of bills, a finished code, or payments; all of them, or what is wrong with
 * each, at its place.
 *
 * @throws {UsageError} @throws {DataError}
 */
export async function readLabels(call: Call, report: Report): Promise<readonly PlacedLabel[] | undefined> {
  const { flags } = call;
  checkSources(flags);
  const file = flags.text('bills');
  if (file !== undefined) return labelsOfBills(file, call, report);
  const payload = flags.text('payload');
  if (payload !== undefined) {
    const input = labelFor(decodeForCall(payload, report), flags, {});
    return input && [{ input, place: undefined }];
  }
  const inputs = await readPayments(call);
  return inputs.flatMap((input, at) => {
    const place = inputs.length > 1 ? at + 1 : undefined;
    const its = place === undefined ? report : report.at(place);
    return placed(fromPayment(input, flags, its), place);
  });
}

async function labelsOfBills(
  given: string,
  call: Call,
  report: Report,
): Promise<readonly PlacedLabel[] | undefined> {
  const { result } = await readBillFileOrFolder(given, call);
  const bills = relay(result, report);
  if (!bills) return undefined;
  if (bills.length > 0 && bills.every(({ payload }) => payload === undefined))
    return report('statement.column', { path: ['payload'], limit: 'Nội dung mã QR, Mã QR, Payload' });
  return bills.flatMap((bill) => placed(fromBill(bill, call.flags, report.at(bill.row)), bill.row));
}

function placed(input: LabelFields | undefined, place: number | undefined): readonly PlacedLabel[] {
  return input ? [{ input, place }] : [];
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
    `--${source} lists codes that are made already; --${flagName(second)} cannot be given with it`,
    `--${source} là danh sách mã QR đã tạo sẵn nên không thể đổi; hãy bỏ --${flagName(second)}`,
  );
}

function fromBill(bill: ListedBill, flags: Flags, report: Report): LabelFields | undefined {
  const { payload, name, customer, id, code, accountName } = bill;
  if (payload === undefined) return report('input.required', { path: ['payload'], expected: 'aText' });
  const title = name ?? customer ?? id ?? code;
  const lines = [customer, code].filter((line) => line !== undefined).filter((line) => line !== title);
  const decoded = decodeForCall(payload, report);
  if (!decoded || !agreesWithCode(bill, decoded, report)) return undefined;
  return labelFor(decoded, flags, { title, lines, accountName });
}

/** Compares the sum and the reference code of a bill with its QR code: money goes by the one, people read the other. */
function agreesWithCode(
  { amount, code }: ListedBill,
  { payload, payment }: CodeOfCall,
  report: Report,
): boolean {
  const differs = (field: string, received: string, limit: string) => {
    report('document.mismatch', { path: [field], received, limit });
    return false;
  };
  if (amount !== undefined && payment.amount !== undefined && amount !== payment.amount)
    return differs('amount', writeVnd(amount), writeVnd(payment.amount));
  if (payment.purpose && !foldName(payload).includes(foldName(code)))
    return differs('code', code, payment.purpose);
  return true;
}

function fromPayment(input: unknown, flags: Flags, report: Report): LabelFields | undefined {
  if (!isRecord(input)) return labelFor(codeOf(input, flags, report), flags, {});
  const { title, lines, accountName, ...payment } = input;
  return labelFor(codeOf(payment, flags, report), flags, { title, lines, accountName });
}

/** The fields of a label as they were given; its title and lines are read when it is laid out. */
type LabelFields = Readonly<Partial<Record<keyof LabelInput, unknown>>>;

/** What is printed beside the code; the amount is the code's own. */
function labelFor(
  code: CodeOfCall | undefined,
  flags: Flags,
  beside: Pick<LabelFields, 'title' | 'lines' | 'accountName'>,
): LabelFields | undefined {
  if (!code) return undefined;
  const title = flags.text('title') ?? beside.title;
  const lines = flags.on('line') ? flags.list('line') : beside.lines;
  const accountName = flags.text('account-name') ?? beside.accountName;
  const payee = omitUndefined({ accountName, bank: flags.text('bank-name') });
  return { payload: code.payload, title, lines, ...payee, ...symbolChoice(flags) };
}
