import type { ReadColumn } from './proof/money.ts';
import type { PayerRow } from './rows/sort.ts';

/** Rows of one key, by their places in the list. */
export type RowGroups = ReadonlyMap<string, readonly number[]>;

/** A list with a row for each line of a document, whose own sums stand on each of them or on the first. */
export interface DocumentLayout {
  /** The sums of the lines. */
  readonly line: ReadColumn;
  /** What they add up to. */
  readonly total: ReadColumn;
}

/** Puts together the rows of a key. */
export function groupRows(payers: readonly PayerRow[], keys: readonly (string | undefined)[]): RowGroups {
  const groups = new Map<string, number[]>();
  for (const [at] of payers.entries()) {
    const key = keys[at];
    if (key === undefined) continue;
    const rows = groups.get(key);
    if (rows) rows.push(at);
    else groups.set(key, [at]);
  }
  return groups;
}

/**
 * Finds out whether rows are lines of documents: a column whose sums of a document add up to another, which is the same on all
 * its rows, or stands on the first only; and somewhere a line is not the whole.
 */
export function documentLayout(
  columns: readonly ReadColumn[],
  groups: RowGroups,
): DocumentLayout | undefined {
  const multiples = [...groups.values()].filter((rows) => rows.length > 1);
  if (multiples.length === 0) return undefined;
  const totals = columns.filter(
    (column) => TOTAL_ROLES.has(column.role) && multiples.every((rows) => isOnce(column, rows)),
  );
  const lines = columns.filter(
    (column) => LINE_ROLES.has(column.role) && multiples.some((rows) => !isSame(column, rows)),
  );
  for (const line of lines) {
    const total = totals.find((each) => each !== line && addsUp(line, each, [...groups.values()]));
    if (total) return { line, total };
  }
  return undefined;
}

const TOTAL_ROLES: ReadonlySet<string> = new Set(['gross', 'sum', 'due', 'dueNow']);
const LINE_ROLES: ReadonlySet<string> = new Set(['sum', 'item', 'unknown', 'due']);

/** Checks whether a column says one thing of a document: on all its rows, or on the first. */
export function isOnce(column: ReadColumn, rows: readonly number[]): boolean {
  return isSame(column, rows) || rows.slice(1).every((row) => column.readings[row]?.kind === 'blank');
}

function isSame({ values }: ReadColumn, rows: readonly number[]): boolean {
  return rows.every((row) => values[row] === values[rows[0] ?? 0]);
}

function addsUp(line: ReadColumn, total: ReadColumn, groups: readonly (readonly number[])[]): boolean {
  return groups.every((rows) => {
    const sum = rows.reduce((all, row) => all + (line.values[row] ?? 0), 0);
    return sum === total.values[rows[0] ?? 0];
  });
}
