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
  const blank = new Uint8Array(Math.ceil(side / 8)).fill(0xff);
  const bands: Band[] = [{ row: blank, times: border }];
  for (let y = 0; y < matrix.size; y++) {
    bands.push({
      row: darkened(blank, matrix.data.subarray(y * matrix.size, (y + 1) * matrix.size), frame),
      times: module,
    });
  }
  bands.push({ row: blank, times: side - border - matrix.size * module });
  const [black, white] = [rgb(dark), rgb(light)];
  const gray = black.every((channel) => channel === 0) && white.every((channel) => channel === 255);
  return gray ? { width: side, bands } : { width: side, bands, palette: [black, white] };
}

/** One row of pixels from one of modules; the dark ones are 0. */
function darkened(blank: Uint8Array, modules: Uint8Array, { module, border }: Frame): Uint8Array {
  const row = blank.slice();
  for (let x = 0; x < modules.length; x++) {
    if (modules[x] !== 1) continue;
    const start = x;
    while (modules[x + 1] === 1) x++;
    clearBits(row, border + start * module, border + (x + 1) * module);
  }
  return row;
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
