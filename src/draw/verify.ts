import { drawingIssue, type Issue } from '../issues/issue.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { readModules } from '../qr/read.ts';

/**
 * Proves that the modules of a finished drawing are those of the symbol, but for a hole in the middle, and that the
 * symbol holds its text.
 */
export function verifyCells(cells: Uint8Array, matrix: QrMatrix, logoArea = 0): Issue[] {
  if (!sameOutside(cells, matrix, logoArea)) return [unreadableDrawing('other modules')];
  return readModules(matrix.data) === matrix.text ? [] : [unreadableDrawing('another text')];
}

function sameOutside(cells: Uint8Array, { size, data }: QrMatrix, logoArea: number): boolean {
  const first = (size - logoArea) / 2;
  const inside = (place: number) => place >= first && place < first + logoArea;
  if (cells.length !== data.length) return false;
  return cells.every((cell, i) => cell === data[i] || (inside(i % size) && inside(Math.floor(i / size))));
}

function unreadableDrawing(received: string): Issue {
  return drawingIssue('render.unreadable', { received });
}
