import { type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { isIterable, ownSequence } from '../../issues/foreign.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import { adviseName } from '../code/asked.ts';
import { finishSteps } from '../finish-steps.ts';
import { oneOf, type ReadBy, type TableFor, withBlanks, yesOrNo } from '../input/fields.ts';
import { count, length } from '../input/number.ts';
import { printedText } from '../input/text.ts';
import { type Canvas, drawRect, HAIRLINE, INK } from '../layout/canvas.ts';
import { PAPERS } from '../layout/paper.ts';
import { type Item, joinTitle, type Scene } from '../layout/scene.ts';
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

const [MAX_COLUMNS, MAX_ROWS] = [20, 40];

/** The fields of {@link LabelSheet}. */
export const SHEET = {
  paper: oneOf('A4', 'A5', 'A6'),
  columns: count(1, MAX_COLUMNS, 3),
  rows: count(1, MAX_ROWS, 8),
  margin: length(40),
  gap: length(20),
  skip: count(0, MAX_COLUMNS * MAX_ROWS - 1, 0),
  outline: yesOrNo(),
  title: printedText(),
} satisfies TableFor<LabelSheet>;

/** No code with its quiet zone is smaller. */
const MIN_CELL = 10;

/**
 * Lays out labels on as many sheets as they need.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`; the path begins with the number of the label.
 */
export function labels(items: readonly LabelInput[], sheet?: OptionsOrIndex<LabelSheet>): Scene[] {
  return unwrap(safeLabels(items, sheet));
}

/** Does what {@link labels} does and returns a {@link Result} instead of throwing. */
export function safeLabels(
  items: readonly LabelInput[],
  sheet?: OptionsOrIndex<LabelSheet>,
): Result<Scene[]> {
  return finish(documentsMessages, (report) => layOutLabels(items, sheet, report));
}

/** Lays out like {@link labels}; the path of an issue begins with the number of the label, from 0. */
export function layOutLabels(items: unknown, sheet: unknown, report: Report): Scene[] {
  const grid = readGrid(sheet, report);
  return [...sheets(ownSequence(items, report) ?? [], grid, report)];
}

/**
 * Lays out one sheet at a time, for more labels than memory should hold.
 *
 * @throws {VietqrError} like {@link labels}, at the sheet with the fault.
 */
export function labelSheets(
  items: Iterable<LabelInput>,
  sheet?: OptionsOrIndex<LabelSheet>,
): Generator<Scene> {
  return finishSteps(documentsMessages, (report) => streamSheets(items, sheet, report));
}

function* streamSheets(items: unknown, sheet: unknown, report: Report): Generator<Scene> {
  const grid = readGrid(sheet, report);
  if (!isIterable(items)) return report('input.type', { expected: 'aList', received: stringify(items) });
  if (!hasErrors(report)) yield* sheets(items, grid, report);
}

interface Grid extends Omit<ReadBy<typeof SHEET>, 'paper'> {
  readonly width: number;
  readonly height: number;
}

function readGrid(sheet: unknown, report: Report): Grid {
  const { paper, ...fields } = withBlanks(SHEET, readOptions(SHEET, sheet, report) ?? {});
  const { columns, rows, skip } = fields;
  const [width, height] = PAPERS[paper];
  const most = columns * rows - 1;
  if (skip > most) {
    const expected = `wholeNumber(0, ${most})` as const;
    report('input.value', { path: ['skip'], expected, received: stringify(skip) });
  }
  const grid = { ...fields, width, height, title: joinTitle(fields.title || 'Nhãn thanh toán') };
  checkCell(grid, report);
  return grid;
}

function checkCell(grid: Grid, report: Report): void {
  const { width, height } = labelCell(0, grid);
  if (Math.min(width, height) >= MIN_CELL) return;
  const { columns, rows } = grid;
  const received = `labelsOf(${columns}, ${rows}, ${width.toFixed(1)}, ${height.toFixed(1)})`;
  report('input.value', { path: ['columns'], limit: `≥ ${MIN_CELL} mm`, received });
}

function* sheets(items: Iterable<unknown>, grid: Grid, report: Report): Generator<Scene> {
  const perSheet = grid.columns * grid.rows;
  let drawn: Item[] = [];
  let place = grid.skip;
  let index = 0;
  let isTold = false;
  for (const input of items) {
    const page: Canvas = { items: drawn, report, unit: 1 };
    const cell = labelCell(place, grid);
    if (grid.outline) drawRect(page, { ...cell, stroke: INK, line: HAIRLINE });
    const named = setLabel(page, input, cell, index);
    if (named?.accountName === '' && !isTold) adviseName(named, report.at(index));
    isTold ||= named?.accountName === '';
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
