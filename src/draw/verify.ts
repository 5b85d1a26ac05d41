import type { Phrase } from '../issues/messages/phrase.ts';
import type { Report } from '../issues/report.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { readModules } from '../qr/read.ts';

/**
 * Proves that the modules of a finished drawing are those of the symbol, but for the logo area in the middle, and that the
 * symbol holds its text; if not, reports `render.unreadable`.
 */
export function readsBack(cells: Uint8Array, matrix: QrMatrix, report: Report, logoArea = 0): boolean {
  const received = sameOutside(cells, matrix, logoArea) ? wrongText(matrix) : 'otherModules';
  if (received) report('render.unreadable', { received });
  return received === undefined;
}

function wrongText({ data, text }: QrMatrix): Phrase | undefined {
  return readModules(data) === text ? undefined : 'anotherText';
}

function sameOutside(cells: Uint8Array, { size, data }: QrMatrix, logoArea: number): boolean {
  const first = (size - logoArea) / 2;
  const inside = (place: number) => place >= first && place < first + logoArea;
  if (cells.length !== data.length) return false;
  return cells.every((cell, i) => cell === data[i] || (inside(i % size) && inside(Math.floor(i / size))));
}
