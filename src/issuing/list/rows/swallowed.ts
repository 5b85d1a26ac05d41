import { truncate } from '../../../issues/stringify.ts';
import { type Cell, shownText } from '../../../tables/sheet.ts';
import type { ListTable } from '../columns/columns.ts';
import type { Problem } from '../draft.ts';
import { cleanCell } from './keys.ts';

/** What parts the cells of a line of text. */
const CELL_SEPARATOR = /[,;\t|]/;
/** Keys that are shorter stand in other texts by chance. */
const LEAST_KEY = 4;

interface SwallowedCheck {
  /** How many columns the table has. */
  readonly width: number;
  readonly shapes: ReadonlySet<string>;
}

/**
 * Finds cells that hold the rows below too, as a quotation mark does that is closed only there: with a line break and the key of
 * another behind it, or as many separators as a row has; or in a row that is longer than the headings.
 */
export function swallowedRows(
  { columns, body, named }: ListTable,
  key: number | undefined,
): readonly Problem[] {
  const width = 1 + Math.max(0, ...columns.map(({ column }) => column));
  const check = { width, shapes: shapesOf(key === undefined ? [] : body.map(({ cells }) => cells[key])) };
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

function holdsRows(text: string, check: SwallowedCheck): boolean {
  if (!/[\r\n]/.test(text) || !CELL_SEPARATOR.test(text)) return false;
  const most = Math.max(...[',', ';', '\t', '|'].map((mark) => text.split(mark).length - 1));
  return most >= Math.max(2, check.width - 1) || holdsKey(text, check);
}

/** Checks whether a key stands behind a line break. */
function holdsKey(text: string, { shapes }: SwallowedCheck): boolean {
  const [, ...below] = text.split(/\r\n?|\n/);
  return below.some((line) => line.split(CELL_SEPARATOR).some((token) => shapes.has(keyShape(token))));
}

/** The shapes of keys: letters as `A`, digits as `9`. */
function shapesOf(keys: readonly (Cell | undefined)[]): ReadonlySet<string> {
  const shapes = keys.map((cell) => keyShape(shownText(cell)));
  return new Set(shapes.filter((shape) => shape.length >= LEAST_KEY && shape.includes('9')));
}

function keyShape(text: string): string {
  return text.trim().replace(/\p{L}/gu, 'A').replace(/\d/g, '9');
}
