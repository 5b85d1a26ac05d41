import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VietqrError } from '../../src/issues/error.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { formatAccount, formatVnd, safeFormatAccount, safeFormatVnd } from '../../src/money/vnd.ts';
import { numberInWords, safeNumberInWords, vndInWords } from '../../src/money/words.ts';
import { hostileValues } from '../kit/inputs/hostile-values.ts';
import { mapped } from '../kit/mapped.ts';
import { tries } from '../kit/scale.ts';

const MOST = 9_999_999_999_999;
const number = fc.oneof(
  fc.integer({ min: 0, max: MOST }),
  fc.integer({ min: 0, max: 10_000 }),
  fc
    .array(fc.constantFrom('0', '0', '1', '4', '5', '10', '15', '21', '24', '100'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => Number(parts.join('').slice(0, 13))),
);

describe('number words', () => {
  test('read back to the number they were made from', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('nghìn', 'ngàn'),
        fc.constantFrom('linh', 'lẻ'),
        (n, thousand, odd) => {
          expect(readWords(numberInWords(n, { thousand, odd }))).toBe(n);
        },
      ),
      tries(2000, 200),
    );
  });

  test('differ for every number up to twenty thousand', () => {
    const words = Array.from({ length: 20_001 }, (_, n) => numberInWords(n));
    expect(new Set(words).size).toBe(words.length);
  });

  test.each([
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [1_000, 'một nghìn'],
    [1_005, 'một nghìn không trăm linh năm'],
    [1_050, 'một nghìn không trăm năm mươi'],
    [21_000, 'hai mươi mốt nghìn'],
    [105_000, 'một trăm linh năm nghìn'],
    [350_000, 'ba trăm năm mươi nghìn'],
    [1_250_000, 'một triệu hai trăm năm mươi nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [54_321_000, 'năm mươi tư triệu ba trăm hai mươi mốt nghìn'],
    [1_000_000_000, 'một tỷ'],
    [1_000_000_050, 'một tỷ không trăm năm mươi'],
    [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
    [
      MOST,
      'chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín',
    ],
  ])('say %i as "%s"', (n, words) => {
    expect(numberInWords(n)).toBe(words);
    expect(numberInWords(BigInt(n))).toBe(words);
    expect(numberInWords(String(n))).toBe(words);
  });

  test('speak like the south when asked to', () => {
    expect(numberInWords(21_105, { thousand: 'ngàn', odd: 'lẻ' })).toBe('hai mươi mốt ngàn một trăm lẻ năm');
  });

  test('begin an amount with a capital letter and end it with the currency', () => {
    expect(vndInWords(1_250_000)).toBe('Một triệu hai trăm năm mươi nghìn đồng');
    expect(vndInWords(80_000)).toBe('Tám mươi nghìn đồng');
  });
});

describe('an amount in groups', () => {
  test('holds the same digits, three to a group', () => {
    fc.assert(
      fc.property(number, (n) => {
        const text = formatVnd(n);
        expect(text).toMatch(/^\d{1,3}(\.\d{3})* đ$/);
        expect(Number(text.replace(/\D/g, ''))).toBe(n);
      }),
    );
  });

  test('looks as it does on a Vietnamese bill', () => {
    expect(formatVnd(1_250_000)).toBe('1.250.000 đ');
    expect(formatVnd(999)).toBe('999 đ');
    expect(formatVnd('0')).toBe('0 đ');
  });
});

describe('an account in groups', () => {
  test('holds the same characters, digits in threes, fours or fives, none of them alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,19}$/), (account) => {
        const groups = formatAccount(account).split(' ');
        expect(groups.join('')).toBe(account);
        for (const group of groups) {
          if (/^\d+$/.test(group) && account.length > 1) expect(group).toMatch(/^\d{2,5}$/);
          else expect(group).not.toMatch(/\d{2}/);
        }
      }),
    );
  });

  test('is grouped anew when it already holds blanks', () => {
    expect(formatAccount('00 1100 1234567')).toBe('0011 0012 34567');
  });
});

test.each([
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  MOST + 1,
  '',
  '1.5',
  '-1',
  '1e3',
  ' 1',
  null,
  undefined,
  {},
  [],
])('no words and no groups for %j', (value) => {
  const input = value as never;
  expect(safeNumberInWords(input)).toMatchObject({ ok: false, issues: [{ code: 'input.type' }] });
  expect(safeFormatVnd(input)).toMatchObject({ ok: false, issues: [{ code: 'input.type' }] });
  expect(() => vndInWords(input)).toThrow(VietqrError);
});

test('an account that is no text is refused', () => {
  for (const value of [12, null, undefined, {}]) {
    expect(safeFormatAccount(value as never)).toMatchObject({ ok: false, issues: [{ code: 'input.type' }] });
  }
});

/** A reader of number words that shares nothing with the writer: it folds words from left to right. */
function readWords(text: string): number {
  const digits = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
  const scales: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9 };
  let total = 0;
  let section = 0;
  let group = 0;
  let pending = 0;
  for (const word of text.split(' ')) {
    const scale = scales[word];
    if (digits.includes(word)) pending = digits.indexOf(word);
    else if (word === 'trăm') [group, pending] = [group + pending * 100, 0];
    else if (word === 'mươi') [group, pending] = [group + pending * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'mốt') pending = 1;
    else if (word === 'tư') pending = 4;
    else if (word === 'lăm') pending = 5;
    else if (scale === 1e9) [total, section, group, pending] = [(section + group + pending) * scale, 0, 0, 0];
    else if (scale) [section, group, pending] = [section + (group + pending) * scale, 0, 0];
    else if (word !== 'linh' && word !== 'lẻ') throw new Error(`no number word: ${word}`);
  }
  return total + section + group + pending;
}

test('options that are none are refused', () => {
  for (const options of [null, 'ngàn', { thousand: 'ngan' }, { odd: 1 }, { lang: 'vi' }]) {
    expect(safeNumberInWords(5, options as never)).toMatchObject({ ok: false });
  }
});

test('a list of amounts is mapped: the index is no options', () => {
  expect(mapped([1000, 21_000], vndInWords)).toEqual(['Một nghìn đồng', 'Hai mươi mốt nghìn đồng']);
  expect(mapped([1000, 21_000], formatVnd)).toEqual(['1.000 đ', '21.000 đ']);
});

test('a value of any kind ends as an issue', () => {
  const doors = [safeNumberInWords, safeFormatVnd, safeFormatAccount];
  for (const value of hostileValues()) {
    for (const door of doors) {
      const result = Reflect.apply(door, undefined, [value, value]);
      expect(result.ok || result.issues.every(({ code }: Issue) => code.startsWith('input.'))).toBe(true);
    }
  }
});

test('what is wrong is said in words', () => {
  const result = safeNumberInWords(1.5, { thousand: 'ngan' as never });
  expect(result.ok || result.issues.map(({ message }) => message)).toEqual([
    'thousand: "ngan" is not allowed; expected nghìn or ngàn',
    'amount: must be a whole number from 0 to 9999999999999, not 1.5',
  ]);
});
