import { createRequire } from 'node:module';

interface Symbol {
  readonly modules: { readonly size: number; get(row: number, column: number): number };
}

/** The package has no types of its own. */
const qrcode: { create(text: string, options: { errorCorrectionLevel: Level }): Symbol } = createRequire(
  import.meta.url,
)('qrcode');

/** A picture in shades of gray, one byte a pixel, row by row. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export type Level = 'L' | 'M' | 'Q' | 'H';

export interface Drawing {
  readonly level?: Level;
  /** Quiet zone in modules. Default 4. */
  readonly margin?: number;
  /** Draw dots instead of squares, but for the finder patterns. */
  readonly dots?: boolean;
}

/** Draws a symbol with square or round modules of `scale` pixels, black on white. */
export function draw(text: string, scale: number, options: Drawing = {}): Gray {
  const { level = 'M', margin = 4, dots = false } = options;
  const { modules } = qrcode.create(text, { errorCorrectionLevel: level });
  const { size } = modules;
  const side = (size + 2 * margin) * scale;
  return paint(side, side, (x, y) => {
    const column = Math.floor(x / scale) - margin;
    const row = Math.floor(y / scale) - margin;
    const inside = row >= 0 && column >= 0 && row < size && column < size;
    if (!inside || !modules.get(row, column)) return 255;
    if (!dots || isFinder(row, column, size)) return 0;
    const dx = ((x % scale) + 0.5) / scale - 0.5;
    const dy = ((y % scale) + 0.5) / scale - 0.5;
    return dx * dx + dy * dy > 0.2 ? 255 : 0;
  });
}

function isFinder(row: number, column: number, size: number): boolean {
  return (row < 7 && (column < 7 || column >= size - 7)) || (row >= size - 7 && column < 7);
}

/** Makes a picture from a function of the pixel. */
export function paint(width: number, height: number, shade: (x: number, y: number) => number): Gray {
  const data = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) for (let x = 0; x < width; x++, i++) data[i] = clamp(shade(x, y));
  return { width, height, data };
}

/** Changes each pixel. */
export function map(picture: Gray, change: (value: number, x: number, y: number) => number): Gray {
  const { width, height, data } = picture;
  return paint(width, height, (x, y) => change(data[y * width + x] ?? 0, x, y));
}

/** Lays a picture over another one. */
export function place(onto: Gray, picture: Gray, left: number, top: number): Gray {
  const data = onto.data.slice();
  for (let y = 0; y < picture.height; y++) {
    const row = picture.data.subarray(y * picture.width, (y + 1) * picture.width);
    data.set(row, (top + y) * onto.width + left);
  }
  return { ...onto, data };
}

/** Gives a picture the RGBA pixels that scanners take. */
export function rgba({ width, height, data }: Gray): {
  width: number;
  height: number;
  data: Uint8ClampedArray;
} {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (const [i, value] of data.entries()) pixels.set([value, value, value, 255], 4 * i);
  return { width, height, data: pixels };
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.trunc(value)));
}
