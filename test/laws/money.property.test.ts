import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReconciler } from '../../src/reconcile/index.ts';
import { defineReference, ROUTE_NAMES } from '../../src/reference/index.ts';
import { arrive, damaged, detailsOf, MISHAPS, NOTES, purposeSent } from '../kit/inputs/journey.ts';
import { runs } from '../kit/scale.ts';

const KINDS = {
  'digits, two check digits': defineReference({ prefix: 'HP', digits: 6 }),
  'clear characters, one check character': defineReference({
    prefix: 'BVN',
    characters: 6,
    key: 'truong mau',
  }),
  'clear characters, two check characters': defineReference({ prefix: 'HP', characters: 4, check: '941-31' }),
};
const BILLS = 2000;

describe('a bill issued, put into a purpose, encoded, decoded and sent by every route', () => {
  test.each(Object.entries(KINDS))(
    'comes back as the same bill where its code survives, and never as another: %s',
    (_name, reference) => {
      const bills = Array.from({ length: BILLS }, (_, serial) => ({ code: reference.issue(serial * 7) }));
      const reconciler = createReconciler(bills, { check: reference.isValid });
      const sent = fc.record({
        row: fc.nat({ max: BILLS - 1 }),
        note: fc.constantFrom(...NOTES),
        amount: fc.integer({ min: 1, max: 99_999_999 }),
        mishap: fc.constantFrom(...MISHAPS),
        draw: fc.gen().map((gen) => (end: number) => gen(fc.nat, { max: end - 1 })),
      });
      fc.assert(
        fc.property(sent, ({ row, note, amount, mishap, draw }) => {
          const { code = '' } = bills[row] ?? {};
          const typed = damaged(code, mishap, draw);
          const purpose = purposeSent(code, note, amount).replace(code, typed);
          const sent = { code, typed, purpose, details: detailsOf(draw) };
          const arrivals = ROUTE_NAMES.map((route) => arrive(sent, route, reconciler));
          expect(arrivals.filter(({ kind }) => kind === 'wrong')).toEqual([]);
        }),
        { numRuns: runs(30) },
      );
    },
  );
});

test('a code that lost its tail does not take a letter of the next word for it', () => {
  const { match } = createReconciler([{ code: 'HP2242R8M' }], { check: '941-31' });
  const statuses = (...lines: string[]) => lines.map((line) => match(line).status);
  expect(statuses('HP2242R8M Ma giao dich', 'hp2242r8m ma giao dich', 'HP2242R8MMA')).toEqual(
    Array(3).fill('matched'),
  );
  expect(statuses('HP2242R8 Ma giao dich', 'HP2242R8 m a giao dich', 'HP2242R8magiaodich')).toEqual(
    Array(3).fill('suggested'),
  );
});
