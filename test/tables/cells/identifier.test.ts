import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIdentifier } from '../../../src/tables/cells/identifier.ts';

describe('an identifier', () => {
  test('keeps its zeros through marks of text, blanks and what cannot be seen', () => {
    const digits = fc.stringMatching(/^0{0,4}\d{1,15}$/);
    const wraps: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => `="${text}"`,
      (text) => `'${text}`,
      (text) => `"${text}"`,
      (text) => `\u200b${text}\ufeff`,
      (text) => `\u00a0${text} `,
      (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(digits, fc.constantFrom(...wraps), (text, wrap) => {
        expect(parseIdentifier(wrap(text))).toEqual({ text });
      }),
    );
  });

  test('of a workbook is what the format shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
        const text = String(number).padStart(7, '0');
        expect(parseIdentifier({ text, number })).toEqual({ text });
      }),
    );
  });

  test.each([
    ['HP 12', { text: 'HP 12' }],
    ['HP\u00a012', { text: 'HP 12' }],
    ['12E5', { text: '12E5' }],
    ['Đặng'.normalize('NFD'), { text: 'Đặng' }],
    ['1.1E+13', { problem: 'digitsLost' }],
    ['1,1E13', { problem: 'digitsLost' }],
    ['="1.1E+13"', { problem: 'digitsLost' }],
    ['12345.0', { problem: 'decimals' }],
    ['1,234,567', { problem: 'thousands' }],
    ['#REF!', { problem: 'error' }],
    ['########', { problem: 'error' }],
    ['a\tb', { problem: 'lines' }],
    [' ', { problem: 'blank' }],
    [{ text: '12.5', number: 12.5 }, { problem: 'decimals' }],
    [{ text: '1234567890123450', number: 1_234_567_890_123_450 }, { problem: 'digitsLost' }],
    [{ text: '123456789012345', number: 123_456_789_012_345 }, { text: '123456789012345' }],
    [{ text: '3-8', day: '2026-08-03' }, { problem: 'day' }],
    [undefined, { problem: 'blank' }],
  ] as const)('%o', (cell, read) => {
    expect(parseIdentifier(cell)).toEqual(read);
  });
});
