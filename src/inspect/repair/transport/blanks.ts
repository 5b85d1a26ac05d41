import { retype } from './retype.ts';

/** Turns blanks of other kinds, no-break and wide ones and tabs, into blanks. */
export function fromOddBlanks(text: string): string[] {
  return [text.replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')];
}

/** Takes out characters that cannot be seen: joiners, direction marks, controls of scanners. */
export function withoutInvisible(text: string): string[] {
  return [text.replace(INVISIBLE, '')];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: scanners send them around what they read
const INVISIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Gives letters the form that codes are written in: marks with their letters, no wide or styled forms. */
export function fromUnicodeForms(text: string): string[] {
  return [text.normalize('NFC'), text.normalize('NFKC')];
}

/** Takes out the marks that mail puts before quoted lines. */
export function withoutQuoteMarks(text: string): string[] {
  return /^[ \t]*>/m.test(text) ? [text.replace(/^[ \t]*(?:>[ \t]?)+/gm, '')] : [];
}

/** Joins lines: each break stood for nothing, or for the blank at which the line was broken. */
export function joinedLines(text: string): string[] {
  const lines = text.trim().split(/[\r\n\u2028\u2029]+/);
  if (lines.length === 1) return [];
  const trimmed = lines.map((line) => line.trim());
  const breaks = lines.length - 1;
  if (breaks > MAX_MIXED_BREAKS)
    return [lines.join(''), lines.join(' '), trimmed.join(''), trimmed.join(' ')];
  return [lines, trimmed].flatMap((parts) =>
    Array.from({ length: 1 << breaks }, (_, chosen) =>
      parts.reduce((joined, part, i) => joined + ((chosen >> (i - 1)) & 1 ? ' ' : '') + part),
    ),
  );
}

const MAX_MIXED_BREAKS = 3;

/**
 * Takes blanks out of digits: all blanks, those between two digits, those at equal distances, and those outside the values
 * that are texts.
 */
export function withoutInnerBlanks(text: string): string[] {
  if (!text.includes(' ')) return [];
  return [
    text.replaceAll(' ', ''),
    text.replaceAll(' ', '').replaceAll('+', ' '),
    text.replace(/(\d) +(?=\d)/g, '$1'),
    ...withoutGroups(text),
    retype(text, { skipBlanks: true }),
  ].filter((reading) => reading !== undefined);
}

/** Of a text written in groups, `0002 0101 0212`, the blank after each group is none of the code's. */
function withoutGroups(text: string): string[] {
  const size = text.trimStart().indexOf(' ');
  const isSpaced = size > 1 && [...text].every((letter, i) => i % (size + 1) !== size || letter === ' ');
  return isSpaced ? [[...text].filter((_, i) => i % (size + 1) !== size).join('')] : [];
}
