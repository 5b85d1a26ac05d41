import { basename, dirname, extname, resolve } from 'node:path';
import type { Lock } from '../../../reconcile/settlement/decisions/lock.ts';
import { compareNaturally } from '../../../reconcile/settlement/report/overview/natural-order.ts';
import { deadline } from '../../../tables/cells/due.ts';
import { foldName } from '../../../text/diacritics.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Call } from '../../command.ts';
import type { Bilingual } from '../../terminal/io.ts';
import { allIssues, collectNow } from '../collect.ts';
import { tableIssues } from '../row-issues.ts';
import type { ListedBill } from './bills.ts';

/** Names the month that a manifest is of by its folder, or by its file where that is called otherwise. */
export function manifestMonth(file: string): string {
  return folderName(file).replace(UNFIT, '-');
}

function folderName(file: string): string {
  const path = resolve(file);
  const name = basename(path) === 'manifest.csv' ? dirname(path) : path;
  return basename(name, extname(name) === '.csv' ? '.csv' : '');
}

/** What parts bills in a cell of decisions, or in a column of them. */
const UNFIT = /[\s;=()]+/g;

/** Codes that two lists may share by mistake; where they share more, one list was given twice. */
const MOST_SHARED = 1;

/**
 * Tells of a list that is in `earlier` already, and of a code that two lists share by mistake; else adds it. Manifests of several
 * months hold the same codes: one is told again where it is the same file, or most bills ask the same sum by the same day.
 */
export function isGivenAgain(
  bills: readonly ListedBill[],
  file: string,
  earlier: Map<string, readonly ListedBill[]>,
  { output }: Pick<Call, 'output'>,
): boolean {
  const again = [...earlier].map(([other, others]) => ({ other, ...compareLists(bills, others) }));
  const same = again.find(({ relation }) => relation === 'again');
  if (same) {
    const { other: limit, shared } = same;
    const told = collectNow((report) => report('list.again', { received: String(shared.length), limit }));
    tableIssues(allIssues(told), file, output);
    return true;
  }
  for (const { relation, other, shared } of again) {
    if (relation === 'alike') output.info(alikeMonths(shared.length, file, other));
    if (relation === 'mistaken' && shared[0]) output.info(sharedCode(shared[0], file, other));
  }
  earlier.set(file, bills);
  return false;
}

/** What one list has of another, and what that makes of it. */
interface ComparedLists {
  readonly relation: 'again' | 'alike' | 'mistaken' | 'apart';
  readonly shared: readonly ListedBill[];
}

function compareLists(bills: readonly ListedBill[], others: readonly ListedBill[]): ComparedLists {
  const areMonths = [bills, others].every((list) => list.every(({ month }) => month !== undefined));
  const nameOf = areMonths ? nameWithSum : nameOfMonth;
  const names = new Set(others.map(nameOf));
  const shared = bills.filter((bill) => names.has(nameOf(bill)));
  if (!areMonths) return { relation: relationOfLists(shared.length), shared };
  const isOneFile = bills[0] && others[0] && resolve(bills[0].file) === resolve(others[0].file);
  if (isOneFile) return { relation: 'again', shared };
  if (shared.length * 2 <= Math.min(bills.length, others.length)) return { relation: 'apart', shared };
  const isAnother = shared.some(({ dueDate }) => dueDate === undefined) && !areCopies(bills[0], others[0]);
  return { relation: isAnother ? 'alike' : 'again', shared };
}

/** Checks whether the folder of one list is called a copy of the other's: `thang-9 - Copy`, `thang-9 (1)`, `thang-9 - bản sao`. */
function areCopies(one: ListedBill | undefined, other: ListedBill | undefined): boolean {
  const [a = '', b = ''] = [one, other].map((bill) => bill && folderName(bill.file));
  return originalName(a) === originalName(b) && a !== b;
}

const COPY_MARK = /^copy of |[\s_-]*(?:[-–\s_](?:copy|bản sao|ban sao)(?:[\s_]*\(?\d+\)?)?|\(\d+\))$/giu;

function originalName(name: string): string {
  return name.normalize('NFC').replace(COPY_MARK, '').toLowerCase();
}

function relationOfLists(shared: number): ComparedLists['relation'] {
  if (shared > MOST_SHARED) return 'again';
  return shared > 0 ? 'mistaken' : 'apart';
}

/** A code that is kept for all months stands in their lists with other due days. */
function nameOfMonth({ code, dueDate = '' }: ListedBill): string {
  return `${foldName(code)} ${dueDate}`;
}

function nameWithSum(bill: ListedBill): string {
  return `${nameOfMonth(bill)} ${bill.amount}`;
}

function alikeMonths(count: number, file: string, other: string): Bilingual {
  return {
    en: `${file}: ${count} codes ask the same sums as in ${other}, without due days: taken for bills of another month; leave the file out if it is a copy`,
    vi: `${file}: ${count} mã có cùng số tiền như trong ${other}, đều không có hạn nộp: tính là khoản thu của tháng khác; nếu đây là bản sao thì hãy bỏ tệp này`,
  };
}

