import fc from 'fast-check';
import { isAns, isNumeric, isUnicode, measure, stripDiacritics } from 'vietqr-kit/text';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/text/diacritics.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { ansText, unicodeText } from '../kit/inputs/arbitraries.ts';
import { hostileValues } from '../kit/inputs/hostile-values.ts';
import { mapped } from '../kit/mapped.ts';
import { createTally } from '../kit/tally.ts';

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const VOWELS = [...'aăâeêioôơuưy'];
const LOWER = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .filter((letter) => !/[a-z]/.test(letter))
  .concat('đ');
const LETTERS = [...LOWER, ...LOWER.map((letter) => letter.toUpperCase())];
const BARE: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };

/** The letter without diacritics, told by a table instead of by Unicode. */
function bare(letter: string): string {
  const lower = letter.toLowerCase();
  if (lower === 'đ') return letter === lower ? 'd' : 'D';
  const vowel = VOWELS.find((each) => TONES.some((tone) => (each + tone).normalize('NFC') === lower)) ?? '';
  const plain = BARE[vowel] ?? vowel;
  return letter === lower ? plain : plain.toUpperCase();
}

describe('stripDiacritics', () => {
  test('knows all 134 Vietnamese letters', () => {
    expect(new Set(LETTERS).size).toBe(134);
  });

  test.each(['NFC', 'NFD', 'NFKC', 'NFKD'])('writes each of them bare, given in %s', (form) => {
    for (const letter of LETTERS) expect(stripDiacritics(letter.normalize(form)), letter).toBe(bare(letter));
  });

  test('gives the same for composed and decomposed text', () => {
    const vietnamese = fc.string({ unit: fc.constantFrom(...LETTERS, 'a', 'N', ' ', '9'), maxLength: 40 });
    fc.assert(
      fc.property(vietnamese, (text) => {
        const stripped = stripDiacritics(text);
        expect(isAns(stripped)).toBe(true);
        expect(stripDiacritics(text.normalize('NFD'))).toBe(stripped);
        expect(stripDiacritics(stripped)).toBe(stripped);
        expect(stripped.length).toBe([...text].length);
      }),
    );
  });

  const [BREVE, TILDE, CARON] = ['\u0306', '\u0303', '\u030c'];
  const HIGHLAND = [
    ...[...'eiouêôơư'].map((vowel) => vowel + BREVE),
    ...['n', 'N'].map((letter) => letter + TILDE),
    ...['c', 'C'].map((letter) => letter + CARON),
  ];

  test.each(['NFC', 'NFD'])(
    'writes the letters of Ê Đê, Ba Na, Gia Rai and Cơ Ho as they look, given in %s',
    (form) => {
      for (const letter of HIGHLAND) {
        const base = letter.normalize('NFD').charAt(0);
        for (const tone of TONES) expect(stripDiacritics((letter + tone).normalize(form)), letter).toBe(base);
        expect(stripDiacritics(letter.toUpperCase().normalize(form))).toBe(base.toUpperCase());
      }
    },
  );

  test.each([
    ['Đ', '\u0110\u00d0\u0189\u018a', 'D'],
    ['đ', '\u0111\u00f0\u0256\u0257', 'd'],
    ['Ƀ', '\u0243\u0181', 'B'],
    ['ƀ', '\u0180\u0253', 'b'],
  ])('writes what is drawn like %s, %s, as %s', (_, letters, bare) => {
    for (const letter of letters) {
      expect(stripDiacritics(letter)).toBe(bare);
      expect(stripDiacritics(`${letter}\u0306`)).toBe(bare);
    }
  });

  test.each([
    ['Y Ƀŏn Niê Kdăm', 'Y Bon Nie Kdam'],
    ['H’Blŭk Ayŭn', 'H’Bluk Ayun'],
    ['\u00d0\u01b0\u1eddng 30/4, \u0189\u1eafk L\u1eafk', 'Duong 30/4, Dak Lak'],
  ])('writes %s as %s', (name, bare) => {
    expect(stripDiacritics(name)).toBe(bare);
  });

  test('leaves what carries no diacritics as it is', () => {
    fc.assert(
      fc.property(ansText(40, 0), (text) => {
        expect(stripDiacritics(text)).toBe(text);
      }),
    );
    for (const text of ['最佳运输', '😀', 'Ω', 'ß', 'ø', '–', '한국'])
      expect(stripDiacritics(text)).toBe(text);
  });

  test('writes a whole sentence', () => {
    expect(stripDiacritics('Học phí tháng 9 – Đợt 1')).toBe('Hoc phi thang 9 – Dot 1');
  });
});

describe('measure', () => {
  test('counts code points or UTF-8 bytes', () => {
    fc.assert(
      fc.property(unicodeText(40), (text) => {
        expect(measure(text)).toBe([...text].length);
        expect(measure(text, 'bytes')).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  test('counts a lone surrogate as one character and three bytes', () => {
    expect([measure('a\ud83d'), measure('a\ud83d', 'bytes')]).toEqual([2, 4]);
  });
});

describe('character sets', () => {
  test('contain each other: digits in ans in Unicode', () => {
    const met = createTally();
    const letters = [anyCharacter, fc.constantFrom(...'0123456789'), fc.constantFrom(...'09 ~aZ+-')];
    const text = fc.oneof(...letters.map((unit) => fc.string({ unit, maxLength: 10 })));
    fc.assert(
      fc.property(text, (text) => {
        const sets = { numeric: isNumeric(text), ans: isAns(text), unicode: isUnicode(text) };
        for (const [name, holds] of Object.entries(sets)) met(`${name}: ${holds}`);
        if (sets.numeric) expect(sets.ans).toBe(true);
        if (sets.ans) expect(sets.unicode).toBe(true);
      }),
    );
    met.expectAtLeast({
      ...{ 'numeric: true': 5, 'ans: true': 10, 'unicode: true': 10 },
      ...{ 'numeric: false': 5, 'ans: false': 5, 'unicode: false': 5 },
    });
  });

  test.each(['\u0000', '\n', '\u200b', '\ufeff', '\u202e', '\ue000', '\ud800', 'e\u0301'])(
    '%j is no text of the format S',
    (text) => expect(isUnicode(text)).toBe(false),
  );

  test('know the ends of ans', () => {
    expect([' ', '~', '\u001f', '\u007f', 'é'].map(isAns)).toEqual([true, true, false, false, false]);
  });
});

test('what is no text is of no character set, has no length and no letters', () => {
  for (const value of hostileValues().filter((each) => typeof each !== 'string')) {
    const of = (call: (text: never) => unknown) => Reflect.apply(call, undefined, [value]);
    expect([isNumeric, isAns, isUnicode].map(of)).toEqual([false, false, false]);
    expect([stripDiacritics, measure].map(of)).toEqual(['', 0]);
  }
});

test('a list of texts is mapped: the index is no unit', () => {
  expect(mapped(['Đợt', 'kỳ'], measure)).toEqual([3, 2]);
  expect(mapped(['Đợt', 'kỳ'], stripDiacritics)).toEqual(['Dot', 'ky']);
});

test('a folded name keeps what two spellings share', () => {
  expect(foldName(' Ngân hàng Á-Châu ')).toBe('nganhangachau');
});
