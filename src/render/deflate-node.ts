/** zlib streams in Node, where the built-in library is twice as fast. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { Compression } from './deflate.ts';

/** It compresses bytes to a zlib stream (RFC 1950). */
export function deflate(bytes: Uint8Array, level: Compression): Uint8Array {
  return deflateSync(bytes, { level });
}

/** It takes the bytes out of a zlib stream. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes);
}
