import { dayNumber } from '../../../statements/identity.ts';
import type { BillIndex } from '../bills/bills.ts';
import type { Decision } from '../decisions/decision.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { MovementAllocation, Reason, Writable } from './allocation.ts';
import type { SettlePolicy } from './policy.ts';

/** What movements are allocated by, and what the bills have received so far. */
export interface Allocator {
  readonly billIndex: BillIndex;
  readonly policy: SettlePolicy;
  /** Whole đồng by key of the bill. */
  readonly received: Map<string, number>;
  /** What people decided, by movement. */
  readonly decided: ReadonlyMap<UniqueMovement, Decision>;
  /** Day in Vietnam, counted from 1970, up to which all days are closed. */
  readonly closedThrough: number;
}

/** What became of a movement, but for what it says of itself. */
export type Outcome = Pick<MovementAllocation, 'outcome' | 'allocations'> &
  Partial<Pick<MovementAllocation, 'reason' | 'candidates' | 'undoes' | 'decision' | 'locked'>>;

/**
 * Adds an outcome to a movement, and its allocations, where they are made, to what the bills have received. What is allocated
 * after its day was closed is booked on the first open day.
 */
export function record(
  entry: UniqueMovement,
  { outcome, reason, allocations, candidates = entry.match.keys, undoes, decision, locked }: Outcome,
  { received, closedThrough }: Allocator,
): MovementAllocation {
  const isAllocated = outcome === 'allocated';
  if (isAllocated)
    for (const { bill, amount } of allocations) received.set(bill, (received.get(bill) ?? 0) + amount);
  const isLateArrival = isAllocated && locked === undefined && (dayNumber(entry.time) ?? 0) <= closedThrough;
  const { id, amount, description, time, account, counterpartyAccount, reference, source, at } = entry;
  const state: Writable<MovementAllocation> = { id, amount, description, outcome, allocations, candidates };
  if (time !== undefined) state.time = time;
  if (account !== undefined) state.account = account;
  if (counterpartyAccount !== undefined) state.counterpartyAccount = counterpartyAccount;
  if (reference !== undefined) state.reference = reference;
  if (source !== undefined) state.source = source;
  if (at !== undefined) state.at = at;
  if (undoes !== undefined) state.undoes = undoes;
  if (decision !== undefined) state.decision = decision;
  if (locked !== undefined) state.locked = locked;
  if (reason !== undefined) state.reason = reason;
  else if (isLateArrival) state.reason = 'late_arrival';
  if (isLateArrival) state.bookedOn = dayOfNumber(closedThrough + 1);
  return state;
}

/** Leaves money in for a person. */
export function unallocated(reason: Reason): Outcome {
  return { outcome: 'unallocated', reason, allocations: [] };
}

function dayOfNumber(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
