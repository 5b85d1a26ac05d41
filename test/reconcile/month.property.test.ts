import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReconciler, type MatchedMovement, settle } from '../../src/reconcile/index.ts';
import { defineReference, ROUTE_NAMES, simulateRoutes } from '../../src/reference/index.ts';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const FEES = defineReference({ prefix: 'HP', digits: 6 });
const STATUSES = ['paid', 'underpaid', 'overpaid', 'duplicate', 'paid_late', 'unpaid'] as const;
type Status = (typeof STATUSES)[number];

const pupil = fc.record({
  status: fc.constantFrom(...STATUSES),
  amount: fc.constantFrom(858_000, 1_291_800, 1_489_800, 1_739_800),
  route: fc.constantFrom(...ROUTE_NAMES.filter((name) => name !== 'no-blanks')),
  memo: fc.constantFrom('T9 6A1', 'hoc phi thang 9', ''),
});
type Pupil = typeof pupil extends fc.Arbitrary<infer T> ? T : never;

/** The sums that come for a bill, and the day, which is after the last one for money that is late. */
function paymentsOf({ status, amount }: Pupil): readonly (readonly [sum: number, day: string])[] {
  const payments: Readonly<Record<Status, readonly (readonly [number, string])[]>> = {
    paid: [[amount, '2026-09-12']],
    underpaid: [[amount - 100_000, '2026-09-12']],
    overpaid: [[amount + 50_000, '2026-09-12']],
    duplicate: [
      [amount, '2026-09-12'],
      [amount, '2026-09-14'],
    ],
    paid_late: [[amount, '2026-10-02']],
    unpaid: [],
  };
  return payments[status];
}

test('a month of a school comes out as it was paid, whichever banks the money came through', () => {
  const met = createTally();
  fc.assert(
    fc.property(fc.array(pupil, { minLength: 60, maxLength: 90 }), fc.boolean(), (pupils, isChecked) => {
      const bills = pupils.map(({ amount }, serial) => {
        const code = FEES.issue(serial + 1);
        return { code, id: code, amount, dueDate: '2026-09-30' };
      });
      const { match } = createReconciler(bills, isChecked ? { check: FEES.isValid } : {});
      const received = pupils.flatMap((each, serial) =>
        paymentsOf(each).map(([amount, day], part): MatchedMovement => {
          const code = bills[serial]?.code ?? '';
          const [sent] = simulateRoutes(code, [each.route], { purpose: `${code} ${each.memo}`.trim() });
          const movement = {
            id: `${serial}-${part}`,
            amount,
            time: day,
            description: sent?.description ?? '',
          };
          return { movement, match: match(movement) };
        }),
      );
      const settled = settle(bills, received);
      const expected = pupils.map(({ status }) => status);
      for (const status of expected) met(status);
      expect(settled.bills.map(({ status }) => status)).toEqual(expected);
      expect(settled.totals.allocated).toBe(received.reduce((sum, { movement }) => sum + movement.amount, 0));
    }),
    tries(15),
  );
  met.expectAtLeast(Object.fromEntries(STATUSES.map((status) => [status, least(20)])));
});
