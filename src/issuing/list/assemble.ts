import type { Phrase } from '../../issues/messages/phrase.ts';
import type { Report } from '../../issues/report.ts';
import { isCheckName } from '../../reconcile/matching/index/issued-codes.ts';
import { omitUndefined, type Writable } from '../../text/omit-undefined.ts';
import { sheetPath } from './columns/columns.ts';
import type { DraftBill, DraftTable } from './draft.ts';
import type { BillItem, BillList, BillListProof, BillRow, SettledRow } from './list.ts';
import type { ListSettings } from './options.ts';
import { foldWords, namesIn } from './rows/keys.ts';
import { vndDigits } from './sums/sums.ts';

/** Where a one stands for 1,000 đ, a sum of so many đồng looks like one that was written in đồng; ten times as many below millions. */
const HUGE_ONE = 100_000_000;
/** Where all sums are round, so many ones do. */
const HUGE_ALL = 10_000;

/** The least that is asked for, 1,000 đ: a sum below shows a unit that was not seen. */
const LEAST_DUE = 1_000_000;
/** Where no sum reaches this, 10,000 đ, the unit has to be said. */
const SMALL_DUE = 10_000_000;

/** Puts the tables of all sheets together; a key on two of them is one bill if its name is one. */
export function assemble(
  tables: readonly DraftTable[],
  settings: ListSettings,
  report: Report,
): Omit<BillList, 'notices'> | undefined {
  const merged = mergeBills(tables, settings, report);
  const bills = merged.filter(({ settled }) => settled === undefined);
  const settled = merged.filter((bill) => bill.settled !== undefined);
  if (settings.unit === undefined && !fitUnit(bills, tables, report)) return undefined;
  const hasMultiple = new Set(tables.map(({ sheet }) => sheet)).size > 1;
  const rows = bills.map((bill) => toBillRow(bill, hasMultiple));
  return {
    bills: rows,
    settled: settled.map(settledRow),
    keyedBy: [...new Set(tables.map(({ keyedBy }) => keyedBy))],
    payers: rows.length,
    items: rows.reduce((sum, { items }) => sum + items.length, 0),
    total: rows.reduce((sum, { amount = 0 }) => sum + amount, 0),
    unit: tables[0]?.unit ?? 1,
    proof: proofOf(tables),
  };
}

function proofOf(tables: readonly DraftTable[]): BillListProof {
  const by = (['rows', 'totals'] as const).filter((each) =>
    tables.every(({ provedBy }) => provedBy.includes(each)),
  );
  const isProved = tables.every(({ provedBy }) => provedBy.length > 0);
  const amount = [...new Set(tables.flatMap(({ amountHeading }) => amountHeading ?? []))];
  const sums = tables.flatMap(({ totalled }) => totalled ?? []);
  const totalled = sums.length < tables.length ? undefined : whole(sums.reduce((all, sum) => all + sum, 0));
  return { state: isProved ? 'proved' : 'unproved', by, ...omitUndefined({ totalled }), amount };
}

/**
 * Refuses sums that nobody asks for, and a list of none but small ones, which may be in thousands and not say so, or of sums that
 * look like đồng below a unit of thousands or millions.
 */
function fitUnit(bills: readonly DraftBill[], tables: readonly DraftTable[], report: Report): boolean {
  const sums = bills.filter(({ amount }) => amount !== undefined);
  const [first] = sums;
  const isSaid = tables.every(({ isUnitSaid }) => isUnitSaid);
  const allSmall = sums.length > 1 && !isSaid && sums.every(({ amount = 0 }) => amount < SMALL_DUE);
  const small = sums.find(({ amount = 0 }) => amount < LEAST_DUE) ?? (allSmall ? first : undefined);
  const unsure = small ?? hugeSum(sums, Math.max(...tables.map(({ unit }) => unit)));
  if (!unsure) return true;
  const path = [...sheetPath(unsure), unsure.row];
  report('list.unit', { path, received: vndDigits(unsure.amount ?? 0), limit: unsure.key });
  return false;
}

function hugeSum(sums: readonly DraftBill[], unit: number): DraftBill | undefined {
  if (unit === 1) return undefined;
  const ones = ({ amount = 0 }: DraftBill) => amount / (unit * 1000);
  const huge = unit === 1000 ? HUGE_ONE : HUGE_ONE * 10;
  const isLikeVnd = (each: DraftBill) => ones(each) >= HUGE_ALL && ones(each) % 1000 === 0;
  return sums.find((each) => ones(each) * unit >= huge) ?? (sums.every(isLikeVnd) ? sums[0] : undefined);
}

function mergeBills(
  tables: readonly DraftTable[],
  { skipBad, per }: ListSettings,
  report: Report,
): readonly DraftBill[] {
  const merged = new Map<string, DraftBill>();
  const joined = new Set<string>();
  for (const table of numberedOn(tables)) {
    for (const next of table.bills) {
      const other = merged.get(next.key);
      if (!other) merged.set(next.key, next);
      else if (isSamePayer(other, next) && (per === 'payer' || haveOtherItems(other, next))) {
        merged.set(next.key, joinBills(other, next));
        joined.add(next.key);
      } else {
        const path = [...sheetPath(table), next.row];
        report('list.row', {
          path,
          expected: whyNotJoined(other, next),
          received: next.key,
          severity: skipBad ? 'warning' : 'error',
        });
      }
    }
  }
  if (joined.size > 0)
    report('list.noted', { path: [], expected: `tablesAdded(${joined.size})`, severity: 'warning' });
  return [...merged.values()];
}

