import { columnOfRole } from '../columns/columns.ts';
import { roleOf } from '../columns/heading.ts';
import type { ListRole } from '../columns/roles.ts';
import type { Problem } from '../draft.ts';
import { cleanCell, foldWords } from '../rows/keys.ts';
import type { Understood } from '../understand.ts';

/** What a column would be for that no item adds up to: what is taken off, was paid, is left, or sums others. */
const NO_ITEMS: ReadonlySet<ListRole> = new Set(['paid', 'reduction', 'due', 'dueNow']);

/**
 * Finds rows of one who pays, among several, whose item says that it is taken off, was paid or sums the others, and whose sum would
 * be added all the same.
 */
export function takenOffProblems(rows: readonly number[], base: Understood): readonly Problem[] {
  const title = columnOfRole(base.table, 'title');
  if (!title || base.document || rows.length < 2) return [];
  return rows.flatMap((at): Problem[] => {
    const payer = base.sorted.payers[at];
    const value = cleanCell(payer?.cells[title.column]);
    const isAdded = (base.amount?.amounts[at] ?? 0) > 0;
    return payer && isAdded && isNoItem(value)
      ? [{ reason: 'itemTakenOff', row: payer.row, column: title.column, value }]
      : [];
  });
}

/** A debt that is still open is asked for like any other item. */
function isNoItem(title: string): boolean {
  return NO_ITEMS.has(roleOf(title)) && !/\bno\b/.test(foldWords(title));
}
