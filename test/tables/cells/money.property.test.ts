import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, looksLikeMoney, type MoneyUnit, parseMoney } from '../../../src/tables/cells/money.ts';
import { anyCharacter } from '../../kit/inputs/any-character.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const MOST = 9_999_999_999_999;
const amounts = fc.oneof(fc.integer({ min: 0, max: MOST }), fc.integer({ min: 0, max: 10_000_000 }));
const marks = fc.constantFrom('', '.', ',', ' ', "'", '’', '\u00a0', '\u202f', '\u2009');

function groupThousands(amount: number, mark: string): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, mark);
}

/** Each way of writing a sum around its digits, with the sign that it gives. */
const AROUND: readonly (readonly [write: (digits: string) => string, sign: 1 | -1])[] = [
  [(digits) => digits, 1],
  [(digits) => `  ${digits}\u00a0`, 1],
  [(digits) => `+${digits}`, 1],
  [(digits) => `'${digits}`, 1],
  [(digits) => `="${digits}"`, 1],
  [(digits) => `'-${digits} đ`, -1],
  [(digits) => `${digits} ₫`, 1],
  [(digits) => `${digits}đ`, 1],
  [(digits) => `đ${digits}`, 1],
  [(digits) => `VND ${digits}`, 1],
  [(digits) => `${digits} VNĐ`, 1],
  [(digits) => `${digits} đồng`.normalize('NFD'), 1],
  [(digits) => `\ufeff${digits}\u200b`, 1],
  [(digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)), 1],
  [(digits) => `-${digits}`, -1],
  [(digits) => `− ${digits} đ`, -1],
  [(digits) => `${digits}-`, -1],
  [(digits) => `(${digits})`, -1],
  [(digits) => `( ${digits} đ)`, -1],
];

describe('a sum in any way of writing', () => {
  test('is read', () => {
    fc.assert(
      fc.property(
        amounts,
        marks,
        fc.constantFrom(...AROUND),
        fc.constantFrom('', '.0', ',0', '.00', ',00'),
        (amount, mark, [write, sign], decimals) => {
          const alike = decimals[0] === mark ? '' : decimals;
          expect(parseMoney(write(groupThousands(amount, mark) + alike))).toBe(sign * amount + 0);
        },
      ),
      tries(2000),
    );
  });

  test('counts what its sheet counts in', () => {
    const units = fc.constantFrom<MoneyUnit>(1000, 1_000_000);
    const tally = createTally();
    fc.assert(
      fc.property(amounts, units, fc.constantFrom('.', ','), (amount, unit, point) => {
        const places = String(unit).length - 1;
        const digits = String(amount).padStart(places + 1, '0');
        const decimals = digits.slice(-places).replace(/0+$/, '');
        const whole = digits.slice(0, -places);
        const text = decimals === '' ? whole : whole + point + decimals;
        if (decimals.length === 3) {
          tally('three digits, which are thousands');
          expect(parseMoney(text, unit)).not.toBe(amount);
        } else {
          tally('read');
          expect(parseMoney(text, unit)).toBe(amount);
        }
      }),
      tries(500),
    );
    tally.expectAtLeast({ read: least(20), 'three digits, which are thousands': least(20) });
  });
});

/** The grammar once more, as one slow pattern a mark. */
function slowMoney(text: string): number | undefined {
  for (const mark of ['\\.', ',', ' ', "'"]) {
    const found = new RegExp(
      `^((?:0|[1-9]\\d{0,2}(?:${mark}\\d{3})+|[1-9]\\d*)|0+)(?:(?!${mark})[.,]0{1,2})?$`,
    ).exec(text);
    const plain = /^(0|[1-9]\d*)[.,]0{1,2}$/.exec(text);
    const whole = (found ?? plain)?.[1];
    const hasDecimals = whole !== undefined && whole !== text;
    if (whole === undefined || (hasDecimals && /^00/.test(whole))) continue;
    const amount = Number(whole.replace(/\D/g, ''));
    return amount <= MOST ? amount : undefined;
  }
  return undefined;
}

