import type { Report } from '../../issues/report.ts';
import { parseMoney } from '../../tables/cells/money.ts';
import { inSheet } from '../../tables/headings/report.ts';
import { cellAddress } from './address.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';
import { sheetPlace } from './row-issues.ts';

/**
 * Refuses a row with a day whose only sum stands in a column without a role, in a table where one side of the money has a
 * column and the other has none: it is most likely the other.
 */
export function reportOtherSide(line: Line, layout: TableLayout, report: Report): boolean {
  if (line.time === undefined) return false;
  const heading = layout.unusedSums.find(({ column }) => parseMoney(line.row.cells[column]));
  if (!heading) return false;
  const path = sheetPlace(cellAddress(heading.column, line.row.row), layout.sheet);
  const limit = layout.columns.credit === undefined ? 'in' : 'out';
  report('statement.one_side', { path, received: inSheet(heading), limit });
  return true;
}
