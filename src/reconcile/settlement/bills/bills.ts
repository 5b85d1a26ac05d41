import { type OwnProps, ownProps, plainProps } from '../../../issues/foreign.ts';
import type { Phrase } from '../../../issues/messages/phrase.ts';
import type { Report } from '../../../issues/report.ts';
import { isRecord, stringify } from '../../../issues/stringify.ts';
import type { Amount } from '../../../money/vnd.ts';
import { positiveVndOf } from '../../../money/whole.ts';
import { deadline } from '../../../tables/cells/due.ts';
import { foldName } from '../../../text/diacritics.ts';
import type { IssuedCode } from '../../matching/index/issued-codes.ts';
import { isText } from '../../matching/index/issued-codes.ts';
import { createTextPlaces } from '../columns/text-places.ts';

/** A bill: an issued code with what settling it needs. */
export interface Bill<A extends Amount = number> extends IssuedCode<A> {
  /** Last day (`2026-09-30`, `30/09/2026`) or moment at which money is in time. */
  readonly dueDate?: string;
  /** The bill that replaced this one. */
  readonly supersededBy?: string;
  /** Who pays, and the class, group or route; money without a code is proposed by them. */
  readonly name?: string;
  /** A class, a ward, a street, by which reports group. */
  readonly class?: string;
}

/** What was read of a bill, once, and the caller's own object, which is only handed back. */
export interface IndexedBill<T extends Bill<Amount> = Bill<Amount>> {
  /** Its id, or its code. */
  readonly key: string;
  readonly bill: T;
  readonly code: string;
  readonly amount: number | undefined;
  readonly dueDate: string | undefined;
  readonly supersededBy?: string | undefined;
  /** Whom it is for; undefined where it stands alone. */
  readonly customer?: string | undefined;
  readonly name?: string | undefined;
  readonly class?: string | undefined;
  /** Key of the bill that is in force in its place; its own where it was not replaced. */
  readonly inForce: string | undefined;
  /** Counts the bills in the order given, by which columns hold what is known of them. */
  readonly place: number;
}

/** What a bill says of itself. */
type Terms = Pick<IndexedBill, 'code' | 'amount' | 'dueDate' | 'customer' | 'supersededBy'>;

/** A bill while others are read, which may share its code or take its place. */
type ReadBill<T extends Bill<Amount>> = { -readonly [K in keyof IndexedBill<T>]: IndexedBill<T>[K] };

/** Bills by key; codes of one bill stand once. */
export interface BillIndex<T extends Bill<Amount> = Bill<Amount>> {
  /** By their places. */
  readonly bills: readonly (IndexedBill<T> | undefined)[];
  readonly get: (key: string) => IndexedBill<T> | undefined;
}

/** Bills by key while they are read, and while what was read is done with. */
export interface OwnBillIndex<T extends Bill<Amount>> extends BillIndex<T> {
  readonly bills: (ReadBill<T> | undefined)[];
  readonly get: (key: string) => ReadBill<T> | undefined;
}

/** A bill as it was read. */
interface BillOfRow<T extends Bill<Amount>> {
  readonly read: ReadBill<T>;
  /** As given: it may be no text. */
  readonly supersededBy: unknown;
}

/** Gives the key of a bill as it was read: its id, or its code when it has none. */
export function billKey({ id, code }: OwnProps): unknown {
  return id ?? code;
}

/** Orders bills by key and reports what is wrong with them. */
export function indexBills<T extends Bill<Amount>>(bills: readonly T[], report: Report): OwnBillIndex<T> {
  const found: (ReadBill<T> | undefined)[] = [];
  const places = createTextPlaces(bills.length, (place) => found[place]?.key);
  const get = (key: string) => found[places.find(key) ?? found.length];
  const replaced: [row: number, key: string, supersededBy: unknown][] = [];
  for (const [row, bill] of bills.entries()) {
    const given = readGivenBill(bill, row, report);
    if (!given) continue;
    const { read, supersededBy } = given;
    const { key } = read;
    read.place = places.put(key, found.length);
    if (!isCopy(read, found[read.place]))
      report('bill.invalid', {
        path: [row, 'id'],
        expected: 'oneBillAnId',
        received: `twice(${stringify(key)})`,
      });
    found[read.place] = read;
    if (supersededBy !== undefined) replaced.push([row, key, supersededBy]);
  }
  const index = { bills: found, get };
  setInForce(replaced, index);
  for (const [row, key, supersededBy] of replaced)
    if (typeof supersededBy !== 'string' || get(key)?.inForce === undefined)
      report('bill.invalid', {
        path: [row, 'supersededBy'],
        expected: 'billInNoCircle',
        received: stringify(supersededBy),
      });
  setCustomers(index);
  return index;
}

