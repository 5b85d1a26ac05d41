import type { Report } from '../../../issues/report.ts';
import { findNamed, type NamedColumns } from '../../../tables/headings/named.ts';
import { inSheet } from '../../../tables/headings/report.ts';
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
  /** The headings that a name may have meant, and their row in the sheet. */
  readonly headings: readonly ColumnHeading[];
  readonly row: number;
}

/** Finds the columns that were named by hand; a letter whose column holds nothing is missing too. */
export function namedInTable(
  names: NamedColumns<NamedColumn> | undefined,
  headings: readonly ColumnHeading[],
  { row, body }: { readonly row: number; readonly body: readonly Row[] },
): NamedInTable {
  const { found, ambiguous, missing } = findNamed(headings, names);
  const isThere = ({ column, text }: ColumnHeading) =>
    text !== '' || body.some(({ cells }) => cleanCell(cells[column]) !== '');
  const [here, absent] = [
    [...found].filter(([, at]) => isThere(at)),
    [...found].filter(([, at]) => !isThere(at)),
  ];
  return {
    byColumn: new Map(here.map(([name, { column }]) => [column, name])),
    headless: here.map(([, heading]) => heading).filter((heading) => !headings.includes(heading)),
    missing: [...missing, ...absent.map(([name]) => name)],
    ...{ ambiguous, headings, row },
  };
}

/** Refuses names that no table has, or that several columns of one bear; a list on several sheets may have a column on one. */
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
    report('table.column_absent', { path: [name], limit: nearestHeadings(names?.[name] ?? '', first) });
  const ambiguous = tables.flatMap((each) => each.ambiguous);
  for (const { role, headings } of ambiguous)
    report('list.named', { path: [role], received: headings.map(inSheet).join(', ') });
  return missing.length + ambiguous.length === 0;
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
