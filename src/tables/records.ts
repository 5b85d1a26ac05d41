import { ownItems, ownProps } from '../issues/foreign.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { isRecord } from '../issues/stringify.ts';
import { type ColumnMap, findColumns, hasColumns } from './headings.ts';

/** The rows of a statement by heading, each with its number in the file, from 0. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly columns: ColumnMap;
}

/** A row as it was read once; a value that is no row stays as it came. */
export interface TableRow {
  readonly index: number;
  readonly row: unknown;
}

/** Banks put their name, the account and the period above the headings. */
const MAX_HEADING_ROW = 60;

/**
 * Finds the columns of rows that are objects by heading, or lists of cells among which one row holds the headings. A hole in
 * place of a row or cell is blank.
 */
export function toRecords(
  rows: readonly unknown[],
  named: ColumnMap | undefined,
  report: Report,
): Table | undefined {
  const read = rows.map((row, index) => ownRow(row, index, report));
  if (hasErrors(report)) return undefined;
  return read.some(Array.isArray) ? fromCells(read, named, report) : fromObjects(read, named, report);
}

function ownRow(row: unknown, index: number, report: Report): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const at = report.at(index);
  return isRecord(row) ? ownProps(row, at) : ownItems(row, at);
}

function fromObjects(
  rows: readonly unknown[],
  named: ColumnMap | undefined,
  report: Report,
): Table | undefined {
  const headings = new Set<string>();
  for (const row of rows) if (isRecord(row)) for (const heading of Object.keys(row)) headings.add(heading);
  const columns = findColumns([...headings], named, report);
  return (
    columns && { columns, rows: rows.map((row, index) => ({ index, row: row === undefined ? {} : row })) }
  );
}

function fromCells(
  rows: readonly unknown[],
  named: ColumnMap | undefined,
  report: Report,
): Table | undefined {
  const at = rows.slice(0, MAX_HEADING_ROW).findIndex((row) => hasColumns(headingCells(row), named));
  const headings = headingCells(rows[at]);
  const columns = findColumns(headings, named, report);
  if (!columns) return undefined;
  const below = rows.slice(at + 1);
  return {
    columns,
    rows: below.map((row, place) => ({ index: at + 1 + place, row: byHeading(headings, row) })),
  };
}

function headingCells(row: unknown): string[] {
  return Array.isArray(row) ? row.map((cell) => (typeof cell === 'string' ? cell.trim() : '')) : [];
}

/** Of two columns with one heading the first counts. */
function byHeading(headings: readonly string[], row: unknown = []): unknown {
  if (!Array.isArray(row)) return row;
  const record: Record<string, unknown> = Object.create(null);
  for (const [place, heading] of headings.entries()) if (!(heading in record)) record[heading] = row[place];
  return record;
}
