import type { Report } from '../../issues/report.ts';
import { shownText, type Worksheet } from '../../tables/sheet.ts';
import type { StatementHeadings } from '../options.ts';
import { findStatementTables, type StatementTable, type StatementTables } from './find.ts';
import { reportNoStatement } from './no-table.ts';

/**
 * Finds the tables of all sheets that are shown, in their order. A sheet that repeats the sums and days of another, in a second
 * language, counts once; one that is hidden, and one that has sums but lacks another column, is told about.
 */
export function tablesOf(
  sheets: readonly Worksheet[],
  named: StatementHeadings | undefined,
  report: Report,
): readonly StatementTable[] | undefined {
  const results = sheets.map((sheet) => ({ sheet, result: findStatementTables(sheet, named) }));
  const isWanted = results.every(({ sheet, result }) => sheet.hidden || !result.table) ? () => true : isShown;
  const found = results.filter(({ sheet, result }) => result.table && isWanted(sheet));
  if (found.length === 0) return reportNoStatement(results, report);
  for (const each of results) if (!found.includes(each)) reportLeft(each, report);
  const known = new Set<string>();
  return found.flatMap(({ sheet, result }) => {
    const tables = result.table ? [result.table, ...result.stacked] : [];
    const content = tables.map(contentOf).join('\n\n');
    const isRepeated = known.has(content) && tables.some(({ body }) => body.length > 0);
    known.add(content);
    if (!isRepeated) return tables;
    report('statement.same_sheet', { path: [sheet.name ?? ''], severity: 'warning' });
    return [];
  });
}

function isShown({ hidden }: Worksheet): boolean {
  return !hidden;
}

/** A sheet that was left is worth a word where it seems to hold sums. */
function reportLeft(
  { sheet, result }: { readonly sheet: Worksheet; readonly result: StatementTables },
  report: Report,
): void {
  const columns = result.table ? result.table.columns : result.nearest?.columns;
  if (!(columns?.credit ?? columns?.debit ?? columns?.amount)) return;
  report('statement.sheet_left', { path: [sheet.name ?? ''], severity: 'warning' });
}

/** The sums and days of a table, without its words. */
function contentOf({ body, columns }: StatementTable): string {
  const { time, credit, debit, amount, balance } = columns;
  const places = [time, credit, debit, amount, balance].flatMap((heading) =>
    heading ? [heading.column] : [],
  );
  return body
    .map(({ cells }) => places.map((column) => shownText(cells[column])).join('\t'))
    .filter((line) => /\d/.test(line))
    .join('\n');
}
