import type { QrMatrix } from '../qr/matrix.ts';

export interface OutlineOptions {
  /** Added to all coordinates, in modules. Default 0. */
  readonly offset?: number;
  /** Side of the square left out in the middle, in modules. Default 0. */
  readonly hole?: number;
}

/** Steps right, down, left and up. */
const STEPS = [
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
] as const;

/**
 * It draws the borders of all dark areas as one SVG path in whole modules, to be filled by either rule: no two parts
 * touch along a line, so no seam shows at any scale.
 */
export function outlinePath(matrix: QrMatrix, options: OutlineOptions = {}): string {
  const { offset = 0, hole = 0 } = options;
  const width = matrix.size + 2;
  const cells = framed(matrix, hole);
  const seen = new Uint8Array(cells.length);
  let path = '';
  let [lastX, lastY] = [0, 0];
  for (let at = width; at < cells.length; at++) {
    if (!cells[at] || cells[at - width] || seen[at]) continue;
    const x = (at % width) - 1 + offset;
    const y = Math.floor(at / width) - 1 + offset;
    const start = path ? `m${x - lastX}${signed(y - lastY)}` : `M${x} ${y}`;
    path += start + contour(cells, seen, at, width);
    [lastX, lastY] = [x, y];
  }
  return path;
}

/** The modules with a light one on every side, so that no neighbour is missing. */
function framed({ size, data }: QrMatrix, hole: number): Uint8Array {
  const width = size + 2;
  const cells = new Uint8Array(width * width);
  for (let y = 0; y < size; y++) cells.set(data.subarray(y * size, (y + 1) * size), (y + 1) * width + 1);
  const first = (size - hole) / 2 + 1;
  for (let y = first; y < first + hole; y++) cells.fill(0, y * width + first, y * width + first + hole);
  return cells;
}

/**
 * Walks around a dark area with the dark on its right, from the upper left corner of a cell; marks the upper borders it
 * passes. Where two areas touch at a corner it turns right and so keeps them apart.
 */
function contour(cells: Uint8Array, seen: Uint8Array, start: number, width: number): string {
  const ahead = STEPS.map(({ dx, dy }) => dx + dy * width);
  let path = '';
  let heading = 0;
  let cell = start;
  let length = 0;
  do {
    if (heading === 0) seen[cell] = 1;
    length++;
    const next = cell + (ahead[heading] ?? 0);
    const left = next + (ahead[(heading + 3) & 3] ?? 0);
    if (cells[next] && !cells[left]) {
      cell = next;
      continue;
    }
    path += stretch(heading, length);
    length = 0;
    if (cells[next]) {
      heading = (heading + 3) & 3;
      cell = left;
    } else heading = (heading + 1) & 3;
  } while (cell !== start || heading !== 0 || length > 0);
  return `${path.slice(0, path.lastIndexOf('v'))}z`;
}

function stretch(heading: number, length: number): string {
  const letter = heading & 1 ? 'v' : 'h';
  return letter + (heading > 1 ? -length : length);
}

function signed(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}
