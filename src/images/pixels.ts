import { bytesIn } from '../bytes/views.ts';
import type { Report } from '../issues/report.ts';
import { isRecord, stringify } from '../issues/stringify.ts';

export interface Size {
  /** Pixels from left to right. */
  readonly width: number;
  /** Pixels from top to bottom. */
  readonly height: number;
}

/** Pixels as a canvas gives them: four bytes each, red, green, blue and opacity, row by row from the top. */
export interface Pixels extends Size {
  /** Four bytes a pixel, red, green, blue and opacity, row by row from the top, as `ImageData` has them. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A picture in shades of gray, one byte a pixel. */
export interface GrayImage extends Size {
  readonly data: Uint8Array;
}

/** A picture whose see-through parts have no ground yet. */
export interface PixelLayer extends GrayImage {
  /** One byte a pixel, 255 for opaque; absent when everything is. */
  readonly opacity?: Uint8Array | undefined;
}

/**
 * Makes sure that a value is pixels, and not too many. Reads width, height and data once each, inherited ones too, as those
 * of an `ImageData` are. Reports `input.type`, `scan.pixels` and `scan.too_large` at `image`.
 */
export function readPixels(value: unknown, maxPixels: number, report: Report): Pixels | undefined {
  const at = report.at('image');
  if (!isRecord(value)) return at('input.type', { expected: 'pixelsOrPicture', received: stringify(value) });
  const { width, height, data } = value;
  if (!isSide(width) || !isSide(height)) {
    return at('scan.pixels', { expected: 'positiveSides', received: sides(width, height) });
  }
  const bytes = bytesIn(data);
  if (!bytes) return at('input.type', { path: ['data'], expected: 'bytes', received: stringify(data) });
  if (!fits({ width, height }, maxPixels, report)) return undefined;
  const length = width * height * 4;
  if (bytes.length === length) return { width, height, data: bytes };
  const expected = `bytesForSides(${length}, ${width}, ${height})` as const;
  return at('scan.pixels', { expected, received: `byteCount(${bytes.length})` });
}

/** Two numbers as they are, or the first side that is none. */
function sides(width: unknown, height: unknown): string {
  if (typeof width !== 'number') return stringify(width);
  return typeof height === 'number' ? `${width} × ${height}` : stringify(height);
}

/** Checks whether a picture has no more pixels than allowed; reports `scan.too_large` at `image`. */
export function fits({ width, height }: Size, maxPixels: number, report: Report): boolean {
  if (width * height <= maxPixels) return true;
  report('scan.too_large', { path: ['image'], limit: maxPixels, received: `${width} × ${height}` });
  return false;
}

/** Reduces pixels to shades of gray. */
export function toGray({ width, height, data }: Pixels): GrayImage {
  const gray = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < gray.length; i++, at += 4) {
    gray[i] = shade(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  return flatten({ width, height, data: gray, opacity: opacityOf(data) });
}

/** Every fourth byte, unless all of them are 255. */
function opacityOf(data: Uint8Array | Uint8ClampedArray): Uint8Array | undefined {
  let at = 3;
  while (at < data.length && data[at] === 255) at += 4;
  return at < data.length
    ? Uint8Array.from({ length: data.length / 4 }, (_, i) => data[4 * i + 3] ?? 0)
    : undefined;
}

/** The brightness of a color (ITU-R BT.601). */
export function shade(red: number, green: number, blue: number): number {
  return (red * 306 + green * 601 + blue * 117) >> 10;
}

/** Puts a picture on white ground, or on black when what is drawn on it is bright. */
export function flatten({ width, height, data, opacity }: PixelLayer): GrayImage {
  if (!opacity) return { width, height, data };
  const ground = isBright(data, opacity) ? 0 : 255;
  const flat = data.map((value, i) => {
    const alpha = opacity[i] ?? 255;
    return (value * alpha + ground * (255 - alpha)) / 255;
  });
  return { width, height, data: flat };
}

/** Writes shades of gray as pixels. */
export function pixelsOf({ width, height, data }: GrayImage): Pixels {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    const value = data[i] ?? 0;
    pixels[at] = value;
    pixels[at + 1] = value;
    pixels[at + 2] = value;
  }
  return { width, height, data: pixels };
}

function isBright(data: Uint8Array, opacity: Uint8Array): boolean {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < data.length; i++) {
    const alpha = opacity[i] ?? 0;
    sum += (data[i] ?? 0) * alpha;
    weight += alpha;
  }
  return sum > 127 * weight;
}

function isSide(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
