import { isInsertedBlank, narrativeStart } from '../text/line-breaks.ts';
import {
  FIRST_LETTER,
  isSeparated,
  type NormalizedRange,
  type NormalizedText,
  RADIX,
} from '../text/normalize.ts';
import type { CodeIndex } from './code-index.ts';
import type { NormalizedWindow } from './prefix-index.ts';
import { polynomial, roll, spreadBits, weight } from './rolling-hash.ts';

/** An issued code that may stand in a part of a line. */
export interface Candidate extends NormalizedRange {
  readonly index: number;
  /** All of the code, its beginning only, all but one character, without its first zeros, or with 84 in place of its zero. */
  readonly shape: 'whole' | 'cut' | 'mistyped' | 'zeros_lost' | 'country_code';
}

/** The characters met at each place of the checked codes of one length, `place * 37 + value`. */
export type CharactersByPosition = ReadonlyMap<number, Uint8Array>;

const MIN_CUT = 6;
const MAX_COMPLETIONS = 3;
/**
 * How often one code is looked at in one line; it bounds the time for a line that repeats a code without end.
 */
const MAX_TIMES = 100;
/**
 * Words of a line that are tried as mistyped codes; it bounds the time for a line that consists of nothing
 * else.
 */
const MAX_TRIALS = 64;

/**
 * Finds every window of a line that equals an issued code: one pass a distinct length, whatever the number
 * of codes.
 */
export function findWhole(line: NormalizedText, codeIndex: CodeIndex): Candidate[] {
  const { values } = line;
  const found: Candidate[] = [];
  const seen = new Map<number, number>();
  for (const length of codeIndex.lengths.keys()) {
    if (length > line.length) break;
    const power = weight(length);
    let sum = polynomial(values, 0, length);
    for (let from = 0; ; from++) {
      const to = from + length;
      const hash = codeIndex.hasPrefix(values, from) ? spreadBits(sum, length) : 0;
      if (hash !== 0 && codeIndex.mightContain(hash)) {
        const index = codeIndex.find({ line, from, to }, hash);
        const times = index < 0 ? MAX_TIMES : (seen.get(index) ?? 0);
        if (times < MAX_TIMES) {
          found.push({ index, from, to, shape: 'whole' });
          seen.set(index, times + 1);
        }
      }
      if (to >= line.length) break;
      sum = roll(sum, values[from] ?? 0, values[to] ?? 0, power);
    }
  }
  return found;
}

/**
 * Finds words of a line that are the beginning of a few issued codes, or one character away from a checked
 * one. Words that are all of a code, as `whole` tells, are left out.
 */
export function findDamaged(
  line: NormalizedText,
  codeIndex: CodeIndex,
  places: CharactersByPosition,
  whole: readonly Candidate[],
): Candidate[] {
  const origin = narrativeStart(line.text);
  const ends = new Map(whole.map(({ from, to }) => [from, to]));
  const found: Candidate[] = [];
  let trials = 0;
  for (let from = 0, to = 0; from < line.length; from = to) {
    to = wordEnd(line, from, origin);
    if ((ends.get(from) ?? 0) >= to) continue;
    if (to - from >= MIN_CUT && codeIndex.hasPrefix(line.values, from) && isMixed(line.values, from, to)) {
      for (const index of codeIndex.completions({ line, from, to }, MAX_COMPLETIONS))
        found.push({ index, from, to, shape: 'cut' });
    }
    const allowed = places.get(to - from);
    if (allowed && trials < MAX_TRIALS && strangers(line.values, from, to, allowed) < 2) {
      trials++;
      for (const index of oneAway({ line, from, to }, codeIndex))
        found.push({ index, from, to, shape: 'mistyped' });
    }
  }
  return found;
}

/** The end of an unbroken run of letters and digits; a blank from joined lines does not break it. */
function wordEnd(line: NormalizedText, from: number, origin: number): number {
  const { offsets, text } = line;
  let end = from + 1;
  for (; end < line.length; end++) {
    const before = (offsets[end - 1] ?? 0) + 1;
    const at = offsets[end] ?? 0;
    if (before !== at && isSeparated(line, end) && !isInsertedBlank(text, { start: before, end: at }, origin))
      break;
  }
  return end;
}

/** Bare words and bare numbers begin like some code too often to mean one. */
function isMixed(values: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) if ((values[i] ?? 0) < FIRST_LETTER) digits++;
  return digits > 0 && digits < to - from;
}

/** How many places, up to two, hold a character that no checked code has there. */
function strangers(values: Uint8Array, from: number, to: number, allowed: Uint8Array): number {
  let count = 0;
  for (let i = from; i < to && count < 2; i++)
    if (allowed[(i - from) * RADIX + (values[i] ?? 0)] === 0) count++;
  return count;
}

/** The codes that differ from a window in one character. */
function oneAway({ line, from, to }: NormalizedWindow, codeIndex: CodeIndex): number[] {
  const length = to - from;
  const values = line.values.slice(from, to);
  const window = { line: { ...line, values }, from: 0, to: length };
  const sum = polynomial(values, 0, length);
  const found: number[] = [];
  for (let place = 0; place < length; place++) {
    const power = weight(length - place);
    const typed = values[place] ?? 0;
    for (let value = 1; value < RADIX; value++) {
      const hash = spreadBits((sum + Math.imul(value - typed, power)) | 0, length);
      if (value === typed || !codeIndex.mightContain(hash)) continue;
      values[place] = value;
      const index = codeIndex.find(window, hash);
      if (index >= 0) found.push(index);
      values[place] = typed;
    }
  }
  return found;
}
