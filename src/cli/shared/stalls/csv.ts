import { csvLine } from '../../../text/csv.ts';

/** Writes rows as CSV with a byte order mark, by which spreadsheets know that it is UTF-8. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(csvLine).join('')}`;
}
