import { join } from 'node:path';
import { safeFreezeDays } from '../../../../reconcile/settlement/decisions/freeze.ts';
import type { MatchedMovement } from '../../../../reconcile/settlement/deduplicate/read-matched.ts';
import type { ReportFile, ReportOptions } from '../../../../reconcile/settlement/report/options.ts';
import {
  reportCsv,
  reportHtml,
  reportJson,
  reportPlots,
  reportTable,
  safeReportXlsx,
} from '../../../../reconcile/settlement/report/report.ts';
import type { Settlement } from '../../../../reconcile/settlement/settle.ts';
import { omitUndefined } from '../../../../text/omit-undefined.ts';
import type { Flags } from '../../../args/flags.ts';
import type { Call } from '../../../command.ts';
import { usage } from '../../../terminal/failure.ts';
import { extensionOf, type OutFile } from '../../../terminal/files.ts';
import { EXIT, type Exit } from '../../../terminal/io.ts';
import type { ListedBill } from '../bills.ts';
import { decidingUser, tellWhoDecided } from '../decisions.ts';
import { lockText } from '../locks/lock-proof.ts';
import { lockOfMonths } from '../months.ts';
import { checkDecisionsKept } from './kept-decisions.ts';
import { duplicateSummary, moneySummary } from './money-summary.ts';

const REPORT_FORMATS = ['xlsx', 'html', 'csv', 'json'] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Tells the format of a report by the name of its file; nothing for another. */
export function formatOfReport(name: string): ReportFormat | undefined {
  return REPORT_FORMATS.find((format) => format === extensionOf(name));
}

/** What a report is about. */
interface ReportContents {
  readonly settlement: Settlement<ListedBill>;
  readonly matched: readonly MatchedMovement[];
  readonly files: readonly ReportFile[];
}

/** Writes the files that a call asks for, together or none, and prints the report, or where it is. @throws {UsageError} */
export async function writeReport({ settlement, matched, files }: ReportContents, call: Call): Promise<Exit> {
  const { flags, output } = call;
  const mask = flags.on('mask');
  const options = { lang: output.lang, files, matched, mask };
  const out = flags.text('out');
  await checkDecisionsKept(out, settlement, call);
  const report = reportFiles(out, settlement, options, call);
  if (!report) return EXIT.badData;
  if (flags.on('lock-through')) tellWhoDecided(1, call);
  const plots = plotFiles(flags.text('plots'), settlement, options);
  await call.files.write([...report, ...plots, ...lockFiles(settlement, flags)]);
  if (flags.on('json')) output.json(JSON.parse(reportJson(settlement, { files, mask })));
  else if (out === undefined)
    output.data(reportTable(settlement, omitUndefined({ lang: output.lang, width: output.width, mask })));
  else output.data(out);
  const isInFile = out !== undefined && !flags.on('json');
  for (const words of isInFile ? moneySummary(settlement) : duplicateSummary(settlement, false))
    output.info(words);
  return EXIT.good;
}

/** The file of the report; nothing where it was refused, which has been told. */
function reportFiles(
  name: string | undefined,
  settlement: Settlement,
  options: ReportOptions,
  { output }: Pick<Call, 'output'>,
): readonly OutFile[] | undefined {
  const format = name === undefined ? undefined : formatOfReport(name);
  if (name === undefined || format === undefined) return [];
  if (format !== 'xlsx') return [{ name, data: TEXT_WRITERS[format](settlement, options) }];
  const written = safeReportXlsx(settlement, options);
  if (!written.ok) output.issues(written.issues, { subject: name });
  return written.ok ? [{ name, data: written.value }] : undefined;
}

const TEXT_WRITERS: Readonly<
  Record<Exclude<ReportFormat, 'xlsx'>, (settlement: Settlement, options: ReportOptions) => string>
> = {
  // Excel takes a CSV file for UTF-8 only behind a byte order mark.
  csv: (settlement, options) => `\uFEFF${reportCsv(settlement, options)}`,
  html: reportHtml,
  json: reportJson,
};

function plotFiles(
  folder: string | undefined,
  settlement: Settlement,
  options: ReportOptions,
): readonly OutFile[] {
  if (folder === undefined) return [];
  return reportPlots(settlement, options).map(({ name, svg }) => ({
    name: join(folder, `${name}.svg`),
    data: svg,
  }));
}

/** The file of the days that are closed now, if any are. @throws {UsageError} */
function lockFiles(settlement: Settlement<ListedBill>, flags: Flags): readonly OutFile[] {
  const [through, name] = [flags.text('lock-through'), flags.text('lock-out')];
  if (through === undefined || name === undefined) return [];
  const lock = safeFreezeDays(settlement, { through, by: decidingUser(flags), at: new Date().toISOString() });
  if (!lock.ok)
    throw usage('--lock-through is a day: 2026-09-30', '--lock-through phải là một ngày: 30/09/2026');
  const bills = settlement.bills.map(({ bill }) => bill);
  return [{ name, data: lockText(lockOfMonths(lock.value, bills)) }];
}
