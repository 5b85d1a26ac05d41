import { isLate } from '../../tables/cells/time.ts';
import type { Match } from '../matching/decide/decide.ts';
import { type Bill, type BillIndex, billKey, successor } from './bills.ts';
import type { UniqueMovement } from './deduplicate.ts';

export interface SettlePolicy {
  /** Whole đồng by which a bill may be short or over and still count as paid. Default 0. */
  readonly tolerance?: number;
  /** Money that comes after `dueDate`: taken for its bill, or held for a person. Default `'accept'`. */
  readonly late?: 'accept' | 'hold';
  /** Money for a superseded bill: goes to its successor, or is held. Default `'forward'`. */
  readonly superseded?: 'forward' | 'hold';
  /**
   * One movement for several bills: proposed to a person, or allocated where the sum is exact. Default
   * `'propose'`.
   */
  readonly multiple?: 'propose' | 'exact';
}

/** Why money was not allocated. */
export type Reason =
  | 'no_code'
  | 'needs_review'
  | 'unknown_bill'
  | 'multiple'
  | 'late'
  | 'superseded'
  | 'conflict'
  | 'outgoing';

/** A part of a movement for one bill. */
export interface Allocation {
  /** Key of the bill: its id, or its code. */
  readonly bill: string;
  readonly amount: number;
}

/**
 * What became of a movement. Its allocations are made, or proposed, and make its amount; without allocations it is
 * unallocated or ignored.
 */
export interface MovementAllocation {
  readonly id: string;
  readonly amount: number;
  readonly time?: string;
  readonly description: string;
  readonly outcome: 'allocated' | 'proposed' | 'unallocated' | 'ignored';
  readonly reason?: Reason;
  readonly allocations: readonly Allocation[];
  /** Keys of the bills it may be for. */
  readonly candidates: readonly string[];
}

/** Allocates movements: those for one bill first, then those for several, against what the first left open. */
export function allocateMovements<T extends Bill>(
  entries: readonly UniqueMovement[],
  billIndex: BillIndex<T>,
  policy: SettlePolicy,
): MovementAllocation[] {
  const singles = entries.map((entry) => allocateSingle(entry, billIndex, policy));
  const allocated = allocationsOf(singles);
  return singles.map((state, row) => {
    const entry = entries[row];
    return state.reason === 'multiple' && entry
      ? proposeMultiple(state, entry, { billIndex, allocated, policy })
      : state;
  });
}

/** Allocates a movement that is for one bill; one for several is left with the reason `multiple`. */
function allocateSingle<T extends Bill>(
  entry: UniqueMovement,
  billIndex: BillIndex<T>,
  policy: SettlePolicy,
): MovementAllocation {
  const { id, amount, description, time, match, conflict } = entry;
  const keys = effectiveBills(match, billIndex, policy);
  const base = {
    id,
    amount,
    description,
    ...(time === undefined ? {} : { time }),
    candidates: match.bills.map(billKey),
  };
  const open = (reason: Reason): MovementAllocation => ({
    ...base,
    outcome: 'unallocated',
    reason,
    allocations: [],
  });
  if (amount <= 0) return { ...base, outcome: 'ignored', reason: 'outgoing', allocations: [] };
  if (conflict) return open('conflict');
  if (match.status === 'none') return open('no_code');
  if (match.status === 'suggested') return open('needs_review');
  if (typeof keys === 'string') return open(keys);
  if (policy.late === 'hold' && keys.some((key) => isLate(time, billIndex.get(key)?.dueDate)))
    return open('late');
  const [bill] = keys;
  if (bill === undefined || keys.length > 1) return open('multiple');
  return { ...base, outcome: 'allocated', allocations: [{ bill, amount }] };
}

/** The bills in force that a match means, or why it means none. */
function effectiveBills<T extends Bill>(
  match: Match,
  billIndex: BillIndex<T>,
  { superseded }: SettlePolicy,
): string[] | Reason {
  const keys = new Set<string>();
  for (const bill of match.bills) {
    const known = billIndex.get(billKey(bill));
    const inForce = known && successor(known, billIndex);
    if (!known || !inForce) return 'unknown_bill';
    if (inForce !== known && superseded === 'hold') return 'superseded';
    keys.add(billKey(inForce));
  }
  return [...keys];
}

interface Allocator<T extends Bill> {
  readonly billIndex: BillIndex<T>;
  /** Money from movements for one bill. Proposals do not see one another, so their order does not matter. */
  readonly allocated: ReadonlyMap<string, number>;
  readonly policy: SettlePolicy;
}

function proposeMultiple<T extends Bill>(
  state: MovementAllocation,
  { match }: UniqueMovement,
  allocator: Allocator<T>,
): MovementAllocation {
  const { billIndex, allocated, policy } = allocator;
  const keys = effectiveBills(match, billIndex, policy);
  if (typeof keys === 'string') return state;
  const asked = keys.map((bill) => ({ bill, amount: billIndex.get(bill)?.amount ?? Number.NaN }));
  const lacking = asked.map(({ bill, amount }) => ({
    bill,
    amount: Math.max(0, amount - (allocated.get(bill) ?? 0)),
  }));
  const parts = [lacking, asked]
    .find((each) => sum(each) === state.amount)
    ?.filter(({ amount }) => amount > 0);
  if (!parts) return state;
  const { reason: _, ...rest } = state;
  return policy.multiple === 'exact'
    ? { ...rest, outcome: 'allocated', allocations: parts }
    : { ...state, outcome: 'proposed', allocations: parts };
}

function allocationsOf(movements: readonly MovementAllocation[]): Map<string, number> {
  const allocated = new Map<string, number>();
  for (const { allocations } of movements)
    for (const { bill, amount } of allocations) allocated.set(bill, (allocated.get(bill) ?? 0) + amount);
  return allocated;
}

/** Adds up allocations or movements. */
export function sum(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((total, { amount }) => total + amount, 0);
}
