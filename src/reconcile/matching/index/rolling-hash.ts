const BASE = 0x01000193;

/** Sums a window of values as a polynomial modulo 2^32. */
export function polynomial(values: Uint8Array, start: number, length: number): number {
  let sum = 0;
  for (let i = start; i < start + length; i++) sum = (Math.imul(sum, BASE) + (values[i] ?? 0)) | 0;
  return sum;
}

/** Gives the weight of the first of `length` values in the polynomial. */
export function weight(length: number): number {
  let power = 1;
  for (let i = 1; i < length; i++) power = Math.imul(power, BASE);
  return power;
}

/** Moves a polynomial on by one value. */
export function roll(sum: number, leaving: number, entering: number, power: number): number {
  return (Math.imul(sum - Math.imul(leaving, power), BASE) + entering) | 0;
}

/** Spreads a polynomial over 32 bits; the result is never zero. */
export function spreadBits(sum: number, length: number): number {
  let hash = sum + Math.imul(length, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) | 1) >>> 0;
}
