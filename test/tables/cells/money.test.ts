import { describe, expect, test } from 'vitest';
import { type MoneyCell, parseMoney } from '../../../src/tables/cells/money.ts';

const MOST = 9_999_999_999_999;

/** Every way of writing that is read, and beside it what differs in one thing and is not. */
const WRITTEN: readonly (readonly [what: string, text: MoneyCell, amount: number | undefined])[] = [
  ['decimals that are zero', '350000.00', 350_000],
  ['one decimal that is zero', '350000,0', 350_000],
  ['decimals that are not', '350000.05', undefined],
  ['a decimal that is not', '350000.5', undefined],
  ['three zeros behind digits without marks', '350000.000', undefined],
  ['a mark with nothing behind it', '350000.', undefined],
  ['marks and decimals that are zero', '1.234.567,00', 1_234_567],
  ['marks and decimals that are not', '1.234.567,05', undefined],
  ['marks and three decimals', '1.234.567,000', undefined],
  ['marks and words behind them', '1.234.567 x', undefined],
  ['four digits before the first mark', '1234.567', undefined],
  ['two digits behind a mark', '1.234.56', undefined],
  ['two kinds of marks', '1.234,567', undefined],
  ['narrow blanks as marks', '1\u202f234\u202f567', 1_234_567],
  ['blanks that do not break as marks', '1\u00a0234\u00a0567', 1_234_567],
  ['apostrophes as marks', "1'234'567", 1_234_567],
  ['underscores as marks', '1_234_567', undefined],
  ['a minus of typesetters', '−50.000', -50_000],
  ['a dash', '–50.000', undefined],
  ['a sign apart from its sum', '- 50.000', -50_000],
  ['brackets', '(50.000)', -50_000],
  ['a minus in brackets', '(-50.000)', -50_000],
  ['half a pair of brackets', '(50.000', undefined],
  ['the currency before it', 'VND 350.000', 350_000],
  ['its sign before it', '₫350.000', 350_000],
  ['the currency behind it', '350.000 vnđ', 350_000],
  ['its word behind it', '350.000 đồng', 350_000],
  ['another currency', 'USD 350', undefined],
  ['the currency on both sides', '₫350.000đ', 350_000],
  ['blanks around it', '  350.000  ', 350_000],
  ['the largest sum', String(MOST), MOST],
  ['one đồng more', String(MOST + 1), undefined],
  ['the largest sum taken back', -MOST, -MOST],
  ['one đồng more taken back', -MOST - 1, undefined],
  ['a sum too large for a number', 10n ** 20n, undefined],
  ['forty characters', '0'.repeat(40), 0],
  ['forty-one', '0'.repeat(41), undefined],
  ['half a đồng', 0.5, undefined],
];

describe('a sum of money', () => {
  test.each(WRITTEN)('with %s: %s', (_what, text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  test('is never a negative zero', () => {
    for (const text of ['-0', '(0)', '−0,00', -0]) expect(Object.is(parseMoney(text), 0)).toBe(true);
  });
});
