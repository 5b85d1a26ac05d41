import { displayWidth } from '../issues/format.ts';
import { escapeControls } from '../issues/stringify.ts';

/** A column: its heading, on which side its cells stand, and their tone. */
export interface TextColumn<Tone extends string = string> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly tone?: Tone;
}

/** Colors a text, or leaves it as it is. */
export type Colorize<Tone extends string> = (tone: Tone | 'dim', text: string) => string;

/**
 * Lays out rows under headings, in the columns of a terminal. Control characters are shown as dots, so that no cell can
 * steer one. Headings are dim.
 */
export function layTable<Tone extends string = string>(
  heads: readonly TextColumn<Tone>[],
  rows: readonly (readonly string[])[],
  color: Colorize<NoInfer<Tone>> = (_tone, text) => text,
): string {
  const cells = rows.map((row) => row.map(escapeControls));
  const columns = heads.map((head, at) => ({ ...head, width: widthOf(head.title, at, cells) }));
  const titles = heads.map(({ title }) => title);
  const head = columns.map((column, at) => layCell(titles[at] ?? '', { ...column, tone: 'dim' }, color));
  const body = cells.map((row) => columns.map((column, at) => layCell(row[at] ?? '', column, color)));
  return [head, ...body].map((line) => line.join('  ').trimEnd()).join('\n');
}

function widthOf(title: string, at: number, rows: readonly (readonly string[])[]): number {
  return rows.reduce((width, row) => Math.max(width, displayWidth(row[at] ?? '')), displayWidth(title));
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
