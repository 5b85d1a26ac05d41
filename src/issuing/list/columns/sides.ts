import { looksLikeMoney } from '../../../tables/cells/money.ts';
import { shownTrimmed } from '../../../tables/headings/contents.ts';
import type { ColumnHeading } from '../../../tables/headings/roles.ts';
import type { Row, Worksheet } from '../../../tables/sheet.ts';
import { isMoneyColumn } from './columns.ts';
import { foldHeading, roleOf } from './heading.ts';
import type { ListRole } from './roles.ts';

/** Whose a row is. */
const PAYER_ROLES: ReadonlySet<ListRole> = new Set<ListRole>([
  'payer',
  'code',
  'document',
  'name',
  'givenName',
]);
/**
 * Divides a sheet whose headings stand there again beside one another, who pays and the sums, into a sheet for each: to save
 * paper, lists are printed in two or three halves. Gives the sheet itself where they do not.
 */
export function sheetSides(
  sheet: Worksheet,
  headings: readonly ColumnHeading[],
  { first, body }: { readonly first: number; readonly body: readonly Row[] },
): readonly Worksheet[] {
  const starts = startsOfSides(
    headings.filter(({ column }) => isFilledBelow(body, column)),
    body,
  );
  if (starts.length < 2) return [sheet];
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    return { ...sheet, rows: sheet.rows.map((row) => sideOfRow(row, first, [at === 0 ? 0 : start, end])) };
  });
}

function isFilledBelow(body: readonly Row[], column: number): boolean {
  return body.some(({ cells }) => shownTrimmed(cells[column]) !== '');
}

/** The columns at which lists start: where a heading that tells whose a row is comes again, and one of sums behind it. */
function startsOfSides(headings: readonly ColumnHeading[], body: readonly Row[]): readonly number[] {
  const texts = headings.map(({ text }) => foldHeading(text));
  const roles = headings.map(({ text, group }) => roleOf(text, group));
  const again = (at: number) => texts.indexOf(texts[at] ?? '') < at;
  const length = texts.findIndex((_, at) => again(at) && PAYER_ROLES.has(roles[at] ?? 'other'));
  if (length < 0) return [];
  const period = length - texts.indexOf(texts[length] ?? '');
  const isRepeated = (at: number) => texts[at] !== '' && texts[at] === texts[at + period];
  const holdsSums = (column = -1) => body.some(({ cells }) => looksLikeMoney(cells[column]));
  const hasSums = roles.some(
    (role, at) => isMoneyColumn({ role }) && isRepeated(at) && holdsSums(headings[at]?.column),
  );
  if (!hasSums) return [];
  let start = length - period;
  while (start > 0 && isRepeated(start - 1)) start--;
  return headings.flatMap(({ column }, at) => (at >= start && texts[at] === texts[start] ? [column] : []));
}

/** The cells of one side; lines above that stand across all sides are left whole. */
function sideOfRow(row: Row, first: number, [from, to]: readonly [from: number, to: number]): Row {
  const isIn = (column: number) => column >= from && column < to;
  const filled = [...row.cells.keys()].filter((column) => shownTrimmed(row.cells[column]) !== '');
  if (row.row < first && !(filled.some(isIn) && filled.some((column) => !isIn(column)))) return row;
  return { ...row, cells: row.cells.map((cell, column) => (isIn(column) ? cell : '')) };
}
