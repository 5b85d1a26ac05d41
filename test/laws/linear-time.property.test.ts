import { emv, formatIssues, inspect, safeDecode, safeEncode } from 'vietqr-kit';
import { stripDiacritics } from 'vietqr-kit/text';
import { describe, expect, test } from 'vitest';
import { listMerchantAccounts } from '../../src/profiles/networks/merchant-accounts.ts';
import { networksIn } from '../../src/profiles/networks/registry.ts';
import { HOSTILE } from '../kit/inputs/hostile.ts';
import { expectLinear, growth } from '../kit/linear.ts';
import { oneIn, runs } from '../kit/scale.ts';

const MEGABYTE = 1 << 20;
const LONG = 1 << 16;

describe('a text is answered in steps in proportion to its length', () => {
  const readers = [safeDecode, emv.safeDecode, inspect];
  test.each(Object.entries(HOSTILE).map(([name, make], nth) => [name, make, nth] as const))(
    'of %s',
    (_name, make, nth) => {
      for (const read of oneIn(readers.length, readers, nth))
        expectLinear(make, (text) => read(text, { maxLength: MEGABYTE }));
    },
  );

  test('of the ways to pay a code with many accounts', () => {
    const accounts = (length: number) =>
      Array.from({ length }, () => ({
        tag: '29',
        value: '0006a@abcd',
        start: 0,
        children: [{ tag: '00', value: 'a@abcd', start: 4 }],
      }));
    expectLinear(accounts, (objects) => listMerchantAccounts(objects));
    expectLinear(accounts, (objects) => networksIn(objects));
  });

  test('of issues printed with their places', () => {
    const source = 'x'.repeat(LONG);
    expectLinear(
      (length) => inspect(`000201${'6200'.repeat(length / 16)}`, { maxLength: LONG }).issues,
      (issues) => formatIssues(issues, { source }),
      runs(256, 6144),
    );
  });

  test.each([
    ['letters with two marks each', 'e\u0323\u0301'],
    ['marks alone', '\u0301\u0323'],
    ['emoji', '💳'],
    ['blanks', ' '],
  ])('of a purpose of %s', (_name, unit) => {
    const input = (length: number) => ({
      bank: '970436',
      account: '1',
      purpose: unit.repeat(length / unit.length),
    });
    expectLinear(input, (input) => safeEncode(input));
    expectLinear(input, (input) => safeEncode(input, { diacritics: 'keep' }));
    expectLinear(
      (length) => unit.repeat(length / unit.length),
      (text) => stripDiacritics(text),
    );
  });
});

describe('the count of steps', () => {
  const blanks = (length: number) => `${' '.repeat(length)}x`;

  test.each<readonly [string, (text: string) => unknown]>([
    ['a loop', (text) => Array.from(text, (letter) => letter)],
    ['a search', (text) => text.indexOf('x')],
    ['a pattern', (text) => /^\s+$/.test(text)],
  ])('grows with the length by %s', (_name, call) => {
    expect(growth(blanks, call, 100)).toBeLessThan(2.1);
  });

  test.each<readonly [string, (text: string) => unknown]>([
    ['a loop in a loop', (text) => Array.from(text, (a) => Array.from(text, (b) => a === b))],
    ['a search in a loop', (text) => Array.from(text, () => text.indexOf('x'))],
    ['a copy in a loop', (text) => Array.from(text, () => [...text])],
    ['a text cut in a loop', (text) => Array.from(text, (_, at) => text.slice(at))],
    ['a pattern that goes back', (text) => /\s+$/.test(text)],
  ])('grows with its square by %s', (_name, call) => {
    expect(growth(blanks, call, 100)).toBeGreaterThan(3.5);
  });
});

test('a text over the limit is refused before it is looked at', () => {
  const result = safeDecode('0'.repeat(4097));
  expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['input.too_large']);
  expect(emv.safeDecode('0'.repeat(4096)).ok).toBe(false);
});
