import { describe, expect, test } from 'vitest';
import { createReconciler, settle, unwrapDescription } from '../../../src/reconcile/index.ts';
import { verifies } from '../../../src/text/check-digits.ts';
import { issueCodes } from '../../kit/inputs/foreign.ts';
import { expectLinear } from '../../kit/linear.ts';
import { stepsOf } from '../../kit/steps.ts';

const codes = issueCodes('HS', 6, 1000);
const numbers = Array.from({ length: 1000 }, (_, i) => String(100_000 + i * 7));
const { match } = createReconciler(
  [...codes, ...numbers, 'AAAAAA', 'AAAA1A'].map((code) => ({ code })),
  { check: (code) => code.startsWith('HS') && verifies(code.slice(2), '31-3') },
);
const [code = ''] = codes;
// biome-ignore format: a table reads better in rows
const pieces = {
  blanks: ' ', prefixes: 'HS', 'one code': code, 'one code and blanks': `${code} `, 'many codes': `${codes.join(' ')} `,
  typos: `${code.slice(0, -1)}0 `, 'cut codes': `${code.slice(0, 7)} `, 'labelled numbers': `MKH ${numbers.join(' va ')} `,
  'a code that overlaps itself': 'A', digits: '1', marks: 'A\u0300', 'marks only': '\u0301', 'open wrappers': 'MBVCB.1234567890.123456.',
  'closing wrappers': '.CT tu 123456 ', traces: ' Trace 1', amounts: '1.000.000 ', brackets: 'Agribank: (', orders: 'REM 12345 B/O ',
  'codes among references': codes.map((each) => `${each} Trace 12345 `).join(''),
};

/** Long enough for more wrappers in wrappers than are ever taken off. */
const LENGTH = 2400;

describe('a hostile description takes steps in proportion to its length', () => {
  test.each(Object.entries(pieces))('of %s', (_name, piece) => {
    const make = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    expectLinear(make, (text) => match(text), LENGTH);
    expectLinear(make, (text) => unwrapDescription(text), LENGTH);
  });

  test('of blanks between two words', () => {
    expectLinear(
      (length) => `a${' '.repeat(length)}a`,
      (text) => [match(text), unwrapDescription(text)],
      LENGTH,
    );
  });
});

describe('bills that replace one another take steps in proportion to their number', () => {
  const chainOf = (length: number) =>
    Array.from({ length }, (_, i) => ({
      code: `HS${i}X`,
      id: `b${i}`,
      ...(i + 1 < length && { supersededBy: `b${i + 1}` }),
    }));
  const received = (bills: readonly { readonly code: string }[]) =>
    bills.map((bill, i) => ({
      movement: { id: `m${i}`, amount: 1, description: '' },
      match: { status: 'matched' as const, bills: [bill], evidence: [] },
    }));

  test.each([
    ['from the first', chainOf],
    ['from the last', (length: number) => chainOf(length).reverse()],
  ])('of a chain %s', (_name, make) => {
    expectLinear(make, (bills) => settle(bills, received(bills)), LENGTH);
  });
});

describe('bills that come and go', () => {
  test('take steps that do not grow with the list, but for what is put in order now and then', () => {
    const steps = [2000, 8000].map((size) => {
      const bills = issueCodes('HS', 6, size + 200).map((code) => ({ code }));
      const reconciler = createReconciler(bills.slice(0, size));
      const more = bills.slice(size, size + 100);
      reconciler.add(bills.slice(size + 100));
      return stepsOf(() => [reconciler.add(more), reconciler.remove(more)]).code;
    });
    const [few = 0, many = 0] = steps;
    expect(few).toBeGreaterThan(100);
    expect(many).toBeLessThan(few * 1.5);
  });
});
