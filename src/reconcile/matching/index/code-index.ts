import { createNormalizedText, type NormalizedText, normalize, RADIX } from '../text/normalize.ts';
import { createCodeTable } from './code-table.ts';
import { createPrefixIndex, type NormalizedWindow } from './prefix-index.ts';

/** Characters by which a place is told at first sight; a code of two has any third. */
const HEAD = 3;
/** The value of the digit 0. */
const DIGIT_ZERO_VALUE = 1;

/**
 * A hash index over issued codes. It keeps no copy of them: some 20 bytes a code beside the caller's own
 * list.
 */
export interface CodeIndex {
  /** The distinct lengths of codes, ascending, with how many codes have each. */
  readonly lengths: ReadonlyMap<number, number>;
  /** Bytes that the index takes. */
  bytes(): number;
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
  /** The same lengths as a list. */
  readonly lengthList: readonly number[];
  /** Checks whether any code begins like this place of a text of so many characters. */
  hasPrefix(values: Uint8Array, start: number, length: number): boolean;
  /** Finds the codes that go on after a window; none when there are more than `most`. */
  completions(window: NormalizedWindow, most: number): number[];
  /** Takes in the code that was put at the end of the list. */
  add(index: number): void;
  /** Takes out a code, which stays in the list. */
  remove(index: number): void;
}

/** Builds the index of a list that may grow; case, separators and diacritics in the codes do not matter. */
export function createCodeIndex(codes: readonly { readonly code: string }[]): CodeIndex {
  const table = createCodeTable(codes);
  const heads = createHeads();
  const lengths = countLengths();
  const buffer = createNormalizedText(64);
  let hasLeadingZeros = false;
  const put = (at: number) => {
    const line = normalize(codes[at]?.code ?? '', buffer);
    table.insert(at, line);
    heads.add(line);
    hasLeadingZeros ||= line.values[0] === DIGIT_ZERO_VALUE;
    lengths.count(line.length, 1);
    return line;
  };
  for (let at = 0; at < codes.length; at++) put(at);
  const prefixes = createPrefixIndex(codes, lengths.counts);
  return {
    ...{ find: table.find, next: table.next, mightContain: table.mightContain, hasPrefix: heads.has },
    ...{ rarity: prefixes.rarity, completions: prefixes.completions, lengths: lengths.counts },
    get lengthList() {
      return lengths.list();
    },
    get hasLeadingZeros() {
      return hasLeadingZeros;
    },
    bytes: () => table.bytes() + heads.bytes + prefixes.bytes(),
    add: (at) => prefixes.add(at, put(at)),
    remove: (at) => {
      table.remove(at);
      prefixes.remove(at);
      lengths.count(normalize(codes[at]?.code ?? '', buffer).length, -1);
    },
  };
}

/** Counts codes by their length. */
function countLengths() {
  const counts = new Map<number, number>();
  let list: readonly number[] = [];
  return {
    counts,
    /** The lengths that there are, ascending. */
    list: () => list,
    count(length: number, change: 1 | -1) {
      const count = (counts.get(length) ?? 0) + change;
      if (count > 0) counts.set(length, count);
      else counts.delete(length);
      if (counts.size !== list.length) list = [...counts.keys()].sort((a, b) => a - b);
    },
  };
}

/** One bit for the first three characters of a code. */
function createHeads() {
  const bits = new Uint8Array(Math.ceil(RADIX ** HEAD / 8));
  const mark = (head: number) => {
    bits[head >>> 3] = (bits[head >>> 3] ?? 0) | (1 << (head & 7));
  };
  return {
    bytes: bits.byteLength,
    add({ values, length }: NormalizedText) {
      mark(headOf(values, 0, 0));
      if (length > 2) mark(headOf(values, 0, values[2] ?? 0));
      else for (let third = 1; third < RADIX; third++) mark(headOf(values, 0, third));
    },
    has(values: Uint8Array, start: number, length: number) {
      const head = headOf(values, start, start + 2 < length ? (values[start + 2] ?? 0) : 0);
      return (((bits[head >>> 3] ?? 0) >>> (head & 7)) & 1) === 1;
    },
  };
}

function headOf(values: Uint8Array, start: number, third: number): number {
  return ((values[start] ?? 0) * RADIX + (values[start + 1] ?? 0)) * RADIX + third;
}
