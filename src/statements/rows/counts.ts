import type { Report } from '../../issues/report.ts';
import { writeNumber } from '../../money/vnd.ts';
import { cellAddress } from '../../tables/headings/named.ts';
import { shownText } from '../../tables/sheet.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';
import { quotedText, type RowIssue, sheetPlace } from './row-issues.ts';

/** What is told of a table once, not row by row. */
export interface TableCounts {
  filled: number;
  hidden: number;
  fees: number;
  feeSum: number;
  /** Rows whose sum stands where the other side of the money may. */
  otherSide: number;
  /** Days without a year, and where the first stands. */
  yearless: number;
  yearlessIssue: RowIssue | undefined;
}

export const NO_COUNTS: TableCounts = {
  filled: 0,
  hidden: 0,
  fees: 0,
  feeSum: 0,
  otherSide: 0,
  yearless: 0,
  yearlessIssue: undefined,
};

/** Counts what a movement has beside its sum. */
export function countMovement(line: Line, time: string | undefined, counts: TableCounts): void {
  if (line.time === undefined && time !== undefined) counts.filled++;
  if (line.row.hidden) counts.hidden++;
  if (line.fee || line.hasBadFee) counts.fees++;
  counts.feeSum += Math.abs(line.fee ?? 0);
}

/** Names a balance that cannot be read, beside a sum that can. */
export function reportBadBalance(line: Line, { columns, sheet }: TableLayout, report: Report): void {
  const { balance } = columns;
  if (!line.hasBadBalance || balance === undefined) return;
  report('transaction.amount', {
    path: sheetPlace(cellAddress(balance, line.row.row), sheet),
    expected: 'wholeVnd',
    received: quotedText(shownText(line.row.cells[balance])),
    severity: 'warning',
  });
}

/** Gives the issues of a row without that of a day without a year, which is told once, since all of a table are so. */
export function countYearless(issues: RowIssue[], counts: TableCounts): RowIssue[] {
  const yearless = issues.find(([code]) => code === 'statement.year');
  if (!yearless) return issues;
  counts.yearless++;
  counts.yearlessIssue ??= yearless;
  return issues.filter((each) => each !== yearless);
}

/** Tells what was counted. */
export function reportCounts(counts: TableCounts, { sheet }: TableLayout, report: Report): void {
  const path = sheet === undefined ? [] : [sheet];
  const { filled, hidden, fees, feeSum, yearless, yearlessIssue } = counts;
  if (filled > 0) report('statement.filled', { path, received: String(filled), severity: 'warning' });
  if (hidden > 0) report('statement.hidden', { path, received: String(hidden), severity: 'warning' });
  if (fees > 0)
    report('statement.fee', { path, received: writeNumber(feeSum), limit: fees, severity: 'warning' });
  if (yearlessIssue) report('statement.year', { ...yearlessIssue[1], limit: yearless });
}
