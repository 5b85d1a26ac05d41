import type { Report } from '../../issues/report.ts';
import { parseMoney } from '../../tables/cells/money.ts';
import { looksLikeDay } from '../../tables/cells/time.ts';
import type { SheetTables } from '../../tables/headings/sheets.ts';
import { type Cell, type Row, shownText } from '../../tables/sheet.ts';
import type { StatementRole } from '../roles.ts';
import { sheetPlace } from '../rows/row-issues.ts';

/** The least sum by which a row is known: smaller numbers count rows, or are vouchers. */
const LEAST_SUM = 1000;

/** Refuses a sheet that was left since no headings are known on it, although a row of it has a day, a sum and a text (`statement.row_above`). */
export function reportLeftMovements({ left }: SheetTables<StatementRole>, report: Report): void {
  for (const { sheet, reason } of left) {
    const row = reason === 'sheetWithoutTable' ? sheet.rows.find(isMovementRow) : undefined;
    if (row) report('statement.row_above', { path: sheetPlace(row.row, sheet.name) });
  }
}

/** Checks whether a row has a day, a sum and a text, wherever they stand. */
export function isMovementRow({ cells }: Pick<Row, 'cells'>): boolean {
  const others = cells.filter((cell) => !looksLikeDay(cell));
  return others.length < cells.length && others.some(isLargeSum) && others.some(isWords);
}

function isLargeSum(cell: Cell): boolean {
  return Math.abs(parseMoney(cell) ?? 0) >= LEAST_SUM;
}

function isWords(cell: Cell): boolean {
  return /\p{L}/u.test(shownText(cell));
}
