import { isAns } from './charset.ts';

const MARKS = /[\u0300-\u036f]/g;

/**
 * Letters that Unicode does not take apart, by what they look like: `Đ` and the three letters that are drawn like it
 * (Icelandic eth U+00D0, African D U+0189, U+00F0 and U+0256 small), and the struck or hooked B and D of Ê Đê, Ba Na, Gia Rai
 * and Cơ Ho names.
 */
const LETTERS: Readonly<Record<string, string>> = {
  Đ: 'D',
  đ: 'd',
  '\u00d0': 'D',
  '\u00f0': 'd',
  '\u0189': 'D',
  '\u0256': 'd',
  '\u018a': 'D',
  '\u0257': 'd',
  '\u0243': 'B',
  '\u0180': 'b',
  '\u0181': 'B',
  '\u0253': 'b',
};

/**
 * Writes Vietnamese (and other Latin) letters without diacritics, `Đ` as `D`; precomposed and decomposed text
 * give the same result. Other characters stay as they are. What is no text is written as the empty one.
 *
 * @example stripDiacritics('Học phí tháng 9 – Đợt 1') // 'Hoc phi thang 9 – Dot 1'
 */
export function stripDiacritics(text: string): string {
  if (isAns(text)) return text;
  if (typeof text !== 'string') return '';
  let bare = '';
  let units: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const known = code < 0x80 ? code : BARE_UNITS[code];
    if (known) units.push(known);
    else addBare(code, units);
    if (units.length < MOST_UNITS) continue;
    bare += String.fromCharCode(...units);
    units = [];
  }
  return bare + String.fromCharCode(...units);
}

/** Units that are made into a text at once: far fewer than arguments a call may have. */
const MOST_UNITS = 128;

/** What the units of Latin letters are written as, once they were met; zero for the others. */
const BARE_UNITS = /* @__PURE__ */ new Uint16Array(0x1f00);

function addBare(code: number, units: number[]): void {
  const bare = bareLetter(String.fromCharCode(code));
  if (bare.length === 1) BARE_UNITS[code] = bare.charCodeAt(0);
  for (let i = 0; i < bare.length; i++) units.push(bare.charCodeAt(i));
}

/** Letter by letter: to order a long run of marks takes time that grows with the square of its length. */
function bareLetter(letter: string): string {
  return LETTERS[letter] ?? letter.normalize('NFD').replace(MARKS, '').normalize('NFC');
}

/** Reduces a name to what two spellings share: no diacritics, lower case, letters and digits only. */
export function foldName(text: string): string {
  return stripDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
