import type { Merge, Row, Worksheet } from '../sheet.ts';
import { isValue, shownTrimmed } from './contents.ts';
import type { ColumnHeading } from './roles.ts';
import type { Recognizer } from './words/recognize.ts';

/** Rows that may be the headings of a table, as one. */
export interface HeadingBlock {
  /** Places in the list of rows, the last one included. */
  readonly from: number;
  readonly to: number;
  readonly headings: readonly ColumnHeading[];
}

/** Groups, headings, and each of them in English below. */
const MAX_HEADING_ROWS = 4;

/** Reads the headings that start in a row, with the rows below that belong to them. */
export function readBlock<R extends string>(
  { rows, merges }: Worksheet,
  from: number,
  recognize: Recognizer<R>,
): HeadingBlock | undefined {
  const top = rows[from];
  if (!top || !isHeadingLike(top)) return undefined;
  let headings = headingsOf(top);
  let to = from;
  for (let next = rows[to + 1]; next && to - from + 1 < MAX_HEADING_ROWS; next = rows[to + 1]) {
    const upper = rows[to];
    if (!upper || next.row !== upper.row + 1 || next.cells.some(isValue)) break;
    const joined = joinRow(headings, next, { upper, merges, recognize });
    if (!joined) break;
    headings = joined;
    to++;
  }
  return { from, to, headings };
}

/** A row of headings has more texts than numbers. */
function isHeadingLike({ cells }: Row): boolean {
  const filled = cells.filter((cell) => shownTrimmed(cell) !== '');
  return filled.length > 0 && filled.filter(isValue).length * 2 < filled.length;
}

/** Roles that a table has at least that is not the one with the most. */
export const LEAST_KNOWN = 3;

/** Checks whether a row may be headings far below others: of three cells at least, none of which is a number or a day. */
export function mayBeHeadings({ cells }: Row): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (isValue(cell)) return false;
    if (shownTrimmed(cell) !== '') filled++;
  }
  return filled >= LEAST_KNOWN;
}

function headingsOf({ cells }: Row): ColumnHeading[] {
  return cells.flatMap((cell, column) => {
    const text = shownTrimmed(cell);
    return text === '' ? [] : [{ column, text }];
  });
}

interface Joint<R extends string> {
  readonly upper: Row;
  readonly merges: readonly Merge[];
  readonly recognize: Recognizer<R>;
}

/** Puts a row below headings if it belongs to them: it divides groups, translates, or is understood where they are not. */
function joinRow<R extends string>(
  headings: readonly ColumnHeading[],
  row: Row,
  joint: Joint<R>,
): ColumnHeading[] | undefined {
  const lower = new Map(headingsOf(row).map((heading) => [heading.column, heading]));
  const above = new Map(headings.map((heading) => [heading.column, heading]));
  const groups = groupsAbove(above, lower, joint);
  if (groups.size === 0 && !isTranslation(above, lower, joint.recognize)) return undefined;
  const columns = [...new Set([...above.keys(), ...lower.keys()])].sort((a, b) => a - b);
  return columns.flatMap((column) => {
    const [up, low] = [above.get(column), lower.get(column)];
    const group = groups.get(column);
    if (!low) return up ? [up] : [];
    if (group !== undefined) return [{ ...low, group }];
    return [up ? { ...up, text: `${up.text}\n${low.text}` } : low];
  });
}

/** Finds the columns that stand below a heading of several, by merged cells, or by blanks to the right of it. */
function groupsAbove<R extends string>(
  above: ReadonlyMap<number, ColumnHeading>,
  lower: ReadonlyMap<number, ColumnHeading>,
  { upper, merges, recognize }: Joint<R>,
): Map<number, string> {
  const wide = merges.filter(
    (merge) =>
      merge.top <= upper.row &&
      upper.row <= merge.bottom &&
      merge.left < merge.right &&
      !coversAll(merge, above, lower),
  );
  const spans = wide.length > 0 ? wide : spansOfBlanks(above, lower);
  const groups = new Map<number, string>();
  for (const { left, right } of spans) {
    const group = above.get(left)?.text;
    const own = lower.get(left);
    if (group === undefined || (own && isSameRole(group, own.text, recognize))) continue;
    for (let column = left; column <= right; column++) if (lower.has(column)) groups.set(column, group);
  }
  return groups;
}

/** Checks whether a cell is merged over all columns: it is a title, and no group. */
function coversAll({ left, right }: Merge, ...rows: readonly ReadonlyMap<number, ColumnHeading>[]): boolean {
  const columns = rows.flatMap((row) => [...row.keys()]);
  return columns.every((column) => left <= column && column <= right);
}

interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/** A lone cell is a title, and no group. */
function spansOfBlanks(
  above: ReadonlyMap<number, ColumnHeading>,
  lower: ReadonlyMap<number, ColumnHeading>,
): ColumnSpan[] {
  if (above.size < 2) return [];
  return [...above.keys()].flatMap((left) => {
    let right = left;
    while (lower.has(right) && lower.has(right + 1) && !above.has(right + 1)) right++;
    return right > left ? [{ left, right }] : [];
  });
}

function isSameRole<R extends string>(upper: string, lower: string, recognize: Recognizer<R>): boolean {
  const roles = recognize(upper).roles.map(({ role }) => role);
  return recognize(lower).roles.some(({ role }) => roles.includes(role));
}

/** Checks whether at least half of a row is understood, and says nothing else than what stands above. */
function isTranslation<R extends string>(
  above: ReadonlyMap<number, ColumnHeading>,
  lower: ReadonlyMap<number, ColumnHeading>,
  recognize: Recognizer<R>,
): boolean {
  const known = [...lower.values()].filter(({ text }) => recognize(text).roles.length > 0);
  const others = known.filter(({ column, text }) => {
    const up = above.get(column);
    return up && recognize(up.text).roles.length > 0 && !isSameRole(up.text, text, recognize);
  });
  const isWide = above.size * 2 >= lower.size;
  return isWide && known.length >= 2 && known.length * 2 >= lower.size && others.length === 0;
}
