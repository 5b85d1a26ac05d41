import { displayWidth } from '../issues/format.ts';
import { escapeControls } from '../issues/stringify.ts';
import { wrapWords } from './wrap.ts';

/** A column: its heading, on which side its cells stand, their tone, and whether they may take several lines. */
export interface TextColumn<Tone extends string = string> {
  readonly title: string;
  readonly wraps?: true;
  readonly align?: 'left' | 'right';
  readonly tone?: Tone;
}

/** Colors a text, or leaves it as it is. */
export type Colorize<Tone extends string> = (tone: Tone | 'dim', text: string) => string;

/** How a table is laid out. */
export interface TextTableOptions<Tone extends string = string> {
  readonly color?: Colorize<Tone>;
  /** Columns of the terminal; a table is as wide as its cells where none is said. */
  readonly width?: number | undefined;
}

/**
 * Lays out rows under headings, in the columns of a terminal. Control characters are shown as dots, so that no cell can
 * steer one. Headings are dim. Where the table is wider than the terminal, columns that wrap take several lines.
 */
export function layTable<Tone extends string = string>(
  heads: readonly TextColumn<Tone>[],
  rows: readonly (readonly string[])[],
  { color = plain, width }: TextTableOptions<NoInfer<Tone>> = {},
): string {
  const cells = rows.map((row) => row.map(escapeControls));
  const natural = heads.map((head, at) => ({ ...head, width: widthOf(head.title, at, cells) }));
  const columns = width === undefined ? natural : narrowed(natural, width);
  const titles = heads.map(({ title }) => title);
  const dim = columns.map((column) => ({ ...column, tone: 'dim' as const }));
  return [...layRow(titles, dim, color), ...cells.flatMap((row) => layRow(row, columns, color))].join('\n');
}

function plain(_tone: string, text: string): string {
  return text;
}

function widthOf(title: string, at: number, rows: readonly (readonly string[])[]): number {
  return rows.reduce((width, row) => Math.max(width, displayWidth(row[at] ?? '')), displayWidth(title));
}

const BETWEEN = '  ';
/** No column is made narrower. */
const LEAST_WIDTH = 12;

/** Takes what a table is too wide from the columns that wrap, of the widest first. */
function narrowed<C extends { readonly width: number; readonly wraps?: true }>(
  columns: readonly C[],
  width: number,
): C[] {
  const laid = [...columns];
  const total = () => laid.reduce((sum, column) => sum + column.width + BETWEEN.length, -BETWEEN.length);
  for (let over = total() - width; over > 0; over = total() - width) {
    const widest = laid.reduce<C | undefined>(
      (most, column) => (column.wraps && column.width > (most?.width ?? LEAST_WIDTH) ? column : most),
      undefined,
    );
    if (!widest) break;
    const next = Math.max(
      LEAST_WIDTH,
      ...laid.filter((column) => column.wraps && column.width < widest.width).map((column) => column.width),
    );
    laid[laid.indexOf(widest)] = { ...widest, width: Math.max(next, widest.width - over, LEAST_WIDTH) };
  }
  return laid;
}

/** Lays out one row, over as many lines as its longest cell takes. */
function layRow<Tone extends string>(
  cells: readonly string[],
  columns: readonly LaidColumn<Tone>[],
  color: Colorize<Tone>,
): string[] {
  const wrapped = columns.map(({ width }, at) => wrapWords(cells[at] ?? '', width));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, at) => layCell(wrapped[at]?.[line] ?? '', column, color))
      .join(BETWEEN)
      .trimEnd(),
  );
}

interface LaidColumn<Tone extends string> {
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly tone?: Tone | 'dim';
}

function layCell<Tone extends string>(
  text: string,
  { width, align, tone }: LaidColumn<Tone>,
  colorize: Colorize<Tone>,
): string {
  const gap = ' '.repeat(width - displayWidth(text));
  const colored = tone && text ? colorize(tone, text) : text;
  return align === 'right' ? gap + colored : colored + gap;
}
