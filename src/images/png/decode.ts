import { Unzlib } from 'fflate';
import type { PixelLayer, Size } from '../pixels.ts';
import { dataOf, isIntact, pngChunks, readPngHeader } from './chunks.ts';
import { pngLayer } from './rows.ts';

/** What is inflated at a time; a byte cannot become more than about a thousand. */
const PORTION = 8192;

/** Reads the size from the header, which must stand first. */
export function measurePng(bytes: Uint8Array): Size | undefined {
  return readPngHeader(bytes);
}

/** Follows the chunks to the last, with their checksums; there must be data in between. */
export function isWholePng(bytes: Uint8Array): boolean {
  let data = 0;
  for (const chunk of pngChunks(bytes)) {
    if (!isIntact(bytes, chunk)) return false;
    if (chunk.type === 'IDAT') data += chunk.end - chunk.start;
    if (chunk.type === 'IEND') return data > 0;
  }
  return false;
}

/**
 * Decodes a whole PNG file into gray and opacity, a portion at a time, and stops where the picture is full:
 * a small file that inflates without end costs no more than its picture. Nothing where the data are damaged.
 */
export function decodePng(bytes: Uint8Array): PixelLayer | undefined {
  const header = readPngHeader(bytes);
  if (!header) return undefined;
  const chunks = [...pngChunks(bytes)];
  const [palette] = dataOf(bytes, chunks, 'PLTE');
  const [clear] = dataOf(bytes, chunks, 'tRNS');
  const layer = pngLayer(header, palette, clear);
  if (!layer || !inflateInto(dataOf(bytes, chunks, 'IDAT'), layer.push)) return undefined;
  return layer.isFull() ? layer.picture : undefined;
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
