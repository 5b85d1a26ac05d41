import { isBlank, parseMoney } from '../../tables/cells/money.ts';
import { findTable, type TableResult } from '../../tables/headings/find.ts';
import type { FoundTable, RoleColumns } from '../../tables/headings/roles.ts';
import { type Row, shownText, type Worksheet } from '../../tables/sheet.ts';
import type { StatementHeadings } from '../options.ts';
import { STATEMENT_ROLES, type StatementRole } from '../roles.ts';

export type StatementTable = FoundTable<StatementRole>;
export type StatementTables = TableResult<StatementRole>;

/** Finds the tables of a sheet. Texts may stand below their movements, where no column holds them. */
export function findStatementTables(sheet: Worksheet, named: StatementHeadings | undefined): StatementTables {
  const found = findTable(sheet, STATEMENT_ROLES, { named, needed: lackingColumns });
  if (found.table) return found;
  const second = findTable(sheet, STATEMENT_ROLES, { named, needed: (columns) => lackingSums(columns) });
  return second.table && hasTextsBelow(second.table) ? second : found;
}

type Columns = RoleColumns<StatementRole>;

function lackingColumns(columns: Columns): StatementRole[] {
  return [...lackingSums(columns), ...(columns.description ? [] : (['description'] as const))];
}

function lackingSums({ time, credit, debit, amount }: Columns): StatementRole[] {
  const hasSum = credit ?? debit ?? amount;
  return [...(time ? [] : (['time'] as const)), ...(hasSum ? [] : (['amount'] as const))];
}

/** Checks whether every row with a sum has a row below it that holds nothing but a text. */
function hasTextsBelow({ body, columns }: StatementTable): boolean {
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
