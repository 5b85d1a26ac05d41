import type { Amount } from '../../../money/vnd.ts';
import type { DecisionNote } from '../decisions/decision.ts';
import type { MovementPlace } from '../deduplicate/read-matched.ts';

/** Why money was not allocated, is only proposed, or went back. */
export type Reason =
  | 'no_code'
  | 'needs_review'
  | 'unknown_bill'
  | 'multiple'
  | 'uneven'
  | 'open_bills'
  | 'late'
  | 'superseded'
  | 'conflict'
  | 'possible_duplicate'
  | 'sent_back'
  | 'tiny_sum'
  | 'reversed'
  | 'late_arrival'
  | 'refund'
  | 'ignored'
  | 'outgoing';

/** A part of a movement for one bill; below zero where money went back. */
export interface Allocation<A extends Amount = number> {
  /** Key of the bill: its id, or its code. */
  readonly bill: string;
  /** Whole đồng; below zero where money went back. */
  readonly amount: A;
  /** What a wallet kept of the payment, as the policy says: it counts for the bill, though it was never received. Whole đồng. */
  readonly walletFee?: A;
}

/**
 * What became of a movement. Its allocations are made, or proposed, and make its amount; without allocations it is
 * unallocated or ignored.
 */
export interface MovementAllocation {
  /** Id of the movement. */
  readonly id: string;
  /** Whole đồng; money sent is negative. */
  readonly amount: number;
  /** ISO 8601 with zone. */
  readonly time?: string;
  /** The bank's reference, as the report that counted tells it. */
  readonly reference?: string;
  /** Where that report stands. */
  readonly at?: MovementPlace;
  /** What the bank says, whole and unchanged. */
  readonly description: string;
  /** Made, offered to a person, left open, or left out. */
  readonly outcome: 'allocated' | 'proposed' | 'unallocated' | 'ignored';
  /** Why it is not allocated, or went back. */
  readonly reason?: Reason;
  /** Its parts, a bill each. */
  readonly allocations: readonly Allocation[];
  /** Keys of the bills it may be for. */
  readonly candidates: readonly string[];
  /** Id of the movement that it undoes. */
  readonly undoes?: string;
  /** The account that was paid into, the one it came from, and who told the movement. */
  readonly account?: string;
  /** The account that it came from. */
  readonly counterpartyAccount?: string;
  /** Who told it: a feed, or `'statement'`. */
  readonly source?: string;
  /** Who decided what becomes of it, where a person did. */
  readonly decision?: DecisionNote;
  /** The first open day, where the movement arrived after its own day was closed. */
  readonly bookedOn?: string;
  /** The last day of the lock that holds its allocations. */
  readonly locked?: string;
}

/** Adds up allocations or movements. */
export function sum(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((total, { amount }) => total + amount, 0);
}

/** Adds up what wallets kept of allocations. */
export function sumOfFees(parts: readonly Allocation[]): number {
  return parts.reduce((total, { walletFee = 0 }) => total + walletFee, 0);
}
