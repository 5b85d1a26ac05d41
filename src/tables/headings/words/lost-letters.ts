import type { RoleTable } from '../roles.ts';

/** Words with letters that a code page may lack, by how many letters they have. */
export type LettersByLength = ReadonlyMap<number, readonly string[]>;

/** Words of units, which stand in headings beside those of roles. */
const UNIT_NAMES = 'vnđ đồng đvt đơn vị tính nghìn ngàn triệu đ';

/** More readings of one heading than any has; what has more is not understood. */
const MAX_TEXTS = 64;

const LOST_WORD = /[\p{L}\p{M}\d?]*\?[\p{L}\p{M}\d?]*/gu;

/** Lists the words of a table that letters can be lost of. */
export function lettersOf(roles: RoleTable<string>): LettersByLength {
  const byLength = new Map<number, Set<string>>();
  const texts = Object.values(roles).flatMap(({ words, beside = '' }) => [...words, beside]);
  for (const word of [...texts, UNIT_NAMES]
    .join(' ')
    .normalize('NFC')
    .split(/[|\s]+/)) {
    const length = [...word].length;
    if (/[^\0-\x7f]/.test(word)) byLength.set(length, (byLength.get(length) ?? new Set()).add(word));
  }
  return new Map([...byLength].map(([length, words]) => [length, [...words]]));
}

/** Checks whether a heading has a question mark in a word, where a code page had no letter. */
export function hasLostLetters(text: string): boolean {
  return /[\p{L}\d?]\?|\?[\p{L}\d]/u.test(text);
}

/**
 * Restores the letters of a heading that a code page lacks, for which programs write a question mark each, as Excel does in
 * its "CSV (Comma delimited)": gives the texts that it may have been, by the words of a table. Nothing where a word is none of
 * them.
 */
export function restoreLetters(text: string, letters: LettersByLength): readonly string[] {
  const given = text.normalize('NFC');
  let texts = [''];
  let from = 0;
  for (const found of given.matchAll(LOST_WORD)) {
    const before = given.slice(from, found.index);
    const words = wordsFor(found[0].toLowerCase(), letters);
    if (texts.length * words.length > MAX_TEXTS) return [];
    texts = texts.flatMap((start) => words.map((word) => start + before + word));
    from = found.index + found[0].length;
  }
  return texts.map((start) => start + given.slice(from));
}

function wordsFor(lost: string, letters: LettersByLength): readonly string[] {
  const shown = [...lost];
  const fitting = letters.get(shown.length)?.filter((word) => {
    const whole = [...word];
    return shown.every((letter, at) => (letter === '?' ? isLost(whole[at]) : letter === whole[at]));
  });
  return fitting ?? [];
}

function isLost(letter: string | undefined): boolean {
  return letter !== undefined && letter > '\x7f';
}
