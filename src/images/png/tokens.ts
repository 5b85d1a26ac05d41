import { distanceCode, distanceExtra, lengthCode } from './copy-codes.ts';
import { FILTER_NONE } from './format.ts';
import type { Band } from './write.ts';

/** What a stream of DEFLATE is made of (RFC 1951 §3.2.5), and the checksum of all bytes that it stands for (RFC 1950 §9). */
export interface Tokens {
  /** Bytes, and copies of what stands before them as `length << 16 | distance`. */
  readonly list: Int32Array;
  /** How many of the list there are. */
  readonly count: number;
  /** How often each byte stands in it, and each code of a length. */
  readonly literalCounts: Uint32Array;
  readonly distanceCounts: Uint32Array;
  readonly checksum: number;
}

/** The code that ends a block, between those of bytes and of lengths. */
export const END_OF_BLOCK = 256;
const LITERAL_CODES = 286;
const DISTANCE_CODES = 30;

const MAX_LENGTH = 258;
const MIN_LENGTH = 3;
const MAX_DISTANCE = 32_768;
const ADLER_MODULUS = 65_521;

/** Tokens as they are written. */
interface TokenWriter {
  readonly list: Int32Array;
  count: number;
  readonly literalCounts: Uint32Array;
  readonly distanceCounts: Uint32Array;
  /** Bytes that are as one row above, and not written yet. */
  copied: number;
  readonly stride: number;
  readonly shortest: Shortest;
  /** Both halves of the checksum. */
  low: number;
  high: number;
}

const NO_BYTES: Uint8Array = new Uint8Array();

/** From how many bytes on a copy is shorter than they are: of the row above, and of the byte before. */
interface Shortest {
  readonly above: number;
  readonly run: number;
}

/**
 * Writes the unfiltered rows of a picture, of three bytes or more, as tokens. A row is like the one above but for some bytes, so
 * that a copy of it runs on over all the rows that repeat it, and into the next one.
 */
export function bandTokens(bands: readonly Band[], stride: number): Tokens {
  const out = newWriter(bands, stride);
  const reachesAbove = stride <= MAX_DISTANCE;
  let above: Uint8Array | undefined;
  for (const { row, times } of bands) {
    if (times <= 0) continue;
    if (above && reachesAbove) pushBelow(out, row, above);
    else pushAlone(out, row);
    if (reachesAbove) out.copied += (times - 1) * stride;
    else for (let i = 1; i < times; i++) pushAlone(out, row);
    addRows(out, row, times);
    above = row;
  }
  pushRest(out, above);
  const { list, count, literalCounts, distanceCounts, low, high } = out;
  return { list, count, literalCounts, distanceCounts, checksum: high * 0x10000 + low };
}

function newWriter(bands: readonly Band[], stride: number): TokenWriter {
  const isRepeated = stride <= MAX_DISTANCE;
  const rows = isRepeated ? bands.length : bands.reduce((all, { times }) => all + Math.max(0, times), 0);
  const repeats = bands.reduce((all, { times }) => all + Math.max(0, times), 0) * (stride / MAX_LENGTH + 2);
  return {
    list: new Int32Array(rows * stride + Math.ceil(repeats)),
    count: 0,
    literalCounts: new Uint32Array(LITERAL_CODES),
    distanceCounts: new Uint32Array(DISTANCE_CODES),
    copied: 0,
    stride,
    shortest: shortestCopies(bands, stride),
    low: 1,
    high: 0,
  };
}

/** Writes a row without a look at the one above. */
function pushAlone(out: TokenWriter, row: Uint8Array): void {
  pushByte(out, FILTER_NONE);
  pushRuns(out, row, 0, row.length);
}

/** Writes what of a row is not as above, and leaves what at its end is. */
function pushBelow(out: TokenWriter, row: Uint8Array, above: Uint8Array): void {
  const { stride, shortest } = out;
  let same = -1 - out.copied;
  let from = same;
  for (let i = 0; i < row.length; i++) {
    if (row[i] === above[i]) continue;
    if (i - same >= (same < -1 ? MIN_LENGTH : shortest.above)) {
      pushRuns(out, row, from, same);
      pushCopies(out, i - same, stride);
      from = i;
    } else if (same < 0) {
      pushHead(out, above, same);
      from = 0;
    }
    same = i + 1;
  }
  pushRuns(out, row, from, same);
  out.copied = row.length - same;
}

