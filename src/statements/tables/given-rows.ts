import { type OwnProps, ownItems, ownProps } from '../../issues/foreign.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { asStoredCell } from '../../tables/cells/foreign-cell.ts';
import { type Cell, type Row, shownText, type Worksheet } from '../../tables/sheet.ts';

/**
 * Makes a sheet of rows that a caller gives: lists of cells, or objects by heading, whose headings become the first row.
 * Rows are numbered from 1 in the order given; a hole in `given`, from which they were read, is a blank row.
 */
export function sheetOf(rows: readonly unknown[], given: unknown, report: Report): Worksheet | undefined {
  const read = rows.map((row, index) =>
    row === undefined && isMissingFrom(given, index) ? undefined : givenOwn(row, report.at(index)),
  );
  if (hasErrors(report)) return undefined;
  const hasRecords = read.some((row) => row !== undefined && 'record' in row);
  const sheet = hasRecords ? rowsOfRecords(read, report) : rowsOfCells(read);
  return sheet && { rows: sheet, merges: [] };
}

type OwnRow = { readonly cells: readonly unknown[] } | { readonly record: OwnProps } | undefined;

/** `undefined` that stands in a list is no hole: someone failed to read a row, which may have held money. */
function isMissingFrom(given: unknown, index: number): boolean {
  return !Array.isArray(given) || !(index in given);
}

function givenOwn(row: unknown, report: Report): OwnRow {
  if (isRecord(row)) {
    const record = ownProps(row, report);
    return record && { record };
  }
  if (typeof row === 'object' && row !== null) {
    const cells = ownItems(row, report);
    return cells && { cells };
  }
  const received = stringify(row);
  return report('transaction.shape', { path: ['body'], expected: 'statementRow', received });
}

function rowsOfCells(rows: readonly OwnRow[]): Row[] {
  return rows.flatMap((row, index) => givenRow(row && 'cells' in row ? row.cells.map(givenCell) : [], index));
}

function givenRow(cells: readonly Cell[], index: number): Row[] {
  return cells.some((cell) => shownText(cell) !== '') ? [{ row: index + 1, cells }] : [];
}

function rowsOfRecords(rows: readonly OwnRow[], report: Report): Row[] | undefined {
  const headings = new Set<string>();
  for (const row of rows) {
    if (row && 'cells' in row)
      return report('transaction.shape', { path: ['body'], expected: 'statementRow', received: 'anArray' });
    for (const heading of Object.keys(row?.record ?? {})) headings.add(heading);
  }
  const names = [...headings];
  const records = rows.flatMap((row, index) => {
    const record = row && 'record' in row ? row.record : {};
    return givenRow(
      names.map((name) => givenCell(record[name])),
      index,
    );
  });
  return [{ row: 0, cells: names }, ...records];
}

/** Makes a cell of a value: text as it is, a number with what it shows, a `Date` with its day; anything else is blank. */
function givenCell(value: unknown): Cell {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? { text: String(value), number: value } : '';
  if (value instanceof Date) return dayCell(value);
  return asStoredCell(value) ?? '';
}

function dayCell(value: Date): Cell {
  const time = value.getTime();
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
