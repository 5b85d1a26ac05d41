import { stripDiacritics } from '../../../text/diacritics.ts';
import type { MoneyUnit } from '../../cells/money.ts';

/** A word of a heading, in lower case. */
export interface HeadingWord {
  /** With diacritics, the tone at the end, so that `hoá` and `hóa` are one. */
  readonly marked: string;
  /** Without diacritics. */
  readonly bare: string;
}

/** A heading taken apart. */
export interface HeadingParts {
  /** Halves that stand between `/ ( |` and line breaks; those that only name a unit, number or footnote are left out. */
  readonly halves: readonly (readonly HeadingWord[])[];
  readonly unit?: MoneyUnit;
  /** Counts something else than đồng. */
  readonly foreign: boolean;
}

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SUPERSCRIPT = /[\u00b9\u00b2\u00b3\u2070-\u207f\u2080-\u2089*†‡]/g;
const CAMEL = /(\p{Ll})(?=\p{Lu}\p{Ll})/gu;
/** A digit that hangs on a word: `Ngày1`. `T10` and `m3` have one letter only, and keep it. */
const FOOTNOTE = /(\p{L}{2}\.?)\d(?!\p{L}|\d)/gu;
const HALF_SEPARATORS = /[/\n\r(|)[\]{}\\]+|\s[-–—]\s|\s{3,}/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const THOUSANDS_OF_VND =
  /(?<![\p{L}\d])(?:nghìn|ngàn|nghin|ngan|k|x?\s?1[., ]?000)\s*(?:đồng|dong|vnđ|vnd|đ|d)(?![\p{L}\d])/giu;
const MILLIONS =
  /(?<![\p{L}\d])(?:triệu|trieu|x?\s?1[., ]?000[., ]?000)\s*(?:đồng|dong|vnđ|vnd|đ|d)(?![\p{L}\d])/giu;
const ONES = /(?<![\p{L}\d])(?:vnđ|vnd|đồng|₫|đ)(?![\p{L}\d])|\(\s*(?:d|dong)\s*\)/giu;
const UNIT_LABEL = /(?<![\p{L}\d])(?:đvt|dvt|đơn vị(?: tính)?|don vi(?: tinh)?)\s*:?\s*(?=[)\n]|$)/giu;
const OTHER_UNITS = /%|(?<![\p{L}\d])(?:usd|eur|jpy|cny|gbp|aud|sgd|krw|thb|kwh|m2|m3|m²|m³)(?![\p{L}\d])/iu;

/** Takes a heading apart; the tokens of a half stand in their order. */
export function takeApart(text: string): HeadingParts {
  const plain = text
    .normalize('NFC')
    .replace(ZERO_WIDTH, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(FOOTNOTE, '$1');
  const foreign = OTHER_UNITS.test(plain);
  const { rest, unit } = takeUnit(plain);
  const halves = rest
    .replace(SUPERSCRIPT, '')
    .replace(CAMEL, '$1 ')
    .split(HALF_SEPARATORS)
    .map(headingWords)
    .filter((half) => half.some(({ bare }) => /[a-z]/.test(bare)));
  return { halves, foreign, ...(unit && { unit }) };
}

/** Takes the unit of its sums off a heading. */
export function takeUnit(text: string): { readonly rest: string; readonly unit?: MoneyUnit } {
  for (const [unit, pattern] of UNIT_WORDS) {
    const rest = text.replace(pattern, '\n');
    if (rest !== text) return { rest: rest.replace(UNIT_LABEL, ''), unit };
  }
  return { rest: text };
}

const UNIT_WORDS: readonly (readonly [MoneyUnit, RegExp])[] = [
  [1_000_000, MILLIONS],
  [1000, THOUSANDS_OF_VND],
  [1, ONES],
];

/** Divides a text into words; punctuation is left out, and `#` is a word. */
export function headingWords(text: string): HeadingWord[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\d]+|#/gu) ?? [];
  return words.map((word) =>
    word === '#' ? { marked: 'no', bare: 'no' } : { marked: toneLast(word), bare: stripDiacritics(word) },
  );
}

function toneLast(word: string): string {
  const apart = word.normalize('NFD');
  return apart.replace(TONES, '').normalize('NFC') + (apart.match(TONES) ?? []).join('');
}

/** Checks whether a word of a heading is a word of a table; one without diacritics is whatever it may be with them. */
export function isSameWord(token: HeadingWord, word: HeadingWord): boolean {
  return token.marked === token.bare ? token.bare === word.bare : token.marked === word.marked;
}
