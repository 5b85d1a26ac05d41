import type { MoneyUnit } from '../../tables/cells/money.ts';
import type { ColumnHeading } from '../../tables/headings/roles.ts';
import { unusedColumns } from '../../tables/headings/unused.ts';
import { roleNames } from '../../tables/headings/words/recognize.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { agreedAccount } from '../printed/account.ts';
import type { StatementRole } from '../roles.ts';
import type { TableLayout } from '../rows/layout.ts';
import type { StatementFacts } from './facts.ts';
import type { StatementTable } from './find.ts';

/** What the caller says of a statement. */
export interface GivenFacts {
  readonly account?: string | undefined;
  readonly year?: number | undefined;
  /** Whether the caller named a column of money in or out. */
  readonly hasSides?: boolean;
}

/** Puts together what the headings, the lines above and the caller say of the rows of a table. */
export function layoutOf(table: StatementTable, facts: StatementFacts, given: GivenFacts): TableLayout {
  const columns: { [R in StatementRole]?: number } = {};
  const units: { [R in StatementRole]?: MoneyUnit } = {};
  for (const role of roleNames(table.columns)) {
    const heading = table.columns[role];
    if (heading) columns[role] = heading.column;
    if (heading?.unit) units[role] = heading.unit;
  }
  const account = agreedAccount(given.account, facts.account);
  return {
    ...{ columns, units, width: headedWidth(table), merged: mergedRows(table) },
    unusedSums: unusedSums(table),
    unit: facts.unit === 'unknown' ? 1 : (facts.unit ?? 1),
    ...(table.sheet.name !== undefined && { sheet: table.sheet.name }),
    ...(account !== undefined && { account }),
    ...(facts.period && { period: facts.period }),
    ...omitUndefined({ year: given.year ?? (facts.period ? undefined : facts.year) }),
  };
}

/** Lists the columns that may be the other side of a table with one. */
function unusedSums(table: StatementTable): readonly ColumnHeading[] {
  const { credit, debit, amount } = table.columns;
  if (amount || (credit && debit)) return [];
  return unusedColumns(table).flatMap(({ heading, holds }) => (holds === 'sums' ? [heading] : []));
}

/** Counts the columns that have a heading, and those that one is merged over. */
function headedWidth({ columns, others, ambiguous, sheet, first, last }: StatementTable): number {
  if (first === 0 && last === 0) return Number.POSITIVE_INFINITY;
  const headings = [
    ...roleNames(columns).map((role) => columns[role]?.column ?? 0),
    ...others.flatMap(({ column, text }) => (text === '' ? [] : [column])),
    ...ambiguous.flatMap((each) => each.headings.map(({ column }) => column)),
  ];
  let widest = Math.max(...headings);
  for (const { top, bottom, right } of sheet.merges)
    if (top <= last && bottom >= first) widest = Math.max(widest, right);
  return 1 + widest;
}

/** Lists the rows whose day is merged with the one above; walks the rows and the merges once, however tall these are. */
function mergedRows({ sheet, columns, last, body }: StatementTable): ReadonlySet<number> {
  const column = columns.time?.column ?? -1;
  const merges = sheet.merges
    .filter(({ top, left, right }) => left <= column && column <= right && top > last)
    .sort((a, b) => a.top - b.top);
  const rows = new Set<number>();
  let lowest = 0;
  let at = 0;
  for (const { row } of body) {
    for (let merge = merges[at]; merge && merge.top < row; merge = merges[++at])
      lowest = Math.max(lowest, merge.bottom);
    if (row <= lowest) rows.add(row);
  }
  return rows;
}
