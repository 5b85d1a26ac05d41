import { parseDay } from '../../tables/cells/time.ts';
import { shownText } from '../../tables/sheet.ts';
import { columnOfRole, type ListColumn } from './columns/columns.ts';
import type { ListRole } from './columns/roles.ts';
import type { DraftBill, Problem } from './draft.ts';
import type { ListSettings } from './options.ts';
import { documentItems, rowItems } from './rows/items.ts';
import { cleanCell, foldWords, namesIn, readKey } from './rows/keys.ts';
import type { PayerRow } from './rows/sort.ts';
import { type BillState, readState } from './rows/states.ts';
import type { Understood } from './understand.ts';

/** The bills of a table, and the rows that are not right. */
export interface BillsOfTable {
  readonly bills: readonly DraftBill[];
  readonly problems: readonly Problem[];
}

/** Whether totals prove a table, whether rows of one key are added up as they are, and what of a text cannot be printed. */
export interface BillRules {
  readonly isTotalled: boolean;
  readonly isAdded: boolean;
  readonly unprintable?: ListSettings['unprintable'];
}

/** Makes the bills of a table, whose totals may prove it: one for each key, in order. Rows that are not right stand in none. */
export function billsOf(base: Understood, rules: BillRules): BillsOfTable {
  const problems: Problem[] = [];
  const bad = new Set(base.problems.map(({ row }) => row));
  const bills: DraftBill[] = [];
  for (const [key, all] of base.groups) {
    const isBad = (row: number) => bad.has(base.sorted.payers[row]?.row ?? 0);
    const rows = base.document && all.some(isBad) ? [] : all.filter((row) => !isBad(row));
    const found = problemsOf(key, rows, base, rules);
    problems.push(...found);
    const left = new Set(found.map(({ row }) => row));
    const kept = rows.filter((row) => !left.has(base.sorted.payers[row]?.row ?? 0));
    if (kept.length > 0) bills.push(billOf(key, kept, base));
  }
  return { bills, problems };
}

function problemsOf(
  key: string,
  rows: readonly number[],
  base: Understood,
  { isTotalled, isAdded, unprintable }: BillRules,
): readonly Problem[] {
  const payers = rows.flatMap((row) => base.sorted.payers[row] ?? []);
  const [letter] = payers.flatMap((payer) => letterProblem(payer, base, unprintable) ?? []);
  if (letter) return payers.map(({ row }) => ({ ...letter, row }));
  const column = 'column' in base.key ? base.key.column.column : undefined;
  if (namesIn(payers).size > 1)
    return payers.map(({ row }) => ({ reason: 'keyOfTwoNames' as const, row, column, value: key }));
  return rows.flatMap((row, at) => [
    ...twiceProblem(key, rows.slice(0, at), row, base, isAdded),
    ...sumProblem(row, base, isTotalled),
    ...stateProblem(row, base),
    ...dueProblem(row, base),
  ]);
}

/**
 * A row that says nothing but what an earlier one of its key says, or, where codes were issued, another sum for the same code.
 * What rows are for, or for which period, makes them parts of one bill.
 */
function twiceProblem(
  key: string,
  before: readonly number[],
  row: number,
  base: Understood,
  isAdded: boolean,
): readonly Problem[] {
  const { document, table, amount, sorted } = base;
  if (document || columnOfRole(table, 'title') || base.key.by === 'order') return [];
  const same = before.filter((each) => periodTexts(each, base) === periodTexts(row, base));
  if (same.length === 0) return [];
  const sum = amount?.amounts[row] ?? 0;
  const isSame = sum !== 0 && same.some((each) => amount?.amounts[each] === sum);
  const reason = base.key.by === 'code' && !(isAdded && !isSame) ? 'codeTwice' : 'rowTwice';
  if (reason === 'rowTwice' && !isSame) return [];
  const column = 'column' in base.key ? base.key.column.column : undefined;
  return [{ reason, row: sorted.payers[row]?.row ?? 0, column, value: key }];
}

