import type { WasmSource } from '../bytes/packages/wasm.ts';
import type { Bytes } from '../bytes/views.ts';
import { type JpegQuality, openJpegEncoder } from '../images/jpeg-encoder.ts';
import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { picturesMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { meantBy } from '../qr/options.ts';
import { checkContrast } from './colors.ts';
import { JPEG_FIELDS } from './fields/jpeg.ts';
import type { PngOptions } from './png.ts';
import { bitmapOf, bitmapPixels, frameOf } from './raster/bitmap.ts';
import { type CodeSource, symbolOf } from './source.ts';

export type { WasmSource } from '../bytes/packages/wasm.ts';
export { type Level, type QrMatrix, qrMatrix, type SymbolOptions, safeQrMatrix } from '../qr/matrix.ts';
export type { CodeSource } from './source.ts';

export interface JpegOptions extends Omit<PngOptions, 'compression' | 'verify'>, JpegQuality {
  /** `@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm`. Needed in browsers and edge runtimes; it is never fetched from a public server. */
  readonly wasm?: WasmSource;
}

/**
 * Draws a code as a JPEG file, with the package `@jsquash/jpeg`: larger than a PNG and not exact, for programs that take nothing else.
 *
 * @throws {VietqrError} what {@link qrMatrix} throws; `input.*` for options, `render.contrast`, `render.too_small`, `package.missing`.
 * @example writeFileSync('code.jpg', await toJpeg(payload, { size: 600 }))
 */
export async function toJpeg(source: CodeSource, options?: OptionsOrIndex<JpegOptions>): Promise<Bytes> {
  return unwrap(await safeToJpeg(source, options));
}

/** Does what {@link toJpeg} does and returns a {@link Result} instead of rejecting. */
export function safeToJpeg(
  source: CodeSource,
  options?: OptionsOrIndex<JpegOptions>,
): Promise<Result<Bytes>> {
  return finishAsync(picturesMessages, (report) => jpegOf(source, options, report));
}

async function jpegOf(source: unknown, options: unknown, report: Report): Promise<Bytes | undefined> {
  const read = readOptions(JPEG_FIELDS, options, report, meantBy);
  if (!read) return undefined;
  if (!hasErrors(report)) checkContrast(read, report);
  const matrix = symbolOf(source, read, report);
  const frame = matrix && frameOf(matrix, read, report);
  const encode = frame && (await openJpegEncoder(read.wasm, 'wasm', report));
  if (!encode) return undefined;
  const pixels = bitmapPixels(bitmapOf(matrix, frame, read));
  return encode({ pixels, width: frame.side, height: frame.side }, read.quality);
}
