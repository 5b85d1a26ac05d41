import { createNormalizedText, type NormalizedText, normalize, RADIX } from '../text/normalize.ts';
import { densityBits, measureDensity } from './density.ts';
import { compareRange, createPrefixIndex, type NormalizedWindow } from './prefix-index.ts';
import { polynomial, spreadBits } from './rolling-hash.ts';

const HEAD = 2;
const NO_CODE = -1;

/**
 * A hash index over issued codes. It keeps no copy of them: some 20 bytes a code beside the caller's own
 * list.
 */
export interface CodeIndex {
  /** The distinct lengths of codes, ascending, with how many codes have each. */
  readonly lengths: ReadonlyMap<number, number>;
  /** Bytes that the index takes. */
  readonly bytes: number;
  /** Tells in two steps that no code has a hash, or that one may. */
  mightContain(hash: number): boolean;
  /** Whether any code begins with a zero. */
  readonly hasLeadingZeros: boolean;
  /** Bits by which a text like a code is rarely one of the issued codes by chance. */
  rarity(index: number): number;
  /** Finds the first code that equals a window with this hash, or -1. */
  find(window: NormalizedWindow, hash: number): number;
  /** Finds the next code equal to a found one, or -1: several bills may share a code. */
  next(index: number): number;
  /** Checks whether any code begins like this place of a line. */
  hasPrefix(values: Uint8Array, start: number): boolean;
  /** Finds the codes that go on after a window; none when there are more than `most`. */
  completions(window: NormalizedWindow, most: number): number[];
}

/** Builds the index. Case, separators and diacritics in the codes do not matter. */
export function createCodeIndex(codes: readonly { readonly code: string }[]): CodeIndex {
  const table = createTable(codes);
  const heads = new Uint8Array(RADIX ** HEAD);
  const lengths = new Map<number, number>();
  const buffer = createNormalizedText(64);
  for (let index = 0; index < codes.length; index++) {
    const line = normalize(codes[index]?.code ?? '', buffer);
    table.insert(index, line);
    heads[headOf(line.values, 0)] = 1;
    lengths.set(line.length, (lengths.get(line.length) ?? 0) + 1);
  }
  const prefixes = createPrefixIndex(codes);
  const density = measureDensity(codes, prefixes.order);
  return {
    lengths: new Map([...lengths].sort(([a], [b]) => a - b)),
    bytes: table.bytes + heads.byteLength + prefixes.bytes + density.byteLength,
    hasLeadingZeros: heads.subarray(RADIX, 2 * RADIX).includes(1),
    rarity: (index) => densityBits(density, index),
    mightContain: table.mightContain,
    find: table.find,
    next: table.next,
    hasPrefix: (values, start) => heads[headOf(values, start)] === 1,
    completions: prefixes.completions,
  };
}

/** An open-addressing table of code numbers behind a filter; equal codes hang on a chain. */
function createTable(codes: readonly { readonly code: string }[]) {
  const room = 2 ** Math.ceil(Math.log2(Math.max(8, codes.length * 1.5)));
  const slots = new Int32Array(room).fill(NO_CODE);
  const hashes = new Uint32Array(codes.length);
  const nexts = new Int32Array(codes.length).fill(NO_CODE);
  const filter = createFilter(room / 4);

  const slotOf = (window: NormalizedWindow, hash: number) => {
    let slot = (hash >>> 4) & (room - 1);
    for (let index = slots[slot] ?? NO_CODE; index !== NO_CODE; index = slots[slot] ?? NO_CODE) {
      if (hashes[index] === hash && compareRange(codes[index]?.code ?? '', window) === 0) break;
      slot = (slot + 1) & (room - 1);
    }
    return slot;
  };
  const insert = (index: number, line: NormalizedText) => {
    const hash = spreadBits(polynomial(line.values, 0, line.length), line.length);
    const slot = slotOf({ line, from: 0, to: line.length }, hash);
    const first = slots[slot] ?? NO_CODE;
    if (first === NO_CODE) slots[slot] = index;
    else {
      nexts[index] = nexts[first] ?? NO_CODE;
      nexts[first] = index;
    }
    hashes[index] = hash;
    filter.add(hash);
  };
  return {
    bytes: slots.byteLength + hashes.byteLength + nexts.byteLength + filter.bytes,
    mightContain: filter.mightContain,
    find: (window: NormalizedWindow, hash: number) => slots[slotOf(window, hash)] ?? NO_CODE,
    next: (index: number) => nexts[index] ?? NO_CODE,
    insert,
  };
}

/** One bit for a hash, in memory small enough to stay near the processor. */
function createFilter(words: number) {
  const bits = new Uint32Array(words);
  const mask = words * 32 - 1;
  return {
    bytes: bits.byteLength,
    add(hash: number) {
      const bit = (hash >>> 1) & mask;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
    mightContain(hash: number) {
      const bit = (hash >>> 1) & mask;
      return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
    },
  };
}

function headOf(values: Uint8Array, start: number): number {
  return (values[start] ?? 0) * RADIX + (values[start + 1] ?? 0);
}
