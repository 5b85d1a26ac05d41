import type { Worksheet } from '../../sheet.ts';
import { type Assignment, assignRoles } from '../assign.ts';
import { rolesOfTablesBeside } from '../beside.ts';
import { isValue, shownTrimmed } from '../contents.ts';
import { type filledColumns, findNamed, type NamedColumns, type NamedHeadings } from '../named.ts';
import type { AmbiguousRole, ColumnHeading, RoleColumns, RoleTable } from '../roles.ts';
import { type HeadingBlock, readBlock } from '../rows.ts';
import { type Recognizer, roleNames } from '../words/recognize.ts';

/** What a table must have, and the columns that were named by hand. */
export interface TableSearch<R extends string> {
  readonly named?: NamedColumns<R> | undefined;
  /** Tells what lacks, by the columns that are known. */
  readonly needed: (columns: RoleColumns<R>) => readonly R[];
  /** Tells whose cells are sums or days, where the words of a role do not say it. */
  readonly isValued?: (role: R) => boolean;
}

/** Banks put their name, the account and the period above the headings. */
export const MAX_ROWS_ABOVE = 60;

export interface HeadingCandidate<R extends string> {
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

/** Where and how a table is looked for. */
export interface TableFinder<R extends string> {
  readonly sheet: Worksheet;
  readonly roles: RoleTable<R>;
  readonly search: TableSearch<R>;
  readonly recognize: Recognizer<R>;
  readonly isFilled: ReturnType<typeof filledColumns>;
}

export function candidatesIn<R extends string>(
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

export function candidateAt<R extends string>(
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
export function compareCandidates<R extends string>(a: HeadingCandidate<R>, b: HeadingCandidate<R>): number {
  return (
    a.lacking.length + a.named.missing.length - b.lacking.length - b.named.missing.length ||
    b.known - a.known ||
    Number(b.hasBody) - Number(a.hasBody) ||
    a.block.from - b.block.from
  );
}

/** A sum or a day that two columns may be is not guessed, and neither is a column that was named. */
export function lacksNothing<R extends string>(candidate: HeadingCandidate<R>, roles: RoleTable<R>): boolean {
  const { lacking, named } = candidate;
  const isNamed = named.missing.length + named.shared.length === 0;
  return isNamed && lacking.length === 0 && blocking(candidate, roles).length === 0;
}

export function blocking<R extends string>({ ambiguous, named }: HeadingCandidate<R>, roles: RoleTable<R>) {
  return ambiguous.filter(
    (each) => named.ambiguous.includes(each) || (roles[each.role].kind ?? 'text') !== 'text',
  );
}
