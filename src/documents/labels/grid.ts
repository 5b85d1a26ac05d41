import { choice, readOptions } from '../../issues/fields.ts';
import { ownProps } from '../../issues/foreign.ts';
import { createReport, type Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import {
  type DocumentField,
  oneOf,
  type ReadBy,
  type TableFor,
  withBlanks,
  yesOrNo,
} from '../input/fields.ts';
import { count, length } from '../input/number.ts';
import { printedText } from '../input/text.ts';
import { PAPERS } from '../layout/paper.ts';
import { joinTitle } from '../layout/scene.ts';
import type { LabelCell } from './label.ts';
import { LABEL_PRESET_NAMES, LABEL_PRESETS, type LabelPresetName } from './presets.ts';

/** The sheet: one that is sold, or any grid on any margin. Lengths in millimetres. */
export interface LabelSheet {
  /** Labels by the number of their maker, or on a roll, a page each; with it no `paper`, `columns`, `rows`, `margin` or `gap`. */
  readonly preset?: LabelPresetName;
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
  /** From how far the labels are to be read, in millimetres; smaller codes are warned about (`render.distance`). */
  readonly distance?: number;
  /** What the file is called; default "Nhãn thanh toán". */
  readonly title?: string;
}

const [MAX_COLUMNS, MAX_ROWS] = [20, 40];

/** The fields of {@link LabelSheet}. */
export const SHEET = {
  preset: labelPreset(),
  paper: oneOf('A4', 'A5', 'A6'),
  columns: count(1, MAX_COLUMNS, 3),
  rows: count(1, MAX_ROWS, 8),
  margin: length(40),
  gap: length(20),
  skip: count(0, MAX_COLUMNS * MAX_ROWS - 1, 0),
  outline: yesOrNo(),
  distance: length(10_000),
  title: printedText(),
} satisfies TableFor<LabelSheet>;

function labelPreset(): DocumentField<LabelPresetName | undefined, LabelPresetName> {
  return { ...choice(...LABEL_PRESET_NAMES), blank: undefined };
}

/** What a preset settles. */
const SETTLED_BY_PRESET = ['paper', 'columns', 'rows', 'margin', 'gap'] as const;

/** Labels on their sheet. Lengths in millimetres. */
export interface LabelGrid
  extends Pick<ReadBy<typeof SHEET>, 'skip' | 'outline' | 'title' | 'columns' | 'rows' | 'distance'> {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly label: readonly [width: number, height: number];
  /** Between columns, and between rows. */
  readonly gaps: readonly [columns: number, rows: number];
}

/** Reads a sheet. Reports `input.value` where its labels are too small, or given beside a preset that settles them. */
export function readLabelGrid(sheet: unknown, report: Report): LabelGrid {
  const fields = withBlanks(SHEET, readOptions(SHEET, sheet, report) ?? {});
  const placed = fields.preset === undefined ? freeGrid(fields) : presetGrid(fields.preset);
  if (fields.preset !== undefined) reportSettled(sheet, report);
  const { skip, outline, distance } = fields;
  const most = placed.columns * placed.rows - 1;
  if (skip > most) {
    const expected = `wholeNumber(0, ${most})` as const;
    report('input.value', { path: ['skip'], expected, received: stringify(skip) });
  }
  const grid = { ...placed, skip, outline, distance, title: joinTitle(fields.title || 'Nhãn thanh toán') };
  checkCell(grid, report);
  return grid;
}

/** A field that is left out counts as its default; here it is asked whether it was given at all. */
function reportSettled(sheet: unknown, report: Report): void {
  const given = ownProps(sheet, createReport()) ?? {};
  for (const key of SETTLED_BY_PRESET) {
    if (given[key] === undefined) continue;
    report('input.value', { path: [key], expected: 'noneBesidePreset', received: stringify(given[key]) });
  }
}

type Placed = Omit<LabelGrid, 'skip' | 'outline' | 'title' | 'distance'>;

function freeGrid({ paper, columns, rows, margin, gap }: ReadBy<typeof SHEET>): Placed {
  const [width, height] = PAPERS[paper];
  const label = [
    (width - 2 * margin - (columns - 1) * gap) / columns,
    (height - 2 * margin - (rows - 1) * gap) / rows,
  ] as const;
  return { width, height, columns, rows, left: margin, top: margin, label, gaps: [gap, gap] };
}

function presetGrid(name: LabelPresetName): Placed {
  const { paper, columns, rows, label, gap } = LABEL_PRESETS[name];
  const [width, height] = paper;
  const left = (width - columns * label[0] - (columns - 1) * gap) / 2;
  const top = (height - rows * label[1]) / 2;
  return { width, height, columns, rows, left, top, label, gaps: [gap, 0] };
}

/** No code with its quiet zone is smaller. */
const MIN_CELL = 10;

function checkCell({ label: [width, height], columns, rows }: LabelGrid, report: Report): void {
  if (Math.min(width, height) >= MIN_CELL) return;
  const received = `labelsOf(${columns}, ${rows}, ${width.toFixed(1)}, ${height.toFixed(1)})`;
  report('input.value', { path: ['columns'], limit: `≥ ${MIN_CELL} mm`, received });
}

/** Gives the cell of a label, by its place on the sheet from 0. */
export function labelCell(place: number, { columns, left, top, label, gaps }: LabelGrid): LabelCell {
  const [width, height] = label;
  return {
    x: left + (place % columns) * (width + gaps[0]),
    y: top + Math.floor(place / columns) * (height + gaps[1]),
    width,
    height,
  };
}
