import { bytesIn } from '../bytes/views.ts';
import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { fail, type Result } from '../issues/result.ts';
import { isRecord, stringify } from '../issues/stringify.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels as a canvas gives them: four bytes each, red, green, blue and opacity, row by row from the top. */
export interface Pixels extends Size {
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A picture in shades of gray, one byte a pixel. */
export interface GrayImage extends Size {
  readonly data: Uint8Array;
}

/** A picture whose see-through parts have no ground yet. */
export interface Layer extends GrayImage {
  /** One byte a pixel, 255 for opaque; absent when everything is. */
  readonly opacity?: Uint8Array | undefined;
}

/** Makes sure that a value is pixels, and not too many. */
export function readPixels(value: unknown, maxPixels: number): Result<Pixels> {
  const path = ['image'];
  if (!isRecord(value)) {
    return fail(mistyped(path, 'pixels, or the bytes of a picture', value));
  }
  const { width, height } = value;
  const data = bytesIn(value.data);
  if (!isSide(width) || !isSide(height)) {
    const received = `${stringify(width)} × ${stringify(height)}`;
    return fail(issue('scan.pixels', { path, expected: 'a width and a height of at least 1', received }));
  }
  if (!data) {
    return fail(mistyped([...path, 'data'], 'bytes', value.data));
  }
  const tooLarge = checkSize(width, height, maxPixels);
  if (tooLarge) return fail(tooLarge);
  if (data.length === width * height * 4) return { ok: true, value: { width, height, data }, warnings: [] };
  const expected = `${width * height * 4} bytes for ${width} × ${height}`;
  return fail(issue('scan.pixels', { path, expected, received: `${data.length} bytes` }));
}

/** Tells in one issue that a picture has more pixels than allowed. */
export function checkSize(width: number, height: number, maxPixels: number): Issue | undefined {
  if (width * height <= maxPixels) return undefined;
  const received = `${width} × ${height}`;
  return issue('scan.too_large', { path: ['image'], expected: String(maxPixels), received });
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
export function flatten({ width, height, data, opacity }: Layer): GrayImage {
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
