import type { Decision } from '../../../reconcile/settlement/decisions/decision.ts';
import type { MatchedMovement } from '../../../reconcile/settlement/deduplicate/read-matched.ts';
import type { SettleOptions } from '../../../reconcile/settlement/settle.ts';
import type { ListedBill } from '../money/bills.ts';

/** Earlier than any decision of a person, which comes before it. */
const BEFORE_ALL = '1970-01-01T00:00:00Z';

/**
 * Keeps payments at the bills of which only the rest was carried: they were booked there when it was. What people decided of a
 * movement, or a lock holds, is left to that.
 */
export function bookedBefore(
  bills: readonly ListedBill[],
  matched: readonly MatchedMovement[],
  { decisions = [], locks = [] }: Pick<SettleOptions, 'decisions' | 'locks'>,
): readonly Decision[] {
  const payments = bills.flatMap(({ booked = [], month = '' }) =>
    booked.flatMap(({ bill, paid }) => paid.map((each) => ({ ...each, bill, month }))),
  );
  if (payments.length === 0) return [];
  const decided = new Set([
    ...decisions.map(({ movement }) => movement),
    ...locks.flatMap(({ movements }) => movements.map(({ id }) => id)),
  ]);
  const sums = new Map<string, number>();
  // Of two under one id none is known to be the one.
  for (const { movement } of matched)
    sums.set(movement.id, sums.has(movement.id) ? Number.NaN : movement.amount);
  const isThere = ({ id, amount }: { id: string; amount: number }) =>
    sums.get(id) === amount && !decided.has(id);
  const kept = payments.filter(isThere).map(
    ({ id, amount, bill, month: note }): Decision => ({
      ...{ movement: id, allocations: [{ bill, amount }] },
      ...{ by: 'vietqr issue --carry', at: BEFORE_ALL, note },
    }),
  );
  return [...new Map(kept.map((each) => [each.movement, each])).values()];
}
