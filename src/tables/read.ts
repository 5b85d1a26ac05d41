import type { Report } from '../issues/report.ts';
import { readCsv } from './formats/csv.ts';
import { readXlsx } from './formats/xlsx.ts';
import type { SheetRow } from './sheet.ts';

/** A file of rows. */
export interface TableFile {
  readonly bytes: Uint8Array;
  readonly format: 'csv' | 'xlsx';
}

/**
 * Reads the rows of a table from the top of the file, blank ones too, so that their numbers are those of the file: a CSV
 * text, or the first sheet of a workbook. `accepts` tells whether the headings are found, by which the delimiter of a CSV
 * text is known.
 */
export async function readTable(
  { bytes, format }: TableFile,
  accepts: (rows: readonly SheetRow[]) => boolean,
  report: Report,
): Promise<readonly SheetRow[] | undefined> {
  return format === 'xlsx' ? readXlsx(bytes, report) : readCsv(bytes, accepts, report);
}
