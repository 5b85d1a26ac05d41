import {
  choice,
  type FieldTable,
  type OptionsOrIndex,
  readOptions,
  wholeNumber,
} from '../../../issues/fields.ts';
import { finish } from '../../../issues/finish.ts';
import type { Language } from '../../../issues/format.ts';
import { reconcileMessages } from '../../../issues/messages/domains.ts';
import { hasErrors } from '../../../issues/report.ts';
import { unwrap } from '../../../issues/result.ts';
import { creditsOf } from '../propose/credits.ts';
import { proposalsFor } from '../propose/propose.ts';
import type { Settlement } from '../settle.ts';
import { csvOf } from './csv.ts';
import { readSettlement, type Settled } from './settled.ts';
import { printTable, type WriterOptions } from './table.ts';

export interface ReportOptions {
  /** Default `'vi'`: the reader is an accountant. */
  readonly lang?: Language;
  /** Columns of the terminal for `reportTable`, 40 to 1000; without it a table is as wide as its cells. */
  readonly width?: number;
}

export const REPORT_OPTIONS = {
  lang: { ...choice('en', 'vi'), fallback: 'vi' },
  width: wholeNumber(40, 1000),
} as const satisfies FieldTable;

/**
 * Writes a settlement as plain tables, bills, movements not allocated and money sent, and the sums, for a terminal
 * or an e-mail. A movement goes by the bank's reference, else by its row; `reportCsv` and `reportJson` have its id.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportTable(settlement: Settlement, options?: OptionsOrIndex<ReportOptions>): string {
  return write(settlement, options, printTable);
}

/**
 * Writes a settlement as CSV (RFC 4180), a line a bill, a line a movement, and the sums: what was
 * received for bills and what movements bring stand in columns of their own. Allocated, proposed and not allocated money and
 * what may be counted already make what came in. A cell that a spreadsheet would take for a formula gets an apostrophe in front, since payers write the
 * descriptions.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportCsv(settlement: Settlement, options?: OptionsOrIndex<ReportOptions>): string {
  return write(settlement, options, csvOf);
}

/**
 * Writes a settlement as JSON, the same bytes for the same settlement. It takes the options of the other reports, and has no
 * words in either language.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportJson(settlement: Settlement, options?: OptionsOrIndex<ReportOptions>): string {
  return write(settlement, options, (settled) => {
    const { bills, movements, totals } = settled;
    const [proposals, credits] = [proposalsFor(settled), creditsOf(bills)];
    return JSON.stringify({ bills, movements, totals, proposals, credits }, null, 2);
  });
}

function write(
  settlement: unknown,
  options: unknown,
  writer: (settled: Settled, options: WriterOptions) => string,
): string {
  return unwrap(
    finish(reconcileMessages, (report) => {
      const settled = readSettlement(settlement, report.at('settlement'));
      const { lang = 'vi', width } = readOptions(REPORT_OPTIONS, options, report) ?? {};
      return settled && !hasErrors(report) ? writer(settled, { lang, width }) : undefined;
    }),
  );
}
