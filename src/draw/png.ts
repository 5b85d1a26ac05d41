import { dataUrl } from '../bytes/data-url.ts';
import type { Compression } from '../bytes/deflate.ts';
import type { Bytes } from '../bytes/views.ts';
import { readPngRows, writePng } from '../images/png/write.ts';
import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { drawingMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { meantBy } from '../qr/options.ts';
import { type ColorOptions, checkContrast } from './colors.ts';
import { PNG_FIELDS } from './fields/png.ts';
import { bitmapOf, type Frame, frameOf } from './raster/bitmap.ts';
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
  /** Default 6, or what is smaller and faster where modules are 1, 2, 4 or 8 pixels, or whole bytes, as with the default `moduleSize`. */
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

/** Rows whose bytes each show parts of two modules at most, or of whole ones, are packed best by what is known of them. */
function usualCompression({ module, border }: Frame): Compression | undefined {
  return 8 % module === 0 || (module % 8 === 0 && border % 8 === 0) ? undefined : 6;
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
