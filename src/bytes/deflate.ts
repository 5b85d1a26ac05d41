import { unzlibSync, zlibSync } from 'fflate';

/** 1 is fastest, 9 smallest. */
export type Compression = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The built-in library where there is one, asked for without an import that would break browsers; it is twice as fast. */
const zlib = /* @__PURE__ */ builtIn();

/** Compresses bytes to a zlib stream (RFC 1950). */
export function deflate(bytes: Uint8Array, level: Compression): Uint8Array {
  return zlib ? zlib.deflateSync(bytes, { level }) : zlibSync(bytes, { level });
}

/** Takes the bytes out of a zlib stream. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return zlib ? zlib.inflateSync(bytes) : unzlibSync(bytes);
}

/** Takes exactly `length` bytes out of a zlib stream whose checksum is right; nothing where it holds other than that. */
export function inflateTo(bytes: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const options = { chunkSize: Math.max(MIN_CHUNK, length), maxOutputLength: Math.max(1, length) };
    const raw = zlib ? zlib.inflateSync(bytes, options) : unzlibSync(bytes);
    return raw.length === length ? raw : undefined;
  } catch {
    return undefined;
  }
}

/** The least that the built-in library takes at a time. */
const MIN_CHUNK = 64;

function builtIn() {
  return globalThis.process?.getBuiltinModule?.('node:zlib');
}
