import type { QrMatrix } from '../qr/matrix.ts';

export interface OutlineOptions {
  /** Added to all coordinates, in modules. Default 0. */
  readonly offset?: number;
  /** Side of the square left out in the middle, in modules. Default 0. */
  readonly logoArea?: number;
}

/**
 * Draws the borders of all dark areas as one SVG path in whole modules, to be filled by either rule: no two parts
 * touch along a line, so no seam shows at any scale.
 */
export function outlinePath(matrix: QrMatrix, options: OutlineOptions = {}): string {
  const { offset = 0, logoArea = 0 } = options;
  const width = matrix.size + 2;
  const cells = framed(matrix, logoArea);
  const walk = { cells, seen: new Uint8Array(cells.length), ahead: [1, width, -1, -width] } as const;
  let path = '';
  let [lastX, lastY] = [0, 0];
  for (let at = width; at < cells.length; at++) {
    if (!cells[at] || cells[at - width] || walk.seen[at]) continue;
    const x = (at % width) - 1 + offset;
    const y = Math.floor(at / width) - 1 + offset;
    const start = path ? `m${x - lastX}${withSign(y - lastY)}` : `M${x} ${y}`;
    path += start + contour(walk, at);
    [lastX, lastY] = [x, y];
  }
  return path;
}

/** The modules with a light one on every side, so that no neighbour is missing. */
function framed({ size, data }: QrMatrix, logoArea: number): Uint8Array {
  const width = size + 2;
  const cells = new Uint8Array(width * width);
  for (let y = 0; y < size; y++) cells.set(data.subarray(y * size, (y + 1) * size), (y + 1) * width + 1);
  const first = (size - logoArea) / 2 + 1;
  for (let y = first; y < first + logoArea; y++)
    cells.fill(0, y * width + first, y * width + first + logoArea);
  return cells;
}

interface OutlineWalk {
  readonly cells: Uint8Array;
  /** Cells whose upper border is drawn. */
  readonly seen: Uint8Array;
  /** What leads to the next cell when heading right, down, left and up. */
  readonly ahead: readonly [number, number, number, number];
}

/**
 * Walks around a dark area with the dark on its right, from the upper left corner of a cell. Where two areas touch at a
 * corner it turns right and so keeps them apart. The last stretch is left to the command that closes the path.
 */
function contour({ cells, seen, ahead }: OutlineWalk, start: number): string {
  let path = '';
  let heading = 0;
  let cell = start;
  let length = 0;
  let stretch = '';
  do {
    if (heading === 0) seen[cell] = 1;
    length++;
    const next = cell + (ahead[heading] ?? 0);
    const left = next + (ahead[(heading + 3) & 3] ?? 0);
    if (cells[next] && !cells[left]) {
      cell = next;
      continue;
    }
    path += stretch;
    stretch = STRETCHES[heading]?.[length] ?? '';
    length = 0;
    if (cells[next]) {
      heading = (heading + 3) & 3;
      cell = left;
    } else heading = (heading + 1) & 3;
  } while (cell !== start || heading !== 0 || length > 0);
  return `${path}z`;
}

const MAX_STRETCH = 178;
/** For each heading the path command of each length, as making a string of a number takes longer than the walk. */
const STRETCHES = /* @__PURE__ */ ['h', 'v', 'h-', 'v-'].map((command) =>
  Array.from({ length: MAX_STRETCH }, (_, length) => `${command}${length}`),
);

function withSign(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}
