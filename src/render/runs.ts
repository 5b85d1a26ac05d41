import type { QrMatrix } from '../qr/matrix.ts';

/** Dark modules side by side in one row. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** It lists the dark runs of a symbol, row by row. */
export function moduleRuns({ size, data }: QrMatrix): Run[] {
  const runs: Run[] = [];
  for (let y = 0; y < size; y++) {
    let start = -1;
    for (let x = 0; x <= size; x++) {
      const dark = x < size && data[y * size + x] === 1;
      if (dark && start < 0) start = x;
      if (dark || start < 0) continue;
      runs.push({ x: start, y, length: x - start });
      start = -1;
    }
  }
  return runs;
}
