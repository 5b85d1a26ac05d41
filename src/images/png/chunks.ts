import { crc32 } from '../../bytes/crc32.ts';
import { readUint32 } from '../../bytes/endian.ts';
import { PNG_COLOR_TYPES, PNG_SIGNATURE, type PngHeader } from './format.ts';

/** A chunk of a PNG file (PNG third edition §5.3). */
export interface PngChunk {
  readonly type: string;
  /** The range of its data in the file. */
  readonly start: number;
  readonly end: number;
}

const PNG_HEADER_LENGTH = 13;
/** Where the header ends: the signature, and its chunk with length, type and checksum. */
const HEADER_END = 33;

/** Lists the chunks of a PNG file one after the other, until one is cut short; their checksums are not looked at. */
export function* pngChunks(file: Uint8Array): Generator<PngChunk, void> {
  for (let at = PNG_SIGNATURE.length; at + 12 <= file.length; ) {
    const start = at + 8;
    const end = start + readUint32(file, at);
    if (end + 4 > file.length) return;
    yield { type: typeAt(file, at + 4), start, end };
    at = end + 4;
  }
}

/** Checks whether the checksum of a chunk agrees with its type and data (§5.3). */
export function isIntact(file: Uint8Array, { start, end }: PngChunk): boolean {
  return crc32(file, start - 4, end) === readUint32(file, end);
}

/** Gives the data of all chunks of a type, in order, without copying them. */
export function dataOf(file: Uint8Array, chunks: Iterable<PngChunk>, wanted: string): Uint8Array[] {
  return Array.from(chunks)
    .filter(({ type }) => type === wanted)
    .map(({ start, end }) => file.subarray(start, end));
}

/** Reads the header, which must stand first and name a color type, depth and methods that there are (§11.2.1). */
export function readPngHeader(file: Uint8Array): PngHeader | undefined {
  if (file.length < HEADER_END || typeAt(file, 12) !== 'IHDR' || readUint32(file, 8) !== PNG_HEADER_LENGTH)
    return undefined;
  const [depth = 0, colorType = 0, compression, filter, interlace = 2] = file.subarray(24, 29);
  if (!PNG_COLOR_TYPES[colorType]?.depths.includes(depth)) return undefined;
  if (compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  return {
    width: readUint32(file, 16),
    height: readUint32(file, 20),
    depth,
    colorType,
    interlaced: interlace === 1,
  };
}

function typeAt(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4));
}
