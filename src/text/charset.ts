/**
 * Value formats of EMVCo MPM v1.1 §4.5: `N` digits, `ans` the EMV Common Character Set (U+0020 to U+007E,
 * Book 4 Annex B), `S` precomposed Unicode.
 */
export type Format = 'N' | 'ans' | 'S';

const UNPRINTABLE = /[\p{C}\u2028\u2029]/u;
const PICTURE = /\p{Extended_Pictographic}/u;

/** It tells whether every character is a digit 0 to 9. */
export function isNumeric(text: string): boolean {
  return /^\d*$/.test(text);
}

/** It tells whether every character is in the EMV Common Character Set. */
export function isAns(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** It tells whether a text is precomposed (NFC) and holds no control, format, private or unpaired character. */
export function isUnicode(text: string): boolean {
  return isAns(text) || (!UNPRINTABLE.test(text) && text.normalize('NFC') === text);
}

/** It tells whether a text fits a value format. */
export function fits(text: string, format: Format): boolean {
  if (format === 'N') return isNumeric(text);
  return format === 'ans' ? isAns(text) : isUnicode(text);
}

/** It lists the characters of a text that no payment text may hold: outside `ans`, or, for `S`, unprintable and pictures. */
export function unsupported(text: string, format: Format): string[] {
  const bad = (character: string) =>
    format === 'S'
      ? UNPRINTABLE.test(character) || PICTURE.test(character) || character.length > 1
      : !fits(character, format);
  return [...new Set([...text].filter(bad))];
}
