import { dataUrl } from '../bytes/data-url.ts';
import type { Compression } from '../bytes/deflate.ts';
import type { Bytes } from '../bytes/views.ts';
import { type Band, type Bitmap, readPngRows, writePng } from '../images/png/write.ts';
import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { drawingMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { meantBy } from '../qr/options.ts';
import { type ColorOptions, checkContrast, rgb } from './colors.ts';
import { DEFAULT_MODULE_SIZE, PNG_FIELDS, type PngFields } from './fields/png.ts';
import { type CodeOptions, type CodeSource, symbolOf } from './source.ts';
import { readsBack } from './verify.ts';

export type { Compression } from '../bytes/deflate.ts';
export { type Level, type QrMatrix, qrMatrix, type SymbolOptions, safeQrMatrix } from '../qr/matrix.ts';
export type { CodeSource } from './source.ts';

export interface PngOptions extends CodeOptions, ColorOptions {
  /**
   * Width and height in pixels, exactly. A module is the largest whole number of pixels that fits; what is left over
   * widens the quiet zone. Default: what `moduleSize` gives.
   */
  readonly size?: number;
  /** Pixels in the side of a module. Default 8. */
  readonly moduleSize?: number;
  /** Default 6, or what is smaller and many times as fast where modules are whole bytes, as with the default `moduleSize`. */
  readonly compression?: Compression;
}

/**
 * Draws a code as a PNG file of one bit a pixel and whole pixels a module.
 *
 * @throws {VietqrError} what {@link qrMatrix} throws; `input.*` for options, `render.contrast`, `render.too_small`,
 * `render.unreadable`.
 * @example writeFileSync('code.png', toPng(payload, { size: 600 }))
 */
export function toPng(source: CodeSource, options?: OptionsOrIndex<PngOptions>): Bytes {
  return unwrap(safeToPng(source, options));
}

/** Does what {@link toPng} does and returns a {@link Result} instead of throwing. */
export function safeToPng(source: CodeSource, options?: OptionsOrIndex<PngOptions>): Result<Bytes> {
  return finish(drawingMessages, (report) => pngOf(source, options, report));
}

/** Draws like {@link toPng}, as a data URL for an `img` element. */
export function toPngUrl(source: CodeSource, options?: OptionsOrIndex<PngOptions>): string {
  return unwrap(safeToPngUrl(source, options));
}

/** Does what {@link toPngUrl} does and returns a {@link Result} instead of throwing. */
export function safeToPngUrl(source: CodeSource, options?: OptionsOrIndex<PngOptions>): Result<string> {
  return finish(drawingMessages, (report) => {
    const png = pngOf(source, options, report);
    return png && dataUrl('image/png', png);
  });
}

function pngOf(source: unknown, options: unknown, report: Report): Bytes | undefined {
  const read = readOptions(PNG_FIELDS, options, report, meantBy);
  if (!read) return undefined;
  if (!hasErrors(report)) checkContrast(read, report);
  const matrix = symbolOf(source, read, report);
  const frame = matrix && frameOf(matrix, read, report);
  if (!frame) return undefined;
  const png = writePng(bitmapOf(matrix, frame, read), read.compression ?? usualCompression(frame));
  if (!read.verify) return png;
  return readsBack(pngCells(png, matrix.size, frame), matrix, report) ? png : undefined;
}

/** Pixels: the whole side, the side of a module, and the light border before the first module. */
interface Frame {
  readonly side: number;
  readonly module: number;
  readonly border: number;
}

function frameOf(matrix: QrMatrix, options: PngFields, report: Report): Frame | undefined {
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

/** Rows of whole bytes, all dark or all light, are packed best by what is known of them. */
function usualCompression({ module, border }: Frame): Compression | undefined {
  return module % 8 === 0 && border % 8 === 0 ? undefined : 6;
}

function bitmapOf(matrix: QrMatrix, frame: Frame, options: PngFields): Bitmap {
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
  row.fill(0, first + 1, last);
  if (end & 7) row[last] = (row[last] ?? 0) & after;
}

/** The modules of a finished file, each read at its middle pixel. */
function pngCells(png: Uint8Array, size: number, { module, border }: Frame): Uint8Array {
  const { rows, stride } = readPngRows(png);
  const middle = border + (module >> 1);
  return Uint8Array.from({ length: size * size }, (_, i) => {
    const x = middle + (i % size) * module;
    const y = middle + Math.floor(i / size) * module;
    return (((rows[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) ^ 1;
  });
}
