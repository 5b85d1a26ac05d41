import { dataUrl } from '../bytes/data-url.ts';
import type { Compression } from '../bytes/deflate.ts';
import { type Band, type Bitmap, readPngRows, writePng } from '../images/png/write.ts';
import { drawingIssue, type Issue } from '../issues/issue.ts';
import type { OptionRules } from '../issues/options.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { rgb } from './colors.ts';
import {
  CODE_RULES,
  COLOR_RULES,
  type CodeOptions,
  type CodeSource,
  type ColorOptions,
  isWholeIn,
  QUIET_ZONE,
  resolveSymbol,
} from './source.ts';
import { verifyCells } from './verify.ts';

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
  /** Default 6. */
  readonly compression?: Compression;
}

const MAX_PNG_SIZE = 10_000;
const MAX_MODULE_SIZE = 50;
const DEFAULT_MODULE_SIZE = 8;

const PNG_RULES = {
  ...CODE_RULES,
  ...COLOR_RULES,
  size: {
    accepts: (value) => isWholeIn(value, 1, MAX_PNG_SIZE),
    expected: `a whole number from 1 to ${MAX_PNG_SIZE}`,
  },
  moduleSize: {
    accepts: (value) => isWholeIn(value, 1, MAX_MODULE_SIZE),
    expected: `a whole number from 1 to ${MAX_MODULE_SIZE}`,
  },
  compression: { accepts: (value) => isWholeIn(value, 1, 9), expected: 'a whole number from 1 to 9' },
} as const satisfies OptionRules;

/**
 * Draws a code as a PNG file of one bit a pixel and whole pixels a module.
 *
 * @throws {VietqrError} what {@link qrMatrix} throws; `input.*` for options, `render.contrast`, `render.too_small`,
 * `render.unreadable`.
 * @example writeFileSync('code.png', toPng(payload, { size: 600 }))
 */
export function toPng(source: CodeSource, options?: PngOptions): Uint8Array<ArrayBuffer> {
  return unwrap(safeToPng(source, options));
}

/** Does what {@link toPng} does and returns a {@link Result} instead of throwing. */
export function safeToPng(source: CodeSource, options: PngOptions = {}): Result<Uint8Array<ArrayBuffer>> {
  const symbol = resolveSymbol(source, options, PNG_RULES);
  if (!symbol.ok) return symbol;
  const matrix = symbol.value;
  const frame = frameOf(matrix, options);
  if ('code' in frame) return fail(frame);
  const png = writePng(bitmapOf(matrix, frame, options), options.compression ?? 6);
  return toResult(png, options.verify ? verifyCells(pngCells(png, matrix.size, frame), matrix) : []);
}

/** Draws like {@link toPng}, as a data URL for an `img` element. */
export function toPngUrl(source: CodeSource, options?: PngOptions): string {
  return unwrap(safeToPngUrl(source, options));
}

/** Does what {@link toPngUrl} does and returns a {@link Result} instead of throwing. */
export function safeToPngUrl(source: CodeSource, options?: PngOptions): Result<string> {
  const png = safeToPng(source, options);
  return png.ok ? toResult(dataUrl('image/png', png.value), png.warnings) : png;
}

/** Pixels: the whole side, the side of a module, and the light border before the first module. */
interface Frame {
  readonly side: number;
  readonly module: number;
  readonly border: number;
}

function frameOf(matrix: QrMatrix, options: PngOptions): Frame | Issue {
  const { quietZone = QUIET_ZONE, size, moduleSize } = options;
  const modules = matrix.size + 2 * quietZone;
  if (size === undefined) {
    const module = moduleSize ?? DEFAULT_MODULE_SIZE;
    return { side: modules * module, module, border: quietZone * module };
  }
  if (moduleSize !== undefined) {
    return drawingIssue('input.value', {
      path: ['moduleSize'],
      expected: 'size or moduleSize, not both',
      received: String(moduleSize),
    });
  }
  const module = Math.floor(size / modules);
  if (module === 0) {
    return drawingIssue('render.too_small', {
      path: ['size'],
      expected: `${modules} px`,
      received: `${size} px`,
    });
  }
  return { side: size, module, border: Math.floor((size - matrix.size * module) / 2) };
}

function bitmapOf(matrix: QrMatrix, frame: Frame, options: PngOptions): Bitmap {
  const { dark = '#000000', light = '#ffffff' } = options;
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
  for (const [x, dark] of modules.entries()) {
    if (dark === 1) clearBits(row, border + x * module, border + (x + 1) * module);
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
