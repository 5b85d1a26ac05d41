import { type OwnProps, ownItems, ownProps } from '../../issues/foreign.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { type Cell, type Row, type StoredCell, shownText, type Worksheet } from '../../tables/sheet.ts';

/**
 * Makes a sheet of rows that a caller gives: lists of cells, or objects by heading, whose headings become the first row.
 * Rows are numbered from 1 in the order given; a hole is a blank row.
 */
export function sheetOf(rows: readonly unknown[], report: Report): Worksheet | undefined {
  const read = rows.map((row, index) => givenOwn(row, report.at(index)));
  if (hasErrors(report)) return undefined;
  const hasRecords = read.some((row) => row !== undefined && 'record' in row);
  const sheet = hasRecords ? rowsOfRecords(read, report) : rowsOfCells(read);
  return sheet && { rows: sheet, merges: [] };
}

type OwnRow = { readonly cells: readonly unknown[] } | { readonly record: OwnProps } | undefined;

function givenOwn(row: unknown, report: Report): OwnRow {
  if (row === undefined || row === null) return undefined;
  if (Array.isArray(row)) {
    const cells = ownItems(row, report);
    return cells && { cells };
  }
  if (!isRecord(row))
    return report('transaction.shape', {
      path: ['body'],
      expected: 'statementRow',
      received: stringify(row),
    });
  const record = ownProps(row, report);
  return record && { record };
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
  return isStored(value) ? value : '';
}

function dayCell(value: Date): Cell {
  const time = value.getTime();
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

function isStored(value: unknown): value is StoredCell {
  return isRecord(value) && typeof value.text === 'string';
}