function periodTexts(row: number, { table, sorted }: Understood): string {
  const periods = table.columns.filter(({ role }) => role === 'period');
  return periods.map(({ column }) => cleanCell(sorted.payers[row]?.cells[column])).join('\n');
}

/** What papers say of one who pays, and how the list names its items. */
const PRINTED_ROLES: readonly ListRole[] = ['name', 'class', 'title'];

/** A text that goes onto paper and holds letters that no typeface of it has. */
function letterProblem(
  { row, cells }: PayerRow,
  { table, key }: Understood,
  unprintable: BillRules['unprintable'] = () => undefined,
): Problem | undefined {
  const isKey = (each: ListColumn) => 'column' in key && key.column.column === each.column;
  for (const each of table.columns) {
    if (!PRINTED_ROLES.includes(each.role) && !isKey(each)) continue;
    const value = cleanCell(cells[each.column]);
    const expected = unprintable(value);
    if (expected !== undefined)
      return { reason: 'letterUnprintable', row, column: each.column, value, expected };
  }
  return undefined;
}

/** A sum that lacks where nothing else says it, or a cross in its place that nothing proves to be none. */
function sumProblem(row: number, base: Understood, isTotalled: boolean): readonly Problem[] {
  const { amount, money, sorted, key } = base;
  if (amount?.how !== 'sole') return [];
  const column = money.find((each) => each.column === amount.column?.column);
  const kind = column?.readings[row]?.kind;
  const problem = { row: sorted.payers[row]?.row ?? 0, column: column?.column };
  if (kind === 'cross' && !isTotalled) {
    const value = shownText(sorted.payers[row]?.cells[amount.column?.column ?? -1]);
    return [{ reason: 'sumUnreadable', ...problem, value }];
  }
  if (kind !== 'blank' || key.by === 'code' || base.document) return [];
  return [{ reason: 'sumMissing', ...problem, value: '' }];
}

/** A state that says paid although the sums say that money is due, or a part whose sum nobody tells. */
function stateProblem(row: number, base: Understood): readonly Problem[] {
  const payer = base.sorted.payers[row];
  const column = columnOfRole(base.table, 'state');
  if (!payer || !column) return [];
  const hasPaid = isNet(base);
  const state = stateOf(payer, base);
  const problem = { row: payer.row, column: column.column, value: cleanCell(payer.cells[column.column]) };
  if (state === 'partly' && !hasPaid) return [{ reason: 'partlyPaid', ...problem }];
  const due = base.amount?.amounts[row] ?? 0;
  return state === 'paid' && hasPaid && due > 0 ? [{ reason: 'stateDiffers', ...problem }] : [];
}

/** Checks whether what was paid is taken off by sums, so that a state adds nothing. */
function isNet({ amount }: Understood): boolean {
  return (
    amount?.column?.role === 'dueNow' || amount?.parts.some(({ column }) => column.role === 'paid') === true
  );
}

function dueProblem(row: number, base: Understood): readonly Problem[] {
  const payer = base.sorted.payers[row];
  const column = columnOfRole(base.table, 'dueDate');
  if (!payer || !column) return [];
  const text = cleanCell(payer.cells[column.column]);
  return text !== '' && dueOf(payer, column) === undefined
    ? [{ reason: 'dueUnreadable', row: payer.row, column: column.column, value: text }]
    : [];
}

function dueOf({ cells }: PayerRow, { column }: ListColumn): string | undefined {
  return parseDay(cells[column], { serial: true });
}

/** What the state, the day of payment or that of cancelling says of a row. */
function stateOf({ cells }: PayerRow, { table }: Understood): BillState | undefined {
  const text = (role: ListRole) => {
    const found = columnOfRole(table, role);
    return found ? cleanCell(cells[found.column]) : '';
  };
  if (text('cancelled') !== '') return 'cancelled';
  return readState(text('state')) ?? (text('paidDay') === '' ? undefined : 'paid');
}