function sharedCode({ code, row }: ListedBill, file: string, other: string): Bilingual {
  return {
    en: `${file}: row ${row}: the code ${code} stands in ${other} too; payments with it are only suggested`,
    vi: `${file}: dòng ${row}: mã ${code} cũng có trong ${other}; giao dịch mang mã này chỉ được gợi ý`,
  };
}

/**
 * Gives bills their ids: their documents', or their codes; where manifests of several months share codes, the month and the code,
 * and the older months come first. Those that share a code in other lists go by their customers and names too.
 */
export function withIds(bills: readonly ListedBill[]): readonly ListedBill[] {
  const named = uniqueMonths(bills);
  const months = monthsInOrder(named);
  const count = countCodes(named);
  const ids = named.map((bill) => {
    if (months && bill.month !== undefined) return monthId(bill);
    const { id, code, customer, name, dueDate } = bill;
    return (count.get(foldName(code)) ?? 0) > 1
      ? [id, code, customer, name, dueDate].filter(Boolean).join(' ')
      : (id ?? code);
  });
  const byCode = new Map(named.map(({ code }, at) => [code, ids[at] ?? code]));
  const given = named.map(({ supersededBy, ...bill }, at) => ({
    ...bill,
    ...omitUndefined({
      id: ids[at],
      supersededBy: supersededBy && (byCode.get(supersededBy) ?? supersededBy),
    }),
  }));
  if (!months) return given;
  const placeOf = ({ month = '' }: ListedBill) => months.get(month) ?? -1;
  return given.sort((a, b) => placeOf(a) - placeOf(b));
}

function monthId({ month = '', code }: ListedBill): string {
  return `${month}/${code}`;
}

function countCodes(bills: readonly ListedBill[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { code } of bills) count.set(foldName(code), (count.get(foldName(code)) ?? 0) + 1);
  return count;
}

/** Manifests whose folders are called alike go by their whole paths. */
function uniqueMonths(bills: readonly ListedBill[]): readonly ListedBill[] {
  const files = new Map<string, Set<string>>();
  for (const { month, file } of bills)
    if (month !== undefined) files.set(month, (files.get(month) ?? new Set()).add(file));
  return bills.map((bill) => {
    const { month, file } = bill;
    if (month === undefined || (files.get(month)?.size ?? 0) < 2) return bill;
    const path = resolve(file);
    const name = basename(path) === 'manifest.csv' ? dirname(path) : path;
    return { ...bill, month: name.replace(UNFIT, '-') };
  });
}

/** Orders months that share codes by their first due days, then by their names; nothing where none share any. */
function monthsInOrder(bills: readonly ListedBill[]): ReadonlyMap<string, number> | undefined {
  const issued = bills.filter(({ month }) => month !== undefined);
  if (countCodes(issued).size === issued.length) return undefined;
  const firstDue = new Map<string, number>();
  for (const { month = '', dueDate } of issued) {
    const due = dueDate === undefined ? Number.POSITIVE_INFINITY : deadline(dueDate);
    firstDue.set(month, Math.min(due, firstDue.get(month) ?? Number.POSITIVE_INFINITY));
  }
  const months = [...firstDue].sort(([a, x], [b, y]) => (x === y ? compareNaturally(a, b) : x - y));
  return new Map(months.map(([month], place) => [month, place]));
}

/** Writes into a lock which month's bills it holds, whichever months were settled together. */
export function lockOfMonths(lock: Lock, bills: readonly ListedBill[]): Lock {
  const names = new Map(
    bills.flatMap((bill) => (bill.month === undefined ? [] : [[bill.id ?? bill.code, monthId(bill)]])),
  );
  return renamed(lock, (bill) => names.get(bill) ?? bill);
}

/** Finds the bills of locks by their months; a bill of another month is none of them, though it asks the same. */
export function locksOfMonths(locks: readonly Lock[], bills: readonly ListedBill[]): readonly Lock[] {
  const issued = bills.filter(({ month }) => month !== undefined);
  const ids = new Map(issued.map((bill) => [monthId(bill), bill.id ?? bill.code]));
  const codes = new Set(issued.map(({ code }) => code));
  const isOfOther = ({ bill, code }: { bill: string; code: string }) =>
    !ids.has(bill) && bill.endsWith(`/${code}`) && codes.has(code);
  return locks.map((lock) => {
    const known = lock.bills?.filter((bill) => !isOfOther(bill));
    return renamed({ ...lock, ...omitUndefined({ bills: known }) }, (bill) => ids.get(bill) ?? bill);
  });
}

function renamed(lock: Lock, nameOf: (bill: string) => string): Lock {
  const rename = <T extends { readonly bill: string }>(each: T): T => ({ ...each, bill: nameOf(each.bill) });
  const movements = lock.movements.map((each) => ({ ...each, allocations: each.allocations.map(rename) }));
  return { ...lock, movements, ...omitUndefined({ bills: lock.bills?.map(rename) }) };
}
