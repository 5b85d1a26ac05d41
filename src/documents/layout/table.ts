import { layOutBlock, type PageBlock } from './block.ts';
import { type Canvas, drawLine, drawText, HAIRLINE } from './canvas.ts';
import type { Anchor } from './scene.ts';
import { textWidth, type Weight } from './text/measure.ts';
import { TYPE_SIZES } from './type.ts';

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** In millimetres; what numbers need, or what is left for words. */
  readonly width: number;
  readonly anchor: Anchor;
  /** How many columns of the table it goes across; default 1. */
  readonly span?: number;
}

/** A row of a table: a text for each column. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly weight?: Weight | undefined;
  readonly path: readonly (string | number)[];
}

/** Where a table stands, and in which size it is set. */
export interface TablePlace {
  readonly x: number;
  readonly size?: number;
  /** The least height of a row. */
  readonly least?: number;
}

/** Room between the text of a cell and its edges. */
const PAD = 1.2;
const CELL_LINES = 6;

/** So that no word is wider than the column that was measured for it. */
const SLACK = 0.1;

/** Measures the column that a list of numbers needs, with its heading on at most two lines. */
export function numberWidth(head: string, cells: readonly string[], size: number = TYPE_SIZES.text): number {
  const widest = cells.map((cell) => textWidth(cell, 'bold', 'equal') * size);
  const words = head.split(' ').map((word) => textWidth(word, 'bold') * TYPE_SIZES.label);
  const half = (textWidth(head, 'bold') * TYPE_SIZES.label) / 2;
  return Math.max(...widest, ...words, half + 1, 6) + 2 * PAD + SLACK;
}

/** Lays out the heading of a table between two rules. */
export function headBlock(page: Canvas, columns: readonly Column[], place: TablePlace): PageBlock {
  return layOutBlock(page, (own) => {
    const cells = columns.map(({ head }) => head);
    const bottom = drawCells(
      own,
      columns,
      { cells, weight: 'bold', path: ['items'] },
      { ...place, size: TYPE_SIZES.label, top: 0.6, isHead: true },
    );
    rule(own, columns, place, 0, RULE_OF_HEAD);
    rule(own, columns, place, bottom + 0.6, RULE_OF_HEAD);
    return bottom + 0.6 + RULE_OF_HEAD;
  });
}

const RULE_OF_HEAD = 0.35;

/** Lays out a row with a rule below it. */
export function rowBlock(
  page: Canvas,
  columns: readonly Column[],
  row: TableRow,
  place: TablePlace,
): PageBlock {
  return layOutBlock(page, (own) => {
    const set = drawCells(own, columns, row, { ...place, size: place.size ?? TYPE_SIZES.text, top: 0.7 });
    const bottom = Math.max(set, (place.least ?? 0) - 0.6);
    rule(own, columns, place, bottom + 0.6, HAIRLINE);
    return bottom + 0.6 + HAIRLINE;
  });
}

interface CellsPlace {
  readonly x: number;
  readonly size: number;
  readonly top: number;
  readonly isHead?: boolean;
}

function drawCells(
  page: Canvas,
  columns: readonly Column[],
  { cells, weight = 'regular', path }: TableRow,
  { x, size, top, isHead = false }: CellsPlace,
): number {
  let left = x;
  let bottom = top;
  const first = cells.findIndex((cell) => cell !== '');
  columns.forEach(({ width, anchor, span }, i) => {
    const room = { x: left + PAD, width: width - 2 * PAD, y: top, anchor, weight, size, path };
    const figures = anchor === 'start' ? 'own' : 'equal';
    const row = i === first && { columns: span ?? columns.length };
    const cell = { column: i, ...(span !== undefined && { span }), ...(isHead && { isHead }), ...row };
    const end = drawText(page, cells[i] ?? '', {
      ...room,
      figures,
      cell,
      smaller: TYPE_SIZES.label,
      lines: CELL_LINES,
    });
    bottom = Math.max(bottom, end);
    left += width;
  });
  return bottom;
}

function rule(page: Canvas, columns: readonly Column[], { x }: TablePlace, y: number, weight: number): void {
  drawLine(page, { x, y, width: columns.reduce((sum, { width }) => sum + width, 0), weight });
}
