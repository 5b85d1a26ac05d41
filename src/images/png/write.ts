import { crc32 } from '../../bytes/crc32.ts';
import { type Compression, deflate, inflate } from '../../bytes/deflate.ts';
import { readUint32 } from '../../bytes/endian.ts';
import { joinBytes } from '../../bytes/views.ts';
import { dataOf, pngChunks } from './chunks.ts';
import { FILTER_NONE, FILTER_UP, GRAY, PALETTE, PNG_SIGNATURE } from './format.ts';
import { packBands } from './pack.ts';

/** A picture of two colors, one bit a pixel: rows of `ceil(width / 8)` bytes, the leftmost pixel in the highest bit. */
export interface Bitmap {
  readonly width: number;
  /** Rows that are drawn once and then repeated, from the top. */
  readonly bands: readonly Band[];
  /** Red, green and blue of bits 0 and 1; black and white when left out. */
  readonly palette?: readonly [Rgb, Rgb];
}

export interface Band {
  readonly row: Uint8Array;
  readonly times: number;
}

type Rgb = readonly [number, number, number];

/**
 * Writes a bitmap as a PNG file of depth 1. Repeated rows are all zeros after filtering, which packs best; without a level they
 * are packed by {@link packBands}.
 */
export function writePng(bitmap: Bitmap, level: Compression | undefined): Uint8Array<ArrayBuffer> {
  const { width, bands, palette } = bitmap;
  const data =
    level === undefined
      ? packBands(bands, Math.ceil(width / 8) + 1)
      : deflate(filtered(bands, width, rowsIn(bands)), level);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, rowsIn(bands));
  header.set([1, palette ? PALETTE : GRAY, 0, 0, 0], 8);
  return joinBytes([
    Uint8Array.from(PNG_SIGNATURE),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette.flat()))] : []),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Reads the rows of a file that {@link writePng} wrote, one bit a pixel. */
export function readPngRows(png: Uint8Array): { readonly rows: Uint8Array; readonly stride: number } {
  const stride = Math.ceil(readUint32(png, 16) / 8);
  const [data = new Uint8Array()] = dataOf(png, pngChunks(png), 'IDAT');
  const raw = inflate(data);
  const rows = new Uint8Array(readUint32(png, 20) * stride);
  for (let i = 0, from = 0; i < rows.length; i += stride, from += stride + 1) {
    const above = raw[from] === FILTER_UP ? i - stride : -1;
    for (let k = 0; k < stride; k++) {
      rows[i + k] = (raw[from + 1 + k] ?? 0) + (above < 0 ? 0 : (rows[above + k] ?? 0));
    }
  }
  return { rows, stride };
}

function rowsIn(bands: readonly Band[]): number {
  return bands.reduce((rows, { times }) => rows + times, 0);
}

function filtered(bands: readonly Band[], width: number, height: number): Uint8Array {
  const stride = Math.ceil(width / 8) + 1;
  const raw = new Uint8Array(stride * height);
  let at = 0;
  for (const { row, times } of bands) {
    raw[at] = FILTER_NONE;
    raw.set(row, at + 1);
    for (let i = 1; i < times; i++) raw[at + i * stride] = FILTER_UP;
    at += times * stride;
  }
  return raw;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const result = new Uint8Array(data.length + 12);
  const view = new DataView(result.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) result[4 + i] = name.charCodeAt(i);
  result.set(data, 8);
  view.setUint32(data.length + 8, crc32(result.subarray(4, data.length + 8)));
  return result;
}
