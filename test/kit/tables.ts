import type { Merge, Row, Worksheet } from '../../src/tables/sheet.ts';

/** Makes a sheet of rows of texts; blank rows are left out, as readers of files do. */
export function sheetOf(
  rows: readonly (readonly string[])[],
  { name, merges = [] }: { readonly name?: string; readonly merges?: readonly Merge[] } = {},
): Worksheet {
  const filled = rows.flatMap((cells, at): Row[] =>
    cells.some((cell) => cell !== '') ? [{ row: at + 1, cells }] : [],
  );
  return { ...(name !== undefined && { name }), rows: filled, merges };
}
