import { stripDiacritics } from '../diacritics.ts';
import { once } from '../once.ts';
import { COMMON_PHRASES } from './words/common-words.ts';
import { GIVEN_SYLLABLES } from './words/given-names.ts';
import { AMBIGUOUS_SURNAMES, CLEAR_SURNAMES } from './words/surnames.ts';

const syllableLists = /* @__PURE__ */ once(() => ({
  surnames: new Set(syllablesOf(CLEAR_SURNAMES)),
  others: new Set(syllablesOf(AMBIGUOUS_SURNAMES)),
  syllables: new Set(syllablesOf(GIVEN_SYLLABLES)),
  phrases: new Set(COMMON_PHRASES.split(';').map((phrase) => plainLower(phrase).replaceAll(' ', ''))),
}));

function plainLower(text: string): string {
  return stripDiacritics(text).toLowerCase();
}

function syllablesOf(text: string): string[] {
  return plainLower(text).split(' ');
}

/** A name that was written without blanks is no longer, and a shorter one may be anything. */
const MOST_LETTERS = 28;
const FEWEST_LETTERS = 8;

/**
 * Tells a surname and given names that were written as one word, `nguyenvanan`, the last of them perhaps cut. Behind a surname
 * that may be another word `van` or `thi` must stand.
 */
export function concatenatedName(word: string): boolean {
  const { surnames, others, phrases } = syllableLists();
  if (word.length < FEWEST_LETTERS || word.length > MOST_LETTERS || phrases.has(word)) return false;
  for (let end = 2; end <= 6; end++) {
    const [surname, rest] = [word.slice(0, end), word.slice(end)];
    if (surnames.has(surname) && isGiven(rest, 0)) return true;
    if (others.has(surname) && /^(?:van|thi)./.test(rest) && isGiven(rest.slice(3), 0)) return true;
  }
  return false;
}

/** Syllables have up to seven letters; there are at most four of them, and the last may be cut to two letters or be an initial. */
function isGiven(text: string, count: number): boolean {
  const { syllables } = syllableLists();
  if (count > 0 && text.length === 1) return true;
  if (text.length === 2 && [...syllables].some((syllable) => syllable.startsWith(text))) return true;
  if (count >= 4) return false;
  for (let end = Math.min(7, text.length); end > 1; end--) {
    if (!syllables.has(text.slice(0, end))) continue;
    if (end === text.length || isGiven(text.slice(end), count + 1)) return true;
  }
  return false;
}
