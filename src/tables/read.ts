import { bytesIn, isBuffer } from '../bytes/views.ts';
import { readOptions } from '../issues/fields.ts';
import { reportType } from '../issues/foreign.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { readHtml } from './formats/html/read.ts';
import { isInLimit } from './formats/limits.ts';
import { type FileFormat, nameFormat } from './formats/name.ts';
import { SHEETS_OPTIONS, type TableSettings } from './formats/options.ts';
import { reportFormat } from './formats/other-formats.ts';
import { createCsvReader, readAllRows } from './formats/text/csv.ts';
import type { Encoding } from './formats/text/encoding.ts';
import { readWorkbook } from './formats/workbook/read.ts';
import type { Worksheet } from './sheet.ts';

/** What a file of tables holds. */
export interface Tables {
  /** `xls` is an older workbook, BIFF8 or XML; a page of a browser that is named so is `html`. */
  readonly format: TableFormat;
  /** Of a text file. */
  readonly encoding?: Encoding;
  /** What divides the cells of a text file. */
  readonly separator?: string;
  /** All sheets, hidden ones too, in their order; the tables of a page; one for a text file. */
  readonly sheets: readonly Worksheet[];
}

export type TableFormat = 'csv' | 'xlsx' | 'xls' | 'html';

/** Reads the bytes of a file into its sheets. What the file is, its content tells. */
export async function readTables(
  input: unknown,
  options: unknown,
  report: Report,
): Promise<Tables | undefined> {
  const settings = readOptions(SHEETS_OPTIONS, options, report);
  const bytes = isBuffer(input) ? new Uint8Array(input) : bytesIn(input);
  if (!bytes) return reportType(report, 'bytes', input);
  if (!settings || hasErrors(report) || !isInLimit(settings, 'maxBytes', bytes.length, report))
    return undefined;
  const format = nameFormat(bytes);
  const tables = await readByFormat(format, bytes, settings, report);
  return tables && chooseSheet(tables, settings.sheet, report);
}

async function readByFormat(
  format: FileFormat,
  bytes: Uint8Array,
  settings: TableSettings,
  report: Report,
): Promise<Tables | undefined> {
  if (format === 'csv') return readTextFile(bytes, settings, report);
  if (format === 'html') return readPageFile(bytes, settings, report);
  if (format !== 'xlsx' && format !== 'xls') return reportFormat(format, report);
  const sheets = await readWorkbook(bytes, format === 'xlsx', settings, report);
  return sheets && { format, sheets };
}

function readPageFile(bytes: Uint8Array, settings: TableSettings, report: Report): Tables | undefined {
  const page = readHtml(bytes, settings, report);
  return page && { format: 'html', ...page };
}

function readTextFile(bytes: Uint8Array, settings: TableSettings, report: Report): Tables | undefined {
  const reader = createCsvReader(settings, report);
  const rows = readAllRows(bytes, reader);
  const told = { encoding: reader.encoding(), separator: reader.separator() };
  return rows && { format: 'csv', ...told, sheets: [{ rows, merges: [] }] };
}

/** Leaves the sheet that was asked for, by its name or its number from 1. */
function chooseSheet(
  tables: Tables,
  wanted: string | number | undefined,
  report: Report,
): Tables | undefined {
  if (wanted === undefined) return tables;
  const { sheets } = tables;
  const found = typeof wanted === 'number' ? sheets[wanted - 1] : sheets.find(({ name }) => name === wanted);
  if (found) return { ...tables, sheets: [found] };
  const names = sheets.map(({ name }, at) => name ?? String(at + 1)).join(', ');
  return report('table.sheet', { received: String(wanted), limit: names });
}
