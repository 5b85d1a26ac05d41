const BASE = 0x01000193;

/** Sums a window of values as a polynomial modulo 2^32. */
export function polynomial(values: Uint8Array, start: number, length: number): number {
  return extend(0, values, start, start + length);
}

/** Adds more values to the sum of those before them. */
export function extend(sum: number, values: Uint8Array, from: number, to: number): number {
  let extended = sum;
  for (let i = from; i < to; i++) extended = (Math.imul(extended, BASE) + (values[i] ?? 0)) | 0;
  return extended;
}

/** Gives the weight of the first of `length` values in the polynomial. */
export function weight(length: number): number {
  let power = 1;
  for (let i = 1; i < length; i++) power = Math.imul(power, BASE);
  return power;
}

/** Spreads a polynomial over 32 bits; the result is never zero. */
export function spreadBits(sum: number, length: number): number {
  let hash = sum + Math.imul(length, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) | 1) >>> 0;
}
