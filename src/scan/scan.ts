import type { WasmSource } from '../bytes/packages/wasm.ts';
import { reportDamaged } from '../images/detect.ts';
import { type OptionsOrIndex, type PartsOf, readOptions } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { scanMessages } from '../issues/messages/domains.ts';
import { createReport, hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { Decoder, ScannedCode } from './code.ts';
import { askDecoder, reportFailed } from './decoder.ts';
import { darkest } from './enhance.ts';
import { SCAN_FIELDS } from './options.ts';
import {
  type ImageInput,
  type OpenedPicture,
  openPicture,
  type PictureOptions,
  shadesOf,
} from './picture.ts';
import { type CodeReader, openReader, pgm, type ReaderSettings } from './zxing.ts';

export interface ScanOptions extends PictureOptions {
  /** `zxing-wasm/reader/zxing_reader.wasm`. Needed in browsers and edge runtimes; it is never fetched from a public server. */
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
export async function scan(image: ImageInput, options?: OptionsOrIndex<ScanOptions>): Promise<ScannedCode[]> {
  return unwrap(await safeScan(image, options));
}

/** Does what {@link scan} does and returns a {@link Result} instead of throwing. */
export async function safeScan(
  image: ImageInput,
  options?: OptionsOrIndex<ScanOptions>,
): Promise<Result<ScannedCode[]>> {
  return finishAsync(scanMessages, (report) => scanWithWasm(image, options, report));
}

/** Finds a code in a picture that holds one alone, and looks for no other. */
export async function safeScanOne(image: ImageInput): Promise<Result<ScannedCode[]>> {
  return finishAsync(scanMessages, (report) => scanWithWasm(image, undefined, report, 1));
}

/** The most codes that the reader looks for in a picture. */
const MOST_CODES_SOUGHT = 255;

type ScanFields = PartsOf<typeof SCAN_FIELDS>;

async function scanWithWasm(
  image: unknown,
  options: unknown,
  report: Report,
  most = MOST_CODES_SOUGHT,
): Promise<ScannedCode[] | undefined> {
  const read = readOptions(SCAN_FIELDS, options, report);
  if (!read || hasErrors(report)) return undefined;
  const picture = await openReadable(image, read, report);
  const reader = picture && (await openReader(read.wasm, report));
  if (!reader) return undefined;
  try {
    const readMost: CodeReader = (file, settings) => reader(file, { ...settings, maxNumberOfSymbols: most });
    return await tryInTurn(picture, readMost, read, report);
  } catch (error) {
    return reportFailed('zxing-wasm', error, report);
  }
}

/** Tries that the reader makes of the file itself: black against the shades nearby, then darker than the middle. */
const ATTEMPTS: readonly ReaderSettings[] = [{ binarizer: 'LocalAverage' }, { binarizer: 'FixedThreshold' }];

/** One try after the other until codes are found; then the caller's reader, for whose sake alone a file must be decodable. */
async function tryInTurn(
  picture: OpenedPicture,
  read: CodeReader,
  { decoder, ...options }: ScanFields,
  report: Report,
): Promise<ScannedCode[] | undefined> {
  const file = 'gray' in picture ? pgm(picture.gray) : picture.bytes;
  for (const settings of ATTEMPTS) {
    const codes = await read(file, settings);
    if (!codes) return reportUnread(picture, report);
    if (codes.length > 0) return codes;
  }
  const shades = await shadesOf(picture, options, decoder ? report : createReport());
  if (!shades) return decoder ? undefined : [];
  const codes = (await read(pgm(darkest(shades)), { binarizer: 'FixedThreshold' })) ?? [];
  return codes.length > 0 || !decoder ? codes : askDecoder(decoder, shades, report);
}

function reportUnread(picture: OpenedPicture, report: Report): undefined {
  if ('format' in picture) return reportDamaged(picture.format, report);
  return report('scan.reader', { expected: 'tryAnother', received: 'noPicture' });
}

/** Decodes a WebP file, which is the one format that the reader does not know. */
async function openReadable(
  image: unknown,
  options: ScanFields,
  report: Report,
): Promise<OpenedPicture | undefined> {
  const picture = await openPicture(image, options, report);
  if (!picture || 'gray' in picture || picture.format !== 'webp') return picture;
  const gray = await shadesOf(picture, options, report);
  return gray && { gray };
}
