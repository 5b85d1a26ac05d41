import { type OwnProps, ownProps } from '../../issues/foreign.ts';
import type { Phrase } from '../../issues/messages/phrase.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { deadline } from '../../tables/cells/time.ts';
import type { IssuedCode } from '../matching/index/issued-codes.ts';

/** A bill: an issued code with what settling it needs. */
export interface Bill extends IssuedCode {
  /** Last day (`2026-09-30`, `30/09/2026`) or moment at which money is in time. */
  readonly dueDate?: string;
  /** The bill that replaced this one. */
  readonly supersededBy?: string;
}

/** What was read of a bill, once, and the caller's own object, which is only handed back. */
export interface IndexedBill<T extends Bill = Bill> {
  readonly bill: T;
  readonly amount: number | undefined;
  readonly dueDate: string | undefined;
  readonly supersededBy: string | undefined;
}

/** Bills by key; codes of one bill stand once. */
export type BillIndex<T extends Bill = Bill> = ReadonlyMap<string, IndexedBill<T>>;

/** A bill as it was read, with its number in the list, from 0. */
interface BillRow {
  readonly row: number;
  readonly key: string;
  readonly props: OwnProps;
}

/** Gives the key of a bill as it was read: its id, or its code when it has none. */
export function billKey({ id, code }: OwnProps): unknown {
  return id ?? code;
}

/** Orders bills by key and reports what is wrong with them. */
export function indexBills<T extends Bill>(bills: readonly T[], report: Report): BillIndex<T> {
  const billIndex = new Map<string, IndexedBill<T>>();
  const rows = new Map<string, BillRow>();
  const read: BillRow[] = [];
  for (const [row, bill] of bills.entries()) {
    const props = billProps(bill, report.at(row));
    const key = props && billKey(props);
    if (!props || typeof key !== 'string') continue;
    const each = { row, key, props };
    reportCopy(each, rows.get(key), report);
    rows.set(key, each);
    read.push(each);
    billIndex.set(key, { bill, ...termsOf(props) });
  }
  for (const each of read) reportCircle(each, billIndex, report);
  return billIndex;
}

/** The terms of a bill; what is none of its kind has been reported. */
function termsOf({ amount, dueDate, supersededBy }: OwnProps): Omit<IndexedBill, 'bill'> {
  return {
    amount: typeof amount === 'number' ? amount : undefined,
    dueDate: typeof dueDate === 'string' ? dueDate : undefined,
    supersededBy: typeof supersededBy === 'string' ? supersededBy : undefined,
  };
}

function billProps(bill: unknown, report: Report): OwnProps | undefined {
  const props = isRecord(bill) ? ownProps(bill, report) : {};
  if (!props) return undefined;
  const { code, id, amount, dueDate } = props;
  const refuse = (field: string, expected: Phrase, received: unknown) =>
    report('bill.invalid', { path: [field], expected, received: stringify(received) });
  if (typeof code !== 'string') return refuse('code', 'aString', isRecord(bill) ? code : bill);
  if (typeof (id ?? code) !== 'string') return refuse('id', 'aString', id);
  if (amount !== undefined && !(Number.isSafeInteger(amount) && Number(amount) > 0))
    refuse('amount', 'wholeVnd', amount);
  if (dueDate !== undefined && !isDay(dueDate)) refuse('dueDate', 'aDay', dueDate);
  return props;
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(deadline(value));
}

/** One id may stand in several rows, with a code each, when they say the same of the bill. */
function reportCopy({ row, key, props }: BillRow, other: BillRow | undefined, report: Report): void {
  if (!other) return;
  const isCopy = (['amount', 'dueDate', 'supersededBy'] as const).every(
    (field) => other.props[field] === props[field],
  );
  if (other.props.code === props.code || !isCopy)
    report('bill.invalid', {
      path: [row, 'id'],
      expected: 'oneBillAnId',
      received: `twice(${stringify(key)})`,
    });
}

function reportCircle({ row, key, props }: BillRow, billIndex: BillIndex, report: Report): void {
  const { supersededBy } = props;
  if (supersededBy === undefined) return;
  if (typeof supersededBy !== 'string' || !successor(key, billIndex))
    report('bill.invalid', {
      path: [row, 'supersededBy'],
      expected: 'billInNoCircle',
      received: stringify(supersededBy),
    });
}

/** Follows a bill to the key of the one that is in force; undefined when the way ends or runs in a circle. */
export function successor(first: string, billIndex: BillIndex): string | undefined {
  const passed = new Set<string>();
  for (let key = first; !passed.has(key); ) {
    passed.add(key);
    const current = billIndex.get(key);
    if (!current) return undefined;
    if (current.supersededBy === undefined) return key;
    key = current.supersededBy;
  }
  return undefined;
}
