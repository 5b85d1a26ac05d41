import { Unzlib } from 'fflate';
import { crc32 } from '../../bytes/crc32.ts';
import type { Layer, Size } from '../pixels.ts';
import { PNG_COLOR_TYPES } from './format.ts';
import { type PngHeader, pngLayer } from './rows.ts';

/** What is inflated at a time; a byte cannot become more than about a thousand. */
const PORTION = 8192;

/** Reads the size from the header, which must stand first. */
export function measurePng(bytes: Uint8Array): Size | undefined {
  return readPngHeader(bytes);
}

/** Follows the chunks to the last, with their checksums; there must be data in between. */
export function isWholePng(bytes: Uint8Array): boolean {
  let data = 0;
  for (const { type, start, end } of chunksOf(bytes)) {
    if (crc32(bytes, start - 4, end) !== wordAt(bytes, end)) return false;
    if (type === 'IDAT') data += end - start;
    if (type === 'IEND') return data > 0;
  }
  return false;
}

/**
 * Decodes a whole PNG file into gray and opacity, a portion at a time, and stops where the picture is full:
 * a small file that inflates without end costs no more than its picture. Nothing where the data are damaged.
 */
export function decodePng(bytes: Uint8Array): Layer | undefined {
  const header = readPngHeader(bytes);
  if (!header) return undefined;
  const chunks = [...chunksOf(bytes)];
  const bodies = (wanted: string) =>
    chunks.filter(({ type }) => type === wanted).map(({ start, end }) => bytes.subarray(start, end));
  const layer = pngLayer(header, bodies('PLTE')[0], bodies('tRNS')[0]);
  return layer && inflateInto(bodies('IDAT'), layer.push) && layer.isFull() ? layer.picture : undefined;
}

/** Hands over the inflated bytes until the taker has enough; false where they cannot be inflated. */
function inflateInto(parts: readonly Uint8Array[], push: (bytes: Uint8Array) => boolean): boolean {
  let enough = false;
  const stream = new Unzlib((bytes) => {
    enough ||= push(bytes);
  });
  try {
    for (const part of parts) {
      for (let at = 0; at < part.length && !enough; at += PORTION)
        stream.push(part.subarray(at, at + PORTION));
    }
    return true;
  } catch {
    return false;
  }
}

function readPngHeader(bytes: Uint8Array): PngHeader | undefined {
  if (bytes.length < 33 || typeAt(bytes, 12) !== 'IHDR' || wordAt(bytes, 8) !== 13) return undefined;
  const [depth = 0, color = 0, compression, filter, interlace = 2] = bytes.subarray(24, 29);
  if (!PNG_COLOR_TYPES[color]?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1)
    return undefined;
  return {
    width: wordAt(bytes, 16),
    height: wordAt(bytes, 20),
    depth,
    colorType: color,
    interlaced: interlace === 1,
  };
}

interface Chunk {
  readonly type: string;
  /** The range of its data. */
  readonly start: number;
  readonly end: number;
}

/** The chunks one after the other, until one is cut short. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const start = at + 8;
    const end = start + wordAt(bytes, at);
    if (end + 4 > bytes.length) return;
    yield { type: typeAt(bytes, at + 4), start, end };
    at = end + 4;
  }
}

function typeAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** An unsigned number of four bytes, greatest first. */
function wordAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
