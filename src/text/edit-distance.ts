/** How far a query is from a name, in edits; `Infinity` beyond the limit asked for. */
export interface Edits {
  /** From the whole query to the whole name. */
  readonly whole: number;
  /** From the whole query to the beginning of the name that is nearest. */
  readonly start: number;
}

const FAR: Edits = { whole: Number.POSITIVE_INFINITY, start: Number.POSITIVE_INFINITY };

/**
 * Counts the edits between a query and a name: an insertion, a deletion, a substitution or a swap of two
 * neighbours is one (optimal string alignment). Time: the product of the lengths at most.
 */
export function countEdits(query: string, name: string, limit: number): Edits {
  const width = Math.min(name.length, query.length + limit);
  if (query.length > name.length + limit) return FAR;
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= query.length; row++) {
    const current = nextRow(query, name, row, above, before);
    if (Math.min(...current) > limit) return FAR;
    before = above;
    above = current;
  }
  const within = (edits: number) => (edits > limit ? Number.POSITIVE_INFINITY : edits);
  const whole = width === name.length ? above[width] : undefined;
  return { whole: within(whole ?? Number.POSITIVE_INFINITY), start: within(Math.min(...above)) };
}

/** The table's row for the first `row` characters of the query, from the two rows above it. */
function nextRow(query: string, name: string, row: number, above: number[], before: number[]): number[] {
  const current = [row];
  for (let column = 1; column < above.length; column++) {
    const same = query[row - 1] === name[column - 1];
    const swapped = row > 1 && query[row - 1] === name[column - 2] && query[row - 2] === name[column - 1];
    current[column] = Math.min(
      at(above, column) + 1,
      at(current, column - 1) + 1,
      at(above, column - 1) + (same ? 0 : 1),
      swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
    );
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
