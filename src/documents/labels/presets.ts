import { PAPERS } from '../layout/paper.ts';

/** The names of label sheets and rolls that are sold. */
export const LABEL_PRESET_NAMES = [
  '3474',
  '3475',
  'L7159',
  'L7160',
  'L7163',
  'L7165',
  'L7173',
  'L7651',
  'roll-40x30',
  'roll-50x30',
  'roll-80x50',
  'roll-100x50',
] as const;

export type LabelPresetName = (typeof LABEL_PRESET_NAMES)[number];

/** Labels of a size on their paper, in the middle of it. Lengths in millimetres. */
interface LabelPreset {
  readonly paper: readonly [width: number, height: number];
  readonly columns: number;
  readonly rows: number;
  /** Width and height of a label. */
  readonly label: readonly [width: number, height: number];
  /** Between columns; none between rows. */
  readonly gap: number;
}

function onA4(
  columns: number,
  rows: number,
  label: readonly [width: number, height: number],
  gap = 0,
): LabelPreset {
  return { paper: PAPERS.A4, columns, rows, label, gap };
}

/** A roll of labels of one size, a page each. */
function onRoll(width: number, height: number): LabelPreset {
  return { paper: [width, height], columns: 1, rows: 1, label: [width, height], gap: 0 };
}

/**
 * Label sheets of A4 by the numbers under which Avery sells them, and which other makers print on theirs (nominal sizes of the
 * maker, the labels in the middle of the sheet); and rolls of label printers.
 */
export const LABEL_PRESETS: Readonly<Record<LabelPresetName, LabelPreset>> = {
  3474: onA4(3, 8, [70, 37]),
  3475: onA4(3, 8, [70, 36]),
  L7159: onA4(3, 8, [63.5, 33.9], 2.5),
  L7160: onA4(3, 7, [63.5, 38.1], 2.5),
  L7163: onA4(2, 7, [99.1, 38.1], 2.5),
  L7165: onA4(2, 4, [99.1, 67.7], 2.5),
  L7173: onA4(2, 5, [99.1, 57], 2.5),
  L7651: onA4(5, 13, [38.1, 21.2], 2.5),
  'roll-40x30': onRoll(40, 30),
  'roll-50x30': onRoll(50, 30),
  'roll-80x50': onRoll(80, 50),
  'roll-100x50': onRoll(100, 50),
};