/** Writes what is left to be copied at the end. */
function pushRest(out: TokenWriter, row = NO_BYTES): void {
  if (out.copied >= MIN_LENGTH) pushCopies(out, out.copied, out.stride);
  else pushRuns(out, row, row.length - out.copied, row.length);
}

/** Writes the bytes that are too few for a copy: the last of the row above, from a place before the filter, and the filter. */
function pushHead(out: TokenWriter, above: Uint8Array, from: number): void {
  for (let at = from + 1; at < 0; at++) pushByte(out, above[above.length + at] ?? 0);
  pushByte(out, FILTER_NONE);
}

function pushRuns(out: TokenWriter, row: Uint8Array, from: number, end: number): void {
  const { list, literalCounts } = out;
  const least = out.shortest.run;
  let { count } = out;
  for (let i = from, start = from; i < end; i++) {
    const byte = row[i] ?? 0;
    list[count++] = byte;
    literalCounts[byte] = (literalCounts[byte] ?? 0) + 1;
    if (i + 1 < end && row[i + 1] === byte) continue;
    if (i - start >= least) {
      const copied = i - start;
      literalCounts[byte] = (literalCounts[byte] ?? 0) - copied;
      out.count = count - copied;
      pushCopies(out, copied, 1);
      count = out.count;
    }
    start = i + 1;
  }
  out.count = count;
}

function pushByte(out: TokenWriter, byte: number): void {
  const { literalCounts } = out;
  out.list[out.count++] = byte;
  literalCounts[byte] = (literalCounts[byte] ?? 0) + 1;
}

/** Divides a copy so that no piece is too long or too short. */
function pushCopies(out: TokenWriter, length: number, distance: number): void {
  const { literalCounts, distanceCounts } = out;
  for (let left = length; left > 0; ) {
    const rest = left - MAX_LENGTH;
    const piece = rest > 0 && rest < MIN_LENGTH ? MAX_LENGTH - MIN_LENGTH : Math.min(left, MAX_LENGTH);
    const [near, far] = [lengthCode(piece), distanceCode(distance)];
    out.list[out.count++] = (piece << 16) | distance;
    literalCounts[near] = (literalCounts[near] ?? 0) + 1;
    distanceCounts[far] = (distanceCounts[far] ?? 0) + 1;
    left -= piece;
  }
}

/** What the codes of a length and of a near distance take, about, in bits. */
const COPY_BITS = 6.5;
/** Every third row tells what bytes there are. */
const ROWS_BETWEEN = 3;

/** Weighs a copy against bytes, by how many bits a byte takes where all are written alone (its entropy). */
function shortestCopies(bands: readonly Band[], stride: number): Shortest {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let i = 0; i < bands.length; i += ROWS_BETWEEN) all += countBytes(counts, bands[i]?.row ?? NO_BYTES);
  let bits = 0;
  for (let byte = 0; byte < 256; byte++) {
    const count = counts[byte] ?? 0;
    if (count > 0) bits += count * Math.log2(all / count);
  }
  const each = Math.max(0.5, bits / Math.max(1, all));
  const shortest = (cost: number) => Math.max(MIN_LENGTH, Math.ceil(cost / each));
  return { above: shortest(COPY_BITS + distanceExtra(distanceCode(stride))), run: shortest(COPY_BITS) };
}

function countBytes(counts: Uint32Array, row: Uint8Array): number {
  for (let i = 0; i < row.length; i++) {
    const byte = row[i] ?? 0;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  return row.length;
}

/** Adds rows that are the same to the checksum. */
function addRows(out: TokenWriter, row: Uint8Array, times: number): void {
  let [sum, sums] = [FILTER_NONE, FILTER_NONE];
  for (let i = 0; i < row.length; i++) {
    sum += row[i] ?? 0;
    sums += sum;
  }
  let { low, high } = out;
  for (let i = 0; i < times; i++) {
    high = (high + out.stride * low + sums) % ADLER_MODULUS;
    low = (low + sum) % ADLER_MODULUS;
  }
  out.low = low;
  out.high = high;
}
