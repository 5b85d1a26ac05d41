import { assignRoles, type RoleSurroundings, rolesFrom } from './assign.ts';
import type { AmbiguousRole, ColumnHeading, RoleTable } from './roles.ts';
import type { TableSearch } from './table/candidate.ts';
import { type Recognizer, roleNames } from './words/recognize.ts';

/** By what headings are understood, and what a table must have. */
interface BesideSearch<R extends string> {
  readonly roles: RoleTable<R>;
  readonly search: TableSearch<R>;
  readonly recognize: Recognizer<R>;
}

/**
 * Finds the sums and days that two tables have which stand side by side, a column without heading between them: each lacks
 * nothing, and a row of the sheet is of both. They are not guessed, since the text of one would explain the sum of the other.
 */
export function rolesOfTablesBeside<R extends string>(
  headings: readonly ColumnHeading[],
  { roles, search, recognize }: BesideSearch<R>,
  around: RoleSurroundings<R>,
): AmbiguousRole<R>[] {
  const groups = search.needed(rolesFrom(new Map<R, ColumnHeading>())).length === 0 ? [] : groupsOf(headings);
  if (groups.length < 2) return [];
  const tables = groups
    .map((group) => assignRoles(group, roles, recognize, around).columns)
    .filter((columns) => search.needed(columns).length === 0);
  return roleNames(roles).flatMap((role): AmbiguousRole<R>[] => {
    const found = tables.flatMap((columns) => columns[role] ?? []);
    return found.length > 1 && (roles[role].kind ?? 'text') !== 'text' ? [{ role, headings: found }] : [];
  });
}

/** Divides headings where a column has none. */
function groupsOf(headings: readonly ColumnHeading[]): ColumnHeading[][] {
  const groups: ColumnHeading[][] = [];
  for (const [at, heading] of headings.entries()) {
    if (headings[at - 1]?.column === heading.column - 1) groups.at(-1)?.push(heading);
    else groups.push([heading]);
  }
  return groups;
}
