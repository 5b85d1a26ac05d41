import { parse } from 'csv-parse/sync';
import { errorCode } from '../../issues/foreign.ts';
import { createReport, type Report } from '../../issues/report.ts';
import type { SheetRow } from '../sheet.ts';

/** Excel separates by what the system's number format leaves free. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads a CSV text (RFC 4180) in UTF-8, or UTF-16 as spreadsheets save it. The first delimiter under which `accepts` finds
 * what it looks for is the file's, else the comma.
 */
export function readCsv(
  bytes: Uint8Array,
  accepts: (rows: readonly SheetRow[]) => boolean,
  report: Report,
): readonly SheetRow[] | undefined {
  const text = decodedText(bytes, report);
  if (text === undefined) return undefined;
  const byComma = createReport();
  let first: readonly SheetRow[] | undefined;
  for (const delimiter of DELIMITERS) {
    const rows = cellsOf(text, delimiter, delimiter === ',' ? byComma : createReport());
    if (rows && accepts(rows)) return rows;
    if (delimiter === ',') first = rows;
  }
  for (const each of byComma.issues) report.issues.push(each);
  return first;
}

function decodedText(bytes: Uint8Array, report: Report): string | undefined {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return report('table.format', { received: 'notUtf8' });
  }
}

function cellsOf(text: string, delimiter: string, report: Report): readonly SheetRow[] | undefined {
  try {
    return parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    return report('table.format', { received: csvIssue(error) });
  }
}

/** What is wrong, as a phrase, by the code and the line that csv-parse gives. */
function csvIssue(error: unknown): string {
  const code = errorCode(error) ?? '';
  const line = error instanceof Error && 'lines' in error ? String(error.lines) : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `openQuote(${line})`;
  return /CLOSING_QUOTE$/.test(code) ? `textAfterQuote(${line})` : 'damagedFile';
}
