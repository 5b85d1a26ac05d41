import { findTable, type NearestRow } from '../../../tables/headings/find.ts';
import type { NamedColumns } from '../../../tables/headings/named.ts';
import type { ColumnHeading, FoundTable } from '../../../tables/headings/roles.ts';
import type { Row, Worksheet } from '../../../tables/sheet.ts';
import { NAMED_COLUMNS, type NamedColumn } from '../options.ts';
import { cleanCell } from '../rows/keys.ts';
import { classIn, dueDayIn, headingUnit } from '../rows/title-facts.ts';
import { isMoneyColumn, type ListColumn, type ListTable } from './columns.ts';
import { LIST_HEADINGS, roleOf } from './heading.ts';
import { namedInTable } from './named.ts';
import type { ListRole } from './roles.ts';
import { sheetSides } from './sides.ts';

/** What columns were named for by hand. */
type NamesOfColumns = NamedColumns<NamedColumn> | undefined;

/**
 * Finds the tables of a sheet and understands their columns; where there is none, what was nearest to one. Columns that were
 * named help to find the row of headings; where they are not there, it is sought without them.
 */
export function listTables(
  sheet: Worksheet,
  names: NamesOfColumns,
): { readonly tables: readonly ListTable[]; readonly nearest?: NearestRow<ListRole> | undefined } {
  const needed = () => [];
  const asNamed = findTable(sheet, LIST_HEADINGS, { named: rolesOfNames(names), needed, isValued });
  const found = asNamed.table || !names ? asNamed : findTable(sheet, LIST_HEADINGS, { needed });
  if (!found.table) return { tables: [], nearest: found.nearest };
  const beside = names ? [] : tablesBeside(sheet, found.table);
  if (beside.length > 0) return { tables: beside };
  return { tables: [found.table, ...found.stacked].map((table) => understood(table, sheet, names)) };
}

/** The tables of a sheet that stand side by side; none where there is one, or a side is no table. */
function tablesBeside(sheet: Worksheet, table: FoundTable<ListRole>): readonly ListTable[] {
  const sides = sheetSides(sheet, allHeadings(table), table);
  if (sides.length < 2) return [];
  const tables = sides.map((side) => listTables(side, undefined).tables);
  return tables.every((each) => each.length > 0) ? tables.flat() : [];
}

/** Sums and days, of the columns that are named by hand. */
function isValued(role: ListRole): boolean {
  return role === 'dueDate' || isMoneyColumn({ role });
}

function rolesOfNames(names: NamesOfColumns = {}): NamedColumns<ListRole> {
  const named = Object.entries(NAMED_COLUMNS).flatMap(([name, role]) => {
    const heading = isNamedColumn(name) ? names[name] : undefined;
    return heading === undefined ? [] : [[role, heading] as const];
  });
  return Object.fromEntries(named);
}

function isNamedColumn(name: string): name is NamedColumn {
  return Object.hasOwn(NAMED_COLUMNS, name);
}

function understood(table: FoundTable<ListRole>, sheet: Worksheet, names: NamesOfColumns): ListTable {
  const { above, body } = table;
  const headings = allHeadings(table);
  const named = namedInTable(names, headings, { row: table.last, body });
  const columns = [...headings, ...named.headless]
    .map((heading) => columnFor(heading, named.byColumn))
    .map((column) =>
      isMoneyColumn(column) || column.role === 'payout' || isColumnFilled(column, body)
        ? column
        : { ...column, role: 'note' as const },
    );
  const titled = titledFacts(above);
  return { sheet: sheet.name, columns, above, titled, body, merges: sheet.merges, named };
}

function titledFacts(above: readonly Row[]): ListTable['titled'] {
  const lines = above.flatMap(({ cells }) => cells.map(cleanCell));
  const first = <T>(find: (line: string) => T | undefined) =>
    lines.map(find).find((each) => each !== undefined);
  return { dueDate: first(dueDayIn), class: first(classIn) };
}

/** An empty column says nothing, whatever its heading. */
function isColumnFilled({ column }: ListColumn, body: readonly Row[]): boolean {
  return body.some(({ cells }) => cleanCell(cells[column]) !== '');
}

/** All headings of a table, by column. */
function allHeadings({ columns, ambiguous, others }: FoundTable<ListRole>): readonly ColumnHeading[] {
  const all = [...Object.values(columns), ...ambiguous.flatMap(({ headings }) => headings), ...others];
  return [...new Map(all.map((heading) => [heading.column, heading])).values()].sort(
    (a, b) => a.column - b.column,
  );
}

/** Roles of which a list has one column: where it was named by hand, no other is taken for it. */
const SINGLE_ROLES: ReadonlySet<ListRole> = new Set([
  'code',
  'payer',
  'document',
  'name',
  'class',
  'title',
  'dueDate',
  'state',
]);

function columnFor(
  { column, text, group }: ColumnHeading,
  named: ReadonlyMap<number, NamedColumn>,
): ListColumn {
  const heading = [group, text].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const own = text.replace(/\s+/g, ' ');
  const name = named.get(column);
  const taken = new Set<ListRole>([...named.values()].map((each) => NAMED_COLUMNS[each]));
  const read = roleOf(text, group);
  const isTaken = SINGLE_ROLES.has(read) && taken.has(read);
  const role = name === undefined ? (isTaken ? 'other' : read) : NAMED_COLUMNS[name];
  return { column, heading, own, role, unit: headingUnit(heading) };
}
