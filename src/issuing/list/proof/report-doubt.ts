import type { Report } from '../../../issues/report.ts';
import { columnLetters } from '../../../tables/headings/named.ts';
import { sheetPath } from '../columns/columns.ts';
import { cleanCell } from '../rows/keys.ts';
import type { PayerRow } from '../rows/sort.ts';
import { vndDigits } from '../sums/sums.ts';
import type { AmountDoubt, MoneyColumn } from './prove.ts';

/** Rows that are shown of each column that may be the amount. */
const SHOWN = 3;

/** Reports that no column is proved as the amount, or several are, with what each says on the first three rows and in all. */
export function reportDoubt(
  {
    table,
    sorted,
  }: {
    readonly table: { readonly sheet?: string | undefined };
    readonly sorted: { readonly payers: readonly PayerRow[] };
  },
  { reason, candidates }: AmountDoubt,
  rows: readonly number[],
  report: Report,
): undefined {
  const shown = candidates.map((column) => shownColumn(column, sorted.payers, rows));
  const expected = reason === 'several' ? 'oneAmountColumn' : 'provedAmountColumn';
  return report('list.amount', { path: sheetPath(table), expected, received: shown.join('; ') });
}

/** Shows what a column says: its first cells, and what all of them add up to. */
function shownColumn(column: MoneyColumn, payers: readonly PayerRow[], rows: readonly number[]): string {
  const sum = column.values.reduce((all, value) => all + value, 0);
  return `${shownCells(column, payers, rows)} = ${vndDigits(sum)} đ`;
}

/** Shows the first cells of a column. */
export function shownCells(
  { column, heading }: Pick<MoneyColumn, 'column' | 'heading'>,
  payers: readonly PayerRow[],
  rows: readonly number[],
): string {
  const cells = rows.slice(0, SHOWN).map((row) => cleanCell(payers[row]?.cells[column]) || '–');
  const more = rows.length > SHOWN ? ' | …' : '';
  return `${columnLetters(column)} "${heading}": ${cells.join(' | ')}${more}`;
}
