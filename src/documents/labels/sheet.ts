import { VietqrError } from '../../issues/error.ts';
import { type Issue, isError, issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { type Result, toResult, unwrap } from '../../issues/result.ts';
import { choiceField, flagField, numberField, openFields, textField } from '../input/fields.ts';
import { type Canvas, drawRect, RULE } from '../layout/canvas.ts';
import { PAPERS } from '../layout/paper.ts';
import type { Item, Scene } from '../layout/scene.ts';
import { type LabelCell, type LabelInput, setLabel } from './label.ts';

/** The sheet: any grid on any margin. Lengths in millimetres. */
export interface LabelSheet {
  /** Default `'A4'`, upright. */
  readonly paper?: 'A4' | 'A5' | 'A6';
  /** Default 3. */
  readonly columns?: number;
  /** Default 8. */
  readonly rows?: number;
  /** Free edge of the sheet; default 0, as label sheets of 3 × 8 have. */
  readonly margin?: number;
  /** Between labels; default 0. */
  readonly gap?: number;
  /** Labels of the first sheet already used up; default 0. */
  readonly skip?: number;
  /** Thin lines to cut along; default `false`. */
  readonly outline?: boolean;
  /** What the file is called; default "Nhãn thanh toán". */
  readonly title?: string;
}

const SHEET_KEYS = ['paper', 'columns', 'rows', 'margin', 'gap', 'skip', 'outline', 'title'];
/** No code with its quiet zone is smaller. */
const MIN_CELL = 10;

/**
 * Lays out labels on as many sheets as they need.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`; the path begins with the number of the label.
 */
export function labels(items: readonly LabelInput[], sheet?: LabelSheet): Scene[] {
  return unwrap(safeLabels(items, sheet));
}

/**
 * Does what {@link labels} does and returns a {@link Result} instead of throwing; its issues are those of all labels.
 */
export function safeLabels(items: readonly LabelInput[], sheet: LabelSheet = {}): Result<Scene[]> {
  const issues: Issue[] = [];
  const grid = readGrid(sheet, issues);
  return toResult([...sheets(listed(items, issues), grid, issues)], issues);
}

/**
 * Lays out one sheet at a time, for more labels than memory should hold.
 *
 * @throws {VietqrError} like {@link labels}, at the sheet with the fault.
 */
export function* labelSheets(items: Iterable<LabelInput>, sheet: LabelSheet = {}): Generator<Scene> {
  const issues: Issue[] = [];
  const grid = readGrid(sheet, issues);
  const list = listed(items, issues);
  refuseSheet(issues);
  for (const scene of sheets(list, grid, issues)) {
    refuseSheet(issues);
    yield scene;
  }
}

function listed(items: Iterable<unknown>, issues: Issue[]): Iterable<unknown> {
  if (typeof items === 'object' && items !== null && Symbol.iterator in items) return items;
  issues.push(mistyped([], 'a list', items));
  return [];
}

function refuseSheet(issues: readonly Issue[]): void {
  const [first, ...rest] = issues.filter(isError);
  if (first) throw new VietqrError([first, ...rest]);
}

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly margin: number;
  readonly gap: number;
  readonly skip: number;
  readonly outline: boolean;
  readonly title: string;
}

function readGrid(sheet: unknown, issues: Issue[]): Grid {
  const fields = openFields(sheet, SHEET_KEYS, issues);
  const [width, height] = PAPERS[choiceField(fields, 'paper', ['A4', 'A5', 'A6'])];
  const columns = numberField(fields, 'columns', { least: 1, most: 20, fallback: 3, whole: true });
  const rows = numberField(fields, 'rows', { least: 1, most: 40, fallback: 8, whole: true });
  const most = columns * rows - 1;
  const grid = {
    ...{ width, height, columns, rows },
    margin: numberField(fields, 'margin', { least: 0, most: 40, fallback: 0 }),
    gap: numberField(fields, 'gap', { least: 0, most: 20, fallback: 0 }),
    skip: numberField(fields, 'skip', { least: 0, most, fallback: 0, whole: true }),
    outline: flagField(fields, 'outline'),
    title: textField(fields, 'title') || 'Nhãn thanh toán',
  };
  const cell = labelCell(0, grid);
  if (Math.min(cell.width, cell.height) < MIN_CELL) {
    const received = `${columns} × ${rows}, ${cell.width.toFixed(1)} × ${cell.height.toFixed(1)} mm each`;
    issues.push(issue('input.value', { path: ['columns'], expected: `≥ ${MIN_CELL} mm`, received }));
  }
  return grid;
}

function* sheets(items: Iterable<unknown>, grid: Grid, issues: Issue[]): Generator<Scene> {
  const perSheet = grid.columns * grid.rows;
  let drawn: Item[] = [];
  let place = grid.skip;
  let index = 0;
  for (const input of items) {
    const page: Canvas = { items: drawn, issues, unit: 1 };
    const cell = labelCell(place, grid);
    if (grid.outline) drawRect(page, { ...cell, stroke: RULE, line: 0.15 });
    setLabel(page, input, cell, index);
    index += 1;
    place += 1;
    if (place < perSheet) continue;
    yield sheetScene(grid, drawn);
    [drawn, place] = [[], 0];
  }
  if (drawn.length > 0) yield sheetScene(grid, drawn);
}

function sheetScene({ width, height, title }: Grid, items: Item[]): Scene {
  return { width, height, title, lang: 'vi', medium: 'paper', items };
}

function labelCell(place: number, { width, height, columns, rows, margin, gap }: Grid): LabelCell {
  const cellWidth = (width - 2 * margin - (columns - 1) * gap) / columns;
  const cellHeight = (height - 2 * margin - (rows - 1) * gap) / rows;
  const column = place % columns;
  const row = Math.floor(place / columns);
  return {
    x: margin + column * (cellWidth + gap),
    y: margin + row * (cellHeight + gap),
    width: cellWidth,
    height: cellHeight,
  };
}
