import fc from 'fast-check';
import { createReconciler, settle } from 'vietqr-kit/reconcile';
import { expect, test } from 'vitest';
import { tries } from '../../../kit/scale.ts';

const CODES = ['HS2K4M7P9', 'HS2R8T3W6', 'HS9P7M4K2'];
const asked = fc.array(fc.integer({ min: 10, max: 9000 }), { minLength: 1, maxLength: CODES.length });

/** Settles one movement that names all the bills. */
function settled(sums: readonly number[], amount: number, words: string) {
  const bills = sums.map((sum, at) => ({ code: CODES[at] ?? '', amount: sum * 1000 }));
  const { match } = createReconciler(bills);
  const description = `${bills.map(({ code }) => code).join(', ')} ${words}`;
  const movement = { id: 'FT1', amount, description };
  return settle(bills, [{ movement, match: match(movement) }], { policy: { multiple: 'exact' } });
}

test('a thousandth of what the bills of a code ask is a sum that lost its zeros, and is asked about', () => {
  fc.assert(
    fc.property(asked, (sums) => {
      const total = sums.reduce((all, sum) => all + sum, 0);
      const { movements, totals } = settled(sums, total, 'hoc phi');
      expect(movements.map(({ outcome, reason }) => [outcome, reason])).toEqual([
        ['unallocated', 'tiny_sum'],
      ]);
      expect(totals).toMatchObject({ received: total, unallocated: total });
      expect(settled(sums, total * 1000, 'hoc phi').totals.allocated).toBe(total * 1000);
    }),
    tries(100),
  );
});

test('money with a sure code whose text says that it is sent back is asked about', () => {
  fc.assert(
    fc.property(
      asked,
      fc.constantFrom('hoan tien', 'Hoàn trả', 'HOÀN LẠI', 'tra lai tien', 'huy GD', 'refund', 'REV'),
      (sums, words) => {
        const total = sums.reduce((all, sum) => all + sum, 0) * 1000;
        const { movements } = settled(sums, total, words);
        expect(movements).toMatchObject([{ outcome: 'unallocated', reason: 'sent_back' }]);
        expect(movements[0]?.candidates).toHaveLength(sums.length);
      },
    ),
    tries(100),
  );
});
