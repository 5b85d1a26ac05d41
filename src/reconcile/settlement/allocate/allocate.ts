import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { MovementAllocation } from './allocation.ts';
import { type Allocator, type Outcome, record } from './allocator.ts';
import { fixedOutcome } from './fixed.ts';
import { allocateSingle, allocateToCustomer, proposeShares } from './payment.ts';
import { createReceipts } from './receipts.ts';
import { returnMoney, reviewedBills, undoPayments } from './refunds.ts';
import { addReturnedFees, findReturnedFees } from './returned-fees.ts';

/** What became of all movements. */
export interface Allocated {
  readonly movements: readonly MovementAllocation[];
  /** Keys of the bills of which money may have gone back. */
  readonly reviewed: ReadonlySet<string>;
}

/**
 * Allocates movements: as locks and people say; then those for one bill, with what undoes them; then those for a customer with
 * several bills, by time; then other money that was sent for a bill; then those for several customers, against what the others
 * left open. These do not see one another, so that their order does not matter. Takes what is done out of `entries`.
 */
export function allocateMovements(
  entries: (UniqueMovement | undefined)[],
  rules: Omit<Allocator, 'received'>,
): Allocated {
  const allocator: Allocator = { ...rules, received: createReceipts(rules.billIndex) };
  const states: MovementAllocation[] = new Array(entries.length);
  const allocate = (find: (entry: UniqueMovement, allocator: Allocator) => Outcome | undefined) => {
    for (const [row, entry] of entries.entries()) {
      const outcome = entry && !states[row] ? find(entry, allocator) : undefined;
      if (!entry || !outcome) continue;
      states[row] = record(entry, outcome, allocator);
      if (entry.amount >= 0) entries[row] = undefined;
    }
  };
  allocate(fixedOutcome);
  allocate(allocateSingle);
  undoPayments(entries, states, allocator);
  findReturnedFees(states, allocator.received);
  allocate(allocateToCustomer);
  allocate(returnMoney);
  findReturnedFees(states, allocator.received);
  allocate(proposeShares);
  addReturnedFees(states, findReturnedFees(states, allocator.received));
  return { movements: states, reviewed: reviewedBills(entries, states, allocator) };
}
