import type { Row } from '../../sheet.ts';
import { rolesFrom } from '../assign.ts';
import { isValue, shownTrimmed } from '../contents.ts';
import { findNamed } from '../named.ts';
import type { ColumnHeading, FoundTable, RoleColumns } from '../roles.ts';
import { roleNames } from '../words/recognize.ts';
import type { TableFinder } from './candidate.ts';

/**
 * Takes the columns that were named by letters where no row has headings: the body starts where they hold what they should. Texts
 * in the row above are what the columns are called.
 */
export function tableByLetters<R extends string>({
  sheet,
  roles,
  search,
  isFilled,
}: TableFinder<R>): FoundTable<R> | undefined {
  const { found, missing, shared } = findNamed([], search.named, (column) => isFilled(column, 0));
  const columns: RoleColumns<R> = rolesFrom(found);
  if (found.size === 0 || missing.length + shared.length > 0) return undefined;
  if (search.needed(columns).length > 0) return undefined;
  const isValued = search.isValued ?? ((role: R) => (roles[role].kind ?? 'text') !== 'text');
  const valued = roleNames(columns).filter(isValued);
  const at = sheet.rows.findIndex(({ cells }) => {
    const values = valued
      .map((role) => cells[columns[role]?.column ?? -1])
      .filter((cell) => shownTrimmed(cell) !== '');
    return values.length > 0 && values.every(isValue);
  });
  const body = sheet.rows.slice(Math.max(at, 0));
  const others = headlessColumns(body, [...found.values()]);
  const top = titleRow(sheet.rows[at - 1], sheet.rows[at], [...found.values(), ...others]);
  const titled = (heading: ColumnHeading) => ({ ...heading, text: shownTrimmed(top?.cells[heading.column]) });
  return {
    ...{ sheet, body, first: top?.row ?? 0, last: top?.row ?? 0, ambiguous: [] },
    columns: rolesFrom(new Map([...found].map(([role, heading]) => [role, titled(heading)]))),
    others: others.map(titled),
    above: sheet.rows.slice(0, Math.max(top ? at - 1 : at, 0)),
  };
}

/** The row above a body, if it calls two of its columns at least by texts, and none by a sum or a day. */
function titleRow(
  above: Row | undefined,
  first: Row | undefined,
  columns: readonly ColumnHeading[],
): Row | undefined {
  if (!above || above.row + 1 !== first?.row) return undefined;
  const cells = columns.map(({ column }) => above.cells[column]);
  const filled = cells.filter((cell) => shownTrimmed(cell) !== '');
  return filled.length > 1 && !filled.some(isValue) ? above : undefined;
}

/** Columns that hold something and have no heading. */
export function headlessColumns(body: readonly Row[], headings: readonly ColumnHeading[]): ColumnHeading[] {
  const known = new Set(headings.map(({ column }) => column));
  const found = new Set<number>();
  for (const { cells } of body) {
    for (const [column, cell] of cells.entries()) {
      if (!known.has(column) && shownTrimmed(cell) !== '') found.add(column);
    }
  }
  return [...found].sort((a, b) => a - b).map((column) => ({ column, text: '' }));
}
