import { csvCell } from '../../../text/csv.ts';
import { REPORT_HEADINGS } from './columns.ts';
import { REPORT_LABELS } from './labels.ts';
import type { WriterOptions } from './options.ts';
import { sharesOf, usualShares } from './overview/shares.ts';
import { linesByIds, rowCell, totalRow } from './rows.ts';
import type { ToldSettlement } from './told/told.ts';

/** Writes the lines of bills, of movements, and of the sums. */
export function csvOf(told: ToldSettlement, { lang }: Pick<WriterOptions, 'lang'>): string {
  const shares = sharesOf(told);
  const line = linesByIds(told, lang);
  const rows = [
    ...told.bills.map(line.bill),
    ...told.movements.map(line.movement),
    ...usualShares(shares).map((share) => totalRow(share, shares[share].amount, lang)),
  ];
  const lines = rows.map((row) =>
    REPORT_HEADINGS.map((heading) => rowCell(row, heading))
      .map((cell) => csvCell(String(cell), typeof cell === 'number'))
      .join(','),
  );
  const head = REPORT_HEADINGS.map((heading) => csvCell(REPORT_LABELS[lang].columns[heading])).join(',');
  return `${[head, ...lines].join('\r\n')}\r\n`;
}
