import { truncate } from '../../../issues/stringify.ts';
import { type Cell, shownText } from '../../../tables/sheet.ts';
import type { ListTable } from '../columns/columns.ts';
import type { Problem } from '../draft.ts';
import { cleanCell } from '../rows/keys.ts';
import { keyShape, shapesOf } from './key-shapes.ts';

/** What parts the cells of a line of text. */
const CELL_SEPARATOR = /[,;\t|]/;

interface SwallowedCheck {
  /** How many columns the table has. */
  readonly width: number;
  readonly shapes: ReadonlySet<string>;
}

/**
 * Finds cells that hold the rows below too, by a quotation mark that is closed only there: with line breaks, separators and a key
 * among them, or as many separators as a row has; or in a row that is longer than the headings.
 */
export function swallowedRows(
  { columns, body, named }: ListTable,
  key: number | undefined,
): readonly Problem[] {
  const width = 1 + Math.max(0, ...columns.map(({ column }) => column));
  const keys = key === undefined ? [] : body.map(({ cells }) => shownText(cells[key]));
  const check = { width, shapes: shapesOf(keys.filter((text) => !/[\r\n]/.test(text))) };
  const headings = named.headings.filter(({ text }) => holdsRows(text, check) || holdsKey(text, check));
  return [
    ...headings.map(({ column, text }) => problemAt(named.row, column, text)),
    ...body.flatMap(({ row, cells }) => {
      const column = cells.findIndex((cell) => isLong(cell, cells, check));
      return column < 0 ? [] : [problemAt(row, column, shownText(cells[column]))];
    }),
  ];
}

function problemAt(row: number, column: number, text: string): Problem {
  return { reason: 'rowsInCell', row, column, value: truncate(text) };
}

function isLong(cell: Cell, cells: readonly Cell[], check: SwallowedCheck): boolean {
  const text = shownText(cell);
  if (!/[\r\n]/.test(text)) return false;
  return holdsRows(text, check) || cells.slice(check.width).some((beyond) => cleanCell(beyond) !== '');
}

/** Where keys have no shape of their own, only separators tell. */
function holdsRows(text: string, check: SwallowedCheck): boolean {
  if (!/[\r\n]/.test(text) || !CELL_SEPARATOR.test(text)) return false;
  if (check.shapes.size > 0) return holdsKey(text, check);
  const most = Math.max(...[',', ';', '\t', '|'].map((mark) => text.split(mark).length - 1));
  return most >= Math.max(2, check.width - 1);
}

function holdsKey(text: string, { shapes }: SwallowedCheck): boolean {
  const tokens = text.split(/[\r\n]/).flatMap((line) => line.split(CELL_SEPARATOR));
  return tokens.some((token) => shapes.has(keyShape(token)));
}
