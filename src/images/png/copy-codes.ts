/** Gives the code of a length of 3 to 258 bytes (RFC 1951 §3.2.5). */
export function lengthCode(length: number): number {
  if (length === 258) return 285;
  const value = length - 3;
  if (value < 8) return 257 + value;
  const extra = 29 - Math.clz32(value);
  return 257 + 4 * extra + (value >> extra);
}

/** Tells how many bits tell the length within a code. */
export function lengthExtra(code: number): number {
  return code < 265 || code === 285 ? 0 : (code - 261) >> 2;
}

/** Gives the least length of a code. */
export function lengthBase(code: number): number {
  if (code === 285) return 258;
  if (code < 265) return code - 254;
  return ((4 + ((code - 261) & 3)) << lengthExtra(code)) + 3;
}

/** Gives the code of a distance of 1 to 32 768 bytes. */
export function distanceCode(distance: number): number {
  const value = distance - 1;
  if (value < 4) return value;
  const extra = 30 - Math.clz32(value);
  return 2 * extra + (value >> extra);
}

/** Tells how many bits tell the distance within a code. */
export function distanceExtra(code: number): number {
  return code < 4 ? 0 : (code >> 1) - 1;
}
