import { columns } from '../../issues/format.ts';
import { printable } from '../../issues/stringify.ts';
import type { Paint, Tone } from './color.ts';

/** A column: its heading, on which side its cells stand, and their colour. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly tone?: Tone;
}

/** It lays out rows under headings. Control characters are shown as dots, so that no cell can steer a terminal. */
export function layTable(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): string {
  const cells = rows.map((row) => row.map(printable));
  const widths = heads.map(({ title }, at) =>
    Math.max(columns(title), ...cells.map((row) => columns(row[at] ?? ''))),
  );
  const line = (row: readonly string[], toneOf: (column: Column) => Tone | undefined) =>
    heads
      .map((column, at) => {
        const text = row[at] ?? '';
        const gap = ' '.repeat((widths[at] ?? 0) - columns(text));
        const tone = toneOf(column);
        const painted = tone && text ? paint(tone, text) : text;
        if (column.align === 'right') return gap + painted;
        return at === heads.length - 1 ? painted : painted + gap;
      })
      .join('  ')
      .trimEnd();
  const head = line(
    heads.map(({ title }) => title),
    () => 'dim',
  );
  return [head, ...cells.map((row) => line(row, ({ tone }) => tone))].join('\n');
}
