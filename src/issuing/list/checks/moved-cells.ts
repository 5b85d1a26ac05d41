import { truncate } from '../../../issues/stringify.ts';
import { createMovedRows } from '../../../tables/moved/moved-rows.ts';
import { shownText } from '../../../tables/sheet.ts';
import { isMoneyColumn, type ListTable } from '../columns/columns.ts';
import type { Problem } from '../draft.ts';
import type { SortedRows } from '../rows/sort.ts';

/** A word of its own among sums, such as "miễn", tells that there is none. */
const EXEMPTION = /^\s*\p{L}+\s*$/u;

/** Names rows whose cells stand below other headings than their own, whether they were taken for somebody's or for a note. */
export function movedCells({ columns, body }: ListTable, sorted: SortedRows): readonly Problem[] {
  const payers = new Set(sorted.payers.map(({ row }) => row));
  const others = new Set([...sorted.sums.map(({ row }) => row), ...sorted.examples]);
  const sums = columns.filter(isMoneyColumn).map(({ column }) => column);
  const width = 1 + Math.max(0, ...columns.map(({ column }) => column));
  const moved = createMovedRows(width, sums.length > 1 ? sums : []);
  for (const row of body) {
    if (sums.some((column) => EXEMPTION.test(shownText(row.cells[column])))) continue;
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
