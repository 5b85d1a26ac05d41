import { ownItems, ownProps, reportType } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord } from '../../issues/stringify.ts';
import { readTables } from '../../tables/read.ts';
import type { Cell, Row, StoredCell, Worksheet } from '../../tables/sheet.ts';
import type { ListSettings } from './options.ts';

/** Takes the sheets of a file, or those that a caller has read. */
export async function listSheets(
  input: unknown,
  { sheet }: ListSettings,
  report: Report,
): Promise<readonly Worksheet[] | undefined> {
  const wanted = sheet === undefined ? undefined : { sheet };
  if (!Array.isArray(input)) return (await readTables(input, wanted, report))?.sheets;
  const items = ownItems(input, report);
  if (!items) return undefined;
  const isRows = items.every((item) => item === undefined || Array.isArray(item));
  if (isRows) return [{ rows: items.flatMap((item, at) => rowOfCells(item, at, report)), merges: [] }];
  const sheets = items.flatMap((item, at) => sheetOf(item, report.at(at)) ?? []);
  return typeof sheet === 'number'
    ? sheets.slice(sheet - 1, sheet)
    : sheets.filter(({ name }) => sheet === undefined || name === sheet);
}

function rowOfCells(item: unknown, at: number, report: Report): readonly Row[] {
  const cells = item === undefined ? [] : (ownItems(item, report.at(at)) ?? []);
  return cells.length === 0 ? [] : [{ row: at + 1, cells: cells.map(cellFrom) }];
}

/** Takes a cell as it is; a bare number shows itself. */
function cellFrom(value: unknown): Cell {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return { text: String(value), number: value };
  if (value instanceof Date)
    return { text: value.toISOString().slice(0, 10), day: value.toISOString().slice(0, 10) };
  return isStoredCell(value) ? value : '';
}

function isStoredCell(value: unknown): value is StoredCell {
  return isRecord(value) && typeof value.text === 'string';
}

function sheetOf(item: unknown, report: Report): Worksheet | undefined {
  const props = ownProps(item, report);
  if (!props) return undefined;
  const { name, rows, merges, hidden } = props;
  const list = ownItems(rows, report.at('rows'));
  if (!list) return undefined;
  if (!list.every(isRow)) return reportType(report.at('rows'), 'aList', rows);
  return {
    ...(typeof name === 'string' && { name }),
    rows: list,
    merges: Array.isArray(merges) ? merges : [],
    ...(hidden === true && { hidden }),
  };
}

function isRow(value: unknown): value is Row {
  return isRecord(value) && typeof value.row === 'number' && Array.isArray(value.cells);
}
