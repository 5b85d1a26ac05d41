import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReconciler, settle } from '../../../src/reconcile/index.ts';
import { tries } from '../../kit/scale.ts';

const ids = fc.uniqueArray(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }), {
  minLength: 3,
  maxLength: 9,
});

test('bills of one code are found, and paid, in the order in which they were given, added and taken away', () => {
  fc.assert(
    fc.property(ids, fc.nat(8), fc.nat(8), (given, later, gone) => {
      const months = given.map((id) => ({ code: 'HS204133', id, customer: 'An', amount: 100_000 }));
      const reconciler = createReconciler(months.slice(0, later));
      reconciler.add(months.slice(later));
      const left = months.filter((_, at) => at !== gone);
      reconciler.remove(months.filter((_, at) => at === gone));
      expect(reconciler.match('HS204133 hoc phi').bills).toEqual(left);
      const matched = left.map((_, at) => {
        const time = `2026-10-${String(at + 10)}T08:00:00+07:00`;
        const movement = { id: `p${at}`, amount: 100_000, description: 'HS204133', time };
        return { movement, match: reconciler.match('HS204133') };
      });
      const { movements } = settle(left, matched);
      expect(movements.map(({ allocations }) => allocations[0]?.bill)).toEqual(left.map(({ id }) => id));
      const half = left.reduce((sum, { amount }) => sum + amount, 0) - 50_000;
      const part = {
        movement: { id: 'p', amount: half, description: 'HS204133' },
        match: reconciler.match('HS204133'),
      };
      const settled = settle(left, [part], { policy: { openBills: 'oldest_first' } });
      expect(settled.bills.filter(({ status }) => status !== 'paid').map(({ key }) => key)).toEqual([
        left.at(-1)?.id,
      ]);
    }),
    tries(60, 20),
  );
});
