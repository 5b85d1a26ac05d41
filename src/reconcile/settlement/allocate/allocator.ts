import { dayNumber } from '../../../statements/identity.ts';
import type { Writable } from '../../../text/omit-undefined.ts';
import type { BillIndex } from '../bills/bills.ts';
import type { Decision } from '../decisions/decision.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { MovementAllocation, Reason } from './allocation.ts';
import type { SettlePolicy } from './policy.ts';
import type { Receipts } from './receipts.ts';

/** What movements are allocated by, and what the bills have received so far. */
export interface Allocator {
  readonly billIndex: BillIndex;
  readonly policy: SettlePolicy;
  readonly received: Receipts;
  /** What people decided, by movement. */
  readonly decided: ReadonlyMap<UniqueMovement, Decision>;
  /** Day in Vietnam, counted from 1970, up to which all days are closed. */
  readonly closedThrough: number;
}

/**
 * Movements by time. Those of money in are taken out once it is known what became of them, since nobody asks them again and
 * there are millions.
 */
export type Waiting = readonly (UniqueMovement | undefined)[];

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
  if (isAllocated) for (const part of allocations) received.add(part);
  const isLateArrival = isAllocated && locked === undefined && isOfClosedDay(entry, closedThrough);
  const state = toldState(entry, outcome, allocations, candidates);
  if (undoes !== undefined) state.undoes = undoes;
  if (decision !== undefined) state.decision = decision;
  if (locked !== undefined) state.locked = locked;
  if (reason !== undefined) state.reason = reason;
  else if (isLateArrival) state.reason = 'late_arrival';
  if (isLateArrival) state.bookedOn = dayOfNumber(closedThrough + 1);
  return state;
}

function isOfClosedDay({ time }: UniqueMovement, closedThrough: number): boolean {
  return closedThrough !== Number.NEGATIVE_INFINITY && (dayNumber(time) ?? 0) <= closedThrough;
}

/**
 * Starts the result of a movement with what it says of itself. A row of a file says all of it: made in one go such a result
 * takes the least room, and there are millions.
 */
function toldState(
  { id, amount, description, time, account, counterpartyAccount, reference, source, at }: UniqueMovement,
  outcome: MovementAllocation['outcome'],
  allocations: MovementAllocation['allocations'],
  candidates: readonly string[],
): Writable<MovementAllocation> {
  const head = { id, amount, description, outcome, allocations, candidates };
  if (time !== undefined && account !== undefined && reference !== undefined && source !== undefined && at)
    return counterpartyAccount === undefined
      ? { id, amount, description, outcome, allocations, candidates, time, account, reference, source, at }
      : { ...head, time, account, counterpartyAccount, reference, source, at };
  const state: Writable<MovementAllocation> = head;
  if (time !== undefined) state.time = time;
  if (account !== undefined) state.account = account;
  if (counterpartyAccount !== undefined) state.counterpartyAccount = counterpartyAccount;
  if (reference !== undefined) state.reference = reference;
  if (source !== undefined) state.source = source;
  if (at !== undefined) state.at = at;
  return state;
}

/** Leaves money in for a person. */
export function unallocated(reason: Reason): Outcome {
  return { outcome: 'unallocated', reason, allocations: [] };
}

function dayOfNumber(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
