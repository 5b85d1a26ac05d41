import { parseDay } from '../../../tables/cells/time.ts';
import { shownText } from '../../../tables/sheet.ts';
import { columnOfRole, type ListColumn } from '../columns/columns.ts';
import type { ListRole } from '../columns/roles.ts';
import type { Problem } from '../draft.ts';
import type { ListSettings } from '../options.ts';
import { cleanCell, foldWords, namesIn } from '../rows/keys.ts';
import type { PayerRow } from '../rows/sort.ts';
import { type BillState, readState, saysPaidDay } from '../rows/states.ts';
import type { Understood } from '../understand.ts';

/** Whether totals prove a table, whether rows of one key are added up as they are, and what of a text cannot be printed. */
export interface BillRules {
  readonly isTotalled: boolean;
  readonly isAdded: boolean;
  readonly unprintable?: ListSettings['unprintable'];
}

/** Names what stands against rows of one key: letters, two names, sums that lack, states that contradict them, days that are none. */
export function problemsOf(
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
  if (namesIn(payers).size === 0 && new Set(payers.map((payer) => classOf(payer, base))).size > 1)
    return payers.map(({ row }) => ({ reason: 'keyOfTwoGroups' as const, row, column, value: key }));
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
export function isNet({ amount }: Understood): boolean {
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

/** Reads the due day of a row. */
export function dueOf({ cells }: PayerRow, { column }: ListColumn): string | undefined {
  return parseDay(cells[column], { serial: true });
}

/** What the state, the day of payment or that of cancelling says of a row. */
export function stateOf({ cells }: PayerRow, { table }: Understood): BillState | undefined {
  const text = (role: ListRole) => {
    const found = columnOfRole(table, role);
    return found ? cleanCell(cells[found.column]) : '';
  };
  if (text('cancelled') !== '') return 'cancelled';
  return readState(text('state')) ?? (saysPaidDay(text('paidDay')) ? 'paid' : undefined);
}

/** The class of a column, of the group above, of a title or of the sheet. */
export function classOf(payer: PayerRow | undefined, { table }: Understood): string | undefined {
  const column = columnOfRole(table, 'class');
  const own = column && payer ? cleanCell(payer.cells[column.column]) : '';
  const titled = table.titled.class ?? '';
  const named =
    table.sheet !== undefined && foldWords(titled) === foldWords(table.sheet) ? table.sheet : titled;
  return own || payer?.band || named || undefined;
}
