import { type OwnProps, ownProps, ownSequence } from '../../issues/foreign.ts';
import type { Phrase } from '../../issues/messages/phrase.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { writeVnd } from '../../money/vnd.ts';
import { wholeVndOf } from '../../money/whole.ts';
import { isText, isWhole } from '../../reconcile/matching/index/issued-codes.ts';
import { billKey } from '../../reconcile/settlement/bills/bills.ts';
import { canonical } from '../store/canonical.ts';
import { appendEvents } from '../store/events.ts';
import type { Books } from '../store/inputs.ts';
import { linksOfBill } from '../store/links.ts';
import { findComponents } from '../store/offers.ts';
import { resettle } from '../store/resettle.ts';

/** A bill as it is stored; whether its other terms are right is seen when it is settled. */
interface GivenBill {
  readonly key: string;
  readonly code: string;
  readonly bill: OwnProps;
}

/**
 * Adds bills that are not stored yet; with `isReplacing` they take the place of what was said of their keys. Gives how many rows
 * are new.
 */
export async function takeBills(
  books: Books,
  given: unknown,
  isReplacing: boolean,
  report: Report,
): Promise<number | undefined> {
  const rows = ownSequence(given, report)?.map((bill, row) => readBillRow(bill, report.at(row)));
  if (!rows?.every((row) => row !== undefined) || hasErrors(report)) return undefined;
  const stored = await loadRows(books, [...new Set(rows.map(({ key }) => key))]);
  const known = new Set(stored.map(canonical));
  const changed = new Set(rows.flatMap((row) => (known.has(canonical(row)) ? [] : row.key)));
  const fresh = rows.filter((row) => changed.has(row.key) && (isReplacing || !known.has(canonical(row))));
  reportTwins(isReplacing ? [] : stored, rows, fresh, report);
  if (hasErrors(report)) return undefined;
  await storeBills(books, fresh, isReplacing ? stored : []);
  return hasErrors(report) ? undefined : settleGiven(books, rows, fresh, isReplacing, report);
}

function readBillRow(bill: unknown, report: Report): GivenBill | undefined {
  const props = ownProps(bill, report);
  if (!props) return undefined;
  const key = billKey(props);
  const { code } = props;
  if (!isText(code) || code === '') return reportBillField('code', code, report);
  if (!isText(key) || key === '') return reportBillField('id', key, report);
  const amount = wholeVndOf(props.amount) ?? props.amount;
  return { key, code, bill: JSON.parse(JSON.stringify({ ...props, amount })) };
}

function reportBillField(field: string, value: unknown, report: Report): undefined {
  return report('bill.invalid', { path: [field], expected: 'aString', received: stringify(value) });
}

async function loadRows({ tx, institution }: Books, keys: readonly string[]): Promise<readonly GivenBill[]> {
  const { rows } = await tx.query<GivenBill>(
    'select key, code, bill from vietqr_ledger.bills where institution = $1 and key = any ($2::text[])',
    [institution, keys],
  );
  return rows;
}

/** One key and code say one thing, in a call and beside what is stored. */
function reportTwins(
  stored: readonly GivenBill[],
  rows: readonly GivenBill[],
  fresh: readonly GivenBill[],
  report: Report,
): void {
  const nameOf = ({ key, code }: GivenBill) => JSON.stringify([key, code]);
  const known = new Map(stored.map((row) => [nameOf(row), row]));
  const taken = new Set<string>();
  for (const row of fresh) {
    const before = known.get(nameOf(row));
    const path = [rows.indexOf(row), 'id'];
    if (before)
      report('bill.invalid', { path, expected: 'sameOrReplace', received: contradiction(before, row) });
    else if (taken.has(nameOf(row)))
      report('bill.invalid', { path, expected: 'oneBillAnId', received: `twice(${stringify(row.key)})` });
    taken.add(nameOf(row));
  }
}

/** Says in what a bill differs from what is stored of it: in the sum, or in the first field that does. */
function contradiction({ bill: before }: GivenBill, { key, bill: now }: GivenBill): Phrase {
  const name = stringify(key);
  if (isWhole(before.amount) && isWhole(now.amount) && before.amount !== now.amount)
    return `knownWithSum(${writeVnd(before.amount)}, ${writeVnd(now.amount)}, ${name})`;
  const fields = Object.keys({ ...before, ...now });
  const other = fields.find((field) => canonical(before[field]) !== canonical(now[field]));
  return `knownWithOther(${other}, ${name})`;
}

async function storeBills(
  books: Books,
  fresh: readonly GivenBill[],
  replaced: readonly GivenBill[],
): Promise<void> {
  if (fresh.length === 0) return;
  const { tx, institution } = books;
  const keys = new Set(fresh.map(({ key }) => key));
  const gone = replaced.map(({ key }) => key).filter((key) => keys.has(key));
  if (gone.length > 0)
    await tx.query('delete from vietqr_ledger.bills where institution = $1 and key = any ($2::text[])', [
      institution,
      gone,
    ]);
  const links = fresh.map(({ key, code, bill: { supersededBy } }) =>
    linksOfBill(key, code, isText(supersededBy) ? supersededBy : undefined),
  );
  const components = await findComponents(books, links);
  const rows = fresh.map((row, place) => ({ ...storedColumns(row), component: components[place] }));
  await tx.query(
    `insert into vietqr_ledger.bills
       (institution, key, code, amount, due_date, superseded_by, customer, bill, component)
     select $1::text, row ->> 'key', row ->> 'code', (row ->> 'amount')::bigint, row ->> 'due_date',
       row ->> 'superseded_by', row ->> 'customer', row -> 'bill', (row ->> 'component')::bigint
     from jsonb_array_elements($2::text::jsonb) with ordinality as list (row, place) order by place`,
    [institution, JSON.stringify(rows)],
  );
}

/** What others may ask the table for; settling reads the bill itself. */
function storedColumns({ key, code, bill }: GivenBill) {
  const { amount, dueDate, supersededBy, customer } = bill;
  return {
    ...{ key, code, bill, due_date: dueDate, superseded_by: supersededBy, customer },
    amount: isWhole(amount) ? amount : undefined,
  };
}

async function settleGiven(
  books: Books,
  rows: readonly GivenBill[],
  fresh: readonly GivenBill[],
  isReplacing: boolean,
  report: Report,
): Promise<number | undefined> {
  const { rows: found } = await books.tx.query<{ component: number }>(
    `select distinct component::integer as component from vietqr_ledger.bills
     where institution = $1 and key = any ($2::text[])`,
    [books.institution, fresh.map(({ key }) => key)],
  );
  appendEvents(
    books,
    fresh.map(({ key, bill }) => ({
      kind: isReplacing ? 'bill_replaced' : 'bill_added',
      subject: key,
      cause: { rule: 'given' },
      data: bill,
    })),
  );
  const issues = await resettle(
    books,
    found.map(({ component }) => component),
    'set_aside',
  );
  for (const issue of issues) {
    const [list, key, ...rest] = issue.path;
    const row = list === 'bills' ? rows.findIndex((each) => each.key === key) : -1;
    report.issues.push(row < 0 ? issue : { ...issue, path: ['bills', row, ...rest] });
  }
  return issues.length > 0 ? undefined : fresh.length;
}
