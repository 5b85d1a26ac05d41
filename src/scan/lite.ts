import type { DecodeOpts, DecodeQR } from 'qr/decode.js';
import type { GrayImage } from '../images/pixels.ts';
import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { scanMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { Decoder, Point, ScannedCode } from './code.ts';
import { askDecoder, reportFailed } from './decoder.ts';
import { darkest, halve, median, mirror, stretch } from './enhance.ts';
import { maskOut } from './mask-out.ts';
import { LITE_SCAN_FIELDS } from './options.ts';
import { type ImageInput, openPicture, type PictureOptions, shadesOf } from './picture.ts';

export type { Pixels } from '../images/pixels.ts';
export type { Corners, Decoder, Point, ScannedCode } from './code.ts';
export type { ImageInput, PictureOptions } from './picture.ts';

export interface ScanOptions extends PictureOptions {
  /** Another reader, asked when nothing was found. It gets gray pixels. */
  readonly decoder?: Decoder;
}

/**
 * Finds QR codes where no WebAssembly runs, with the package `qr`. It reads pixels and PNG files by itself; other
 * files need a browser or `toPixels`, WebP files in Node the package `@cwasm/webp`. It takes the calls of `./scan`, reads
 * somewhat fewer of the bad pictures, and at most 100 codes of one picture.
 *
 * @throws {VietqrError} `scan.format`, `scan.damaged`, `scan.too_large`, `scan.pixels`, `scan.reader`, `input.*`.
 */
export async function scan(image: ImageInput, options?: OptionsOrIndex<ScanOptions>): Promise<ScannedCode[]> {
  return unwrap(await safeScan(image, options));
}

/** Does what {@link scan} does and returns a {@link Result} instead of throwing. */
export async function safeScan(
  image: ImageInput,
  options?: OptionsOrIndex<ScanOptions>,
): Promise<Result<ScannedCode[]>> {
  return finishAsync(scanMessages, (report) => scanWithoutWasm(image, options, report));
}

async function scanWithoutWasm(
  image: unknown,
  options: unknown,
  report: Report,
): Promise<ScannedCode[] | undefined> {
  const read = readOptions(LITE_SCAN_FIELDS, options, report);
  if (!read || hasErrors(report)) return undefined;
  const picture = await openPicture(image, read, report);
  const gray = picture && (await shadesOf(picture, read, report));
  if (!gray) return undefined;
  const reader = await openLiteReader();
  if (!reader) return report('scan.reader', { received: 'notInstalled(qr)', expected: 'install(qr)' });
  try {
    return findInTurn(gray, reader) ?? (read.decoder ? await askDecoder(read.decoder, gray, report) : []);
  } catch (error) {
    return reportFailed('qr', error, report);
  }
}

type LiteReader = (gray: GrayImage) => ScannedCode[];

interface Attempt {
  readonly change: (gray: GrayImage) => GrayImage;
  /** Where a point of the changed picture lies in the picture before. */
  readonly back?: (point: Point, width: number) => Point;
}

const LITE_ATTEMPTS: readonly Attempt[] = [
  { change: stretch },
  { change: median },
  { change: halve, back: doubled },
  { change: mirror, back: ({ x, y }, width) => ({ x: width - x, y }) },
  { change: darkest },
];

/** A code that fills a fair part of a larger picture is as legible in half the size, in a quarter of the time. */
const ENOUGH_PIXELS = 1_000_000;

/** Tries the picture as it is, then one change after the other until codes are found. */
function findInTurn(gray: GrayImage, read: LiteReader): ScannedCode[] | undefined {
  const plain = read(gray);
  if (plain.length > 0) return plain;
  let [small, times] = [gray, 0];
  for (; small.width * small.height > ENOUGH_PIXELS; times++) small = halve(small);
  for (const { change, back = same } of LITE_ATTEMPTS) {
    const codes = read(change(small));
    if (codes.length > 0) {
      return codes.map((code) => withPosition(code, (point) => enlarged(back(point, small.width), times)));
    }
  }
  return undefined;
}

function withPosition({ text, position }: ScannedCode, place: (point: Point) => Point): ScannedCode {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  return {
    text,
    position: {
      topLeft: place(topLeft),
      topRight: place(topRight),
      bottomRight: place(bottomRight),
      bottomLeft: place(bottomLeft),
    },
  };
}

function enlarged({ x, y }: Point, times: number): Point {
  return { x: x * 2 ** times, y: y * 2 ** times };
}

function doubled(point: Point): Point {
  return enlarged(point, 1);
}

function same(point: Point): Point {
  return point;
}

async function openLiteReader(): Promise<LiteReader | undefined> {
  const qr = await import('qr/decode.js').catch(() => undefined);
  return qr && ((gray) => readEachCode(qr.decodeQR, gray));
}

/** More codes than anyone puts on one page; each costs a look at the whole picture. */
const MAX_CODES = 100;

/** The reader finds one code at a time; what was found is painted over until nothing more is. */
function readEachCode(decodeQR: DecodeQR, gray: GrayImage): ScannedCode[] {
  const codes: ScannedCode[] = [];
  let rest = gray;
  for (let code = readOneCode(decodeQR, rest); code; code = readOneCode(decodeQR, rest)) {
    codes.push(code);
    if (codes.length === MAX_CODES) break;
    rest = maskOut(rest, code.position);
  }
  return codes;
}

function readOneCode(decodeQR: DecodeQR, gray: GrayImage): ScannedCode | undefined {
  let found: ScannedCode | undefined;
  const pointsOnDetect: DecodeOpts['pointsOnDetect'] = ({ bounds }, text) => {
    const [topLeft, topRight, bottomRight, bottomLeft] = bounds;
    if (typeof text === 'string') found = { text, position: { topLeft, topRight, bottomRight, bottomLeft } };
  };
  try {
    decodeQR(gray, { format: 'I420', pointsOnDetect });
  } catch {
    return undefined;
  }
  return found;
}
