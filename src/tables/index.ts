import type { OptionsOrIndex } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { tablesMessages } from '../issues/messages/domains.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { Encoding } from './formats/text/encoding.ts';
import { readTables, type Tables } from './read.ts';

export type { MoneyUnit } from './cells/money.ts';
export {
  type MoneyOptions,
  readIdentifier,
  readMoney,
  readTime,
  safeReadIdentifier,
  safeReadMoney,
  safeReadTime,
} from './cells/read-cell.ts';
export type { TimeContext } from './cells/time.ts';
export type { Encoding } from './formats/text/encoding.ts';
export type { TableFormat, Tables } from './read.ts';
export { type Cell, type Merge, type Row, type StoredCell, shownText, type Worksheet } from './sheet.ts';

/** How a file of tables is read, and how much of one. */
export interface SheetsOptions {
  /** Only the sheet of this name, or of this number, from 1; all where it is absent. */
  readonly sheet?: string | number;
  /** The encoding of a text file, where its bytes would tell another. */
  readonly encoding?: Encoding;
  /** What divides the cells of a text file, one character, where the text would tell another. */
  readonly separator?: string;
  /** The most bytes of the file, 64 MiB by default. */
  readonly maxBytes?: number;
  /** The most bytes of an XLSX when it is unpacked, 128 MiB by default. */
  readonly maxUnpackedBytes?: number;
  /** The most sheets, 200 by default. */
  readonly maxSheets?: number;
  /** The most rows that hold something, all sheets together, 1,048,576 by default. */
  readonly maxRows?: number;
  /** The most cells up to the last of each row, all sheets together, 20,000,000 by default. */
  readonly maxCells?: number;
  /** The most columns, 1024 by default; of a workbook only those that hold something count. */
  readonly maxColumns?: number;
  /** The most characters of a cell, 32,767 by default, as in Excel. */
  readonly maxCellLength?: number;
}

/**
 * Reads the bytes of a file into sheets of cells: CSV and other delimited text in UTF-8, UTF-16, Windows-1258 or 1252, an Excel
 * workbook (XLSX, or XLS since Excel 97), or a page of HTML that is named so. What the file is, its content tells, never its
 * name. A cell is what it shows, with the number and the day that a workbook stores beside it; none is guessed. Rows keep all
 * their cells and their numbers; blank rows are left out.
 *
 * Workbooks need the package `@e965/xlsx`.
 *
 * @throws {VietqrError} `table.format` for what is no table, which it names; `table.damaged`, `table.encrypted`,
 * `table.too_large`, `table.sheet`, `package.missing`, `input.*`. `table.characters` is a warning.
 *
 * @example const { sheets } = await readSheets(await readFile('fees.xlsx')); // sheets[0]?.rows[0]?.cells
 */
export async function readSheets(
  bytes: Uint8Array | ArrayBuffer,
  options?: OptionsOrIndex<SheetsOptions>,
): Promise<Tables> {
  return unwrap(await safeReadSheets(bytes, options));
}

/** Does what {@link readSheets} does and returns a {@link Result} instead of throwing. */
export async function safeReadSheets(
  bytes: Uint8Array | ArrayBuffer,
  options?: OptionsOrIndex<SheetsOptions>,
): Promise<Result<Tables>> {
  return finishAsync(tablesMessages, (report) => readTables(bytes, options, report));
}
