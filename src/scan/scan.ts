import { damaged } from '../images/detect.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import type { Decoder, ScannedCode } from './code.ts';
import { askDecoder, failed } from './decoder.ts';
import { darkest } from './enhance.ts';
import { checkScanOptions } from './options.ts';
import {
  type ImageInput,
  type OpenedPicture,
  openPicture,
  type PictureOptions,
  shadesOf,
} from './picture.ts';
import { type CodeReader, openReader, pgm, type ReaderSettings, type WasmSource } from './zxing.ts';

export interface ScanOptions extends PictureOptions {
  /** Needed in browsers and edge runtimes; the reader is never fetched from a public server. */
  readonly wasm?: WasmSource;
  /** Another reader, asked when nothing was found. It gets gray pixels. */
  readonly decoder?: Decoder;
}

/**
 * Finds all QR codes in a picture, up to 255, with the package `zxing-wasm`. An empty list means that there is none. What is
 * found is text; whether it is a payment code, the codecs tell.
 *
 * In Node a WebP file needs the package `@cwasm/webp`, or `toPixels`.
 *
 * @throws {VietqrError} `scan.format`, `scan.damaged`, `scan.too_large`, `scan.pixels`, `scan.reader`, `input.*`.
 *
 * @example const [code] = await scan(await readFile('qr.png')); // code?.text, code?.position.topLeft
 */
export async function scan(image: ImageInput, options?: ScanOptions): Promise<ScannedCode[]> {
  return unwrap(await safeScan(image, options));
}

/** Does what {@link scan} does and returns a {@link Result} instead of throwing. */
export async function safeScan(image: ImageInput, options: ScanOptions = {}): Promise<Result<ScannedCode[]>> {
  const refused = checkScanOptions(options, ['maxPixels', 'toPixels', 'wasm', 'decoder']);
  if (refused) return fail(refused);
  const picture = await openReadable(image, options);
  if (!picture.ok) return picture;
  const reader = await openReader(options.wasm);
  if (!reader.ok) return reader;
  try {
    return await tryInTurn(picture.value, reader.value, options);
  } catch (error) {
    return fail(failed('zxing-wasm', error));
  }
}

/** Tries that the reader makes of the file itself: black against the shades nearby, then darker than the middle. */
const ATTEMPTS: readonly ReaderSettings[] = [{ binarizer: 'LocalAverage' }, { binarizer: 'FixedThreshold' }];

/** One try after the other until codes are found; then the caller's reader. */
async function tryInTurn(
  picture: OpenedPicture,
  read: CodeReader,
  options: ScanOptions,
): Promise<Result<ScannedCode[]>> {
  const file = 'gray' in picture ? pgm(picture.gray) : picture.bytes;
  for (const settings of ATTEMPTS) {
    const codes = await read(file, settings);
    if (!codes) return fail('gray' in picture ? failed('zxing-wasm', 'no picture') : damaged(picture.format));
    if (codes.length > 0) return toResult(codes, []);
  }
  const shades = await shadesOf(picture, options);
  if (!shades.ok) return options.decoder ? shades : toResult<ScannedCode[]>([], []);
  const codes = (await read(pgm(darkest(shades.value)), { binarizer: 'FixedThreshold' })) ?? [];
  if (codes.length > 0 || !options.decoder) return toResult(codes, []);
  return askDecoder(options.decoder, shades.value);
}

/** Decodes a WebP file, which is the one format that the reader does not know. */
async function openReadable(image: ImageInput, options: ScanOptions): Promise<Result<OpenedPicture>> {
  const picture = await openPicture(image, options);
  if (!picture.ok || 'gray' in picture.value || picture.value.format !== 'webp') return picture;
  const shades = await shadesOf(picture.value, options);
  return shades.ok ? toResult<OpenedPicture>({ gray: shades.value }, []) : shades;
}
