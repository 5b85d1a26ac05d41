import type { Reason } from '../allocate/allocation.ts';
import type { SettledBill, SettledMovement } from './settled.ts';

/** What tells whether a person must look at a movement. */
interface Undecided extends Pick<SettledMovement, 'outcome'> {
  readonly reason?: Reason | undefined;
  readonly decision?: SettledMovement['decision'];
  readonly undoes?: string | undefined;
}

/**
 * Checks whether a person must look at a movement: nobody decided it, and its money waits, or was sent and may take a payment back.
 * A payment that came and went back is not among them, nor what undid it.
 */
export function isOpen({ outcome, reason, decision, undoes }: Undecided): boolean {
  if (decision) return false;
  if (outcome === 'proposed') return true;
  if (outcome === 'unallocated') return reason !== 'reversed';
  return outcome === 'ignored' && reason === 'reversed' && undoes === undefined;
}

/** Checks whether a movement came and went back without being for a bill, or took back what did. */
export function isUndone(state: SettledMovement): boolean {
  return !isDecided(state) && !isOpen(state) && !isAllocated(state) && state.reason === 'reversed';
}

/** Checks whether a movement counts for bills, and nothing is to look at. */
export function isAllocated(state: SettledMovement): boolean {
  return state.outcome === 'allocated' && !isOpen(state);
}

/** Checks whether a movement counts for no bill, and nothing is to look at: money out, and what a person set aside. */
export function isForNoBill(state: SettledMovement): boolean {
  return !isOpen(state) && !isAllocated(state);
}

/** Checks whether a person has decided what becomes of a movement. */
export function isDecided({ decision }: SettledMovement): boolean {
  return decision !== undefined;
}

/** Checks whether a movement is money sent of which nothing is left to say. */
export function isOutgoing(state: SettledMovement): boolean {
  return !isDecided(state) && !isOpen(state) && !isUndone(state) && state.amount <= 0;
}

/** Checks whether a bill has received more than it asks for: that is its payer's, who gets it back or has another bill paid. */
export function isPaidTooMuch({ status }: Pick<SettledBill, 'status'>): boolean {
  return status === 'overpaid' || status === 'duplicate';
}

/** Gives what a bill asks for; nothing for one that was replaced, or that says no sum. */
export function askedOf({ status, amountDue }: SettledBill): number | undefined {
  return status === 'superseded' ? undefined : amountDue;
}

/** Checks whether a bill still lacks money. */
export function isLacking(bill: SettledBill): boolean {
  const { status, difference = 0 } = bill;
  return askedOf(bill) !== undefined && difference < 0 && status !== 'paid' && status !== 'paid_late';
}
