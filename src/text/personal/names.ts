import { once } from '../once.ts';
import { concatenatedName } from './concatenated.ts';
import type { PersonalData } from './kinds.ts';
import type { SpelledText } from './spelled.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { GIVEN_PAIRS, GIVEN_SYLLABLES, TITLES } from './words/given-names.ts';
import { BEFORE_PLACES } from './words/places.ts';
import { AMBIGUOUS_SURNAMES, CLEAR_SURNAMES, MIDDLE_NAMES } from './words/surnames.ts';
import { indexOf, phraseAt, type SpelledWord } from './words.ts';

/** The lists of names, made ready at the first text. */
const nameLists = /* @__PURE__ */ once(() => ({
  clear: indexOf(CLEAR_SURNAMES, ' '),
  ambiguous: indexOf(AMBIGUOUS_SURNAMES, ' '),
  middle: indexOf('Văn Thị', ' '),
  given: indexOf(`${GIVEN_SYLLABLES} ${MIDDLE_NAMES}`, ' '),
  pairs: indexOf(GIVEN_PAIRS),
  titles: indexOf(TITLES),
  common: indexOf(COMMON_WORDS),
  places: indexOf(BEFORE_PLACES),
}));

/** Most syllables behind a surname. */
const MOST_GIVEN = 4;

/** Finds what is written as the names of people of Vietnam are: a surname and given names, a title and a given name, a pair of given names. */
export function findNames(reading: SpelledText): PersonalData[] {
  const { words } = reading;
  const found: PersonalData[] = [];
  for (let at = 0; at < words.length; ) {
    const count = nameAt(reading, at);
    const [first, last] = [words[at], words[at + count - 1]];
    if (count > 0 && first && last) found.push({ kind: 'person_name', start: first.start, end: last.end });
    at += Math.max(count, 1);
  }
  return found;
}

/** Counts the words of the name that begins at a place; 0 for none. */
function nameAt(reading: SpelledText, at: number): number {
  if (reading.taken[at] || isNamesake(reading, at)) return 0;
  if (concatenatedName(reading.words[at]?.plain ?? '')) return 1;
  return withSurname(reading, at) || afterTitle(reading, at) || givenPairAt(reading, at);
}

/** A street, a school or a business that bears the name of a person. */
function isNamesake({ words }: SpelledText, at: number): boolean {
  const { places } = nameLists();
  return [1, 2].some((length) => at >= length && phraseAt(places, words, at - length) === length);
}

function withSurname(reading: SpelledText, at: number): number {
  const { clear, ambiguous } = nameLists();
  const { words } = reading;
  const isClear = phraseAt(clear, words, at) > 0;
  if (!isClear && phraseAt(ambiguous, words, at) === 0) return 0;
  const given = countGiven(reading, at + 1);
  const isName = isClear ? isLikely(reading, at + 1, given, 2) : isSurely(reading, at, given);
  return isName ? 1 + given : 0;
}

/** Behind a surname that may be another word: `Văn` or `Thị` and a name, capitals, or two syllables of which one is hardly a word. */
function isSurely(reading: SpelledText, at: number, given: number): boolean {
  const { middle, pairs, places } = nameLists();
  const { words } = reading;
  if (given < 2 || isLowerAmongCapitals(reading, at)) return false;
  if (phraseAt(middle, words, at + 1) > 0) return true;
  const isTitled = words.slice(at, at + 1 + given).every(({ isTitle }) => isTitle);
  if (isTitled && phraseAt(places, words, at) === 0) return true;
  return isLikely(reading, at + 1, given, Number.POSITIVE_INFINITY) || phraseAt(pairs, words, at + 1) === 2;
}

/** A name among words with capitals has a capital too. */
function isLowerAmongCapitals({ words }: SpelledText, at: number): boolean {
  return !words[at]?.isCapital && words.some(({ isCapital }) => isCapital);
}

/** Given names are told by their number, or by one of them that is hardly a word. */
function isLikely({ words }: SpelledText, at: number, given: number, enough: number): boolean {
  const { common } = nameLists();
  if (given >= enough) return true;
  return words
    .slice(at, at + given)
    .some((word, i) => word.plain.length > 1 && phraseAt(common, words, at + i) === 0);
}

/** Counts syllables of given names from a place, an initial behind another of them included. */
function countGiven({ text, words, taken }: SpelledText, at: number): number {
  const { given } = nameLists();
  let count = 0;
  for (; count < MOST_GIVEN; count++) {
    const [word, before] = [words[at + count], words[at + count - 1]];
    if (!word || taken[at + count] || !before || !isNext(text, before, word)) break;
    const isInitial = count > 0 && word.plain.length === 1;
    if (!isInitial && phraseAt(given, words, at + count) === 0) break;
  }
  return count;
}

/** Words of one name have a blank, a dot, a hyphen or a low line between them. */
function isNext(text: string, before: SpelledWord, word: SpelledWord): boolean {
  return /^[\s._-]{1,2}$/.test(text.slice(before.end, word.start));
}

/** Behind "em", "bé", "ông", "họ tên": a pair, or two syllables of which one is hardly a word. */
function afterTitle(reading: SpelledText, at: number): number {
  const { titles } = nameLists();
  const { words } = reading;
  const isTitled = [1, 2, 3].some(
    (length) => at >= length && phraseAt(titles, words, at - length) === length,
  );
  if (!isTitled || !words[at] || phraseAt(nameLists().given, words, at) === 0) return 0;
  const given = 1 + countGiven(reading, at + 1);
  return given >= 2 && isLikely(reading, at, given, Number.POSITIVE_INFINITY) ? given : 0;
}

/** Two syllables that are a given name as a whole. */
function givenPairAt(reading: SpelledText, at: number): number {
  const { words, taken, text } = reading;
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second || taken[at + 1] || !isNext(text, first, second)) return 0;
  if (isLowerAmongCapitals(reading, at)) return 0;
  return phraseAt(nameLists().pairs, words, at) === 2 ? 2 : 0;
}
