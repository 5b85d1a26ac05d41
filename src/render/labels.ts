import { PayloadError } from '../issues/error.ts';
import { type Issue, isError, issue } from '../issues/issue.ts';
import { type Result, toResult, unwrap } from '../issues/result.ts';
import { show } from '../issues/show.ts';
import { type Amount, groupAmount } from './amount.ts';
import {
  amountField,
  choiceField,
  flagField,
  numberField,
  openFields,
  textField,
  textList,
} from './fields.ts';
import { MUTED, type Page, paintBox, RULE, setText } from './page.ts';
import type { Item, Scene } from './scene.ts';
import { type CodeSymbol, readSymbol, SYMBOL_KEYS, type SymbolInput, setCode } from './symbol.ts';

/** One label: a code and a few lines beside or below it. */
export interface LabelInput extends SymbolInput {
  /** Bold, up to two lines: a pupil, a meter, a bed. */
  readonly title?: string;
  /** Further lines, each on one line if it fits: a class, an address, a reference. */
  readonly lines?: readonly string[];
  readonly amount?: Amount;
}

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

const LABEL_KEYS = [...SYMBOL_KEYS, 'title', 'lines', 'amount'];
const SHEET_KEYS = ['paper', 'columns', 'rows', 'margin', 'gap', 'skip', 'outline', 'title'];
const PAPERS = { A4: [210, 297], A5: [148, 210], A6: [105, 148] } as const;

/**
 * It lays out labels on as many sheets as they need.
 *
 * @throws {PayloadError} `input.*`, `text.unsupported`, `render.*`; the path begins with the number of the label.
 */
export function labels(items: readonly LabelInput[], sheet?: LabelSheet): Scene[] {
  return unwrap(safeLabels(items, sheet));
}

/** It lays out like {@link labels} and returns the issues of all labels instead of throwing. */
export function safeLabels(items: readonly LabelInput[], sheet: LabelSheet = {}): Result<Scene[]> {
  const issues: Issue[] = [];
  const grid = readGrid(sheet, issues);
  return toResult([...sheets(listed(items, issues), grid, issues)], issues);
}

/**
 * It lays out one sheet at a time, for more labels than memory should hold.
 *
 * @throws {PayloadError} like {@link labels}, at the sheet with the fault.
 */
export function* labelSheets(items: Iterable<LabelInput>, sheet: LabelSheet = {}): Generator<Scene> {
  const issues: Issue[] = [];
  const grid = readGrid(sheet, issues);
  const list = listed(items, issues);
  refuse(issues);
  for (const scene of sheets(list, grid, issues)) {
    refuse(issues);
    yield scene;
  }
}

function listed(items: Iterable<unknown>, issues: Issue[]): Iterable<unknown> {
  if (typeof items === 'object' && items !== null && Symbol.iterator in items) return items;
  issues.push(issue('input.type', { expected: 'a list', received: show(items) }));
  return [];
}

function refuse(issues: readonly Issue[]): void {
  const [first, ...rest] = issues.filter(isError);
  if (first) throw new PayloadError([first, ...rest]);
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
  return {
    ...{ width, height, columns, rows },
    margin: numberField(fields, 'margin', { least: 0, most: 40, fallback: 0 }),
    gap: numberField(fields, 'gap', { least: 0, most: 20, fallback: 0 }),
    skip: numberField(fields, 'skip', { least: 0, most, fallback: 0, whole: true }),
    outline: flagField(fields, 'outline'),
    title: textField(fields, 'title') || 'Nhãn thanh toán',
  };
}

