import { bytesIn, isBuffer } from '../bytes/views.ts';
import { damaged, type ImageFormat, readImageHeader } from '../images/detect.ts';
import { flatten, type GrayImage, type Pixels, readPixels, toGray } from '../images/pixels.ts';
import { decodePng } from '../images/png/decode.ts';
import { issue } from '../issues/issue.ts';
import { fail, type Result, toResult } from '../issues/result.ts';
import { failed } from './decoder.ts';
import { canvasDecoder, type FileDecoder, hasPackages, webpDecoder } from './platform.ts';

/** Pixels, or a PNG, JPEG, GIF or WebP file. */
export type ImageInput = Pixels | Uint8Array | ArrayBuffer | Blob;

export interface PictureOptions {
  /** The largest picture that is looked at, in pixels. Default 50,000,000. */
  readonly maxPixels?: number;
  /**
   * Decodes a file of a format that cannot be read here; the `decode` of a codec package does. Without it the browser
   * is asked, where there is one, and in Node the package `@cwasm/webp` for WebP.
   */
  readonly toPixels?: (file: Uint8Array) => Pixels | Promise<Pixels>;
}

/** A picture that was let in: whole, and not too large. */
export type OpenedPicture = DecodedPicture | PictureFile;

interface DecodedPicture {
  readonly gray: GrayImage;
}

/** A file of a format that is not decoded unless it must be. */
interface PictureFile {
  readonly bytes: Uint8Array;
  readonly format: ImageFormat;
}

const MAX_PIXELS = 50_000_000;

/** Lets a picture in; PNG files are decoded at once. */
export async function openPicture(image: unknown, options: PictureOptions): Promise<Result<OpenedPicture>> {
  const { maxPixels = MAX_PIXELS } = options;
  const bytes = await bytesOf(image).catch((error: unknown) => failed('Blob', error));
  if (bytes && 'code' in bytes) return fail(bytes);
  if (!bytes) {
    const pixels = readPixels(image, maxPixels);
    return pixels.ok ? toResult<OpenedPicture>({ gray: toGray(pixels.value) }, []) : pixels;
  }
  const header = readImageHeader(bytes, maxPixels);
  if ('fault' in header) return fail(header.fault);
  const { format } = header;
  if (format !== 'png') return toResult<OpenedPicture>({ bytes, format }, []);
  const layer = decodePng(bytes);
  return layer ? toResult<OpenedPicture>({ gray: flatten(layer) }, []) : fail(damaged(format));
}

/** Gives the shades of a picture; a file is decoded by the caller's function, or by what there is here for its format. */
export async function shadesOf(picture: OpenedPicture, options: PictureOptions): Promise<Result<GrayImage>> {
  if ('gray' in picture) return toResult(picture.gray, []);
  const { bytes, format } = picture;
  const { maxPixels = MAX_PIXELS, toPixels = decoderFor(format) } = options;
  if (!toPixels) return fail(format === 'webp' && hasPackages() ? withoutWebp() : undecodable(format));
  try {
    const decoded = await toPixels(bytes);
    if (decoded === undefined) return fail(undecodable(format));
    const pixels = readPixels(decoded, maxPixels);
    return pixels.ok ? toResult(toGray(pixels.value), []) : pixels;
  } catch {
    return fail(damaged(format));
  }
}

function decoderFor(format: ImageFormat): FileDecoder | undefined {
  return canvasDecoder() ?? (format === 'webp' ? webpDecoder() : undefined);
}

function withoutWebp() {
  return issue('scan.reader', {
    received: '@cwasm/webp is not installed',
    expected: 'npm install @cwasm/webp',
  });
}

function undecodable(format: ImageFormat) {
  const expected = 'PNG or pixels, or toPixels, which decodes it';
  return issue('scan.format', { path: ['image'], expected, received: `a ${format} file` });
}

async function bytesOf(image: unknown): Promise<Uint8Array | undefined> {
  if (typeof Blob !== 'undefined' && image instanceof Blob) return new Uint8Array(await image.arrayBuffer());
  return isBuffer(image) ? new Uint8Array(image) : bytesIn(image);
}