function whyNotJoined(a: DraftBill, b: DraftBill): Phrase {
  if (namesIn([a, b]).size > 1) return 'keyOfTwoNames';
  if (areOfTwoGroups(a, b)) return 'keyOfTwoGroups';
  if (isSameBill(a, b)) return 'rowTwice';
  return a.sheet === undefined || a.sheet === b.sheet ? 'payerInTables' : `payerOnSheets(${a.sheet})`;
}

/** One who pays may stand on several sheets for other items, but not for the same of another month, or of a copy. */
function haveOtherItems(a: DraftBill, b: DraftBill): boolean {
  const titles = new Set(a.items.map(({ title }) => foldWords(title)));
  const months = [sheetMonth(a.sheet), sheetMonth(b.sheet)];
  const areMonths = months.every((month) => month !== undefined) && months[0] !== months[1];
  return !areMonths && !b.items.some(({ title }) => titles.has(foldWords(title)));
}

function sheetMonth(sheet = ''): string | undefined {
  return /(?:^|[^a-z])(?:t|th|thang) ?(\d{1,2})(?!\d)/.exec(foldWords(sheet))?.[1];
}

/** Numbers rows that have no keys on from table to table: the order of a sheet tells nobody of another apart. */
function numberedOn(tables: readonly DraftTable[]): readonly DraftTable[] {
  let before = 0;
  return tables.map((table) => {
    const from = before;
    if (table.keyedBy !== 'order') return table;
    before += table.count;
    if (from === 0) return table;
    return {
      ...table,
      bills: table.bills.map((bill) => ({ ...bill, key: String(from + Number(bill.key)) })),
    };
  });
}

function isSamePayer(a: DraftBill, b: DraftBill): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && !areOfTwoGroups(a, b) && !isSameBill(a, b);
}

/** Flats and stalls have no names, and each block numbers its own. */
function areOfTwoGroups(a: DraftBill, b: DraftBill): boolean {
  return a.name === '' && b.name === '' && (a.class ?? a.sheet) !== (b.class ?? b.sheet);
}

function isSameBill(a: DraftBill, b: DraftBill): boolean {
  const items = ({ items: all }: DraftBill) => new Set(all.map(({ title, amount }) => `${title}\n${amount}`));
  const [first, second] = [items(a), items(b)];
  return [...second].some((each) => first.has(each)) || (first.size === 0 && second.size === 0);
}

function joinBills(a: DraftBill, b: DraftBill): DraftBill {
  const amount = (a.amount ?? 0) + (b.amount ?? 0);
  const settled = amount > 0 ? undefined : amount < 0 ? 'overpaid' : (a.settled ?? b.settled ?? 'nothing');
  return { ...a, items: [...a.items, ...b.items], amount, settled };
}

/** Where several sheets hold lists, each is a class, a block or an area. */
function toBillRow(bill: DraftBill, hasMultiple: boolean): BillRow {
  const { key, code, documentNumber, payer, dueDate, supersededBy, check, payload, sheet, row } = bill;
  const amount = bill.amount === undefined ? undefined : whole(bill.amount);
  const group = bill.class ?? (hasMultiple ? sheet : undefined);
  const made: Writable<BillRow> = { key, items: wholeItems(bill.items, amount), row };
  if (code !== undefined) made.code = code;
  if (documentNumber !== undefined) made.documentNumber = documentNumber;
  if (payer !== undefined) made.payer = payer;
  if (bill.name !== '') made.name = bill.name;
  if (group !== undefined) made.class = group;
  if (amount !== undefined) made.amount = amount;
  if (dueDate !== undefined) made.dueDate = dueDate;
  if (supersededBy !== undefined) made.supersededBy = supersededBy;
  if (payload !== undefined) made.payload = payload;
  if (sheet !== undefined) made.sheet = sheet;
  if (isCheckName(check)) made.check = check;
  return made;
}

function settledRow({ key, name, amount = 0, settled = 'nothing', sheet, row }: DraftBill): SettledRow {
  return {
    key,
    amount: whole(amount),
    reason: settled,
    row,
    ...omitUndefined({ name: name || undefined, sheet }),
  };
}

/** Rounds to whole đồng, once for each who pays. */
function whole(thousandths: number): number {
  return Math.round(thousandths / 1000) + 0;
}

/** Rounds items so that they add up to the amount: what rounding leaves goes to the last. */
function wholeItems(
  items: readonly { readonly title: string; readonly amount: number }[],
  amount: number | undefined,
): readonly BillItem[] {
  const rounded = items.map(({ title, amount: sum }) => ({ title, amount: whole(sum) }));
  const rest = (amount ?? 0) - rounded.reduce((sum, each) => sum + each.amount, 0);
  const last = rounded.at(-1);
  return rest === 0 || !last ? rounded : [...rounded.slice(0, -1), { ...last, amount: last.amount + rest }];
}
