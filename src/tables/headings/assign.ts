import type { Row } from '../sheet.ts';
import { sampleColumn } from './contents.ts';
import type { AmbiguousRole, ColumnHeading, HeadingContext, RoleColumns, RoleTable } from './roles.ts';
import { type Recognized, type Recognizer, roleNames } from './words/recognize.ts';

/** Which column plays which role, and which play none. */
export interface Assignment<R extends string> {
  readonly columns: RoleColumns<R>;
  readonly ambiguous: readonly AmbiguousRole<R>[];
  readonly others: readonly ColumnHeading[];
}

/** What stands around the headings, and the columns that were named by hand. */
export interface RoleSurroundings<R extends string> {
  readonly above: readonly Row[];
  readonly below: readonly Row[];
  readonly named: ReadonlyMap<R, ColumnHeading>;
}

interface Claim<R extends string> extends Recognized<R> {
  readonly heading: ColumnHeading;
}

/** Gives every role its column: the one named by hand, or else the one whose heading is the most specific. */
export function assignRoles<R extends string>(
  headings: readonly ColumnHeading[],
  roles: RoleTable<R>,
  recognize: Recognizer<R>,
  around: RoleSurroundings<R>,
): Assignment<R> {
  const { named } = around;
  const taken = new Set([...named.values()].map(({ column }) => column));
  const free = headings.filter(({ column }) => !taken.has(column));
  const claims = decided(
    free.flatMap((heading) => claimsOf(heading, recognize)),
    headings,
    roles,
    around,
  );
  const columns: Partial<Record<R, ColumnHeading>> = rolesFrom(named);
  const ambiguous: AmbiguousRole<R>[] = free.flatMap((heading) => unsureRoles(heading, recognize));
  for (const role of roleNames(roles)) {
    if (named.has(role) || roles[role].notBeside?.some((other) => isPlayed(other, claims, named))) continue;
    const best = mostSpecific(claims.filter((claim) => claim.role === role));
    const [only] = best;
    if (best.length > 1) ambiguous.push({ role, headings: best });
    else if (only) columns[role] = only;
  }
  fillFromOthers(columns, roles);
  const used = new Set(roleNames(columns).map((role) => columns[role]?.column));
  return { columns, ambiguous, others: headings.filter(({ column }) => !used.has(column)) };
}

/** A heading that may be of several roles, since letters of it were lost, is of none. */
function unsureRoles<R extends string>(heading: ColumnHeading, recognize: Recognizer<R>): AmbiguousRole<R>[] {
  const { unsure = [] } = readWithGroup(heading, recognize);
  return unsure.map((role) => ({ role, headings: [heading] }));
}

function isPlayed<R extends string>(
  role: R,
  claims: readonly Claim<R>[],
  named: ReadonlyMap<R, ColumnHeading>,
): boolean {
  return named.has(role) || claims.some((claim) => claim.role === role);
}

/** What a heading says of its column. A group above says it too, if the two are understood together. */
function claimsOf<R extends string>(heading: ColumnHeading, recognize: Recognizer<R>): Claim<R>[] {
  const { roles, unit } = readWithGroup(heading, recognize);
  const [main, ...also] = roles;
  if (!main) return [];
  const whole: ColumnHeading = {
    ...heading,
    ...(unit && { unit }),
    ...(also.length > 0 && { also: also.map(({ role }) => role) }),
  };
  return [{ ...main, heading: whole }];
}

/** A heading below a group that plays another role, as `Có` below `Số dư`, is not understood. */
function readWithGroup<R extends string>(
  { text, group }: ColumnHeading,
  recognize: Recognizer<R>,
): ReturnType<Recognizer<R>> {
  const own = recognize(text);
  if (group === undefined) return own;
  const both = recognize(`${group} ${text.replace(/\n.*/s, '')}`);
  const unit = own.unit ?? recognize(group).unit;
  if (both.roles.length > 0) return { ...both, ...(unit && { unit }) };
  const [outer] = recognize(group).roles;
  const isOther = outer !== undefined && own.roles[0]?.role !== outer.role;
  return isOther ? { roles: [] } : { ...own, ...(unit && { unit }) };
}

/** Lets roles that hang on what stands around decide. */
function decided<R extends string>(
  claims: readonly Claim<R>[],
  headings: readonly ColumnHeading[],
  roles: RoleTable<R>,
  { above, below, named }: RoleSurroundings<R>,
): Claim<R>[] {
  const texts = headings.map(({ text }) => text);
  const has: HeadingContext<R>['has'] = (role) => isPlayed(role, claims, named);
  return claims.flatMap((claim) => {
    const { decide } = roles[claim.role];
    if (!decide) return [claim];
    const { text, column } = claim.heading;
    const role = decide({ text, texts, above, has, cells: cellsBelow(below, column, text) });
    return role === undefined ? [] : [{ ...claim, role }];
  });
}

function mostSpecific<R extends string>(claims: readonly Claim<R>[]): ColumnHeading[] {
  const best = Math.min(...claims.map(({ rank }) => rank));
  return claims.filter(({ rank }) => rank === best).map(({ heading }) => heading);
}

/** Gives a role that has no column the one of a role that may stand for it. */
function fillFromOthers<R extends string>(
  columns: Partial<Record<R, ColumnHeading>>,
  roles: RoleTable<R>,
): void {
  for (const role of roleNames(roles)) {
    const other = columns[role] ? undefined : roles[role].orElse?.find((each) => columns[each]);
    if (other === undefined) continue;
    columns[role] = columns[other];
    delete columns[other];
  }
}

/** Makes a record of a map from roles. */
export function rolesFrom<R extends string>(
  found: ReadonlyMap<R, ColumnHeading>,
): Partial<Record<R, ColumnHeading>> {
  const columns: Partial<Record<R, ColumnHeading>> = {};
  for (const [role, heading] of found) columns[role] = heading;
  return columns;
}

/** What stands below a heading; on each page it may be printed again. */
function cellsBelow(below: readonly Row[], column: number, text: string): string[] {
  const lines = text.split('\n');
  return sampleColumn(below, column).filter((cell) => !lines.includes(cell));
}
