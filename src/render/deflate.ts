/** zlib streams where there is no `node:zlib`: browsers, Deno Deploy, edge runtimes. */
import { unzlibSync, zlibSync } from 'fflate';

export type Compression = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** It compresses bytes to a zlib stream (RFC 1950). */
export function deflate(bytes: Uint8Array, level: Compression): Uint8Array {
  return zlibSync(bytes, { level });
}

/** It takes the bytes out of a zlib stream. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return unzlibSync(bytes);
}
