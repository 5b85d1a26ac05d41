import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WRAPPERS } from '../../src/reconcile/matching/text/wrappers.ts';
import { searchPlainly } from './regexp-steps.ts';

/** Patterns of every kind that stands in the source, each with pieces of texts that it may match. */
const PATTERNS: readonly RegExp[] = [
  /a+?b/,
  /(a|ab)(c|bcd)(d*)/i,
  /\B(?=(\d{3})+$)/g,
  /^(\d{1,3})([., '\u00a0])(\d{3}(?:\2\d{3})*)(?:[.,]0{1,2})?$/,
  /(.)\1{2}|[^0-9A-F]{4}/,
  /\bACSP\/ ?[0-9A-Z]{2}\d{1,2}(?: \d{2,3}\b)?/gi,
  /(?!00)[\p{L}\d]{2,}?(?:\.\p{C})*/u,
  /\s+$/,
  /x*/y,
  /(?:a?b)*?c/s,
  ...WRAPPERS.map(({ pattern }) => pattern),
];
const piece = fc.constantFrom(
  ...['a', 'ab', 'abcd', 'b', 'c', '1', '00', '123', '.', ',', ' ', "'", 'x', 'đ', '😀', '\u200b', '\n', '/'],
  ...['ACSP/ ab12 34', ' Trace', ' GD ', '- ', 'CT tu 1234', 'MBVCB.12345678.', '; tai Napas', 'CUSTOMER -'],
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('the slow twin of RegExp', () => {
  test.each(PATTERNS)('finds what %s finds', (pattern) => {
    fc.assert(
      fc.property(text, (text) => {
        pattern.lastIndex = 0;
        const found = pattern.exec(text);
        const { start, end } = searchPlainly(pattern, text, 0);
        expect(end < start ? null : [start, text.slice(start, end)]).toEqual(
          found && [found.index, found[0]],
        );
      }),
    );
  });

  test('takes steps in proportion to the text where a pattern does, and by the square where it does that', () => {
    const growth = (pattern: RegExp) => {
      const [short, long] = [100, 400].map(
        (length) => searchPlainly(pattern, `${' '.repeat(length)}x`, 0).steps,
      );
      return (long ?? 0) / (short ?? 0);
    };
    expect(growth(/^\s+$/)).toBeLessThan(4.1);
    expect(growth(/\s+$/)).toBeGreaterThan(15);
    expect(growth(/^(?<memo>.*?) {0,2}- ?Ma GD/)).toBeLessThan(4.1);
    expect(growth(/^(?<memo>.*?) *- ?Ma GD/)).toBeGreaterThan(15);
  });
});
