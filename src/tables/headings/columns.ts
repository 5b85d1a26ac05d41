import { ownProps, reportType } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { foldName } from '../../text/diacritics.ts';
import { countEdits } from '../../text/edit-distance.ts';
import type { NamedColumns } from './named.ts';
import type { RoleTable } from './roles.ts';
import { roleNames } from './words/recognize.ts';

/** The roles of a domain by every name that a caller may use for them, without case. */
export type RoleNames<R extends string> = ReadonlyMap<string, R>;

/** Lists the names of roles: their own, and others such as `in` for `credit`. */
export function namesOfRoles<R extends string>(
  roles: RoleTable<R>,
  aliases: Readonly<Record<string, R>> = {},
): RoleNames<R> {
  const own = roleNames(roles).map((role): [string, R] => [foldName(role), role]);
  return new Map([
    ...Object.entries(aliases).map(([name, role]): [string, R] => [foldName(name), role]),
    ...own,
  ]);
}

/** A pair, up to a comma behind which another stands; other commas belong to the heading. */
const NAMED_PAIR =
  /\s*([\p{L}\d_-]{1,40})\s*=\s*(?:"([^"]+)"|'([^']+)'|(.+?))\s*(?:,(?=\s*[\p{L}\d_-]{1,40}\s*=)|$)/suy;
const MAX_COLUMNS_TEXT = 4000;

/**
 * Reads `time=Ngày GD, in=F`: which heading, or which letter of a column, plays which role. A heading with a comma and an
 * equals sign stands in quotation marks. Reports `input.value` and `input.unknown_key` at `columns`.
 *
 * @example parseColumns('time=Ngày GD, in=F', names, report) // { time: 'Ngày GD', credit: 'F' }
 */
export function parseColumns<R extends string>(
  text: string,
  names: RoleNames<R>,
  report: Report,
): NamedColumns<R> | undefined {
  const pairs: [string, string][] = [];
  const pattern = new RegExp(NAMED_PAIR);
  const given = text.trim().slice(0, MAX_COLUMNS_TEXT);
  while (pattern.lastIndex < given.length || pairs.length === 0) {
    const at = pattern.lastIndex;
    const [, name, ...values] = pattern.exec(given) ?? [];
    const heading = values.find((each) => each !== undefined);
    if (name === undefined || heading === undefined)
      return report('input.value', {
        ...{ path: ['columns'], expected: 'columnPairs' },
        received: stringify(given.slice(at)),
      });
    pairs.push([name, heading]);
  }
  return toRoles(pairs, names, report.at('columns'));
}

/** Reads the same from an object of a caller's: `{ time: 'Ngày GD', in: 'F' }`. */
export function readColumns<R extends string>(
  value: unknown,
  names: RoleNames<R>,
  report: Report,
): NamedColumns<R> | undefined {
  if (!isRecord(value)) return reportType(report, 'anObject', value);
  const given = ownProps(value, report);
  const pairs = Object.entries(given ?? {}).filter(([, heading]) => heading !== undefined);
  const texts = pairs.flatMap(([name, heading]): [string, string][] => {
    if (typeof heading === 'string' && heading.trim() !== '') return [[name, heading]];
    report('input.type', { path: [name], expected: 'aString', received: stringify(heading) });
    return [];
  });
  return given && texts.length === pairs.length ? toRoles(texts, names, report) : undefined;
}

function toRoles<R extends string>(
  pairs: readonly (readonly [string, string])[],
  names: RoleNames<R>,
  report: Report,
): NamedColumns<R> | undefined {
  const columns: Partial<Record<R, string>> = {};
  let isRead = true;
  for (const [name, heading] of pairs) {
    const role = names.get(foldName(name));
    if (role === undefined) report('input.unknown_key', { path: [name], limit: nearestName(name, names) });
    else if (columns[role] !== undefined)
      report('input.value', { path: [name], expected: 'oneColumn', received: stringify(heading) });
    else columns[role] = heading;
    isRead &&= role !== undefined && columns[role] === heading;
  }
  return isRead ? columns : undefined;
}

/** The role whose name is at most two edits away, and nearer than any other. */
function nearestName<R extends string>(name: string, names: RoleNames<R>): R | undefined {
  const edits = [...names].map(([each, role]) => ({ role, far: countEdits(foldName(name), each, 2).whole }));
  const least = Math.min(...edits.map(({ far }) => far));
  const roles = new Set(edits.filter(({ far }) => far === least).map(({ role }) => role));
  return Number.isFinite(least) && roles.size === 1 ? [...roles][0] : undefined;
}
