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
import { extend, polynomial, spreadBits, weight } from './rolling-hash.ts';

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
 * Finds every window of a line that equals an issued code: where the first characters are those of a code, each distinct length
 * is looked up, so that the time does not depend on the number of codes. Digits inside a longer number are no code.
 */
export function findWhole(line: NormalizedText, codeIndex: CodeIndex): Candidate[] {
  const { values } = line;
  const { lengthList } = codeIndex;
  const found: Candidate[] = [];
  const seen: FoundTimes = { times: undefined };
  let nextLetter = 0;
  for (let from = 0; from < line.length - 1; from++) {
    if (nextLetter < from) nextLetter = from;
    if (!codeIndex.hasPrefix(values, from, line.length)) continue;
    while (nextLetter < line.length && (values[nextLetter] ?? 0) < FIRST_LETTER) nextLetter++;
    const isInNumber = isDigitBefore(line, from);
    let sum = 0;
    let summed = from;
    for (const length of lengthList) {
      const to = from + length;
      if (to > line.length) break;
      sum = extend(sum, values, summed, to);
      summed = to;
      if (to <= nextLetter && (isInNumber || isDigitBefore(line, to, nextLetter))) continue;
      const hash = spreadBits(sum, length);
      if (!codeIndex.mightContain(hash)) continue;
      const index = codeIndex.find({ line, from, to }, hash);
      if (index >= 0 && (found.length < MAX_TIMES || isBelowLimit(index, found, seen)))
        found.push({ index, from, to, shape: 'whole' });
    }
  }
  return found;
}

interface FoundTimes {
  times: Map<number, number> | undefined;
}

/** Counts how often each code was found, once a line has so many that one may be there too often. */
function isBelowLimit(index: number, found: readonly Candidate[], seen: FoundTimes): boolean {
  if (!seen.times) {
    seen.times = new Map();
    for (const each of found) seen.times.set(each.index, (seen.times.get(each.index) ?? 0) + 1);
  }
  const times = seen.times.get(index) ?? 0;
  if (times >= MAX_TIMES) return false;
  seen.times.set(index, times + 1);
  return true;
}

/** Checks whether a digit touches the place from the left; with `end`, whether the number goes on there. */
function isDigitBefore(line: NormalizedText, index: number, end = line.length): boolean {
  if (index === 0 || index >= end) return false;
  return (line.values[index - 1] ?? 0) < FIRST_LETTER && !isSeparated(line, index);
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
  let next = 0;
  const found: Candidate[] = [];
  let trials = 0;
  for (let from = 0, to = 0; from < line.length; from = to) {
    to = wordEnd(line, from, origin);
    while ((whole[next]?.from ?? from) < from) next++;
    if (isAllOfCode(whole, next, from, to)) continue;
    if (
      to - from >= MIN_CUT &&
      codeIndex.hasPrefix(line.values, from, line.length) &&
      isMixed(line.values, from, to)
    ) {
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

/** Checks whether a code begins with a word and ends with it or behind; codes come sorted by their start. */
function isAllOfCode(whole: readonly Candidate[], first: number, from: number, to: number): boolean {
  for (let at = first; whole[at]?.from === from; at++) if ((whole[at]?.to ?? 0) >= to) return true;
  return false;
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
