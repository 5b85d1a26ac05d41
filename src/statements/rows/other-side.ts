import type { Report } from '../../issues/report.ts';
import { writeNumber } from '../../money/vnd.ts';
import { parseMoney } from '../../tables/cells/money.ts';
import { cellAddress } from '../../tables/headings/named.ts';
import { inSheet } from '../../tables/headings/report.ts';
import { unitOfLine } from '../../tables/headings/words/unit.ts';
import { type Row, shownText } from '../../tables/sheet.ts';
import { isNumbered } from './classify.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';
import { sheetPlace } from './row-issues.ts';

/**
 * Refuses a row with a day or a number whose only sum stands in a column without a role, in a table where one side of the money has a
 * column and the other has none: it is most likely the other. The first is reported.
 */
export function reportOtherSide(
  line: Line,
  layout: TableLayout,
  counts: { otherSide: number },
  report: Report,
): boolean {
  if (line.time === undefined && !isNumbered(line, layout.columns)) return false;
  const heading = layout.unusedSums.find(({ column }) => parseMoney(line.row.cells[column]));
  if (!heading) return false;
  if (++counts.otherSide > 1) return true;
  const path = sheetPlace(cellAddress(heading.column, line.row.row), layout.sheet);
  const limit = layout.columns.credit === undefined ? 'in' : 'out';
  report('statement.one_side', { path, received: inSheet(heading), limit });
  return true;
}

/** Refuses a line below rows that says another unit than that in which they were read. */
export function reportOtherUnit({ cells, row }: Row, { unit, sheet }: TableLayout, report: Report): boolean {
  if (!cells.some((cell) => UNIT_LETTERS.test(shownText(cell)))) return false;
  const said = unitOfLine(cells.map(shownText).join(' ').trim()) ?? unit;
  if (said === unit) return false;
  report('statement.units', {
    path: sheetPlace(row, sheet),
    received: 'otherUnit',
    limit: writeNumber(unit),
  });
  return true;
}

const UNIT_LETTERS = /đvt|đ[oơ]n v[iị]|unit|dvt|don vi/iu;