describe('digits and marks in any order', () => {
  test('are what the grammar says, or nothing', () => {
    const tally = createTally();
    const pieces = fc.constantFrom('0', '1', '12', '350', '000', '00', '541', '.', ',', ' ', "'");
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 7 }), (parts) => {
        const text = parts.join('').trim();
        const expected = slowMoney(text.replace(/^'/, '').trim());
        expect([text, parseMoney(text)]).toEqual([text, expected]);
        tally(expected === undefined ? 'refused' : 'read');
      }),
      tries(5000),
    );
    tally.expectAtLeast({ read: least(200), refused: least(2000) });
  });

  test('and any text gives a whole sum within the limit, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 50 }), (text) => {
        const amount = parseMoney(text);
        expect(amount === undefined || (Number.isSafeInteger(amount) && Math.abs(amount) <= MOST)).toBe(true);
        expect(isBlank(text) && amount !== undefined).toBe(false);
      }),
    );
  });
});

describe('a cell of a workbook', () => {
  test('is what it shows when its number says the same, but for the noise of binary', () => {
    fc.assert(
      fc.property(
        amounts,
        marks,
        fc.double({ min: -1e-7, max: 1e-7, noNaN: true }),
        (amount, mark, noise) => {
          const text = groupThousands(amount, mark);
          expect(parseMoney({ text, number: amount + noise })).toBe(amount);
        },
      ),
    );
  });

  test('is nothing when they differ by a part of a đồng, a sign or a factor', () => {
    const changes: readonly ((amount: number) => number)[] = [
      (amount) => amount + 0.4,
      (amount) => amount - 0.01,
      (amount) => -amount,
      (amount) => amount / 1000,
      (amount) => amount * 1000,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e10 }), fc.constantFrom(...changes), (amount, change) => {
        expect(parseMoney({ text: groupThousands(amount, ','), number: change(amount) })).toBeUndefined();
      }),
    );
  });

  test.each([
    ['noise that the format hides', { text: '350000', number: 350_000.00000000006 }, 1, 350_000],
    ['a text format', { text: '350.000' }, 1, 350_000],
    ['three decimals of a small number', { text: '350.000', number: 350 }, 1, undefined],
    ['a part that is shown in thousands', { text: '37.5', number: 37.5 }, 1000, 37_500],
    ['a part that is hidden in thousands', { text: '38', number: 37.5 }, 1000, undefined],
    ['zero as accounts show it', { text: ' - ', number: 0 }, 1, 0],
    ['a hidden number', { text: '', number: 350_000 }, 1, undefined],
    ['a formula without a value', { text: '', unknown: 'formula' }, 1, undefined],
    ['a formula that failed', { text: '350000', unknown: 'error' }, 1, undefined],
  ] as const)('with %s', (_what, cell, unit, amount) => {
    expect(parseMoney(cell, unit)).toBe(amount);
  });
});

describe('blank', () => {
  test.each(['', ' ', '\u00a0', '\u200b', '-', '–', ' — ', '−', '--'])('is %j, and not zero', (text) => {
    expect([isBlank(text), parseMoney(text), isBlank({ text })]).toEqual([true, undefined, true]);
  });

  test.each(['0', '(0)', '-0', 'x', '#N/A'])('is not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });

  test('is not a stored number, whatever is shown, nor a value that is not known', () => {
    expect([isBlank({ text: '-', number: 0 }), isBlank({ text: '', unknown: 'formula' })]).toEqual([
      false,
      false,
    ]);
    expect(isBlank(undefined)).toBe(true);
  });
});

describe('what looks like money', () => {
  test.each([
    '1.541.837',
    '350000',
    '5 đ',
    '-',
    '27',
    '2026',
    '0987654321',
    '1,234',
    '350.000-',
    'HP 350.000',
  ])('%s', (text) => {
    const like = ['1.541.837', '350000', '1,234', '350.000-'];
    expect(looksLikeMoney(text)).toBe(like.includes(text));
  });
});
