import type { ListTable } from '../columns/columns.ts';
import type { Problem } from '../draft.ts';
import type { ReadColumn } from '../proof/money.ts';
import type { PayerRow } from '../rows/sort.ts';

/**
 * Finds rows of different keys over which one sum is merged: it may be what each pays, or what they pay together. Rows of one key
 * may share it.
 */
export function mergedSums(
  { merges }: Pick<ListTable, 'merges'>,
  money: readonly ReadColumn[],
  payers: readonly PayerRow[],
  keys: readonly (string | undefined)[],
): readonly Problem[] {
  const columns = new Set(money.map(({ column }) => column));
  const tall = merges.filter(({ top, bottom, left }) => bottom > top && columns.has(left));
  return tall.flatMap(({ top, bottom, left }) => {
    const inside = payers.flatMap(({ row }, at) => (row >= top && row <= bottom ? [at] : []));
    if (new Set(inside.map((at) => keys[at])).size < 2) return [];
    return inside.map(
      (at): Problem => ({
        ...{ reason: 'mergedSum', row: payers[at]?.row ?? 0, column: left },
        value: `${top}–${bottom}`,
      }),
    );
  });
}
