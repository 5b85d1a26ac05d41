import { isBlank, type MoneyUnit, parseMoney } from '../../tables/cells/money.ts';
import { type Cell, shownText } from '../../tables/sheet.ts';
import { type LineLabel, type MoneySide, readLineLabel, readSideLabel } from './labels.ts';

/** A label in a row, and the column where it stands. */
export interface FoundLabel {
  readonly label: LineLabel;
  readonly column: number;
}

/** A balance, or the total of one side, that a row prints with its label. */
export interface PrintedSum {
  readonly kind: 'opening' | 'closing' | MoneySide;
  /** Whole đồng. */
  readonly sum: number;
  /** The column of the label. */
  readonly column: number;
}

/** Finds the first cell that labels a line of balances or totals. */
export function findLabel(cells: readonly Cell[]): FoundLabel | undefined {
  for (const [column, cell] of cells.entries()) {
    const text = cell === '' ? '' : shownText(cell);
    const label = text === '' ? undefined : readLineLabel(firstLabel(text));
    if (label) return { label, column };
  }
  return undefined;
}

/** A cell with several labels is known by the first; a digit ends it. */
export function firstLabel(text: string): string {
  return text.length > MAX_CELL_LENGTH ? '' : text.replace(/(?<=:)\s*\d.*$|\(.*$/s, '');
}

/**
 * Reads all balances and totals of one side that a row prints: behind their labels in one cell or in the next that holds a sum;
 * the sum of a lone label may stand to its left.
 */
export function printedSums(cells: readonly Cell[], unit: MoneyUnit = 1): readonly PrintedSum[] {
  const found: PrintedSum[] = [];
  let open: Omit<PrintedSum, 'sum'> | undefined;
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const sum = parseMoney(cell, unitOf(cell, unit));
    if (sum !== undefined && open) found.push({ ...open, sum });
    if (sum !== undefined) open = undefined;
    else for (const part of partsOfCell(shownText(cell), unit)) open = takePart(part, column, found, open);
  }
  const left = open && found.length === 0 ? sumBefore(cells.slice(0, open.column), unit) : undefined;
  if (open && left !== undefined) found.push({ ...open, sum: left });
  return found.filter((each) => !isCountOfRows(each, unit));
}

/** Labels that stand beside one another without their sums, which the next row may hold, by their columns. */
export type LabelRow = ReadonlyMap<number, PrintedSum['kind']>;

/** Reads a row of several labels and no sum, `Số dư đầu kỳ | Số dư cuối kỳ`; undefined for any other. */
export function labelRow(cells: readonly Cell[]): LabelRow | undefined {
  const labels = new Map<number, PrintedSum['kind']>();
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const text = shownText(cell);
    if (/\d/.test(text)) return undefined;
    const kind = text.length > MAX_CELL_LENGTH ? undefined : printedKind(text);
    if (kind !== undefined) labels.set(column, kind);
  }
  return labels.size > 1 ? labels : undefined;
}

/** Reads the sums below labels; undefined where the row holds anything else in their columns, or a text. */
export function sumsBelow(
  labels: LabelRow,
  cells: readonly Cell[],
  unit: MoneyUnit = 1,
): readonly PrintedSum[] | undefined {
  const found: PrintedSum[] = [];
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const kind = labels.get(column);
    const sum = parseMoney(cell, unitOf(cell, unit));
    if (sum === undefined) return undefined;
    if (kind !== undefined) found.push({ kind, sum, column });
  }
  return found.length > 1 ? found.filter((each) => !isCountOfRows(each, unit)) : undefined;
}

function takePart(
  { kind, sum }: LabelledPart,
  column: number,
  found: PrintedSum[],
  open: Omit<PrintedSum, 'sum'> | undefined,
): Omit<PrintedSum, 'sum'> | undefined {
  if (kind === undefined) return open;
  if (sum === undefined) return { kind, column };
  found.push({ kind, sum, column });
  return undefined;
}

/** `Total credits: 12` may count movements; no side of a statement adds up to so little. */
function isCountOfRows({ kind, sum }: PrintedSum, unit: MoneyUnit): boolean {
  const isSide = kind === 'credit' || kind === 'debit';
  return isSide && unit === 1 && sum !== 0 && Math.abs(sum) < LEAST_TOTAL;
}

const LEAST_TOTAL = 1000;

function sumBefore(cells: readonly Cell[], unit: MoneyUnit): number | undefined {
  return [...cells]
    .reverse()
    .map((cell) => parseMoney(cell, unitOf(cell, unit)))
    .find((sum) => sum !== undefined);
}

/** A sum with its currency beside it counts in đồng, whatever the unit of the others is. */
function unitOf(cell: Cell | undefined, unit: MoneyUnit): MoneyUnit {
  return unit !== 1 && /[đ₫]|vnd/iu.test(shownText(cell)) ? 1 : unit;
}

/** A label of a cell with the sum behind it, where there is one. */
interface LabelledPart {
  readonly kind: PrintedSum['kind'] | undefined;
  readonly sum?: number | undefined;
}

/** Longer cells are notes. */
const MAX_CELL_LENGTH = 300;
const WRITTEN_DAYS = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{4}-\d\d-\d\d/g;
const WRITTEN_NUMBERS =
  /(?<![\p{L}\d/.,-])[-+(]?\d[\d.,'\u00a0 ]*\)?(?: ?(?:vn[dđ]|đồng|[đ₫]))?(?![\p{L}\d]|[/:-]\d)/giu;
/** A number that no colon announces is a sum where it looks like one: `tháng 9` and `năm 2026` hold none. */
const SUM_LIKE = /^\D*(?:\d{1,3}(?:[.,' ]\d{3})+|\d{5,})|[đ₫]|vnd/iu;

/** Takes the text of a cell apart: `Số dư đầu kỳ: 1.000.000 - Số dư cuối kỳ: 9.000.000` is two labels with their sums. */
function partsOfCell(text: string, unit: MoneyUnit): readonly LabelledPart[] {
  if (text.length > MAX_CELL_LENGTH || !/\p{L}/u.test(text)) return [];
  const plain = text.normalize('NFC').replace(WRITTEN_DAYS, ' ');
  const parts: LabelledPart[] = [];
  let from = 0;
  for (const number of plain.matchAll(WRITTEN_NUMBERS)) {
    const before = plain.slice(from, number.index);
    const written = number[0].replace(/[ .,\u00a0]+$/, '');
    if (!/[:=]\s*(?:vn[dđ]\s*)?$/iu.test(before) && !SUM_LIKE.test(written)) continue;
    const sum = parseMoney(written, unitOf(written, unit));
    if (sum === undefined) continue;
    parts.push({ kind: printedKind(before), sum });
    from = number.index + number[0].length;
  }
  const rest = plain.slice(from);
  return /\p{L}/u.test(rest) ? [...parts, { kind: printedKind(rest) }] : parts;
}

function printedKind(text: string): PrintedSum['kind'] | undefined {
  const label = text.replace(/^[\s\p{P}\p{S}]+/u, '');
  const side = readSideLabel(label);
  if (side) return side;
  const line = readLineLabel(label);
  return line === 'total' ? undefined : line;
}
