import type { Report } from '../../issues/report.ts';
import { isBlank, parseMoney } from '../../tables/cells/money.ts';
import { reportNoTable, reportUnused } from '../../tables/headings/report.ts';
import type { FoundTable, RoleColumns } from '../../tables/headings/roles.ts';
import { findTables, reportLeftSheets } from '../../tables/headings/sheets.ts';
import { type Row, shownText, type Worksheet } from '../../tables/sheet.ts';
import type { StatementHeadings } from '../roles.ts';
import { STATEMENT_ROLES, type StatementRole } from '../roles.ts';
import { reportLeftMovements } from './sheets-left.ts';

export type StatementTable = FoundTable<StatementRole>;

/**
 * Finds the tables of a file. Texts may stand below their movements, where no column holds them. What was left, columns with
 * sums or days and whole sheets, is told.
 */
export function findStatementTables(
  sheets: readonly Worksheet[],
  named: StatementHeadings | undefined,
  report: Report,
): readonly StatementTable[] | undefined {
  const usual = findTables(sheets, STATEMENT_ROLES, { named, needed: lackingColumns });
  const found =
    usual.tables.length > 0 ? usual : findTables(sheets, STATEMENT_ROLES, { named, needed: lackingSums });
  if (found.tables.length === 0 || !found.tables.every(hasTexts))
    return reportNoTable(usual.nearest, named ?? {}, report);
  reportLeftSheets(found, report);
  reportLeftMovements(found, report);
  for (const table of found.tables) reportUnused(table, report);
  return found.tables;
}

type Columns = RoleColumns<StatementRole>;

function lackingColumns(columns: Columns): StatementRole[] {
  return [...lackingSums(columns), ...(columns.description ? [] : (['description'] as const))];
}

function lackingSums({ time, credit, debit, amount }: Columns): StatementRole[] {
  const hasSum = credit ?? debit ?? amount;
  return [...(time ? [] : (['time'] as const)), ...(hasSum ? [] : (['amount'] as const))];
}

/** Checks whether texts have a column, or every row with a sum has a row below it that holds nothing but a text. */
function hasTexts({ body, columns }: StatementTable): boolean {
  if (columns.description) return true;
  const sums = [columns.credit, columns.debit, columns.amount].flatMap((heading) =>
    heading ? [heading.column] : [],
  );
  const rows = body.flatMap((row, at) => (hasSumIn(row, sums) ? [at] : []));
  return rows.length > 0 && rows.every((at) => isLoneText(body[at + 1]));
}

function hasSumIn({ cells }: Row, columns: readonly number[]): boolean {
  return columns.some((column) => parseMoney(cells[column]));
}

function isLoneText(row: Row | undefined): boolean {
  const filled = row?.cells.filter((cell) => !isBlank(cell)) ?? [];
  return filled.length === 1 && /\p{L}/u.test(shownText(filled[0]));
}
