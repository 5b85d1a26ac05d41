import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { Allocation, MovementAllocation } from './allocation.ts';
import { type Allocator, type Outcome, record, unallocated, type Waiting } from './allocator.ts';
import { billsInForce } from './candidates.ts';

/** Money out that nothing is undone by, as far as is known. */
const OUTGOING: Outcome = { outcome: 'ignored', reason: 'outgoing', allocations: [] };
const REVERSED: Outcome = { outcome: 'ignored', reason: 'reversed', allocations: [] };

/**
 * Sets money that went back against the payment that it undoes for sure: allocated money is taken from its bills, and a payment
 * that was not allocated no longer waits for a person.
 */
export function undoPayments(
  entries: Waiting,
  states: (MovementAllocation | undefined)[],
  allocator: Allocator,
): void {
  for (const [row, entry] of entries.entries()) {
    const paid = entry?.reversal?.isProved ? entry.reversal.payments[0] : undefined;
    if (paid === undefined || !entry || states[row] || entry.conflict) continue;
    const payment = states[paid] ?? entries[paid];
    if (!payment) continue;
    const { outcome, allocations = [] } = states[paid] ?? {};
    if (outcome === 'allocated')
      states[row] = record(
        entry,
        {
          outcome,
          reason: 'reversed',
          allocations: allocations.map(takenBack),
          undoes: payment.id,
        },
        allocator,
      );
    else {
      const waiting = entries[paid];
      if (waiting) states[paid] = record(waiting, unallocated('reversed'), allocator);
      else if (states[paid] && !states[paid].decision) states[paid] = { ...states[paid], reason: 'reversed' };
      states[row] = record(entry, { ...REVERSED, undoes: payment.id }, allocator);
    }
  }
}

function takenBack({ bill, amount, walletFee }: Allocation): Allocation {
  return { bill, amount: -amount, ...(walletFee !== undefined && { walletFee: -walletFee }) };
}

/** Takes money that was sent for a bill from the one bill that has received as much; undefined for money in. */
export function returnMoney(
  { amount, match, reversal, isPossibleDuplicate, conflict }: UniqueMovement,
  { billIndex, policy, received }: Allocator,
): Outcome | undefined {
  if (amount > 0) return undefined;
  if (isPossibleDuplicate) return { ...OUTGOING, reason: 'possible_duplicate' };
  if (match.status !== 'matched' && match.status !== 'multiple') return reversal ? REVERSED : OUTGOING;
  const { keys = [] } = billsInForce(match, billIndex, policy);
  const [bill, ...others] = keys.filter((key) => received.of(key) >= -amount);
  const isClear = bill !== undefined && others.length === 0 && !conflict && !reversal?.payments.length;
  return isClear ? { outcome: 'allocated', reason: 'reversed', allocations: [{ bill, amount }] } : REVERSED;
}

/** Finds the bills with money that may have gone back: nobody can say for sure what such money undoes. */
export function reviewedBills(
  entries: Waiting,
  states: readonly MovementAllocation[],
  { billIndex, policy, received }: Allocator,
): ReadonlySet<string> {
  const reviewed = new Set<string>();
  for (const [row, entry] of entries.entries()) {
    if (!entry) continue;
    const { match, reversal, isPossibleDuplicate } = entry;
    const { outcome, reason, undoes } = states[row] ?? {};
    if (outcome !== 'ignored' || reason !== 'reversed' || undoes !== undefined || isPossibleDuplicate)
      continue;
    for (const payment of reversal?.payments ?? [])
      for (const { bill } of allocatedTo(states[payment])) reviewed.add(bill);
    for (const bill of billsInForce(match, billIndex, policy).keys ?? [])
      if (received.has(bill)) reviewed.add(bill);
  }
  return reviewed;
}

function allocatedTo(state: MovementAllocation | undefined): MovementAllocation['allocations'] {
  return state?.outcome === 'allocated' ? state.allocations : [];
}
