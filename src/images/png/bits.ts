import { inflateTo } from '../../bytes/deflate.ts';
import type { Size } from '../pixels.ts';
import { dataOf, isIntact, pngChunks, readPngHeader } from './chunks.ts';
import { FILTER_NONE, FILTER_UP, GRAY } from './format.ts';

/** The pixels of a picture of black and white: in each row the leftmost in the highest bit of its first byte, 1 for white. */
export interface PngBits extends Size {
  readonly bytes: Uint8Array;
  /** Where each row begins; rows that are alike may begin at the same place. */
  readonly starts: Int32Array;
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
  const starts = raw && unfilterRows(raw, stride, height);
  return starts && { width, height, bytes: raw, starts };
}

/** Undoes the filters of rows in their place, and gives where each of them begins; a row that differs in nothing is the one above. */
function unfilterRows(raw: Uint8Array, stride: number, height: number): Int32Array | undefined {
  const starts = new Int32Array(height);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  for (let y = 0, from = 0; y < height; y++, from += stride + 1) {
    const filter = raw[from];
    if (filter !== FILTER_NONE && filter !== FILTER_UP) return undefined;
    const own = from + 1;
    starts[y] = own;
    if (filter === FILTER_NONE || y === 0) continue;
    const above = starts[y - 1] ?? 0;
    if (isSameAsAbove(view, own, own + stride)) starts[y] = above;
    else for (let i = 0; i < stride; i++) raw[own + i] = (raw[own + i] ?? 0) + (raw[above + i] ?? 0);
  }
  return starts;
}

/** Whether a row differs from the one above in nothing; four bytes are looked at at a time. */
function isSameAsAbove(view: DataView, from: number, end: number): boolean {
  let at = from;
  for (; at + 4 <= end; at += 4) if (view.getInt32(at, true) !== 0) return false;
  for (; at < end; at++) if (view.getUint8(at) !== 0) return false;
  return true;
}
