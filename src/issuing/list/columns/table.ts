import { findTable, type NearestRow } from '../../../tables/headings/find.ts';
import type { ColumnHeading, FoundTable } from '../../../tables/headings/roles.ts';
import type { Row, Worksheet } from '../../../tables/sheet.ts';
import { cleanCell, foldWords } from '../rows/keys.ts';
import { classIn, dueDayIn, unitIn } from '../rows/title-facts.ts';
import { isMoneyColumn, type ListColumn, type ListTable } from './columns.ts';
import { LIST_HEADINGS, roleOf } from './heading.ts';
import type { ListRole } from './roles.ts';

/** Names given by hand: a role, and the heading that plays it. */
export type NamedRoles = readonly (readonly [role: ListRole, heading: string])[];

/** Finds the tables of a sheet and understands their columns; where there is none, what was nearest to one. */
export function listTables(
  sheet: Worksheet,
  named: NamedRoles,
): { readonly tables: readonly ListTable[]; readonly nearest?: NearestRow<ListRole> | undefined } {
  const found = findTable(sheet, LIST_HEADINGS, { needed: () => [] });
  if (!found.table) return { tables: [], nearest: found.nearest };
  return { tables: [found.table, ...found.stacked].map((table) => understood(table, sheet, named)) };
}

function understood(table: FoundTable<ListRole>, sheet: Worksheet, named: NamedRoles): ListTable {
  const { above, body } = table;
  const columns = allHeadings(table)
    .map((heading) => columnFor(heading, named))
    .map((column) =>
      isMoneyColumn(column) || column.role === 'payout' || isColumnFilled(column, body)
        ? column
        : { ...column, role: 'note' as const },
    );
  return { sheet: sheet.name, columns, above, titled: titledFacts(above), body, merges: sheet.merges };
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

function columnFor({ column, text, group }: ColumnHeading, named: NamedRoles): ListColumn {
  const heading = [group, text].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const own = text.replace(/\s+/g, ' ');
  return {
    column,
    heading,
    own,
    role: namedRole(heading, own, named) ?? roleOf(text, group),
    unit: unitIn(heading),
  };
}

function namedRole(heading: string, own: string, named: NamedRoles): ListRole | undefined {
  const texts = [heading, own].map(foldWords);
  return named.find(([, name]) => texts.includes(foldWords(name)))?.[0];
}
