import type { Reason } from '../allocate/allocation.ts';
import type { SettledBill, SettledMovement } from './settled.ts';

/** What tells whether a person must look at a movement. */
interface Undecided extends Pick<SettledMovement, 'outcome'> {
  readonly reason?: Reason | undefined;
  readonly decision?: SettledMovement['decision'];
}

/** Checks whether a person must look at a movement; money sent that may take a payment back is among them. */
export function isOpen({ outcome, reason, decision }: Undecided): boolean {
  if (decision) return false;
  return (
    outcome === 'proposed' || outcome === 'unallocated' || (outcome === 'ignored' && reason === 'reversed')
  );
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
  return !isDecided(state) && !isOpen(state) && state.amount <= 0;
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
