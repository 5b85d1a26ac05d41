import { ownItems, ownProps, reportType } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { asStoredCell } from '../../tables/cells/foreign-cell.ts';
import { readTables } from '../../tables/read.ts';
import type { Cell, Row, Worksheet } from '../../tables/sheet.ts';
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
  const sheets = items.flatMap((item, at) => givenSheet(item, report.at(at)) ?? []);
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
  if (value instanceof Date) return givenDay(value.getTime());
  return asStoredCell(value) ?? '';
}

function givenDay(time: number): Cell {
  if (Number.isNaN(time)) return '';
  const day = new Date(time).toISOString().slice(0, 10);
  return { text: day, day };
}

function givenSheet(item: unknown, report: Report): Worksheet | undefined {
  const props = ownProps(item, report);
  if (!props) return undefined;
  const { name, rows, merges, hidden } = props;
  const list = ownItems(rows, report.at('rows'));
  if (!list) return undefined;
  const own = list.map((row, at) => ownRow(row, report.at('rows', at)));
  if (!own.every((row) => row !== undefined)) return undefined;
  return {
    ...(typeof name === 'string' && { name }),
    rows: own,
    merges: Array.isArray(merges) ? merges : [],
    ...(hidden === true && { hidden }),
  };
}

function ownRow(value: unknown, report: Report): Row | undefined {
  const props = ownProps(value, report);
  if (!props) return undefined;
  const { row, cells, hidden } = props;
  const list = ownItems(cells, report.at('cells'));
  if (typeof row !== 'number') return reportType(report.at('row'), 'aNumber', row);
  return list && { row, cells: list.map(cellFrom), ...(hidden === true && { hidden }) };
}
