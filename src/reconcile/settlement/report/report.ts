import type { Bytes } from '../../../bytes/views.ts';
import type { OptionsOrIndex } from '../../../issues/fields.ts';
import { readOptions } from '../../../issues/fields.ts';
import { finish } from '../../../issues/finish.ts';
import { settlementMessages } from '../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import type { Amount } from '../../../money/vnd.ts';
import type { Bill } from '../bills/bills.ts';
import type { Settlement } from '../settle.ts';
import { csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { REPORT_OPTIONS, type ReportOptions, type WriterOptions } from './options.ts';
import { htmlPage } from './page/page.ts';
import { plotsOf, type ReportPlot } from './plots/plots.ts';
import { readSettlement } from './settled.ts';
import { printTable } from './table.ts';
import { maskTold } from './told/mask.ts';
import { type ToldSettlement, toldOf } from './told/told.ts';
import { workbookOf } from './workbook/workbook.ts';

/**
 * Writes a settlement as plain tables, bills, movements not allocated and money sent, and the sums, for a terminal
 * or an e-mail. A movement goes by the bank's reference, else by its row; `reportCsv` and `reportJson` have its id.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportTable(
  settlement: Settlement<Bill<Amount>>,
  options?: OptionsOrIndex<ReportOptions>,
): string {
  return write(settlement, options, printTable);
}

/**
 * Writes a settlement as CSV (RFC 4180), a line a bill, a line a movement, and the sums: what was
 * received for bills and what movements bring stand in columns of their own. Allocated, proposed and not allocated money, what may
 * be counted already, and what was decided to be paid back or for no bill make what came in. A cell that a spreadsheet would take for a formula gets an apostrophe in front, since payers write the
 * descriptions.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportCsv(
  settlement: Settlement<Bill<Amount>>,
  options?: OptionsOrIndex<ReportOptions>,
): string {
  return write(settlement, options, csvOf);
}

/**
 * Writes a settlement as JSON, the same bytes for the same settlement: `bills`, `movements`, `totals` and `files`, with `proposals`
 * and `credits`, and `shares`, the counts and sums of the parts of what came in. It takes the options of the other reports, and has no words in either language.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportJson(
  settlement: Settlement<Bill<Amount>>,
  options?: OptionsOrIndex<ReportOptions>,
): string {
  return write(settlement, options, jsonOf);
}

/**
 * Draws a settlement: bills by class and status, money by day against the due days, and, where `matched` is given, how the codes
 * came through from each statement or feed. Each plot is an SVG picture of its own, with what it says in words.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportPlots(
  settlement: Settlement<Bill<Amount>>,
  options?: OptionsOrIndex<ReportOptions>,
): readonly ReportPlot[] {
  return write(settlement, options, plotsOf);
}

/**
 * Writes a settlement as an Excel workbook (XLSX), the same bytes for the same settlement: a summary with sums by status, class and
 * outcome; what is to look at, with the column "Gán cho mã" ("Assign to") to fill in, which `readDecisions` reads; the bills that
 * lack money; those that have too much; a sheet for each `class` of the bills, or one for all where none is given; the movements that
 * were allocated; and all others. Sums are numbers,
 * days are days, codes are texts. At most 20,000 lines, bills and movements together.
 *
 * @throws {VietqrError} `report.rows`, `report.cell`, `input.*`
 */
export function reportXlsx(
  settlement: Settlement<Bill<Amount>>,
  options?: OptionsOrIndex<ReportOptions>,
): Bytes {
  return unwrap(safeReportXlsx(settlement, options));
}

/** Does what {@link reportXlsx} does and returns a {@link Result} instead of throwing. */
export function safeReportXlsx(
  settlement: Settlement<Bill<Amount>>,
  options?: OptionsOrIndex<ReportOptions>,
): Result<Bytes> {
  return safeWrite(settlement, options, workbookOf);
}

/**
 * Writes a settlement as a page of HTML that stands alone, to be read, printed on A4 or sent: sums, plots with what they say in
 * words, what is to look at, and every bill and movement. Nothing in it runs or is fetched.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportHtml(
  settlement: Settlement<Bill<Amount>>,
  options?: OptionsOrIndex<ReportOptions>,
): string {
  return write(settlement, options, htmlPage);
}

function write<T>(
  settlement: unknown,
  options: unknown,
  writer: (told: ToldSettlement, options: WriterOptions, report: Report) => T | undefined,
): T {
  return unwrap(safeWrite(settlement, options, writer));
}

function safeWrite<T>(
  settlement: unknown,
  options: unknown,
  writer: (told: ToldSettlement, options: WriterOptions, report: Report) => T | undefined,
): Result<T> {
  return finish(settlementMessages, (report) => {
    const settled = readSettlement(settlement, report.at('settlement'));
    const {
      lang = 'vi',
      width,
      files = [],
      mask,
      matched,
    } = readOptions(REPORT_OPTIONS, options, report) ?? {};
    if (!settled || hasErrors(report)) return undefined;
    const told = toldOf(settled);
    return writer(mask ? maskTold(told) : told, { lang, width, files, arrivals: matched }, report);
  });
}