/** Bills that share a code are of one customer. A bill that has its code for a key is found by it. */
function setCustomers({ bills, get }: OwnBillIndex<Bill<Amount>>): void {
  const firsts = new Map<string, ReadBill<Bill<Amount>>>();
  for (const bill of bills) {
    const code = plainCode(bill?.code ?? '');
    if (!bill || code === bill.key) continue;
    const keyed = get(code);
    const first = keyed && plainCode(keyed.code) === code ? keyed : firsts.get(code);
    if (!first) firsts.set(code, bill);
    for (const each of first ? [first, bill] : []) each.customer ??= `code ${code}`;
  }
}

const PLAIN_CODE = /^[A-Z0-9]*$/;

/** A code as it is searched for: separators, case and diacritics do not matter. */
export function plainCode(code: string): string {
  return PLAIN_CODE.test(code) ? code : foldName(code).toUpperCase();
}

function readGivenBill<T extends Bill<Amount>>(
  bill: T,
  row: number,
  report: Report,
): BillOfRow<T> | undefined {
  const props = plainProps(bill) ?? (isRecord(bill) ? ownProps(bill, report.at(row)) : {});
  if (!props) return undefined;
  const { code, amount, dueDate, supersededBy, customer, name } = props;
  const key = billKey(props);
  const reportBill = (field: string, expected: Phrase, received: unknown) =>
    report('bill.invalid', { path: [row, field], expected, received: stringify(received) });
  if (props.due !== undefined) report('input.unknown_key', { path: [row, 'due'], limit: 'dueDate' });
  if (!isText(code)) return reportBill('code', 'aString', isRecord(bill) ? code : bill);
  if (!isText(key)) return reportBill('id', 'aString', key);
  if (customer !== undefined && !isText(customer)) return reportBill('customer', 'aString', customer);
  const asked = {
    key,
    bill,
    code,
    amount:
      amount === undefined ? undefined : (positiveVndOf(amount) ?? reportBill('amount', 'wholeVnd', amount)),
    dueDate: dueDate === undefined || isDay(dueDate) ? dueDate : reportBill('dueDate', 'aDay', dueDate),
    inForce: key,
    place: row,
  };
  const read = hasMore(props)
    ? {
        ...asked,
        customer,
        name: isText(name) ? name : undefined,
        class: isText(props.class) ? props.class : undefined,
        supersededBy: isText(supersededBy) ? supersededBy : undefined,
      }
    : asked;
  return { read, supersededBy };
}

/** Checks whether a bill says more than a code, a sum and a day: one that does not takes less room, and there are millions. */
function hasMore({ customer, name, class: group, supersededBy }: OwnProps): boolean {
  return customer !== undefined || name !== undefined || group !== undefined || supersededBy !== undefined;
}

/** One id may stand in several rows, with a code each, when they say the same of the bill. */
function isCopy(bill: Terms, other: Terms | undefined): boolean {
  return (
    !other ||
    (other.code !== bill.code &&
      other.amount === bill.amount &&
      other.dueDate === bill.dueDate &&
      other.customer === bill.customer &&
      other.supersededBy === bill.supersededBy)
  );
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(deadline(value));
}

/** Sets the bill that is in force for every bill that was replaced, each step of a chain taken once; none where the way ends or runs in a circle. */
function setInForce(
  replaced: readonly (readonly [row: number, key: string, supersededBy: unknown])[],
  { get }: OwnBillIndex<Bill<Amount>>,
): void {
  const done = new Set<string>();
  for (const [, first] of replaced) {
    const passed: ReadBill<Bill<Amount>>[] = [];
    let key: string | undefined = first;
    let bill = get(first);
    while (bill?.supersededBy !== undefined && key !== undefined && !done.has(key)) {
      done.add(key);
      passed.push(bill);
      bill.inForce = undefined;
      key = bill.supersededBy;
      bill = get(key);
    }
    const last = bill?.inForce;
    for (const each of passed) each.inForce = last;
  }
}
