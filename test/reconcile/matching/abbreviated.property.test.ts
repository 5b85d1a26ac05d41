import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReconciler } from '../../../src/reconcile/index.ts';

const PRICE = 350_000;
const CODES = Array.from({ length: 400 }, (_, at) => `HP${String(at + 1).padStart(6, '0')}`);
const bills = CODES.map((code) => ({ code, amount: PRICE }));
const { match } = createReconciler(bills, { institution: { codeFormats: ['HP\\d{6}'] } });

/** Codes of which the last is written by the end of its number alone. */
const shortened = fc.record({
  first: fc.integer({ min: 100, max: 380 }),
  step: fc.integer({ min: 1, max: 9 }),
  digits: fc.constantFrom(2, 3),
  joint: fc.constantFrom(' va ', ' và ', ' voi ', ', ', ',', ' + ', ' & ', ' - ', '/', ' den '),
  rest: fc.constantFrom('', ' hoc phi 2 con', ' nop tien'),
});

test('a code behind which another stands shortened is never matched alone', () => {
  fc.assert(
    fc.property(shortened, ({ first, step, digits, joint, rest }) => {
      const other = CODES[first + step - 1] ?? '';
      fc.pre(digits === 3 || other.slice(0, -2) === CODES[first - 1]?.slice(0, -2));
      const description = `${CODES[first - 1]}${joint}${other.slice(-digits)}${rest}`;
      const found = match({ description, amount: 2 * PRICE });
      expect(found.status).toBe('suggested');
      expect(found.bills.map(({ code }) => code)).toContain(CODES[first - 1]);
    }),
  );
});

test.each([
  'HP000123 thang 09',
  'HP000123 - 12 hoc phi',
  'HP000123 lop 101',
  'HP000123 va 2 em',
  'HP000123 va 12/9/2026',
  'HP000123, 999',
])('%s is the one code that it names', (description) => {
  const found = match({ description, amount: PRICE });
  expect([found.status, found.bills.map(({ code }) => code)]).toEqual(['matched', ['HP000123']]);
});
