import { createNormalizedText, FIRST_LETTER, type NormalizedText, normalize } from '../text/normalize.ts';

/** Bits are kept in parts of 256, two bytes a code. */
const PER_BIT = 256;
const MAX_STORED_BITS = 65_535;
/** Fewer codes that begin alike say nothing about how thickly they are issued. */
const LEAST_IN_BLOCK = 64;
/**
 * Numbers that count as issued beside those of the list: those of other months, of customers who left and of those to come.
 * A list of few numbers would else seem to be hit by none.
 */
const UNLISTED_NUMBERS = 200;

const DIGIT_BITS = Math.log2(10);
const LETTER_BITS = Math.log2(26);
const ALPHANUMERIC_BITS = Math.log2(36);
const MOST_CHARACTERS = 64;

/** The codes of one length that are all digits, or that are not, in the order of their text. */
interface DensityGroup {
  readonly members: Uint32Array;
  readonly isDigitsOnly: boolean;
  readonly length: number;
}

/**
 * Measures how thickly codes are issued around each code: bits, in parts of 256, by which a text of its length and kind is rarely
 * one of the issued codes. Counted among all codes of the kind and length, and among those that begin alike, where 64 or more
 * do; the thickest counts, by what chance does not explain, since numbers run on: of seven digits from 1000000 every one is issued.
 */
export function measureDensity(codes: readonly { readonly code: string }[], order: Uint32Array): Uint16Array {
  const parts = new Uint16Array(codes.length);
  const codeAt = (index: number) => codes[index]?.code ?? '';
  for (const group of numericGroups(codeAt, order)) measureGroup(group, codeAt, parts);
  return parts;
}

/**
 * Measures one code as {@link measureDensity} does all: among so many of its length, and among those that begin alike, which
 * `countWith` counts by the characters that they share.
 */
export function rarityAmong(
  line: NormalizedText,
  codes: number,
  countWith: (length: number) => number,
): number {
  const classes = line.values.subarray(0, line.length).map((value) => (value < FIRST_LETTER ? 1 : 2));
  const counted = codes + (isDigitsOnly(line) ? UNLISTED_NUMBERS : 0);
  let least = bitsFrom(classes, 0) - Math.log2(counted);
  for (let level = 1; level < line.length - 1; level++) {
    const count = countWith(level);
    if (count < LEAST_IN_BLOCK) break;
    const rest = bitsFrom(classes, level);
    const bits = lettersIn(line, level) * LETTER_BITS + rest - Math.log2(certainCount(count, rest));
    least = Math.min(least, bits);
  }
  return Math.max(0, least);
}

/** Gives the bits that were measured for a code. */
export function densityBits(parts: Uint16Array, index: number): number {
  return (parts[index] ?? 0) / PER_BIT;
}

function numericGroups(codeAt: (index: number) => string, order: Uint32Array): DensityGroup[] {
  const buffer = createNormalizedText(MOST_CHARACTERS);
  const keys = new Uint8Array(order.length);
  const sizes = new Map<number, number>();
  order.forEach((index, place) => {
    const line = normalize(codeAt(index), buffer);
    const key = line.length * 2 + (isDigitsOnly(line) ? 1 : 0);
    keys[place] = key;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  });
  return [...sizes].map(([key, size]) => {
    const members = new Uint32Array(size);
    let at = 0;
    order.forEach((index, place) => {
      if (keys[place] === key) members[at++] = index;
    });
    return { members, isDigitsOnly: key % 2 === 1, length: key >> 1 };
  });
}

function isDigitsOnly({ values, length }: NormalizedText): boolean {
  for (let i = 0; i < length; i++) if ((values[i] ?? 0) >= FIRST_LETTER) return false;
  return true;
}

function measureGroup(group: DensityGroup, codeAt: (index: number) => string, parts: Uint16Array): void {
  const { members, length } = group;
  const { shared, classes } = compareNeighbours(group, codeAt);
  const counted = members.length + (group.isDigitsOnly ? UNLISTED_NUMBERS : 0);
  const all = toParts(bitsFrom(classes, 0) - Math.log2(counted));
  for (const index of members) parts[index] = all;
  const buffer = createNormalizedText(MOST_CHARACTERS);
  let isThick = members.length >= LEAST_IN_BLOCK;
  for (let level = 1; isThick && level < length - 1; level++) {
    const rest = bitsFrom(classes, level);
    isThick = false;
    for (let from = 0, to = 0; from < members.length; from = to) {
      to = from + 1;
      while (to < members.length && (shared[to] ?? 0) >= level) to++;
      if (to - from < LEAST_IN_BLOCK) continue;
      isThick = true;
      const prefix = lettersIn(normalize(codeAt(members[from] ?? 0), buffer), level) * LETTER_BITS;
      const found = toParts(prefix + rest - Math.log2(certainCount(to - from, rest)));
      for (let i = from; i < to; i++) {
        const index = members[i] ?? 0;
        if (found < (parts[index] ?? 0)) parts[index] = found;
      }
    }
  }
}

/** Counts what each code shares with the one before it, and collects what kinds of characters stand at each place. */
function compareNeighbours({ members, length }: DensityGroup, codeAt: (index: number) => string) {
  const shared = new Uint8Array(members.length);
  const classes = new Uint8Array(length);
  const before = new Uint8Array(length);
  const buffer = createNormalizedText(MOST_CHARACTERS);
  members.forEach((index, place) => {
    const { values } = normalize(codeAt(index), buffer);
    let same = place > 0;
    for (let i = 0; i < length; i++) {
      const value = values[i] ?? 0;
      classes[i] = (classes[i] ?? 0) | (value < FIRST_LETTER ? 1 : 2);
      same &&= value === before[i];
      if (same) shared[place] = i + 1;
      before[i] = value;
    }
  });
  return { shared, classes };
}

/** Bits of a text whose places from one on may hold these kinds of characters. */
function bitsFrom(classes: Uint8Array, from: number): number {
  let bits = 0;
  for (const kinds of classes.subarray(from))
    bits += kinds === 1 ? DIGIT_BITS : kinds === 2 ? LETTER_BITS : ALPHANUMERIC_BITS;
  return bits;
}

function lettersIn({ values }: NormalizedText, count: number): number {
  let letters = 0;
  for (let i = 0; i < count; i++) if ((values[i] ?? 0) >= FIRST_LETTER) letters++;
  return letters;
}

/** Leaves out of a count what chance may have added (two standard deviations), since the thickest of many blocks is taken. */
function certainCount(count: number, bits: number): number {
  const share = Math.min(1, count / 2 ** bits);
  return count - 2 * Math.sqrt(count * (1 - share));
}

function toParts(bits: number): number {
  return Math.max(0, Math.min(MAX_STORED_BITS, Math.round(bits * PER_BIT)));
}
