import { asDigits, retype } from './retype.ts';

/** Turns capitals into small letters and small letters into capitals, as a scanner under Caps Lock typed them. */
export function fromCapsLock(text: string): string[] {
  return [
    text.replace(/\p{L}/gu, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    ),
  ];
}

/** What the keys give with Shift held, and what they were struck for. */
const [SHIFTED, MEANT] = [')!@#$%^&*(_><?:"+', "0123456789-.,/;'="];

/** What the keys 0 to 9 give on a Vietnamese keyboard (TCVN 6064): letters, their marks apart, and marks alone. */
const VIETNAMESE_KEYS = [
  'đ',
  'a\u0306',
  'a\u0302',
  'e\u0302',
  'o\u0302',
  '\u0300',
  '\u0309',
  '\u0303',
  '\u0301',
  '\u0323',
];

/** Turns symbols and letters that stand on the keys of digits into the digits, in a text that has no others. */
export function fromSymbols(text: string): string[] {
  if (/\d/.test(text)) return [];
  return [
    Array.from(text, (letter) => MEANT[SHIFTED.indexOf(letter)] ?? letter).join(''),
    Array.from(text, vietnameseDigits).join(''),
  ];
}

/** Takes a letter apart into the keys that gave it; a dot below was struck after the mark that belongs to the letter. */
function vietnameseDigits(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/(\u0323)(.)/, '$2$1')
    .replace(ANY_VIETNAMESE_KEY, (key) => String(VIETNAMESE_KEYS.indexOf(key)));
}

const ANY_VIETNAMESE_KEY = /* @__PURE__ */ new RegExp(VIETNAMESE_KEYS.join('|'), 'g');

type WriteCase = (text: string) => string;

/** Ways in which the letters of a text stand large and small, the likeliest first: whole texts, then the first words. */
function casesOf(words: number): WriteCase[] {
  const all: WriteCase[] = [
    (text) => text.toLowerCase(),
    (text) => byWord(text, (word, hasDigit) => (hasDigit ? word.toUpperCase() : word)),
    (text) => text.toUpperCase(),
    (text) => byWord(text, (word, hasDigit) => (hasDigit ? word.toUpperCase() : capitalized(word))),
  ];
  const firsts = Array.from({ length: words }, (_, i): WriteCase[] => [
    (text) => byWord(text, (word, _, at) => (at <= i ? capitalized(word) : word)),
    (text) => byWord(text, (word, _, at) => (at <= i ? word.toUpperCase() : word)),
  ]);
  return [...all, ...firsts.flat()];
}

/** The first words that are tried in capitals, the others in small letters. */
const MAX_FIRST_WORDS = 6;

function byWord(text: string, write: (word: string, hasDigit: boolean, at: number) => string): string {
  let at = 0;
  return text.toLowerCase().replace(/\S+/g, (word) => write(word, /\d/.test(word), at++));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Of a text all in capitals or all in small letters, gives the readings in which its texts had both. */
export function fromOneCase(text: string): string[] {
  const isSmall = text === text.toLowerCase();
  if (!isSmall && text !== text.toUpperCase()) return [];
  const names: WriteCase[] = [(name) => name.toUpperCase(), (name) => byWord(name, capitalized)];
  const cases = casesOf(isSmall ? MAX_FIRST_WORDS : 3);
  return names
    .flatMap((name) => cases.map((write) => inCases(text, name, write)))
    .filter((reading) => reading !== undefined);
}

/** Labels, and mostly names, are in capitals, whatever the other texts are; stars that lost their Shift are eights. */
function inCases(text: string, name: WriteCase, other: WriteCase): string | undefined {
  return retype(text, {
    capitals: true,
    account: (account) => account.toUpperCase(),
    text: (value, path) => {
      if (value === '888' && path.startsWith('62')) return '***';
      if (path.startsWith('62') && path !== '62.08' && !value.includes(' ')) return value.toUpperCase();
      return /^(?:59|60)$/.test(path) ? name(value) : other(value);
    },
  });
}

/** Turns letters that look like digits, O and l, into digits: in numbers always, in accounts and words with digits perhaps. */
export function fromLookalikes(text: string): string[] {
  const accounts = [asDigits, besideDigits, (account: string) => account];
  const texts = [(value: string) => value, inDigitWords, besideDigits];
  return accounts
    .flatMap((account) => texts.map((write) => retype(text, { lookalikes: true, account, text: write })))
    .filter((reading) => reading !== undefined);
}

function inDigitWords(text: string): string {
  return text.replace(/\S+/g, (word) => (/\d|^[OoIl|]+$/.test(word) ? asDigits(word) : word));
}

function besideDigits(text: string): string {
  return text.replace(/[\dOoIl|]*\d[\dOoIl|]*/g, asDigits);
}
