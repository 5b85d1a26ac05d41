import type { Report } from '../../issues/report.ts';
import { parseMoney } from '../../tables/cells/money.ts';
import { looksLikeDay } from '../../tables/cells/time.ts';
import { type CellKind, cellKind } from '../../tables/moved/cell-kind.ts';
import { type Cell, type Row, shownText } from '../../tables/sheet.ts';
import { foldName } from '../../text/diacritics.ts';
import { printedSums } from '../printed/sums.ts';
import { sheetPlace } from '../rows/row-issues.ts';
import type { StatementTable } from './find.ts';

/**
 * Checks whether a row above has a sum where the table has sums, and its day too, or looks as the rows of the table do: it belongs
 * to it, and the headings were mistaken (`statement.row_above`).
 */
export function hasRowsAbove(table: StatementTable, report: Report): boolean {
  const { above, body, columns, sheet } = table;
  const time = columns.time?.column ?? -1;
  const sums = [columns.credit, columns.debit, columns.amount].flatMap((heading) => heading?.column ?? []);
  const sample = body.slice(0, ROWS_COMPARED).map(({ cells }) => cells.map(cellKind));
  const isMovement = ({ cells }: Row) =>
    sums.some((sum) => parseMoney(cells[sum])) &&
    (isDayOfOurs(cells[time]) ? !isPrintedSum(cells, time) : isLikeRows(cells, sample, sums));
  const row = above.find(isMovement);
  if (row) report('statement.row_above', { path: sheetPlace(row.row, sheet.name) });
  return row !== undefined;
}

/** Checks whether a cell is a day; eight digits alone are one of this century or the last, and else a sum. */
function isDayOfOurs(cell: Cell | undefined): boolean {
  return looksLikeDay(cell) && !/^\s*(?!19|20)\d{8}\s*$/.test(shownText(cell));
}

/** Rows that tell what the rows of a table look like. */
const ROWS_COMPARED = 50;
/** A line of an account tells fewer cells; so does a balance, of a day, a label, a sum and a branch. */
const LEAST_ABOVE = 4;
const LEAST_LABELLED = 5;

/**
 * Checks whether a row tells about as much as half the rows of a table at least, and each of its cells is a sum among the sums or of
 * a kind that stands in that column; one may differ.
 */
function isLikeRows(
  cells: readonly Cell[],
  sample: readonly (readonly CellKind[])[],
  sums: readonly number[],
): boolean {
  const told = [...cells.entries()].filter(([, cell]) => cellKind(cell) !== 'blank');
  if (told.length < (printedSums(cells).length > 0 ? LEAST_LABELLED : LEAST_ABOVE)) return false;
  const counts = sample.map((kinds) => kinds.filter((kind) => kind !== 'blank').length).sort((a, b) => a - b);
  const usual = counts[counts.length >> 1] ?? Number.POSITIVE_INFINITY;
  const alike = told.filter(
    ([column, cell]) =>
      (sums.includes(column) && parseMoney(cell)) ||
      sample.some((kinds) => isSameSort(kinds[column], cellKind(cell))),
  );
  return told.length >= usual - 1 && alike.length >= told.length - 1;
}

/** A text is one with digits in it or without. */
function isSameSort(kind: CellKind | undefined, other: CellKind): boolean {
  const sortOf = (each: CellKind | undefined) => (each === 'words' ? 'text' : each);
  return sortOf(kind) === sortOf(other);
}

/** Whether what looks like a day is the sum behind a label: a balance of 19400801 đ reads as one. */
function isPrintedSum(cells: readonly Cell[], column: number): boolean {
  const sum = parseMoney(cells[column]);
  return sum !== undefined && printedSums(cells).some((each) => each.column < column && each.sum === sum);
}

/** Headings of a column of sums, without accents and blanks. */
const SUM_HEADING = /^(?:sotien|thanhtien|tien|amount|ghico|psco|credit)(?:vnd|dong)?$/;

/** Names the rows of a table above that has sums and no days, so that none of them is taken for a movement in silence. */
export function reportLeftAbove({ above, sheet }: StatementTable, report: Report): void {
  let column = -1;
  for (const row of above) {
    const heading = headingOf(row);
    if (heading >= 0) column = heading;
    else if (isLeft(row, column))
      report('statement.skipped', { path: sheetPlace(row.row, sheet.name), severity: 'warning' });
  }
}

function headingOf({ cells }: Row): number {
  const filled = cells.filter((cell) => shownText(cell).trim() !== '').length;
  return filled < 2 ? -1 : cells.findIndex((cell) => SUM_HEADING.test(foldName(shownText(cell))));
}

/** Balances and totals are named by their labels. */
function isLeft({ cells }: Row, column: number): boolean {
  return !!parseMoney(cells[column]) && printedSums(cells).length === 0;
}
