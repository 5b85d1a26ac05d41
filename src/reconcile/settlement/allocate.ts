import { isLate } from '../../tables/cells/time.ts';
import type { Match } from '../matching/decide/decide.ts';
import { type Bill, billKey, type Ledger, successor } from './bills.ts';
import type { Entry } from './deduplicate.ts';

export interface SettlePolicy {
  /** Whole đồng by which a bill may be short or over and still count as paid. Default 0. */
  readonly tolerance?: number;
  /** Money that comes after `due`: taken for its bill, or held for a person. Default `'accept'`. */
  readonly late?: 'accept' | 'hold';
  /** Money for a superseded bill: goes to its successor, or is held. Default `'forward'`. */
  readonly superseded?: 'forward' | 'hold';
  /**
   * One transfer for several bills: proposed to a person, or booked where the sum is exact. Default
   * `'propose'`.
   */
  readonly several?: 'propose' | 'exact';
}

/** Why money was not booked. */
export type Reason =
  | 'no_code'
  | 'doubtful'
  | 'unknown_bill'
  | 'several'
  | 'late'
  | 'superseded'
  | 'conflict'
  | 'outgoing';

/** A part of a transfer for one bill. */
export interface Share {
  /** Key of the bill: its id, or its code. */
  readonly bill: string;
  readonly amount: number;
}

/**
 * What became of a transfer. Its shares are booked, or proposed, and make its amount; without shares it is
 * unallocated or ignored.
 */
export interface TransferState {
  readonly id: string;
  readonly amount: number;
  readonly time?: string;
  readonly description: string;
  readonly outcome: 'allocated' | 'proposed' | 'unallocated' | 'ignored';
  readonly reason?: Reason;
  readonly shares: readonly Share[];
  /** Keys of the bills it may be for. */
  readonly candidates: readonly string[];
}

/** It books transfers: those for one bill first, then those for several, against what the first left open. */
export function bookTransfers<T extends Bill>(
  entries: readonly Entry[],
  ledger: Ledger<T>,
  policy: SettlePolicy,
): TransferState[] {
  const singles = entries.map((entry) => single(entry, ledger, policy));
  const booked = bookings(singles);
  return singles.map((state, row) => {
    const entry = entries[row];
    return state.reason === 'several' && entry ? several(state, entry, { ledger, booked, policy }) : state;
  });
}

/** Books a transfer that is for one bill; one for several is left with the reason `several`. */
function single<T extends Bill>(entry: Entry, ledger: Ledger<T>, policy: SettlePolicy): TransferState {
  const { id, amount, description, time, match, conflict } = entry;
  const keys = targets(match, ledger, policy);
  const base = {
    id,
    amount,
    description,
    ...(time === undefined ? {} : { time }),
    candidates: match.bills.map(billKey),
  };
  const open = (reason: Reason): TransferState => ({ ...base, outcome: 'unallocated', reason, shares: [] });
  if (amount <= 0) return { ...base, outcome: 'ignored', reason: 'outgoing', shares: [] };
  if (conflict) return open('conflict');
  if (match.status === 'none') return open('no_code');
  if (match.status === 'suggested') return open('doubtful');
  if (typeof keys === 'string') return open(keys);
  if (policy.late === 'hold' && keys.some((key) => isLate(time, ledger.get(key)?.due))) return open('late');
  const [bill] = keys;
  if (bill === undefined || keys.length > 1) return open('several');
  return { ...base, outcome: 'allocated', shares: [{ bill, amount }] };
}

/** The bills in force that a match means, or why it means none. */
function targets<T extends Bill>(
  match: Match,
  ledger: Ledger<T>,
  { superseded }: SettlePolicy,
): string[] | Reason {
  const keys = new Set<string>();
  for (const bill of match.bills) {
    const known = ledger.get(billKey(bill));
    const inForce = known && successor(known, ledger);
    if (!known || !inForce) return 'unknown_bill';
    if (inForce !== known && superseded === 'hold') return 'superseded';
    keys.add(billKey(inForce));
  }
  return [...keys];
}

interface Books<T extends Bill> {
  readonly ledger: Ledger<T>;
  /** Money from transfers for one bill. Proposals do not see one another, so their order does not matter. */
  readonly booked: ReadonlyMap<string, number>;
  readonly policy: SettlePolicy;
}

function several<T extends Bill>(state: TransferState, { match }: Entry, books: Books<T>): TransferState {
  const { ledger, booked, policy } = books;
  const keys = targets(match, ledger, policy);
  if (typeof keys === 'string') return state;
  const asked = keys.map((bill) => ({ bill, amount: ledger.get(bill)?.amount ?? Number.NaN }));
  const lacking = asked.map(({ bill, amount }) => ({
    bill,
    amount: Math.max(0, amount - (booked.get(bill) ?? 0)),
  }));
  const shares = [lacking, asked]
    .find((parts) => sum(parts) === state.amount)
    ?.filter(({ amount }) => amount > 0);
  if (!shares) return state;
  const { reason: _, ...rest } = state;
  return policy.several === 'exact'
    ? { ...rest, outcome: 'allocated', shares }
    : { ...state, outcome: 'proposed', shares };
}

function bookings(transfers: readonly TransferState[]): Map<string, number> {
  const booked = new Map<string, number>();
  for (const { shares } of transfers)
    for (const { bill, amount } of shares) booked.set(bill, (booked.get(bill) ?? 0) + amount);
  return booked;
}

/** It adds up shares or transfers. */
export function sum(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((total, { amount }) => total + amount, 0);
}