function billOf(key: string, rows: readonly number[], base: Understood): DraftBill {
  const payers = rows.flatMap((row) => base.sorted.payers[row] ?? []);
  const states = payers.map((payer) => stateOf(payer, base));
  const isOpen = (state: BillState | undefined) => state !== 'cancelled' && (state !== 'paid' || isNet(base));
  const open = rows.filter((_, at) => isOpen(states[at]));
  const items = base.document
    ? documentItems(open, base)
    : open.flatMap((row) => rowItems(row, base.isLong, base));
  const amount = hasSum(rows, base) ? sumOfRows(open, base) : undefined;
  const left = open.length > 0 ? undefined : states.includes('paid') ? 'paid' : 'cancelled';
  const byAmount = amount === undefined || amount > 0 ? undefined : amount < 0 ? 'overpaid' : 'nothing';
  const [first] = payers;
  const { code, documentNumber, payer, supersededBy, check, payload } = textsOf(first, base);
  // Named one by one: of a hundred thousand objects that are put together of others each would have a form of its own.
  return {
    key,
    items,
    amount,
    settled: left ?? byAmount,
    code,
    documentNumber,
    payer,
    supersededBy,
    check,
    payload,
    name: payers.find(({ name }) => name !== '')?.name ?? '',
    class: classOf(first, base),
    dueDate: dueOfBill(payers, base),
    sheet: base.table.sheet,
    row: first?.row ?? 0,
  };
}

/** What rows ask for together; a document says it once. */
function sumOfRows(rows: readonly number[], { amount, document }: Understood): number {
  const counted = document ? rows.slice(0, 1) : rows;
  return counted.reduce((sum, row) => sum + (amount?.amounts[row] ?? 0), 0);
}

/** In a list of issued codes a sum may lack. */
function hasSum(rows: readonly number[], { amount, money, key }: Understood): boolean {
  if (!amount) return false;
  const column = money.find((each) => each.column === amount.column?.column);
  return (
    key.by !== 'code' || amount.how !== 'sole' || rows.some((row) => column?.readings[row]?.kind !== 'blank')
  );
}

function textsOf(payer: PayerRow | undefined, { table, key }: Understood) {
  const keyColumn = 'column' in key ? key.column : undefined;
  const text = (...roles: readonly ListRole[]) => {
    const column = roles
      .map((role) => table.columns.find((each) => each.role === role && each !== keyColumn))
      .find(Boolean);
    return (column && payer && cleanCell(payer.cells[column.column])) || undefined;
  };
  return {
    code: key.by === 'code' && payer && 'key' in payer.key ? payer.key.key : codeBeside(payer, table),
    documentNumber: text('document', 'billId'),
    payer: text('payer'),
    supersededBy: text('supersededBy'),
    check: text('check'),
    payload: text('payload'),
  };
}

/** The code that was issued, where bills go by something else. */
function codeBeside(payer: PayerRow | undefined, table: Understood['table']): string | undefined {
  const column = columnOfRole(table, 'code');
  const read = column && payer ? readKey(payer.cells[column.column]) : undefined;
  return read && 'key' in read ? read.key : undefined;
}

/** The class of a column, of the group above, of a title or of the sheet. */
function classOf(payer: PayerRow | undefined, { table }: Understood): string | undefined {
  const column = columnOfRole(table, 'class');
  const own = column && payer ? cleanCell(payer.cells[column.column]) : '';
  const titled = table.titled.class ?? '';
  const named =
    table.sheet !== undefined && foldWords(titled) === foldWords(table.sheet) ? table.sheet : titled;
  return own || payer?.band || named || undefined;
}

/** The first due day of its rows; that of a title where no row has one. */
function dueOfBill(payers: readonly PayerRow[], { table }: Understood): string | undefined {
  const column = columnOfRole(table, 'dueDate');
  const days = column ? payers.flatMap((payer) => dueOf(payer, column) ?? []).sort() : [];
  return days[0] ?? table.titled.dueDate;
}
