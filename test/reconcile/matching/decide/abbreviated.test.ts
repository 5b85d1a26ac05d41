import { describe, expect, test } from 'vitest';
import { abbreviatedBehind } from '../../../../src/reconcile/matching/decide/abbreviated.ts';
import { denormalize } from '../../../../src/reconcile/matching/text/normalize.ts';
import { type GivenCode, issuedOf, lineOf, rangeIn } from '../../../kit/reconcile/findings.ts';

const PRICE = 350_000;
const ISSUED = ['HP000124', { code: 'HP000123', amount: PRICE }, 'HP000112', 'HP000125', 'HP24', 'HP25'];

/** The shorter number that stands behind a code, as it is written. */
function behind(code: string, text: string, amount?: number, issued: readonly GivenCode[] = ISSUED) {
  const line = lineOf(text);
  const { codes, codeIndex } = issuedOf(...issued);
  const index = codes.findIndex((each) => each.code === code);
  const next = abbreviatedBehind({ index, ...rangeIn(line, code) }, line.normalized, amount, {
    ...{ codes, codeIndex },
  });
  return next && denormalize(line.normalized.values, next.from, next.to);
}

describe('a shorter number behind a code', () => {
  test('is the end of another issued code, whichever stands first in the list', () => {
    expect(behind('HP000123', 'nop HP000123 va 124 lop')).toBe('124');
    expect(behind('HP000123', 'nop HP000123 va 12')).toBe('12');
    expect(behind('HP000124', 'nop HP000124, 25')).toBe('25');
  });

  test('is nothing where no such code was issued, or it is the end of the code itself', () => {
    expect(behind('HP000123', 'nop HP000123 va 999')).toBeUndefined();
    expect(behind('HP000123', 'nop HP000123 va 123')).toBeUndefined();
  });

  test('is nothing behind a mere blank or another word, or with one digit', () => {
    expect(behind('HP000123', 'nop HP000123 124')).toBeUndefined();
    expect(behind('HP000123', 'nop HP000123 em 124')).toBeUndefined();
    expect(behind('HP000123', 'nop HP000123 va 4')).toBeUndefined();
  });

  test('is nothing as long as the code: then it is a code', () => {
    const digits = ['000124', '000123'];
    expect(behind('000123', '000123 va 000124', undefined, digits)).toBeUndefined();
    expect(behind('000123', 'nop 000123 va 000124', undefined, digits)).toBeUndefined();
  });

  test('counts behind a sign only where the sum is not that of the code', () => {
    expect(behind('HP000123', 'nop HP000123, 124', PRICE)).toBeUndefined();
    expect(behind('HP000123', 'nop HP000123, 124', 2 * PRICE)).toBe('124');
    expect(behind('HP000123', 'nop HP000123, 124')).toBe('124');
    expect(behind('HP000123', 'nop HP000123 va 124', PRICE)).toBe('124');
    expect(behind('HP000125', 'nop HP000125, 124')).toBe('124');
  });

  test.each(['12/9/2026', '12-9', '12.9'])('is nothing where a day begins: %s', (day) => {
    expect(behind('HP000123', `nop HP000123 va ${day}`)).toBeUndefined();
  });

  test('takes the place of digits alone, and leaves one before them', () => {
    expect(behind('HP24', 'nop HP24 va 25')).toBeUndefined();
    expect(behind('HP12A', 'nop HP12A va 34', undefined, ['HP12A', 'HP134'])).toBeUndefined();
  });
});
