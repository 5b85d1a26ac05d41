import { inflateTo } from '../../bytes/deflate.ts';
import type { Size } from '../pixels.ts';
import { dataOf, isIntact, pngChunks, readPngHeader } from './chunks.ts';
import { FILTER_NONE, FILTER_UP, GRAY } from './format.ts';

/** The pixels of a picture of black and white: rows of `stride` bytes, the leftmost pixel in the highest bit, 1 for white. */
export interface PngBits extends Size {
  readonly rows: Uint8Array;
  readonly stride: number;
}

/**
 * Reads a finished file of the kind that `writePng` writes without a palette: one bit a pixel, one chunk of data, rows as they
 * are or as the difference to the row above, every checksum right. Nothing for any other file, and for one that is not whole.
 */
export function readPngBits(file: Uint8Array): PngBits | undefined {
  const header = readPngHeader(file);
  if (header?.depth !== 1 || header.colorType !== GRAY || header.interlaced) return undefined;
  const chunks = [...pngChunks(file)];
  if (chunks.map(({ type }) => type).join(' ') !== 'IHDR IDAT IEND') return undefined;
  if (!chunks.every((chunk) => isIntact(file, chunk))) return undefined;
  const { width, height } = header;
  const stride = Math.ceil(width / 8);
  const [data = new Uint8Array()] = dataOf(file, chunks, 'IDAT');
  const raw = inflateTo(data, (stride + 1) * height);
  const rows = raw && unfilteredRows(raw, stride);
  return rows && { width, height, stride, rows };
}

function unfilteredRows(raw: Uint8Array, stride: number): Uint8Array | undefined {
  const rows = new Uint8Array((raw.length / (stride + 1)) * stride);
  for (let at = 0, from = 0; at < rows.length; at += stride, from += stride + 1) {
    const filter = raw[from];
    if (filter !== FILTER_NONE && filter !== FILTER_UP) return undefined;
    if (filter === FILTER_NONE || at === 0) copyRow(raw, from + 1, rows, at, stride);
    else if (isSameAsAbove(raw, from + 1, stride)) rows.copyWithin(at, at - stride, at);
    else
      for (let i = 0; i < stride; i++) rows[at + i] = (rows[at + i - stride] ?? 0) + (raw[from + 1 + i] ?? 0);
  }
  return rows;
}

function copyRow(raw: Uint8Array, from: number, rows: Uint8Array, at: number, stride: number): void {
  for (let i = 0; i < stride; i++) rows[at + i] = raw[from + i] ?? 0;
}

/** Whether a row differs from the one above in nothing. */
function isSameAsAbove(raw: Uint8Array, from: number, stride: number): boolean {
  let all = 0;
  for (let i = from; i < from + stride; i++) all |= raw[i] ?? 0;
  return all === 0;
}
