import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { findNamed, type NamedColumns, type SharedColumn } from '../../../tables/headings/named.ts';
import { inSheet, reportSharedColumn } from '../../../tables/headings/report.ts';
import type { AmbiguousRole, ColumnHeading } from '../../../tables/headings/roles.ts';
import type { Row } from '../../../tables/sheet.ts';
import { foldName } from '../../../text/diacritics.ts';
import { countEdits } from '../../../text/edit-distance.ts';
import type { NamedColumn } from '../options.ts';
import { cleanCell } from '../rows/keys.ts';

/** What was named by hand, as one table has it. */
export interface NamedInTable {
  /** Names by their columns. */
  readonly byColumn: ReadonlyMap<number, NamedColumn>;
  /** Columns without heading that were named by their letters. */
  readonly headless: readonly ColumnHeading[];
  readonly ambiguous: readonly AmbiguousRole<NamedColumn>[];
  readonly missing: readonly NamedColumn[];
  /** Columns that were named for two things. */
  readonly shared: readonly SharedColumn<NamedColumn>[];
  /** The headings that a name may have meant, and their row in the sheet. */
  readonly headings: readonly ColumnHeading[];
  readonly row: number;
}

/** Finds the columns that were named by hand. */
export function namedInTable(
  names: NamedColumns<NamedColumn> | undefined,
  headings: readonly ColumnHeading[],
  { row, body }: { readonly row: number; readonly body: readonly Row[] },
): NamedInTable {
  const isFilled = (column: number) => body.some(({ cells }) => cleanCell(cells[column]) !== '');
  const { found, ambiguous, missing, shared } = findNamed(headings, names, isFilled);
  return {
    byColumn: new Map([...found].map(([name, { column }]) => [column, name])),
    headless: [...found.values()].filter((heading) => !headings.includes(heading)),
    ...{ ambiguous, missing, shared, headings, row },
  };
}

/** Refuses names that no table has, that several columns of one bear, or that are of one column; a list on several sheets may have a column on one. */
export function areNamesThere(
  tables: readonly NamedInTable[],
  names: NamedColumns<NamedColumn> | undefined,
  report: Report,
): boolean {
  const [first, ...others] = tables;
  const missing = (first?.missing ?? []).filter((name) =>
    others.every((each) => each.missing.includes(name)),
  );
  for (const name of missing)
    report('table.column_absent', {
      ...{ path: [name], received: stringify(names?.[name]) },
      limit: nearestHeadings(names?.[name] ?? '', first),
    });
  const shared = tables.flatMap((each) => each.shared);
  for (const each of shared) reportSharedColumn(each, report);
  const ambiguous = tables.flatMap((each) => each.ambiguous);
  for (const { role, headings } of ambiguous)
    report('list.named', { path: [role], received: headings.map(inSheet).join(', ') });
  return missing.length + shared.length + ambiguous.length === 0;
}

/** Headings that a sentence shows. */
const NEAREST_SHOWN = 6;

/** The headings that are most like a name, the nearest first. */
function nearestHeadings(name: string, table: NamedInTable | undefined): string {
  const folded = foldName(name);
  const edits = ({ text }: ColumnHeading) =>
    countEdits(folded, foldName(text), folded.length + text.length).whole;
  const ranked = (table?.headings ?? [])
    .filter(({ text }) => text !== '')
    .map((heading) => ({ heading, far: edits(heading) }))
    .sort((a, b) => a.far - b.far || a.heading.column - b.heading.column);
  return `${table?.row ?? ''}: ${ranked
    .slice(0, NEAREST_SHOWN)
    .map(({ heading }) => inSheet(heading))
    .join(', ')}`;
}
