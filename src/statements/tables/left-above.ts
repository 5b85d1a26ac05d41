import type { Report } from '../../issues/report.ts';
import { parseMoney } from '../../tables/cells/money.ts';
import { type Row, shownText } from '../../tables/sheet.ts';
import { foldName } from '../../text/diacritics.ts';
import { printedSums } from '../printed/sums.ts';
import { sheetPlace } from '../rows/row-issues.ts';
import type { StatementTable } from './find.ts';

/** Headings of a column of sums, without accents and blanks. */
const SUM_HEADING = /^(?:sotien|thanhtien|tien|amount|ghico|psco|credit)(?:vnd|dong)?$/;

/** Names the rows of a table above that has sums and no days, so that none of them is taken for a movement in silence. */
export function reportLeftAbove({ above, sheet }: StatementTable, report: Report): void {
  let column = -1;
  for (const row of above) {
    const heading = headingOf(row);
    if (heading >= 0) column = heading;
    else if (isLeft(row, column))
      report('statement.skipped', { path: sheetPlace(row.row, sheet.name), severity: 'warning' });
  }
}

function headingOf({ cells }: Row): number {
  const filled = cells.filter((cell) => shownText(cell).trim() !== '').length;
  return filled < 2 ? -1 : cells.findIndex((cell) => SUM_HEADING.test(foldName(shownText(cell))));
}

/** Balances and totals are named by their labels. */
function isLeft({ cells }: Row, column: number): boolean {
  return !!parseMoney(cells[column]) && printedSums(cells).length === 0;
}
