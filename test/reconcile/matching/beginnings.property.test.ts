import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReconciler } from '../../../src/reconcile/index.ts';
import { tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const LETTERS = 'ABCDEGHKLMNPQRSTVXY0123456789';
const word = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength, maxLength });

test('of two codes that begin a word, of which one begins the other, none is booked where the word goes on', () => {
  const met = createTally();
  fc.assert(
    fc.property(word(4, 6), word(1, 2), word(1, 3), fc.boolean(), (tail, more, rest, isTold) => {
      const [short, long] = [`HS${tail}`, `HS${tail}${more}`];
      const bills = [
        { code: short, amount: 350_000 },
        { code: long, amount: 420_000 },
      ];
      const { match } = createReconciler(bills);
      const amount = isTold ? 350_000 : undefined;
      const given = (description: string) => match({ description, ...(amount !== undefined && { amount }) });
      const found = given(`${long}${rest} nguyen an`);
      expect(['suggested', 'none']).toContain(found.status);
      if (found.bills.length > 0) met('suggested');
      const whole = match({ description: `${long} ${rest} hoc phi`, amount: 420_000 });
      if (whole.status === 'matched') {
        met('whole');
        expect(whole.bills).toEqual([bills[1]]);
      }
    }),
    tries(300, 60),
  );
  met.expectAtLeast({ suggested: 20, whole: 10 });
});
