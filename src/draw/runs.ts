import type { QrMatrix } from '../qr/matrix.ts';

/** Dark modules side by side in one row. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** Lists the dark runs of a symbol, row by row, but for a square of `logoArea` modules in the middle. */
export function moduleRuns(matrix: QrMatrix, logoArea: number): Run[] {
  const { size } = matrix;
  const runs: Run[] = [];
  for (let y = 0; y < size; y++) {
    let start = -1;
    for (let x = 0; x <= size; x++) {
      const dark = x < size && isDrawn(matrix, logoArea, x, y);
      if (dark && start < 0) start = x;
      if (dark || start < 0) continue;
      runs.push({ x: start, y, length: x - start });
      start = -1;
    }
  }
  return runs;
}

/** Checks whether a module is dark and outside the logo area. */
export function isDrawn({ size, data }: QrMatrix, logoArea: number, x: number, y: number): boolean {
  if (data[y * size + x] !== 1) return false;
  const middle = (size - 1) / 2;
  return logoArea === 0 || Math.max(Math.abs(x - middle), Math.abs(y - middle)) > logoArea / 2;
}
