import { verifies } from '../check-digits.ts';
import { once } from '../once.ts';
import type { PersonalData } from './kinds.ts';
import { CARD_WORDS, PHONE_WORDS } from './words/number-words.ts';
import { indexOf, phraseBefore, type SpelledWord } from './words.ts';

const numberWords = /* @__PURE__ */ once(() => ({ phone: indexOf(PHONE_WORDS), card: indexOf(CARD_WORDS) }));

/** Mobile numbers of Vietnam since 2018: 0 or +84, then 3, 5, 7, 8 or 9 and eight digits, written together or in groups. */
const PHONE =
  /(?:\+?84[ .-]?|0)[35789](?:\d{8}|\d{1,2}(?<gap>[ .-])(?:\d{3}\k<gap>\d{3,4}|\d{4}\k<gap>\d{3}|\d{2}\k<gap>\d{2}\k<gap>\d{2}))(?!\d)/g;

/**
 * Finds numbers of mobile telephones: alone, behind a word that says so, or behind letters, unless these are a code with
 * check characters. Behind other digits it may be a part of anything, but of a day of birth.
 */
export function findPhones(
  text: string,
  words: readonly SpelledWord[],
  dates: readonly PersonalData[],
): PersonalData[] {
  return [...text.matchAll(PHONE)].flatMap(({ 0: number, index: start }) => {
    const end = start + number.length;
    const phraseBeforeDigit = /\d/.test(text.charAt(start - 1)) && !dates.some((date) => date.end === start);
    const isOther = phraseBeforeDigit || /\p{L}/u.test(text.charAt(end)) || isCode(text, start, end);
    const isPhone = isWholePhone(number) && (!isOther || phraseBefore(numberWords().phone, words, start, 3));
    return isPhone ? [{ kind: 'phone', start, end }] : [];
  });
}

/** Ten digits, or nine behind the number of the country. */
function isWholePhone(number: string): boolean {
  return number.replace(/\D/g, '').length === (number.startsWith('0') ? 10 : 11);
}

/** The letters and digits around a place are a code whose check characters are right. */
function isCode(text: string, start: number, end: number): boolean {
  const [before = ''] = /[A-Za-z]*$/.exec(text.slice(Math.max(0, start - 30), start)) ?? [];
  const code = (before + text.slice(start, end)).toUpperCase();
  return before !== '' && (verifies(code, '97-10') || verifies(code, '1271-36'));
}

/**
 * The number of a citizen (Decree 137/2015/NĐ-CP): a province that there was until 2025, sex and century 0 to 3, two digits of the
 * year, six more. Old identity cards had nine digits, which may be anything, and health insurance has a number of ten behind letters.
 */
const CITIZEN =
  /(?<![\d\p{L}])0(?:0[1246]|08|1[0124579]|2[024-7]|3[013-8]|4[0-9]|5[1-8]|6[0-8]|7[02457-9]|8[0-79]|9[1-6])[0-3]\d{8}(?![\d\p{L}])/gu;
const NAMED_CARD = /(?<!\d)(?:\d{9}|\d{10}|\d{12})(?!\d)/g;
const INSURANCE = /(?<![\p{L}\d])[A-Z]{2}[ -]?[1-5][ -]?\d{2}[ -]?(?:\d[ -]?){9}\d(?!\d)/gu;

/** Finds numbers of citizens, of identity cards and of health insurance. */
export function findCards(text: string, words: readonly SpelledWord[]): PersonalData[] {
  const card = (found: RegExpExecArray): PersonalData => ({
    kind: 'citizen_id',
    start: found.index,
    end: found.index + found[0].length,
  });
  const named = [...text.matchAll(NAMED_CARD)].filter(({ index }) =>
    phraseBefore(numberWords().card, words, index, 3),
  );
  const insured = [...text.matchAll(INSURANCE)].filter(({ 0: number }) => INSURED.has(number.slice(0, 2)));
  return [...text.matchAll(CITIZEN), ...named, ...insured].map(card);
}

/** Groups of people on cards of health insurance (Decision 1351/QĐ-BHXH of 2015). */
const INSURED: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'DN HX CH NN TK HC XK HT TB NO CT XB TN CS QN CA CY XN MS CC CK CB KC HD TE BT HN DT DK XD TS TC TQ TA TY HG LS PV CN HS SV GB GD'.split(
    ' ',
  ),
);
