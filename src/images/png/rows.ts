import { type Layer, type Size, shade } from '../pixels.ts';

/** What the header of a PNG file says (W3C PNG, third edition, §11.2.1). */
export interface PngHeader extends Size {
  readonly depth: number;
  /** 0 gray, 2 color, 3 palette, 4 gray with opacity, 6 color with opacity. */
  readonly colorType: number;
  readonly interlaced: boolean;
}

/** A picture that fills up row by row. */
export interface PngLayer {
  /** Takes inflated bytes in any portions; true when the picture is full. */
  readonly push: (bytes: Uint8Array) => boolean;
  /** Whether every pixel is there and every row was filtered in a known way. */
  readonly isFull: () => boolean;
  readonly picture: Layer;
}

/** Where a pass puts its pixels: the first column and row, and the steps (W3C PNG, third edition, §8.1). */
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

/** None, sub, up, average, Paeth. */
const FILTERS = 5;

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Makes room for a picture; nothing where a palette is missing. */
export function pngLayer(header: PngHeader, palette?: Uint8Array, clear?: Uint8Array): PngLayer | undefined {
  const { width, height, colorType: color, depth, interlaced } = header;
  if (color === 3 && !palette) return undefined;
  const data = new Uint8Array(width * height);
  const opacity = color >= 4 || clear ? new Uint8Array(width * height).fill(255) : undefined;
  const bits = (CHANNELS[color] ?? 1) * depth;
  const shadeRow = shader({ header, palette, clear, data, opacity });
  const rows = rowsOf(interlaced ? ADAM7 : WHOLE, width, height);
  let row = rows.next();
  let line = new Uint8Array(row.done ? 0 : lineLength(row.value, bits));
  let above = new Uint8Array(line.length);
  let filled = 0;
  let sound = true;
  const endRow = (done: PngRow): void => {
    sound &&= (line[0] ?? 0) < FILTERS;
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
  return { push, isFull: () => row.done === true && sound, picture: { width, height, data, opacity } };
}

/** A row of a pass: where its pixels go in the whole picture. */
interface PngRow {
  /** Index of the first pixel, and from one to the next. */
  readonly start: number;
  readonly step: number;
  readonly count: number;
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

interface Shading {
  readonly header: PngHeader;
  readonly palette: Uint8Array | undefined;
  readonly clear: Uint8Array | undefined;
  readonly data: Uint8Array;
  readonly opacity: Uint8Array | undefined;
}

type ShadeRow = (line: Uint8Array, row: PngRow) => void;

function shader(shading: Shading): ShadeRow {
  const { colorType: color } = shading.header;
  if (color === 3) return paletteShader(shading);
  return color === 2 || color === 6 ? colorShader(shading) : grayShader(shading);
}

function paletteShader({ header, palette = new Uint8Array(), clear, data, opacity }: Shading): ShadeRow {
  return (line, { start, step, count }) => {
    for (let i = 0, at = start; i < count; i++, at += step) {
      const entry = sample(line, i, header.depth);
      data[at] = shade(palette[3 * entry] ?? 0, palette[3 * entry + 1] ?? 0, palette[3 * entry + 2] ?? 0);
      if (opacity) opacity[at] = clear?.[entry] ?? 255;
    }
  };
}

function grayShader({ header: { depth, colorType: color }, clear, data, opacity }: Shading): ShadeRow {
  const most = 2 ** depth - 1;
  const channels = color === 4 ? 2 : 1;
  const hidden = clear && channels === 1 ? bigEndianWord(clear, 0) : -1;
  return (line, { start, step, count }) => {
    for (let i = 0, at = start; i < count; i++, at += step) {
      const value = sample(line, i * channels, depth);
      data[at] = (value * 255) / most;
      if (!opacity) continue;
      opacity[at] =
        channels === 2 ? (sample(line, 2 * i + 1, depth) * 255) / most : value === hidden ? 0 : 255;
    }
  };
}

function colorShader({ header: { depth, colorType: color }, clear, data, opacity }: Shading): ShadeRow {
  const shift = depth - 8;
  const channels = color === 6 ? 4 : 3;
  const hidden =
    clear && channels === 3
      ? [bigEndianWord(clear, 0), bigEndianWord(clear, 2), bigEndianWord(clear, 4)]
      : [-1];
  return (line, { start, step, count }) => {
    for (let i = 0, at = start; i < count; i++, at += step) {
      const red = sample(line, i * channels, depth);
      const green = sample(line, i * channels + 1, depth);
      const blue = sample(line, i * channels + 2, depth);
      data[at] = shade(red >> shift, green >> shift, blue >> shift);
      if (!opacity) continue;
      const isHidden = red === hidden[0] && green === hidden[1] && blue === hidden[2];
      opacity[at] = channels === 4 ? sample(line, 4 * i + 3, depth) >> shift : isHidden ? 0 : 255;
    }
  };
}

/** The sample at an index in a row behind its filter byte, 0 to 2 ** depth - 1. */
function sample(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[1 + index] ?? 0;
  if (depth === 16) return bigEndianWord(line, 1 + 2 * index);
  const bit = index * depth;
  const byte = line[1 + (bit >> 3)] ?? 0;
  return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

function bigEndianWord(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
