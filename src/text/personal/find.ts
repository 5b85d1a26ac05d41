import { findBirthDates } from './birth-dates.ts';
import { findHealth } from './health.ts';
import type { PersonalData } from './kinds.ts';
import { findNames } from './names.ts';
import { findCards, findPhones } from './numbers.ts';
import { readWordsOf } from './spelled.ts';
import { COMMON_PHRASES, COMMON_WORDS } from './words/common-words.ts';
import { PLACE_NAMES } from './words/places.ts';
import type { SpelledWord } from './words.ts';

/** What is looked at of a longer text, in UTF-16 units. */
const MOST_LOOKED_AT = 1000;

/**
 * Finds what in a text may tell of a person: names as they are written in Vietnam, mobile telephones, numbers of citizens, of
 * identity cards and of health insurance, days of birth, words of illness; with diacritics or without. It goes by lists and
 * shapes, so that it misses some and takes a rare business for a person: advice, no proof. In the order of their places, none
 * over another; of a text beyond 1000 characters the beginning.
 *
 * @example findPersonalData('HP090196 Nguyen Van An') // [{ kind: 'person_name', start: 9, end: 22 }]
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  if (typeof text !== 'string') return [];
  const looked = text.slice(0, MOST_LOOKED_AT);
  const reading = readWordsOf(looked);
  const { words } = reading;
  const numbers = HAS_NUMBER.test(looked) ? findNumbers(looked, words) : [];
  return apart([...numbers, ...findNames(reading), ...findHealth(reading)]);
}

/** Four digits, with a separator between two of them at most. */
const HAS_NUMBER = /\d.?\d.?\d.?\d/;

function findNumbers(text: string, words: readonly SpelledWord[]): PersonalData[] {
  const dates = findBirthDates(text, words);
  return [...findCards(text, words), ...findPhones(text, words, dates), ...dates];
}

/** Of two over one another the one that begins first stays, and of two at one place that of the kind that is sought first. */
function apart(found: readonly PersonalData[]): PersonalData[] {
  const kept: PersonalData[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}

/**
 * Lists the words and phrases of purposes that are known to be no names, `học phí`, `lệ phí`, `thanh toán`: words weigh little in a
 * name, a phrase is never a part of one.
 */
export function listCommonWords(): readonly string[] {
  return `${COMMON_WORDS};${COMMON_PHRASES};${PLACE_NAMES}`.split(';');
}
