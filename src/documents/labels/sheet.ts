import type { OptionsOrIndex } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { isIterable, ownSequence } from '../../issues/foreign.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import { adviseName } from '../code/asked.ts';
import type { SymbolMaker } from '../code/symbol.ts';
import { finishSteps } from '../finish-steps.ts';
import { type Canvas, drawRect, HAIRLINE, INK } from '../layout/canvas.ts';
import type { Item, Scene } from '../layout/scene.ts';
import { distanceFor, moduleFor } from './distance.ts';
import { type LabelGrid, type LabelSheet, labelCell, readLabelGrid } from './grid.ts';
import { type LabelInput, setLabel } from './label.ts';

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

/**
 * Lays out like {@link labels}; the path of an issue begins with the number of the label, from 0. `make` draws the symbols where
 * the caller has some already.
 */
export function layOutLabels(items: unknown, sheet: unknown, report: Report, make?: SymbolMaker): Scene[] {
  const grid = readLabelGrid(sheet, report);
  return [...sheets(ownSequence(items, report) ?? [], grid, report, make)];
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
  const grid = readLabelGrid(sheet, report);
  if (!isIterable(items)) return report('input.type', { expected: 'aList', received: stringify(items) });
  if (!hasErrors(report)) yield* sheets(items, grid, report);
}

function* sheets(
  items: Iterable<unknown>,
  grid: LabelGrid,
  report: Report,
  make?: SymbolMaker,
): Generator<Scene> {
  const perSheet = grid.columns * grid.rows;
  let drawn: Item[] = [];
  let place = grid.skip;
  let index = 0;
  let isTold = false;
  for (const input of items) {
    const page: Canvas = { items: drawn, report, unit: 1 };
    const cell = labelCell(place, grid);
    if (grid.outline) drawRect(page, { ...cell, stroke: INK, line: HAIRLINE });
    const named = setLabel(page, input, { cell, index, make });
    if (named?.accountName === '' && !isTold) adviseName(named, report.at(index));
    isTold ||= named?.accountName === '';
    adviseDistance(named?.module, grid, report.at(index));
    index += 1;
    place += 1;
    if (place < perSheet) continue;
    yield sheetScene(grid, drawn);
    [drawn, place] = [[], 0];
  }
  if (drawn.length > 0) yield sheetScene(grid, drawn);
}

/** Tells of a code too small to be read from where it is to be. */
function adviseDistance(
  module: number | undefined,
  { distance }: Pick<LabelGrid, 'distance'>,
  report: Report,
): void {
  const needed = moduleFor(distance);
  if (module === undefined || module >= needed) return;
  report('render.distance', {
    path: ['payload'],
    received: `modulesFrom(${module.toFixed(2)}, ${Math.floor(distanceFor(module) / 10)})`,
    expected: `modulesFrom(${needed.toFixed(2)}, ${Math.round(distance / 10)})`,
    severity: 'warning',
  });
}

function sheetScene({ width, height, title }: LabelGrid, items: Item[]): Scene {
  return { width, height, title, lang: 'vi', medium: 'paper', reading: 'whole', items };
}
