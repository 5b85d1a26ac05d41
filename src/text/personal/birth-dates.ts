import { once } from '../once.ts';
import type { PersonalData } from './kinds.ts';
import { BIRTH_WORDS } from './words/number-words.ts';
import { indexOf, phraseBefore, type SpelledWord } from './words.ts';

const birthWords = /* @__PURE__ */ once(() => indexOf(BIRTH_WORDS));

/** Day, month and year of four digits, or the reverse, or the eight digits alone; a telephone number may stand right behind. */
const DAY_FIRST = /(?<!\d)(\d{1,2})([./ -])(\d{1,2})\2(\d{4})(?!\d(?!\d))/g;
const YEAR_FIRST = /(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const BARE_DAY = /(?<![\d\p{L}])(\d{2})(\d{2})(\d{4})(?![\d\p{L}])/gu;
const SHORT_DAY = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Payments are of these years or later; who is paid for was born before, with few exceptions, who are named as born. */
const FIRST_BIRTH_YEAR = 1915;
const LAST_BIRTH_YEAR = 2021;

/** Finds days of birth: full days of years before those of payments, and any day or year behind a word that says so. */
export function findBirthDates(text: string, words: readonly SpelledWord[]): PersonalData[] {
  const days = [
    ...[...text.matchAll(DAY_FIRST)].map((found) => [found, found[1], found[3], found[4]] as const),
    ...[...text.matchAll(YEAR_FIRST)].map((found) => [found, found[4], found[3], found[1]] as const),
    ...[...text.matchAll(BARE_DAY)].map((found) => [found, found[1], found[2], found[3]] as const),
  ];
  const named = (at: number) => phraseBefore(birthWords(), words, at, 2) !== undefined;
  const told = days.filter(([{ index: at }, day, month, year]) =>
    isBirthday(day, month, year, named(at) ? 9999 : LAST_BIRTH_YEAR),
  );
  const short = [...text.matchAll(SHORT_DAY)].filter(({ index: at }) => named(at));
  return [...told.map(([found]) => found), ...short].map(({ 0: day, index: start }) => ({
    kind: 'birth_date',
    start,
    end: start + day.length,
  }));
}

function isBirthday(day = '', month = '', year = '', last = LAST_BIRTH_YEAR): boolean {
  const inRange = (text: string, least: number, most: number) =>
    Number(text) >= least && Number(text) <= most;
  return inRange(day, 1, 31) && inRange(month, 1, 12) && inRange(year, FIRST_BIRTH_YEAR, last);
}
