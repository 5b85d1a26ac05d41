import type { Span } from '../../../issues/detail.ts';
import { stripDiacritics } from '../../../text/diacritics.ts';

/**
 * The letters and digits of a text, upper case and without diacritics, each with the way back. Values are 1
 * to 10 for 0-9 and 11 to 36 for A-Z; `offsets` are UTF-16 indices into the text.
 */
export interface NormalizedText {
  text: string;
  values: Uint8Array;
  offsets: Int32Array;
  length: number;
}

/** A half-open range of indices into a normalized text; a `Span` has those of the text it came from. */
export interface NormalizedRange {
  readonly from: number;
  readonly to: number;
}

/** How many different values a normalized character may have, zero (nothing) included. */
export const RADIX = 37;
/** The value from which letters begin; below it are digits. */
export const FIRST_LETTER = 11;

const NORMALIZED_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARK = 255;
const TABLE_END = 0x1f00;
const MAX_MARKS = 4;
const table = /* @__PURE__ */ makeTable();

/**
 * Makes room for normalized texts; a buffer is used again for every text, so nothing is allocated per line.
 */
export function createNormalizedText(capacity = 256): NormalizedText {
  return { text: '', values: new Uint8Array(capacity), offsets: new Int32Array(capacity), length: 0 };
}

/** Normalizes a text into a buffer, which grows when the text is longer. */
export function normalize(text: string, into: NormalizedText): NormalizedText {
  if (into.values.length < text.length) {
    into.values = new Uint8Array(text.length * 2);
    into.offsets = new Int32Array(text.length * 2);
  }
  const { values, offsets } = into;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const value = valueAt(text, i);
    if (!isNormalizable(value)) continue;
    values[length] = value;
    offsets[length++] = i;
  }
  into.text = text;
  into.length = length;
  return into;
}

/**
 * Gives the value of the character at an index: 1 to 36, or another number when it is neither letter nor
 * digit.
 */
export function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < TABLE_END ? (table[code] ?? 0) : 0;
}

/** Checks whether a value is that of a letter or digit. */
export function isNormalizable(value: number): boolean {
  return value > 0 && value < RADIX;
}

/** Writes values back as letters and digits. */
export function denormalize(values: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += NORMALIZED_ALPHABET.charAt((values[i] ?? 1) - 1);
  return text;
}

/** Gives the place of a range in the text it came from. */
export function toSpan({ from, to }: NormalizedRange, { offsets }: NormalizedText): Span {
  return { start: offsets[from] ?? 0, end: (offsets[to - 1] ?? 0) + 1 };
}

/**
 * Checks whether anything but combining marks stands between a normalized character and the one before it.
 */
export function isSeparated({ text, offsets }: NormalizedText, index: number): boolean {
  const from = (offsets[index - 1] ?? 0) + 1;
  const to = offsets[index] ?? 0;
  if (to - from > MAX_MARKS) return true;
  for (let i = from; i < to; i++) if (valueAt(text, i) !== MARK) return true;
  return false;
}

/** Latin letters with and without diacritics, and the combining marks of decomposed text. */
function makeTable(): Uint8Array {
  const values = new Uint8Array(TABLE_END);
  for (const [from, to] of [
    [0x30, 0x250],
    [0x1e00, TABLE_END],
  ] as const)
    for (let code = from; code < to; code++)
      values[code] = letterValue(stripDiacritics(String.fromCharCode(code)));
  return values.fill(MARK, 0x300, 0x370);
}

function letterValue(character: string): number {
  return character.length === 1 ? NORMALIZED_ALPHABET.indexOf(character.toUpperCase()) + 1 : 0;
}
