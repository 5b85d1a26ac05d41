import type { Report } from '../../issues/report.ts';
import { isBlank, isMarkedSum } from '../../tables/cells/money.ts';
import { looksLikeDay } from '../../tables/cells/time.ts';
import { cellAddress, columnLetters } from '../../tables/headings/named.ts';
import type { MovedRows } from '../../tables/moved/moved-rows.ts';
import { type Cell, shownText } from '../../tables/sheet.ts';
import { isWholeBalance, isWholeTotal } from '../printed/labels.ts';
import type { Prover } from '../proof/prove.ts';
import type { RowNumbers } from '../proof/row-numbers.ts';
import { isMovementRow } from '../tables/sheets-left.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';
import { quotedText, reportRow, sheetPlace } from './row-issues.ts';

/** Rows whose cells stand below other headings than their own, until it is known whether movements follow. */
export interface Displaced {
  /** Takes a row in which no sum stands where sums belong; tells whether one stands elsewhere. */
  take(line: Line): boolean;
  /** Takes a movement: a row above it is no line below a table, and is refused; those are given back where the movement has such a cell too. */
  reportAbove(movement: Line): readonly Line[];
  /** Ends the table: a row that no movement follows and that tells about as much as the movements is refused; the others are given back. */
  finish(): readonly Line[];
}

/** What tells that a cell is not under its heading. */
interface Stray {
  readonly line: Line;
  readonly column: number;
  readonly isLike: (cell: Cell | undefined) => boolean;
}

/** Starts to look for rows of which a cell was lost or put in, so that the others moved. */
export function createDisplaced(layout: TableLayout, skipBad: boolean, report: Report): Displaced {
  const strays: Stray[] = [];
  let least = Number.POSITIVE_INFINITY;
  const reportStray = ({ line, column }: Stray): void => {
    const path = sheetPlace(cellAddress(column, line.row.row), layout.sheet);
    const received = quotedText(shownText(line.row.cells[column]));
    reportRow(
      { line, signed: undefined, time: undefined },
      [['statement.cells', { path, received }]],
      layout,
      skipBad,
      report,
    );
  };
  return {
    take(line) {
      const stray = strayCell(line, layout);
      if (stray) strays.push(stray);
      return stray !== undefined;
    },
    reportAbove({ row: { cells } }) {
      least = Math.min(least, cellsTold(cells));
      return strays.splice(0).flatMap((stray) => {
        if (stray.isLike(cells[stray.column])) return [stray.line];
        reportStray(stray);
        return [];
      });
    },
    finish: () =>
      strays.splice(0).flatMap((stray) => {
        if (stray.isLike !== isMarkedSum || cellsTold(stray.line.row.cells) < least - 1) return [stray.line];
        reportStray(stray);
        return [];
      }),
  };
}

/** Fewer cells label a sum, or sign a page. */
const LEAST_CELLS = 3;

function strayCell(line: Line, { columns }: TableLayout): Stray | undefined {
  const { cells } = line.row;
  if (line.time !== undefined || cellsTold(cells) < LEAST_CELLS) return undefined;
  if (cells.some(labelsLine)) return undefined;
  const own = [columns.credit, columns.debit, columns.amount, columns.balance, columns.fee];
  const sum = cells.findIndex((cell, column) => !own.includes(column) && isMarkedSum(cell));
  if (sum >= 0) return { line, column: sum, isLike: isMarkedSum };
  const day = isMovementRow(line.row) ? cells.findIndex(looksLikeDay) : -1;
  return day < 0 ? undefined : { line, column: day, isLike: looksLikeDay };
}

/** Counts the cells in which something stands. */
function cellsTold(cells: readonly Cell[]): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}

function labelsLine(cell: Cell): boolean {
  const text = shownText(cell);
  return isWholeBalance(text) || isWholeTotal(text);
}

/** What tells at the end of a table that cells, or the headings above them, are not where they belong. */
interface MovedParts {
  readonly moved: MovedRows;
  readonly numbers: RowNumbers;
  readonly prover: Prover;
}

/** Refuses rows whose cells stand beside their columns, and sums that number the rows where no balance proves them. */
export function reportMoved(
  { moved, numbers, prover }: MovedParts,
  layout: TableLayout,
  report: Report,
): void {
  const { columns, sheet } = layout;
  for (const { row, column } of moved.finish()) {
    const path = sheetPlace(cellAddress(column, row.row), sheet);
    report('statement.moved', { path, received: `movedCells(${quotedText(shownText(row.cells[column]))})` });
  }
  if (!numbers.areNumbers() || prover.settle().proof.state === 'balanced') return;
  const column = columns.amount ?? columns.credit ?? columns.debit ?? 0;
  report('statement.moved', { path: sheetPlace(columnLetters(column), sheet), received: 'rowNumbers' });
}
