import type { Issue } from '../issues/issue.ts';
import { isRecord } from '../issues/stringify.ts';
import { type ColumnMap, findColumns } from './headings.ts';

/** The rows of a statement by heading, each with its number in the file, from 0. */
export interface Table {
  readonly table: readonly { readonly index: number; readonly row: unknown }[];
  readonly columns: ColumnMap;
  readonly issues: readonly Issue[];
}

/** Banks put their name, the account and the period above the headings. */
const MAX_HEADING_ROW = 60;

/** Finds the columns of rows that are objects by heading, or lists of cells among which one row holds the headings. */
export function toRecords(rows: readonly unknown[], named: ColumnMap | undefined): Table {
  return rows.some(Array.isArray) ? fromCells(rows, named) : fromObjects(rows, named);
}

function fromObjects(rows: readonly unknown[], named: ColumnMap | undefined): Table {
  const headings = new Set<string>();
  for (const row of rows) if (isRecord(row)) for (const heading of Object.keys(row)) headings.add(heading);
  return { ...findColumns([...headings], named), table: rows.map((row, index) => ({ index, row })) };
}

function fromCells(rows: readonly unknown[], named: ColumnMap | undefined): Table {
  const found = rows.slice(0, MAX_HEADING_ROW).map((row) => findColumns(headingCells(row), named));
  const at = found.findIndex(({ issues }) => issues.length === 0);
  const { columns, issues } = found[at] ?? findColumns([], named);
  const headings = headingCells(rows[at]);
  const table = rows
    .slice(at + 1)
    .map((row, place) => ({ index: at + 1 + place, row: byHeading(headings, row) }));
  return { columns, issues, table };
}

function headingCells(row: unknown): string[] {
  return Array.isArray(row) ? row.map((cell) => (typeof cell === 'string' ? cell.trim() : '')) : [];
}

/** Of two columns with one heading the first counts. */
function byHeading(headings: readonly string[], row: unknown): unknown {
  if (!Array.isArray(row)) return row;
  const record: Record<string, unknown> = Object.create(null);
  for (const [place, heading] of headings.entries()) if (!(heading in record)) record[heading] = row[place];
  return record;
}
