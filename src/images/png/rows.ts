import type { PixelLayer } from '../pixels.ts';
import { FILTER_COUNT, GRAY_ALPHA, PALETTE, type PngHeader, samplesOf } from './format.ts';
import { type RowPlace, rowShader } from './shades.ts';

/** A picture that fills up row by row. */
export interface PngLayer {
  /** Takes inflated bytes in any portions; true when the picture is full. */
  readonly push: (bytes: Uint8Array) => boolean;
  /** Whether every pixel is there and every row was filtered in a known way. */
  readonly isFull: () => boolean;
  readonly picture: PixelLayer;
}

/** Where a pass puts its pixels: the first column and row, and the steps (PNG third edition §8.1). */
type Pass = readonly [left: number, top: number, right: number, down: number];

const WHOLE: readonly Pass[] = [[0, 0, 1, 1]];
const ADAM7: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** Makes room for a picture; nothing where a palette is missing. */
export function pngLayer(header: PngHeader, palette?: Uint8Array, clear?: Uint8Array): PngLayer | undefined {
  const { width, height, colorType, depth, interlaced } = header;
  if (colorType === PALETTE && !palette) return undefined;
  const data = new Uint8Array(width * height);
  const opacity = colorType >= GRAY_ALPHA || clear ? new Uint8Array(width * height).fill(255) : undefined;
  const bits = samplesOf(colorType) * depth;
  const shadeRow = rowShader({ header, palette, clear, data, opacity });
  const rows = rowsOf(interlaced ? ADAM7 : WHOLE, width, height);
  let row = rows.next();
  let line = new Uint8Array(row.done ? 0 : lineLength(row.value, bits));
  let above = new Uint8Array(line.length);
  let filled = 0;
  let valid = true;
  const endRow = (done: PngRow): void => {
    valid &&= (line[0] ?? 0) < FILTER_COUNT;
    unfilter(line, above, Math.max(1, bits >> 3));
    shadeRow(line, done);
    row = rows.next();
    if (row.done) return;
    const length = lineLength(row.value, bits);
    [above, line] = row.value.first ? [new Uint8Array(length), new Uint8Array(length)] : [line, above];
    filled = 0;
  };
  const push = (bytes: Uint8Array): boolean => {
    for (let at = 0; at < bytes.length && !row.done; ) {
      const count = Math.min(bytes.length - at, line.length - filled);
      line.set(bytes.subarray(at, at + count), filled);
      filled += count;
      at += count;
      if (filled === line.length) endRow(row.value);
    }
    return row.done === true;
  };
  return { push, isFull: () => row.done === true && valid, picture: { width, height, data, opacity } };
}

/** A row of a pass: where its pixels go in the whole picture. */
interface PngRow extends RowPlace {
  /** Whether it has none above it. */
  readonly first: boolean;
}

function* rowsOf(passes: readonly Pass[], width: number, height: number): Generator<PngRow, undefined> {
  for (const [left, top, right, down] of passes) {
    const count = Math.ceil((width - left) / right);
    if (count <= 0) continue;
    for (let y = top; y < height; y += down) {
      yield { start: y * width + left, step: right, count, first: y === top };
    }
  }
  return undefined;
}

/** The filter byte and the packed pixels. */
function lineLength({ count }: PngRow, bits: number): number {
  return 1 + Math.ceil((count * bits) / 8);
}

/** Undoes the filter that the first byte names, against the pixel before and the row above (§9.2). */
function unfilter(line: Uint8Array, above: Uint8Array, pixel: number): void {
  const filter = line[0] ?? 0;
  if (filter === 0) return;
  for (let i = 1; i < line.length; i++) {
    const left = i > pixel ? (line[i - pixel] ?? 0) : 0;
    const up = above[i] ?? 0;
    const corner = i > pixel ? (above[i - pixel] ?? 0) : 0;
    line[i] = (line[i] ?? 0) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
