import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumberWords } from '../../src/issuing/list/rows/number-words.ts';
import { numberInWords, vndInWords } from '../../src/money/words.ts';

const sums = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999_999_999 }),
  fc.integer({ min: 1, max: 999_999 }).map((sum) => sum * 1000),
  fc.integer({ min: 1, max: 2000 }),
);

it('reads a number in words as it is said, with and without diacritics, in the words of north and south', () => {
  fc.assert(
    fc.property(
      sums,
      fc.constantFrom('nghìn', 'ngàn'),
      fc.constantFrom('linh', 'lẻ'),
      (sum, thousand, odd) => {
        expect(readNumberWords(numberInWords(sum, { thousand, odd }))).toBe(sum);
        expect(readNumberWords(`${vndInWords(sum)} chẵn./.`)).toBe(sum);
      },
    ),
  );
});

it('reads other spellings, and nothing where a word is of no number', () => {
  expect(
    ['hai mươi bốn nghìn', 'ba mươi nhăm triệu', 'một tỉ hai trăm triệu đồng Việt Nam', 'Mười lăm ngàn'].map(
      readNumberWords,
    ),
  ).toEqual([24_000, 35_000_000, 1_200_000_000, 15_000]);
  expect(['', 'ba trăm học sinh', 'năm năm', 'trăm'].map(readNumberWords)).toEqual(
    new Array(4).fill(undefined),
  );
});
