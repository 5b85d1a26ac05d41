import type { Report } from '../../issues/report.ts';
import { columnLetters } from '../../tables/headings/named.ts';
import { shownText } from '../../tables/sheet.ts';
import { columnOfRole, sheetPath } from './columns/columns.ts';
import type { Problem } from './draft.ts';
import { valuesOnce } from './layout.ts';
import { checkWritten } from './proof/check-written.ts';
import type { ReadColumn } from './proof/money.ts';
import { proveTotals, type TotalRow, type WrongTotal } from './proof/totals.ts';
import { cleanCell } from './rows/keys.ts';
import { readState, saysPaidDay } from './rows/states.ts';
import { readSum, vndDigits } from './sums/sums.ts';
import type { Understood } from './understand.ts';

/** What totals say of a table. */
export interface TotalsCheck {
  /** Whether every column that the amounts are made of, or the one that says them, has a total that is right. */
  readonly isProved: boolean;
  /** What the amounts of the rows that right totals count add up to, in thousandths; none where totals allow for rounding. */
  readonly totalled: number | undefined;
  /** Rows with sums, nobody who pays and no word of a total, that are none. */
  readonly problems: readonly Problem[];
}

/** Proves the totals of all columns that the amounts come from; reports those that are wrong, as warnings where bad rows are left out. */
export function checkTotals(base: Understood, skipBad: boolean, report: Report): TotalsCheck {
  const { amount, sorted } = base;
  const columns = usedColumns(base);
  const summed = columns.map(({ column, values }) => ({
    column,
    values,
    tolerance: hasPart(values) ? 500 : 0,
  }));
  const rows = { starts: sorted.starts, choices: countedRows(base) };
  const { proved, wrong, counted } = proveTotals(totalRows(base, columns), summed, rows);
  const nameless = new Set(sorted.sums.filter(({ named }) => !named).map(({ row }) => row));
  const named = wrong.filter(({ row }) => !nameless.has(row));
  for (const total of named) reportTotal(total, base, skipBad, report);
  const parts = amount?.parts.map(({ column }) => column.column) ?? [];
  const isProved = amount?.column
    ? proved.has(amount.column.column)
    : parts.length > 0 && parts.every((part) => proved.has(part));
  const wrongRows = wrong.map(({ row }) => row);
  const written = checkWritten(base, rows);
  for (const total of written.wrong) reportTotal(total, base, skipBad, report);
  const isRight = wrong.length + written.wrong.length === 0;
  return {
    isProved: isRight && (isProved || written.isProved),
    totalled: isRight
      ? totalledAmount(base, columns, [...rowsCounted(base, counted), written.counted])
      : undefined,
    problems: namelessProblems(base, wrongRows, nameless),
  };
}

/** The rows that the totals of all columns count of which amounts are made. */
function rowsCounted(
  { amount }: Understood,
  counted: ReadonlyMap<number, ReadonlySet<number>>,
): readonly ReadonlySet<number>[] {
  const column = amount?.column;
  const isSaid = column?.values.every((value, row) => value === amount?.amounts[row]) === true;
  const columns = isSaid ? [column] : (amount?.parts.map((part) => part.column) ?? []);
  const [first, ...others] = columns.map((each) => counted.get(each.column) ?? new Set<number>());
  return first ? [new Set([...first].filter((row) => others.every((each) => each.has(row))))] : [];
}

/** Adds up the amounts of rows that are counted in any way. */
function totalledAmount(
  base: Understood,
  columns: readonly ReadColumn[],
  counted: readonly ReadonlySet<number>[],
): number | undefined {
  const rows = new Set(counted.flatMap((each) => [...each]));
  if (rows.size === 0 || columns.some(({ values }) => hasPart(values))) return undefined;
  const amounts = valuesOnce(base.amount?.amounts ?? [], base);
  return [...rows].reduce((sum, row) => sum + (amounts[row] ?? 0), 0);
}

/** What rows of sums say of columns. */
function totalRows({ sorted, unit }: Understood, columns: readonly ReadColumn[]): readonly TotalRow[] {
  return sorted.sums.map(({ after, row, cells }) => {
    const sums = columns.flatMap(({ column }): [number, number][] => {
      const reading = readSum(cells[column], unit);
      return reading.kind === 'sum' ? [[column, reading.value]] : [];
    });
    return { after, row, sums: new Map(sums) };
  });
}

function reportTotal(
  { row, column, says, sum }: WrongTotal,
  { table }: Understood,
  skipBad: boolean,
  report: Report,
): void {
  const path = [...sheetPath(table), row, columnLetters(column)];
  const severity = skipBad ? 'warning' : 'error';
  report('list.total', { path, received: vndDigits(says), limit: vndDigits(sum), severity });
}

/** The columns that the amounts come from. */
function usedColumns(base: Understood): readonly ReadColumn[] {
  const { amount, money } = base;
  const used = new Set([amount?.column?.column, ...(amount?.parts.map(({ column }) => column.column) ?? [])]);
  const columns = money.filter(({ column }) => used.has(column));
  return columns.map((column) => ({ ...column, values: valuesOnce(column.values, base) }));
}

function hasPart(values: readonly number[]): boolean {
  return values.some((value) => value % 1000 !== 0);
}

/** Rows that a total may count alone: those that are shown, those of documents that stand there once, and those that are not paid or cancelled by their state. */
function countedRows({ sorted, table, repeats }: Understood): readonly (readonly boolean[])[] {
  const state = columnOfRole(table, 'state');
  const paidDay = columnOfRole(table, 'paidDay');
  const shown = sorted.payers.map(({ hidden }) => !hidden);
  const open = sorted.payers.map(({ cells }) => {
    const isSettled = state && readState(cleanCell(cells[state.column])) !== undefined;
    return !isSettled && (!paidDay || !saysPaidDay(cleanCell(cells[paidDay.column])));
  });
  const once = sorted.payers.map((_, at) => !repeats?.again.has(at));
  return [shown, open, once].filter((each) => each.includes(false));
}

/** A row with sums that nobody pays and that is no total is money that would be lost. */
function namelessProblems(
  { sorted, amount, money }: Understood,
  wrong: readonly number[],
  nameless: ReadonlySet<number>,
): readonly Problem[] {
  const column = amount?.column?.column ?? money[0]?.column;
  return sorted.sums
    .filter(({ row }) => nameless.has(row) && wrong.includes(row))
    .map(({ row, cells }) => ({
      reason: 'payerMissing' as const,
      row,
      column,
      value: column === undefined ? undefined : shownText(cells[column]),
    }));
}
