import { readLittleEndian } from '../bytes/endian.ts';
import type { Size } from './pixels.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/**
 * Follows the blocks of a GIF file (GIF89a specification) to the trailer. No size where the file is cut short, has
 * no image or one that reaches over the screen.
 */
export function measureGif(bytes: Uint8Array): Size | undefined {
  const screen = { width: readLittleEndian(bytes, 6, 2), height: readLittleEndian(bytes, 8, 2) };
  let at = 13 + colorTableLength(bytes[10]);
  let images = 0;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === TRAILER) return images > 0 ? screen : undefined;
    if (block === IMAGE) {
      if (!holds(bytes, at, screen)) return undefined;
      images++;
      at = afterBlocks(bytes, at + 11 + colorTableLength(bytes[at + 9]));
    } else if (block === EXTENSION) {
      at = afterBlocks(bytes, at + 2);
    } else {
      return undefined;
    }
  }
  return undefined;
}

/** The length of the color table that a packed field announces. */
function colorTableLength(packed = 0): number {
  return packed & 0x80 ? 3 << ((packed & 7) + 1) : 0;
}

function holds(bytes: Uint8Array, at: number, screen: Size): boolean {
  const right = readLittleEndian(bytes, at + 1, 2) + readLittleEndian(bytes, at + 5, 2);
  const bottom = readLittleEndian(bytes, at + 3, 2) + readLittleEndian(bytes, at + 7, 2);
  return right <= screen.width && bottom <= screen.height;
}

/** The index after a run of sub-blocks, each with its length in front, and the empty one that ends it. */
function afterBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += length + 1;
    if (length === 0) return at;
  }
  return bytes.length;
}
