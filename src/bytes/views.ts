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
