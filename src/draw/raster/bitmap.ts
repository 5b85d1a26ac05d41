import type { Band, Bitmap } from '../../images/png/write.ts';
import type { Report } from '../../issues/report.ts';
import type { QrMatrix } from '../../qr/matrix.ts';
import { type ColorOptions, rgb } from '../colors.ts';
import { DEFAULT_MODULE_SIZE } from '../fields/png.ts';

/** Pixels: the whole side, the side of a module, and the light border before the first module. */
export interface Frame {
  readonly side: number;
  readonly module: number;
  readonly border: number;
}

/** How large a picture is to be. */
interface FrameOptions {
  readonly quietZone: number;
  readonly size?: number | undefined;
  readonly moduleSize?: number | undefined;
}

/** Finds where the modules stand in a picture. Reports `input.value` and `render.too_small`. */
export function frameOf(matrix: QrMatrix, options: FrameOptions, report: Report): Frame | undefined {
  const { quietZone, size, moduleSize } = options;
  const modules = matrix.size + 2 * quietZone;
  if (size === undefined) {
    const module = moduleSize ?? DEFAULT_MODULE_SIZE;
    return { side: modules * module, module, border: quietZone * module };
  }
  if (moduleSize !== undefined) {
    const received = String(moduleSize);
    return report('input.value', { path: ['moduleSize'], expected: 'sizeOrModuleSize', received });
  }
  const module = Math.floor(size / modules);
  if (module > 0) return { side: size, module, border: Math.floor((size - matrix.size * module) / 2) };
  return report('render.too_small', { path: ['size'], limit: `${modules} px`, received: `${size} px` });
}

/** Draws a symbol, one bit a pixel. */
export function bitmapOf(matrix: QrMatrix, frame: Frame, options: Required<ColorOptions>): Bitmap {
  const { dark, light } = options;
  const { side, module, border } = frame;
  const { size } = matrix;
  const stride = Math.ceil(side / 8);
  // One piece of memory for all rows, the blank one behind them: pieces of their own take longer to get than to fill.
  const pixels = new Uint8Array(stride * (size + 1)).fill(0xff);
  const rowAt = (y: number) => pixels.subarray(y * stride, (y + 1) * stride);
  const bands: Band[] = [{ row: rowAt(size), times: border }];
  for (let y = 0; y < size; y++) {
    darken(pixels, y, matrix, frame);
    bands.push({ row: rowAt(y), times: module });
  }
  bands.push({ row: rowAt(size), times: side - border - size * module });
  const [black, white] = [rgb(dark), rgb(light)];
  const gray = black.every((channel) => channel === 0) && white.every((channel) => channel === 255);
  return gray ? { width: side, bands } : { width: side, bands, palette: [black, white] };
}

/** Draws one row of modules into the row of pixels at the same place; the dark ones are 0. */
function darken(
  pixels: Uint8Array,
  y: number,
  { data, size }: QrMatrix,
  { side, module, border }: Frame,
): void {
  const left = y * Math.ceil(side / 8) * 8 + border;
  const end = (y + 1) * size;
  for (let at = y * size; at < end; at++) {
    if (data[at] !== 1) continue;
    const start = at;
    while (at + 1 < end && data[at + 1] === 1) at++;
    clearBits(pixels, left + (start - y * size) * module, left + (at + 1 - y * size) * module);
  }
}

/** Clears the bits from `start` to before `end`. */
function clearBits(row: Uint8Array, start: number, end: number): void {
  const [first, last] = [start >> 3, end >> 3];
  const before = 0xff00 >> (start & 7);
  const after = 0xff >> (end & 7);
  if (first === last) {
    row[first] = (row[first] ?? 0) & (before | after);
    return;
  }
  row[first] = (row[first] ?? 0) & before;
  for (let i = first + 1; i < last; i++) row[i] = 0;
  if (end & 7) row[last] = (row[last] ?? 0) & after;
}

/** Gives the pixels of a bitmap, four bytes each: red, green, blue and an opaque alpha. */
export function bitmapPixels({ width, bands, palette = BLACK_AND_WHITE }: Bitmap): Uint8Array {
  const height = bands.reduce((rows, { times }) => rows + times, 0);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  let at = 0;
  for (const { row, times } of bands) {
    if (times <= 0) continue;
    for (let x = 0; x < width; x++) {
      pixels.set(((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1 ? palette[1] : palette[0], at + x * 4);
    }
    const end = at + times * width * 4;
    for (let next = at + width * 4; next < end; next += width * 4)
      pixels.copyWithin(next, at, at + width * 4);
    at = end;
  }
  return pixels;
}

const BLACK_AND_WHITE = [
  [0, 0, 0],
  [255, 255, 255],
] as const;
