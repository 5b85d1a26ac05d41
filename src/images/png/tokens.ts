import { FILTER_NONE, FILTER_UP } from './format.ts';
import type { Band } from './write.ts';

/**
 * What a stream of DEFLATE is made of: bytes, and copies of what stands before them as `length << 16 | distance`, with the
 * checksum of all bytes that they stand for (RFC 1950 §9).
 */
export interface Tokens {
  readonly list: number[];
  readonly checksum: number;
}

const MAX_LENGTH = 258;
const MIN_LENGTH = 3;
const MAX_DISTANCE = 32_768;
const ADLER_MODULUS = 65_521;

/** A copy of a byte costs more than a few of the commonest bytes. */
const SHORTEST_RUN = 6;

/**
 * Writes the filtered rows of a picture, of three bytes or more, as tokens: of each band the row itself, then the rows that repeat it, which hold nothing
 * and are copied from those of the band before.
 */
export function bandTokens(bands: readonly Band[], stride: number): Tokens {
  const list: number[] = [];
  let [low, high, at] = [1, 0, 0];
  let repeats = { at: 0, length: 0 };
  for (const { row, times } of bands) {
    if (times <= 0) continue;
    list.push(FILTER_NONE);
    high += low;
    for (let i = 0; i < row.length; i++) {
      low += row[i] ?? 0;
      high += low;
    }
    low %= ADLER_MODULUS;
    high %= ADLER_MODULUS;
    pushRow(list, row);
    at += stride;
    const length = (times - 1) * stride;
    if (length === 0) continue;
    pushRepeats(list, { at, length, stride }, repeats);
    for (let i = 1; i < times; i++) {
      low = (low + FILTER_UP) % ADLER_MODULUS;
      high = (high + low * stride) % ADLER_MODULUS;
    }
    repeats = { at, length };
    at += length;
  }
  return { list, checksum: high * 0x10000 + low };
}

function pushRow(list: number[], row: Uint8Array): void {
  for (let i = 0; i < row.length; ) {
    const byte = row[i] ?? 0;
    let end = i + 1;
    while (end < row.length && row[end] === byte) end++;
    const isRun = end - i >= SHORTEST_RUN;
    list.push(byte);
    if (isRun) pushCopies(list, end - i - 1, 1);
    i = isRun ? end : i + 1;
  }
}

interface Stretch {
  readonly at: number;
  readonly length: number;
}

function pushRepeats(list: number[], own: Stretch & { readonly stride: number }, before: Stretch): void {
  const { at, length, stride } = own;
  const distance = at - before.at;
  if (before.length >= length && distance <= MAX_DISTANCE) pushCopies(list, length, distance);
  else {
    pushBlank(list, stride);
    if (stride <= MAX_DISTANCE) pushCopies(list, length - stride, stride);
    else for (let done = stride; done < length; done += stride) pushBlank(list, stride);
  }
}

/** A row that is the same as the one above. */
function pushBlank(list: number[], stride: number): void {
  list.push(FILTER_UP, 0);
  if (stride - 2 >= MIN_LENGTH) pushCopies(list, stride - 2, 1);
  else for (let i = 2; i < stride; i++) list.push(0);
}

/** Divides a copy so that no piece is too long or too short. */
function pushCopies(list: number[], length: number, distance: number): void {
  for (let left = length; left > 0; ) {
    const rest = left - MAX_LENGTH;
    const piece = rest > 0 && rest < MIN_LENGTH ? MAX_LENGTH - MIN_LENGTH : Math.min(left, MAX_LENGTH);
    list.push((piece << 16) | distance);
    left -= piece;
  }
}
