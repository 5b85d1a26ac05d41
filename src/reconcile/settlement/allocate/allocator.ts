import type { BillIndex } from '../bills/bills.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { MovementAllocation, Reason } from './allocation.ts';
import type { SettlePolicy } from './policy.ts';

/** What movements are allocated by, and what the bills have received so far. */
export interface Allocator {
  readonly billIndex: BillIndex;
  readonly policy: SettlePolicy;
  /** Whole đồng by key of the bill. */
  readonly received: Map<string, number>;
}

/** What became of a movement, but for what it says of itself. */
export type Outcome = Pick<MovementAllocation, 'outcome' | 'allocations'> &
  Partial<Pick<MovementAllocation, 'reason' | 'candidates' | 'undoes'>>;

/** Adds an outcome to a movement, and its allocations, where they are made, to what the bills have received. */
export function record(
  entry: UniqueMovement,
  { outcome, reason, allocations, candidates = entry.match.keys, undoes }: Outcome,
  { received }: Allocator,
): MovementAllocation {
  if (outcome === 'allocated')
    for (const { bill, amount } of allocations) received.set(bill, (received.get(bill) ?? 0) + amount);
  const { id, amount, description, time, reference, at } = entry;
  return {
    id,
    amount,
    description,
    ...(time !== undefined && { time }),
    ...(reference !== undefined && { reference }),
    ...(at !== undefined && { at }),
    outcome,
    ...(reason !== undefined && { reason }),
    allocations,
    candidates,
    ...(undoes !== undefined && { undoes }),
  };
}

/** Leaves money in for a person. */
export function unallocated(reason: Reason): Outcome {
  return { outcome: 'unallocated', reason, allocations: [] };
}
