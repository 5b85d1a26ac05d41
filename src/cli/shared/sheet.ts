import { parse } from 'csv-parse/sync';
import { extensionOf, readFileBytes } from '../terminal/files.ts';
import { EXIT, type Failure } from '../terminal/io.ts';

/** A cell as a CSV file or a workbook gives it. */
export type SheetCell = string | number | boolean | null;

/** The rows of a sheet from the top of the file, blank ones too, so that their numbers are those of the file. */
export interface Rows {
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Excel separates by what the system's number format leaves free. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads a CSV file (UTF-8, or UTF-16 as spreadsheets save it) or the first sheet of an XLSX workbook. `accepts` tells
 * whether the headings are found; the first delimiter under which they are is the file's.
 */
export async function readSheet(
  file: string,
  accepts: (rows: Rows['rows']) => boolean,
): Promise<Rows | Failure> {
  const bytes = await readFileBytes(file);
  if ('exit' in bytes) return bytes;
  if (extensionOf(file) === 'xlsx') return readWorkbook(file, bytes);
  try {
    const text = decodedText(bytes);
    let first: string[][] | Error | undefined;
    for (const delimiter of DELIMITERS) {
      const rows = tryCells(text, delimiter);
      if (Array.isArray(rows) && accepts(rows)) return { rows };
      first ??= rows;
    }
    if (!Array.isArray(first)) throw first;
    return { rows: first };
  } catch (error) {
    return unreadableTable(file, error);
  }
}

function decodedText(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}

/** The rows under a delimiter, or why it cannot be the file's. */
function tryCells(text: string, delimiter: string): string[][] | Error {
  try {
    return parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function readWorkbook(file: string, bytes: Uint8Array): Promise<Rows | Failure> {
  let read: typeof import('read-excel-file/node').readSheet;
  try {
    ({ readSheet: read } = await import('read-excel-file/node'));
  } catch (error) {
    if (!isPackageMissing(error)) throw error;
    return noPeer(file);
  }
  try {
    const rows = await read(Buffer.from(bytes));
    return { rows: rows.map((row) => row.map(sheetCell)) };
  } catch (error) {
    return unreadableTable(file, error);
  }
}

/** Days and times have no zone in a sheet; the reader gives them as if in that of Greenwich. */
function sheetCell(value: unknown): SheetCell {
  if (value instanceof Date)
    return value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function isPackageMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

function noPeer(file: string): Failure {
  const words = {
    en: `${file}: reading XLSX needs read-excel-file, which is not installed; run: npm install read-excel-file, or save the sheet as CSV`,
    vi: `${file}: đọc XLSX cần read-excel-file, hiện chưa cài; hãy chạy: npm install read-excel-file, hoặc lưu bảng thành CSV`,
  };
  return { exit: EXIT.unreadable, words };
}

function unreadableTable(file: string, error: unknown): Failure {
  const why = error instanceof Error ? error.message : String(error);
  const words = {
    en: `${file} is no table that can be read (CSV in UTF-8, or XLSX): ${why}`,
    vi: `${file} không phải bảng đọc được (CSV mã UTF-8 hoặc XLSX): ${why}`,
  };
  return { exit: EXIT.unreadable, words };
}
