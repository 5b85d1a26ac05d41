import { Unzlib } from 'fflate';
import { readUint32 } from '../../bytes/endian.ts';
import { MAX_PICTURE_PIXELS } from '../picture.ts';
import { dataOf, isIntact, type PngChunk, pngChunks, readPngHeader } from './chunks.ts';
import { FILTER_COUNT, PALETTE, type PngHeader, samplesOf } from './format.ts';

/** Files that have been read: one mark may stand on thousands of labels. */
const VALID_FILES = /* @__PURE__ */ new WeakSet<Uint8Array>();
const PIECE = 16_384;

/**
 * Reads a PNG to its last byte: header, order of chunks, palette, and as many filtered rows of pixels as announced.
 * Readers further on may stop the whole process over a damaged file; a file that unpacks to more than it says is left early.
 * Interlaced files count as damaged.
 */
export function isValidPng(bytes: Uint8Array): boolean {
  if (!VALID_FILES.has(bytes) && readsThrough(bytes)) VALID_FILES.add(bytes);
  return VALID_FILES.has(bytes);
}

function readsThrough(bytes: Uint8Array): boolean {
  const header = readPngHeader(bytes);
  if (!header || header.interlaced || header.width * header.height > MAX_PICTURE_PIXELS) return false;
  const chunks = intactChunks(bytes);
  if (!isInOrder(chunks, header)) return false;
  const row = Math.ceil((header.width * samplesOf(header.colorType) * header.depth) / 8) + 1;
  return unpacksTo(dataOf(bytes, chunks, 'IDAT'), row, header.height);
}

/** The header first and only once, a palette before the data that need it, the end at the end. */
function isInOrder(chunks: readonly PngChunk[], { colorType }: PngHeader): boolean {
  const [first, ...order] = chunks.map(({ type }) => type);
  if (first !== 'IHDR' || order.includes('IHDR') || order.at(-1) !== 'IEND') return false;
  return colorType !== PALETTE || order.slice(0, order.indexOf('IDAT')).includes('PLTE');
}

/** The chunks up to the one that ends the file, or the first that is cut off or changed. */
function intactChunks(bytes: Uint8Array): PngChunk[] {
  const chunks: PngChunk[] = [];
  for (const chunk of pngChunks(bytes)) {
    if (!isIntact(bytes, chunk)) break;
    chunks.push(chunk);
    if (chunk.type === 'IEND') break;
  }
  return chunks;
}

/** Checks whether packed data hold exactly so many rows, each with a filter that there is, and end in their Adler-32. */
function unpacksTo(data: readonly Uint8Array[], row: number, height: number): boolean {
  let total = 0;
  let valid = true;
  let sum = 1;
  const stream = new Unzlib((chunk) => {
    const first = (row - (total % row)) % row;
    for (let i = first; i < chunk.length; i += row) if ((chunk[i] ?? 0) >= FILTER_COUNT) valid = false;
    total += chunk.length;
    sum = adler32(chunk, sum);
  });
  try {
    for (const piece of pieces(data)) {
      stream.push(piece);
      if (!valid || total > row * height) return false;
    }
    stream.push(new Uint8Array(0), true);
  } catch {
    return false;
  }
  return valid && total === row * height && sum === lastWord(data);
}

function* pieces(data: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of data) {
    for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
  }
}

/** RFC 1950 §9, continued from a former sum. */
function adler32(bytes: Uint8Array, sum: number): number {
  let low = sum & 0xffff;
  let high = sum >>> 16;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 0x10000 + low;
}

/** The last four bytes of the data, as one number. */
function lastWord(data: readonly Uint8Array[]): number {
  const last = data.flatMap((part) => [...part.subarray(-4)]).slice(-4);
  return readUint32(Uint8Array.from(last), 0);
}
