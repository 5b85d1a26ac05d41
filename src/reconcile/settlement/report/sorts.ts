import type { SettledBill, SettledMovement } from './settled.ts';

/** Checks whether a person must look at a movement; money sent that may take a payment back is among them. */
export function isOpen({ outcome, reason, decision }: SettledMovement): boolean {
  if (decision) return false;
  return (
    outcome === 'proposed' || outcome === 'unallocated' || (outcome === 'ignored' && reason === 'reversed')
  );
}

/** Checks whether a person has decided what becomes of a movement. */
export function isDecided({ decision }: SettledMovement): boolean {
  return decision !== undefined;
}

/** Checks whether a movement is money sent of which nothing is left to say. */
export function isOutgoing(state: SettledMovement): boolean {
  return !isDecided(state) && !isOpen(state) && state.amount <= 0;
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
