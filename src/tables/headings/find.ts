import type { Row, Worksheet } from '../sheet.ts';
import { type Assignment, assignRoles, rolesFrom } from './assign.ts';
import { rolesOfTablesBeside } from './beside.ts';
import { type BodyPiece, readBody } from './body.ts';
import { isValue, shownTrimmed } from './contents.ts';
import {
  filledColumns,
  findNamed,
  type NamedColumns,
  type NamedHeadings,
  type SharedColumn,
} from './named.ts';
import type { AmbiguousRole, ColumnHeading, FoundTable, RoleColumns, RoleTable } from './roles.ts';
import { type HeadingBlock, LEAST_KNOWN, mayBeHeadings, readBlock } from './rows.ts';
import { createRecognizer, type Recognizer, roleNames } from './words/recognize.ts';

/** What a table must have, and the columns that were named by hand. */
export interface TableSearch<R extends string> {
  readonly named?: NamedColumns<R> | undefined;
  /** Tells what lacks, by the columns that are known. */
  readonly needed: (columns: RoleColumns<R>) => readonly R[];
}

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

/** Banks put their name, the account and the period above the headings. */
const MAX_ROWS_ABOVE = 60;

interface HeadingCandidate<R extends string> {
  readonly block: HeadingBlock;
  readonly assigned: Assignment<R>;
  readonly ambiguous: readonly AmbiguousRole<R>[];
  readonly named: NamedHeadings<R>;
  readonly lacking: readonly R[];
  /** How many headings are understood: of all rows, and of the first alone. */
  readonly known: number;
  readonly ownKnown: number;
  readonly hasBody: boolean;
}

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

/** Where and how a table is looked for. */
interface TableFinder<R extends string> {
  readonly sheet: Worksheet;
  readonly roles: RoleTable<R>;
  readonly search: TableSearch<R>;
  readonly recognize: Recognizer<R>;
  readonly isFilled: ReturnType<typeof filledColumns>;
}

function candidatesIn<R extends string>(
  finder: TableFinder<R>,
  from: number,
  most: number,
): HeadingCandidate<R>[] {
  const found: HeadingCandidate<R>[] = [];
  for (let at = Math.min(finder.sheet.rows.length, from + most) - 1; at >= from; at--) {
    const candidate = candidateAt(finder, at, from);
    const below = found.at(-1);
    if (!candidate) continue;
    const addsNothing =
      candidate.ownKnown < 2 && below?.block.from === at + 1 && below.known >= candidate.known;
    if (!addsNothing) found.push(candidate);
  }
  return found;
}

function candidateAt<R extends string>(
  { sheet, roles, search, recognize, isFilled }: TableFinder<R>,
  at: number,
  from: number,
): HeadingCandidate<R> | undefined {
  const block = readBlock(sheet, at, recognize);
  if (!block) return undefined;
  const { headings, to } = block;
  const named = findNamed(headings, search.named, (column) => isFilled(column, to + 1));
  const isKnown = ({ text }: ColumnHeading) => recognize(text).roles.length > 0;
  if (headings.filter(isKnown).length < 2 && named.byText === 0) return undefined;
  const below = sheet.rows.slice(to + 1, to + 1 + MAX_ROWS_ABOVE * 5);
  const around = { above: sheet.rows.slice(from, at), below, named: named.found };
  const assigned = assignRoles(headings, roles, recognize, around);
  const beside =
    named.found.size > 0 ? [] : rolesOfTablesBeside(headings, { roles, search, recognize }, around);
  const ambiguous = [
    ...named.ambiguous,
    ...assigned.ambiguous,
    ...beside.filter(({ role }) => !assigned.ambiguous.some((each) => each.role === role)),
  ];
  const first = sheet.rows[at]?.cells.map(shownTrimmed) ?? [];
  return {
    ...{ block, assigned, ambiguous, named },
    lacking: search.needed(assigned.columns),
    known: roleNames(assigned.columns).length + ambiguous.length,
    ownKnown: first.filter((text) => text !== '' && isKnown({ column: 0, text })).length,
    hasBody: below.slice(0, 3).some(({ cells }) => cells.some(isValue)),
  };
}

/** The better one first. */
function compareCandidates<R extends string>(a: HeadingCandidate<R>, b: HeadingCandidate<R>): number {
  return (
    a.lacking.length + a.named.missing.length - b.lacking.length - b.named.missing.length ||
    b.known - a.known ||
    Number(b.hasBody) - Number(a.hasBody) ||
    a.block.from - b.block.from
  );
}

/** A sum or a day that two columns may be is not guessed, and neither is a column that was named. */
function lacksNothing<R extends string>(candidate: HeadingCandidate<R>, roles: RoleTable<R>): boolean {
  const { lacking, named } = candidate;
  const isNamed = named.missing.length + named.shared.length === 0;
  return isNamed && lacking.length === 0 && blocking(candidate, roles).length === 0;
}

function blocking<R extends string>({ ambiguous, named }: HeadingCandidate<R>, roles: RoleTable<R>) {
  return ambiguous.filter(
    (each) => named.ambiguous.includes(each) || (roles[each.role].kind ?? 'text') !== 'text',
  );
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

/** Columns that hold something and have no heading. */
function headlessColumns(body: readonly Row[], headings: readonly ColumnHeading[]): ColumnHeading[] {
  const known = new Set(headings.map(({ column }) => column));
  const found = new Set<number>();
  for (const { cells } of body) {
    for (const [column, cell] of cells.entries()) {
      if (!known.has(column) && shownTrimmed(cell) !== '') found.add(column);
    }
  }
  return [...found].sort((a, b) => a - b).map((column) => ({ column, text: '' }));
}

/** Takes the columns that were named by letters where no row has headings: the body starts where they hold what they should. */
function tableByLetters<R extends string>({
  sheet,
  roles,
  search,
  isFilled,
}: TableFinder<R>): FoundTable<R> | undefined {
  const { found, missing, shared } = findNamed([], search.named, (column) => isFilled(column, 0));
  const columns: RoleColumns<R> = rolesFrom(found);
  if (found.size === 0 || missing.length + shared.length > 0) return undefined;
  if (search.needed(columns).length > 0) return undefined;
  const valued = roleNames(columns).filter((role) => (roles[role].kind ?? 'text') !== 'text');
  const at = sheet.rows.findIndex(({ cells }) => {
    const values = valued
      .map((role) => cells[columns[role]?.column ?? -1])
      .filter((cell) => shownTrimmed(cell) !== '');
    return values.length > 0 && values.every(isValue);
  });
  const body = sheet.rows.slice(Math.max(at, 0));
  const others = headlessColumns(body, [...found.values()]);
  return {
    sheet,
    first: 0,
    last: 0,
    columns,
    ambiguous: [],
    others,
    above: sheet.rows.slice(0, Math.max(at, 0)),
    body,
  };
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
