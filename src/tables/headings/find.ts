import type { Row, Worksheet } from '../sheet.ts';
import { type BodyPiece, readBody } from './body.ts';
import { isValue, shownTrimmed } from './contents.ts';
import { filledColumns, type SharedColumn } from './named.ts';
import type { AmbiguousRole, ColumnHeading, FoundTable, RoleColumns, RoleTable } from './roles.ts';
import { LEAST_KNOWN, mayBeHeadings } from './rows.ts';
import { headlessColumns, tableByLetters } from './table/by-letters.ts';
import {
  blocking,
  candidateAt,
  candidatesIn,
  compareCandidates,
  type HeadingCandidate,
  lacksNothing,
  MAX_ROWS_ABOVE,
  type TableFinder,
  type TableSearch,
} from './table/candidate.ts';
import { createRecognizer, roleNames } from './words/recognize.ts';

/** The row that was most like headings, and why it is not taken for them. */
export interface NearestRow<R extends string> {
  readonly row: number;
  readonly columns: RoleColumns<R>;
  readonly left: readonly ColumnHeading[];
  readonly lacking: readonly R[];
  readonly ambiguous: readonly AmbiguousRole<R>[];
  /** Roles whose column was named, but is not there. */
  readonly missing: readonly R[];
  /** Columns that were named for two roles. */
  readonly shared: readonly SharedColumn<R>[];
}

/** A table, with those that stand below it on the same sheet; or else what was nearest to one. */
export type TableResult<R extends string> =
  | { readonly table: FoundTable<R>; readonly stacked: readonly FoundTable<R>[] }
  | { readonly table?: undefined; readonly nearest?: NearestRow<R> };

/**
 * Finds the table of a sheet: the row or rows with the most known headings that lack nothing, sums and days once each, of
 * the first rows of the sheet. Of rows with as many, the first counts. A smaller table with sums that stands above it comes
 * first. Walks the rows below once.
 */
export function findTable<R extends string>(
  sheet: Worksheet,
  roles: RoleTable<R>,
  search: TableSearch<R>,
): TableResult<R> {
  const isFilled = filledColumns(sheet.rows);
  const finder: TableFinder<R> = { sheet, roles, search, recognize: createRecognizer(roles), isFilled };
  const candidates = candidatesIn(finder, 0, MAX_ROWS_ABOVE + 1);
  const [best] = candidates.sort(compareCandidates);
  if (best && lacksNothing(best, roles))
    return tablesFrom(firstWithMoney(candidates, best, finder) ?? best, best.block.from, finder);
  const table = tableByLetters(finder);
  if (table) return { table, stacked: [] };
  return best ? { nearest: nearestOf(best, sheet, roles) } : {};
}

/** Finds the first table above another that lacks nothing either, and has sums below its headings. */
function firstWithMoney<R extends string>(
  candidates: readonly HeadingCandidate<R>[],
  best: HeadingCandidate<R>,
  { sheet, roles }: TableFinder<R>,
): HeadingCandidate<R> | undefined {
  const above = candidates.filter((each) => {
    const { block, known, assigned } = each;
    if (block.to >= best.block.from || known < LEAST_KNOWN || !lacksNothing(each, roles)) return false;
    const money = roleNames(assigned.columns).filter((role) => roles[role].kind === 'money');
    const between = sheet.rows.slice(block.to + 1, best.block.from);
    return between.some(({ cells }) =>
      money.some((role) => isValue(cells[assigned.columns[role]?.column ?? -1])),
    );
  });
  return above.sort((a, b) => a.block.from - b.block.from)[0];
}

/** The tables from a row of headings on: in pieces by account, and those with other headings below. */
function tablesFrom<R extends string>(
  first: HeadingCandidate<R>,
  best: number,
  finder: TableFinder<R>,
): { readonly table: FoundTable<R>; readonly stacked: readonly FoundTable<R>[] } {
  const { rows } = finder.sheet;
  const tables: FoundTable<R>[] = [];
  let above: readonly Row[] = rows.slice(0, first.block.from);
  for (let next: HeadingCandidate<R> | undefined = first; next; ) {
    const { block }: HeadingCandidate<R> = next;
    let other: HeadingCandidate<R> | undefined;
    const startsOther = (at: number, isRepeat: boolean) => {
      other = at === best || !isRepeat ? otherTableAt(finder, at, best) : undefined;
      return other !== undefined;
    };
    const { pieces, end } = readBody(rows, [block.from, block.to], above, startsOther);
    for (const piece of pieces) tables.push(foundTable(piece, next, finder.sheet));
    above = linesBefore(rows, end);
    next = other;
  }
  const [table, ...stacked] = tables;
  if (!table) throw new TypeError('a body has a piece');
  return { table, stacked };
}

function foundTable<R extends string>(
  { above, rows: body }: BodyPiece,
  { block, assigned, ambiguous }: HeadingCandidate<R>,
  sheet: Worksheet,
): FoundTable<R> {
  return {
    ...{ sheet, columns: assigned.columns, ambiguous, above, body },
    first: sheet.rows[block.from]?.row ?? 0,
    last: sheet.rows[block.to]?.row ?? 0,
    others: [...assigned.others, ...headlessColumns(body, block.headings)],
  };
}

/** Reads a row far below as headings of another table, and the row of the best in any case: with all that a table needs. */
function otherTableAt<R extends string>(
  finder: TableFinder<R>,
  at: number,
  best: number,
): HeadingCandidate<R> | undefined {
  const row = finder.sheet.rows[at];
  if (!row || (at !== best && !mayBeHeadings(row))) return undefined;
  const candidate = candidateAt(finder, at, at);
  return candidate && candidate.known >= LEAST_KNOWN && lacksNothing(candidate, finder.roles)
    ? candidate
    : undefined;
}

/** The lines directly before a row that have no more than two cells. */
function linesBefore(rows: readonly Row[], end: number): readonly Row[] {
  let from = end;
  while (from > 0 && filledCount(rows[from - 1]) <= 2) from--;
  return rows.slice(from, end);
}

function filledCount(row: Row | undefined): number {
  return row?.cells.filter((cell) => shownTrimmed(cell) !== '').length ?? Number.POSITIVE_INFINITY;
}

function nearestOf<R extends string>(
  best: HeadingCandidate<R>,
  sheet: Worksheet,
  roles: RoleTable<R>,
): NearestRow<R> {
  const { assigned, lacking, named, block } = best;
  return {
    row: sheet.rows[block.from]?.row ?? 0,
    columns: assigned.columns,
    left: assigned.others,
    lacking,
    ambiguous: blocking(best, roles),
    missing: named.missing,
    shared: named.shared,
  };
}
