import { displayWidth } from '../../issues/format.ts';
import { escapeControls } from '../../issues/stringify.ts';
import type { Color, Tone } from './color.ts';

/** A column: its heading, on which side its cells stand, and their color. */
export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly tone?: Tone;
}

/** Lays out rows under headings. Control characters are shown as dots, so that no cell can steer a terminal. */
export function layTable(
  heads: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  paint: Color,
): string {
  const cells = rows.map((row) => row.map(escapeControls));
  const widths = heads.map(({ title }, at) =>
    Math.max(displayWidth(title), ...cells.map((row) => displayWidth(row[at] ?? ''))),
  );
  const line = (row: readonly string[], toneOf: (column: TableColumn) => Tone | undefined) =>
    heads
      .map((column, at) => {
        const text = row[at] ?? '';
        const gap = ' '.repeat((widths[at] ?? 0) - displayWidth(text));
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