function* sheets(items: Iterable<unknown>, grid: Grid, issues: Issue[]): Generator<Scene> {
  const perSheet = grid.columns * grid.rows;
  let drawn: Item[] = [];
  let place = grid.skip;
  let index = 0;
  for (const input of items) {
    const page: Page = { items: drawn, issues, unit: 1 };
    setLabel(page, input, cellOf(place, grid), index, grid.outline);
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

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellOf(place: number, { width, height, columns, rows, margin, gap }: Grid): Cell {
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

interface Label {
  readonly symbol: CodeSymbol;
  readonly texts: readonly Line[];
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly lines: number;
  readonly fill?: string;
  readonly path: readonly (string | number)[];
}

function setLabel(page: Page, input: unknown, cell: Cell, index: number, outline: boolean): void {
  const label = readLabel(input, page.issues, index);
  if (outline) paintBox(page, { ...cell, stroke: RULE, line: 0.15 });
  if (!label) return;
  const { code, text } = divide(cell, label.texts.length > 0);
  const drawn: Page = { ...page, items: [] };
  setCode(drawn, label.symbol, { ...code, form: 'mask', path: [index, 'payload'] });
  const room = setLines(drawn, label.texts, text);
  const down = text.anchor === 'middle' && label.texts.length > 0 ? room / 2 : 0;
  for (const item of drawn.items) page.items.push({ ...item, y: item.y + down });
}

function readLabel(input: unknown, issues: Issue[], index: number): Label | undefined {
  const fields = openFields(input, LABEL_KEYS, issues, [index]);
  const symbol = readSymbol(fields);
  const amount = amountField(fields, 'amount');
  const texts: Line[] = [
    { text: textField(fields, 'title'), size: 3.3, weight: 'bold', lines: 2, path: [index, 'title'] },
    ...textList(fields, 'lines').map((text, i): Line => {
      return { text, size: 2.7, weight: 'regular', lines: 2, fill: MUTED, path: [index, 'lines', i] };
    }),
    {
      text: amount === undefined ? '' : groupAmount(amount),
      ...{ size: 3.7, weight: 'bold', lines: 1, path: [index, 'amount'] },
    },
  ];
  return symbol && { symbol, texts: texts.filter(({ text }) => text !== '') };
}

interface Area extends Cell {
  readonly anchor: 'start' | 'middle';
  /** How much larger than usual its type is. */
  readonly type: number;
}

/** On a wide label the code stands left of the text, on a tall one above it. */
function divide(cell: Cell, hasText: boolean): { code: Cell & { side: number }; text: Area } {
  const pad = Math.min(2, cell.width * 0.04, cell.height * 0.06);
  const [x, y] = [cell.x + pad, cell.y + pad];
  const [width, height] = [cell.width - 2 * pad, cell.height - 2 * pad];
  const wide = cell.width >= cell.height * 1.25;
  const share = wide ? Math.min(height, width * 0.56) : Math.min(width, height * 0.68);
  const side = hasText ? share : Math.min(width, height);
  const type = Math.min(2, Math.max(1, wide ? cell.height / 37 : cell.width / 52));
  const beside = { x: x + side, y, width: width - side - pad, height, anchor: 'start', type } as const;
  const below = { x, y: y + side, width, height: height - side, anchor: 'middle', type } as const;
  const code = { ...cell, side, x: wide && hasText ? x : x + (width - side) / 2, y: y + (height - side) / 2 };
  return wide || !hasText ? { code, text: beside } : { code: { ...code, y }, text: below };
}

const SMALLER = [1, 0.9, 0.8, 0.7, 0.6];

/** It sets all lines, in smaller and smaller type until they fit; returns the room left over. */
function setLines(page: Page, texts: readonly Line[], area: Area): number {
  for (const scale of SMALLER) {
    const trial: Page = { ...page, items: [], issues: [] };
    const room = area.height - (stack(trial, texts, area, scale * area.type) - area.y);
    if (room < 0) continue;
    const down = area.anchor === 'start' ? room / 2 : 0;
    page.issues.push(...trial.issues);
    for (const item of trial.items) page.items.push({ ...item, y: item.y + down });
    return room;
  }
  const path = texts.at(-1)?.path ?? [];
  page.issues.push(issue('render.overflow', { path, expected: `${Math.round(area.height)} mm` }));
  return 0;
}

function stack(page: Page, texts: readonly Line[], area: Area, scale: number): number {
  let y = area.y;
  for (const { size, ...line } of texts) {
    y = setText(page, line.text, { ...area, y, ...line, size: size * scale, smallest: 1.9 });
  }
  return y;
}
