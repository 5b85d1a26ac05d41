import type { MoneyUnit } from '../../tables/cells/money.ts';
import { roleNames } from '../../tables/headings/words/recognize.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { StatementRole } from '../roles.ts';
import type { TableLayout } from '../rows/layout.ts';
import type { StatementFacts } from './facts.ts';
import type { StatementTable } from './find.ts';

/** What the caller says of a statement. */
export interface GivenFacts {
  readonly account?: string | undefined;
  readonly year?: number | undefined;
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
  const account = given.account ?? facts.account;
  return {
    ...{ columns, units, width: headedWidth(table), merged: mergedRows(table) },
    ...(table.sheet.name !== undefined && { sheet: table.sheet.name }),
    ...(account !== undefined && { account }),
    ...(facts.period && { period: facts.period }),
    ...omitUndefined({ year: given.year ?? (facts.period ? undefined : facts.year) }),
  };
}

/** Counts the columns that have a heading, and those that one is merged over. */
function headedWidth({ columns, others, ambiguous, sheet, first, last }: StatementTable): number {
  if (first === 0 && last === 0) return Number.POSITIVE_INFINITY;
  const headings = [
    ...roleNames(columns).map((role) => columns[role]?.column ?? 0),
    ...others.flatMap(({ column, text }) => (text === '' ? [] : [column])),
    ...ambiguous.flatMap((each) => each.headings.map(({ column }) => column)),
  ];
  const merges = sheet.merges.filter(({ top, bottom }) => top <= last && bottom >= first);
  return 1 + Math.max(...headings, ...merges.map(({ right }) => right));
}

/** Lists the rows whose day is merged with the one above. */
function mergedRows({ sheet, columns, last }: StatementTable): ReadonlySet<number> {
  const column = columns.time?.column ?? -1;
  const rows = new Set<number>();
  for (const { top, bottom, left, right } of sheet.merges) {
    if (left > column || right < column || top <= last) continue;
    for (let row = top + 1; row <= bottom; row++) rows.add(row);
  }
  return rows;
}
