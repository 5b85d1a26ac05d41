import { bytesIn, isBuffer } from '../bytes/views.ts';
import { type ImageFormat, readImageHeader, reportDamaged } from '../images/detect.ts';
import { flatten, type GrayImage, type Pixels, readPixels, toGray } from '../images/pixels.ts';
import { decodePng } from '../images/png/decode.ts';
import type { Report } from '../issues/report.ts';
import { reportFailed } from './decoder.ts';
import type { LiteScanFields } from './options.ts';
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

/** Lets a picture in; PNG files are decoded at once. */
export async function openPicture(
  image: unknown,
  { maxPixels }: LiteScanFields,
  report: Report,
): Promise<OpenedPicture | undefined> {
  if (typeof Blob !== 'undefined' && image instanceof Blob) {
    const bytes = await bytesOfBlob(image, report);
    return bytes && openFile(bytes, maxPixels, report);
  }
  const bytes = isBuffer(image) ? new Uint8Array(image) : bytesIn(image);
  if (bytes) return openFile(bytes, maxPixels, report);
  const pixels = readPixels(image, maxPixels, report);
  return pixels && { gray: toGray(pixels) };
}

async function bytesOfBlob(blob: Blob, report: Report): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    return reportFailed('Blob', error, report);
  }
}

function openFile(bytes: Uint8Array, maxPixels: number, report: Report): OpenedPicture | undefined {
  const header = readImageHeader(bytes, maxPixels, report);
  if (!header) return undefined;
  const { format } = header;
  if (format !== 'png') return { bytes, format };
  const layer = decodePng(bytes);
  return layer ? { gray: flatten(layer) } : reportDamaged(format, report);
}

/** Gives the shades of a picture; a file is decoded by the caller's function, or by what there is here for its format. */
export async function shadesOf(
  picture: OpenedPicture,
  options: LiteScanFields,
  report: Report,
): Promise<GrayImage | undefined> {
  if ('gray' in picture) return picture.gray;
  const { bytes, format } = picture;
  const { maxPixels, toPixels = decoderFor(format) } = options;
  if (!toPixels)
    return format === 'webp' && hasPackages() ? withoutWebp(report) : undecodable(format, report);
  try {
    const decoded = await toPixels(bytes);
    if (decoded === undefined) return undecodable(format, report);
    const pixels = readPixels(decoded, maxPixels, report);
    return pixels && toGray(pixels);
  } catch {
    return reportDamaged(format, report);
  }
}

function decoderFor(format: ImageFormat): FileDecoder | undefined {
  return canvasDecoder() ?? (format === 'webp' ? webpDecoder() : undefined);
}

function withoutWebp(report: Report): undefined {
  const name = '@cwasm/webp';
  return report('scan.reader', { received: `notInstalled(${name})`, expected: `install(${name})` });
}

function undecodable(format: ImageFormat, report: Report): undefined {
  return report('scan.format', { path: ['image'], expected: 'pngOrPixels', received: `fileOf(${format})` });
}
