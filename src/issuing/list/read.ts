import { type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finishAsync, wordAll } from '../../issues/finish.ts';
import { issuingMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import type { Worksheet } from '../../tables/sheet.ts';
import { assemble } from './assemble.ts';
import { isOldTypeface } from './checks/old-typeface.ts';
import { reportRowsOutside } from './checks/rows-outside.ts';
import { sheetPath } from './columns/columns.ts';
import { areNamesThere } from './columns/named.ts';
import { headingsSeen } from './columns/seen.ts';
import type { BillList } from './list.ts';
import { type BillListOptions, LIST_OPTIONS, type ListSettings } from './options.ts';
import { withoutClassTotals } from './proof/class-totals.ts';
import { isInstruction, readTableBills, tablesOfSheet } from './read-sheet.ts';
import { listSheets } from './sheets.ts';

/** What holds a list of bills: the bytes of a file, its sheets, or the rows of a table. */
export type BillListInput = Uint8Array | ArrayBuffer | readonly Worksheet[] | readonly (readonly unknown[])[];

/**
 * Reads a list of bills as institutions keep it: titles, headings in two rows, totals, several sheets, a row an item or a
 * column an item. Of all columns that may be the amount it takes the one that the others prove on every row, and refuses a list
 * where none is proved, totals are not what the rows add up to, or a row with money is not right. Sums are whole đồng.
 *
 * @throws VietqrError `list.none`, `list.amount`, `list.total`, `list.row`, `list.unit`, `list.formula`, `list.per`,
 * `list.money_out`, `list.currency`, `table.column_absent`, `list.named`, and those of reading tables.
 */
export async function readBillList(
  input: BillListInput,
  options?: OptionsOrIndex<BillListOptions>,
): Promise<BillList> {
  return unwrap(await safeReadBillList(input, options));
}

/** Reads a list of bills like {@link readBillList}, and gives what stands against it instead of throwing. */
export async function safeReadBillList(
  input: BillListInput,
  options?: OptionsOrIndex<BillListOptions>,
): Promise<Result<BillList>> {
  return readListFor(input, options);
}

/**
 * Reads a list like {@link safeReadBillList} for papers that print its names: `unprintable` names what of a text they cannot,
 * and a row that holds any is not right.
 */
export async function readListFor(
  input: BillListInput,
  options: OptionsOrIndex<BillListOptions> | undefined,
  unprintable?: ListSettings['unprintable'],
): Promise<Result<BillList>> {
  return finishAsync(issuingMessages, async (report) => {
    const read = readOptions(LIST_OPTIONS, options, report);
    if (!read || hasErrors(report)) return undefined;
    const settings = { ...read, unprintable };
    const sheets = await listSheets(input, settings, report);
    return sheets && readListSheets(sheets, settings, report);
  });
}

/** Sheets of instructions hold examples. */
function shownSheets(sheets: readonly Worksheet[], { sheet }: ListSettings): readonly Worksheet[] {
  return sheet === undefined ? sheets.filter((each) => !isInstruction(each)) : sheets;
}

/** Reports that no list was found, where nothing else was reported: what was seen instead, and how to name the columns. */
function reportNoList(sheets: readonly Worksheet[], settings: ListSettings, report: Report): undefined {
  if (sheets.some(({ rows }) => isOldTypeface(rows))) return report('list.none', { received: 'oldTypeface' });
  if (hasErrors(report)) return undefined;
  const seen = headingsSeen(shownSheets(sheets, settings));
  if (!seen) return report('list.none', {});
  const path = sheetPath({ sheet: seen.sheet });
  return report('list.none', { path, received: seen.headings, limit: seen.columns });
}

/** Reads the lists of sheets and puts them together. */
function readListSheets(
  sheets: readonly Worksheet[],
  settings: ListSettings,
  report: Report,
): BillList | undefined {
  const found = sheets.flatMap((sheet) => tablesOfSheet(sheet, settings, report));
  const lists = found.filter(({ isBills }) => isBills);
  const named = (lists.length > 0 ? lists : found).map(({ table }) => table.named);
  if (!areNamesThere(named, settings.columns, report)) return undefined;
  const tables = lists.flatMap((list) => readTableBills(list, settings, report) ?? []);
  if (tables.length === lists.length)
    reportRowsOutside(shownSheets(sheets, settings), tables, settings, report);
  if (tables.length === 0) return reportNoList(sheets, settings, report);
  const asked = withoutClassTotals(tables, settings.skipBad === true, report);
  const list = assemble(asked, settings, report);
  if (!list || hasErrors(report)) return undefined;
  return { ...list, notices: wordAll(report.issues, issuingMessages) };
}
