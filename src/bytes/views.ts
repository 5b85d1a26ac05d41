/**
 * Bytes in a buffer of their own, as `Response`, `Blob` and files take them: `Uint8Array<ArrayBuffer>` where the compiler knows that
 * (TypeScript 5.7), and `Uint8Array` before.
 */
export type Bytes = ReturnType<Uint8ArrayConstructor['of']>;

/**
 * Sees a byte array, clamped or not, as bytes; nothing for other values. Arrays of another realm count, as test
 * runners and sandboxes hand them over.
 */
export function bytesIn(value: unknown): Uint8Array | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Uint8Array]' && kind !== '[object Uint8ClampedArray]') return undefined;
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

/** Tells a buffer, of this realm or another. */
export function isBuffer(value: unknown): value is ArrayBuffer {
  return value instanceof ArrayBuffer || Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

/** Puts bytes one after another. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const result = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
