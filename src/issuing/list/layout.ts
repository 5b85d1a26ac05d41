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
  /** Rows of documents whose lines do not add up, or whose sums differ from row to row. */
  readonly wrong: readonly number[];
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

/** Leaves the values of the first row of each document, which says its sums once; all where rows are no lines of documents. */
export function valuesOnce(
  values: readonly number[],
  { document, groups }: { readonly document?: DocumentLayout | undefined; readonly groups: RowGroups },
): readonly number[] {
  if (!document) return values;
  const firsts = new Set([...groups.values()].map(([first]) => first));
  return values.map((value, row) => (firsts.has(row) ? value : 0));
}

/** Documents may be wrong, and the layout still be seen: one in so many. */
const FEW_WRONG = 4;

/**
 * Finds out whether rows are lines of documents: a column whose sums of a document add up to another, which is the same on all
 * its rows, or stands on the first only; and somewhere a line is not the whole. Documents where it is not so are wrong.
 */
export function documentLayout(
  columns: readonly ReadColumn[],
  groups: RowGroups,
): DocumentLayout | undefined {
  const all = [...groups.values()];
  const multiples = all.filter((rows) => rows.length > 1);
  const own = columns.filter((column) => OWN_ROLES.has(column.role) && isMostlyOnce(column, groups));
  const totals = own.filter(({ role }) => TOTAL_ROLES.has(role));
  const isLine = ({ values }: ReadColumn) =>
    multiples.some((rows) => rows.slice(1).some((row) => values[row] !== 0));
  const lines = columns.filter((column) => LINE_ROLES.has(column.role) && isLine(column));
  for (const line of lines) {
    for (const total of totals.filter((each) => each !== line)) {
      const wrong = all.filter(
        (rows) =>
          !addsUp(line, total, rows) || own.some((column) => column !== line && !isOnce(column, rows)),
      );
      const isSeen = multiples.some((rows) => !wrong.includes(rows) && total.values[rows[0] ?? 0] !== 0);
      if (isSeen && wrong.length * FEW_WRONG <= Math.max(all.length, FEW_WRONG))
        return { line, total, wrong: wrong.flat() };
    }
  }
  return undefined;
}

/** What a document says of itself, rather than of its lines. */
const OWN_ROLES: ReadonlySet<string> = new Set(['gross', 'sum', 'due', 'dueNow', 'paid', 'carried', 'out']);
const TOTAL_ROLES: ReadonlySet<string> = new Set(['gross', 'sum', 'due', 'dueNow']);
const LINE_ROLES: ReadonlySet<string> = new Set(['sum', 'item', 'unknown', 'due']);

/** Checks whether a column says one thing of most documents. */
export function isMostlyOnce(column: ReadColumn, groups: RowGroups): boolean {
  const multiples = [...groups.values()].filter((rows) => rows.length > 1);
  const wrong = multiples.filter((rows) => !isOnce(column, rows)).length;
  return wrong === 0 || (OWN_ROLES.has(column.role) && wrong * FEW_WRONG <= multiples.length);
}

/** Checks whether a column says one thing of a document: on all its rows, or on the first. */
function isOnce(column: ReadColumn, rows: readonly number[]): boolean {
  return isSame(column, rows) || rows.slice(1).every((row) => column.readings[row]?.kind === 'blank');
}

function isSame({ values }: ReadColumn, rows: readonly number[]): boolean {
  return rows.every((row) => values[row] === values[rows[0] ?? 0]);
}

function addsUp(line: ReadColumn, total: ReadColumn, rows: readonly number[]): boolean {
  const sum = rows.reduce((all, row) => all + (line.values[row] ?? 0), 0);
  return sum === total.values[rows[0] ?? 0];
}

/**
 * Lists the rows of documents whose sums stand on each of their rows although no lines add up to them: added up they would be
 * asked for several times.
 */
export function repeatedRows(columns: readonly ReadColumn[], groups: RowGroups): readonly number[] {
  const multiples = [...groups.values()].filter((rows) => rows.length > 1);
  const due = columns.filter(({ role }) => role === 'due' || role === 'dueNow');
  const isRepeated = due.some((column) => multiples.every((rows) => isSame(column, rows)));
  return multiples.length > 0 && isRepeated ? multiples.flat() : [];
}
