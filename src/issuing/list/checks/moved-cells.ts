import { truncate } from '../../../issues/stringify.ts';
import { createMovedRows } from '../../../tables/moved/moved-rows.ts';
import { type Cell, shownText } from '../../../tables/sheet.ts';
import { isMoneyColumn, type ListTable } from '../columns/columns.ts';
import type { Problem } from '../draft.ts';
import type { SortedRows } from '../rows/sort.ts';
import { type MoneyReading, readSum } from '../sums/sums.ts';

/** Names rows whose cells stand below other headings than their own, whether they were taken for somebody's or for a note. */
export function movedCells({ columns, body }: ListTable, sorted: SortedRows): readonly Problem[] {
  const payers = new Set(sorted.payers.map(({ row }) => row));
  const others = new Set([...sorted.sums.map(({ row }) => row), ...sorted.examples]);
  const sums = columns.filter(isMoneyColumn).map(({ column }) => column);
  const width = 1 + Math.max(0, ...columns.map(({ column }) => column));
  const moved = createMovedRows(width, sums.length > 1 ? sums : []);
  for (const row of body) {
    if (sums.some((column) => saysNoSum(row.cells[column]))) continue;
    if (payers.has(row.row)) moved.take(row);
    else if (!others.has(row.row)) moved.look(row);
  }
  return moved.finish().map(
    ({ row: { row, cells }, column }): Problem => ({
      reason: 'cellsMoved',
      row,
      column,
      value: truncate(shownText(cells[column])),
    }),
  );
}

/** Checks whether a cell says in words that there is no sum, or none yet: "miễn", "chưa có". */
function saysNoSum(cell: Cell | undefined): boolean {
  return WORDS_WITHOUT_SUM.has(readSum(cell, 1).kind) && /\p{L}/u.test(shownText(cell));
}

const WORDS_WITHOUT_SUM: ReadonlySet<MoneyReading['kind']> = new Set(['none', 'cross', 'open']);
