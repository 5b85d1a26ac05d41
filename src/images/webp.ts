import { readLittleEndian } from '../bytes/endian.ts';
import type { Size } from './pixels.ts';

/**
 * Follows the chunks of a WebP file (RFC 9649) and takes the canvas size, or that of the only image. No size where
 * the file is cut short or holds no image.
 */
export function measureWebp(bytes: Uint8Array): Size | undefined {
  const end = 8 + readLittleEndian(bytes, 4, 4);
  if (end > bytes.length) return undefined;
  let size: Size | undefined;
  for (let at = 12; at + 8 <= end; ) {
    const body = at + 8;
    const length = readLittleEndian(bytes, at + 4, 4);
    if (length > end - body) return undefined;
    size ??= sizeIn(bytes, String.fromCharCode(...bytes.subarray(at, body - 4)), body, length);
    at = body + length + (length % 2);
  }
  return size;
}

function sizeIn(bytes: Uint8Array, chunk: string, at: number, length: number): Size | undefined {
  if (chunk === 'VP8X' && length >= 10) {
    return { width: readLittleEndian(bytes, at + 4, 3) + 1, height: readLittleEndian(bytes, at + 7, 3) + 1 };
  }
  if (chunk === 'VP8 ' && length >= 10) {
    return {
      width: readLittleEndian(bytes, at + 6, 2) & 0x3fff,
      height: readLittleEndian(bytes, at + 8, 2) & 0x3fff,
    };
  }
  if (chunk === 'VP8L' && length >= 5) {
    const packed = readLittleEndian(bytes, at + 1, 4);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
}
