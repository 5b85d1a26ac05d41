import { isLate } from '../../../tables/cells/due.ts';
import type { BillIndex } from '../bills/bills.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { MovementPlace, ReadMatch } from '../deduplicate/read-matched.ts';

export interface SettlePolicy {
  /**
   * Whole đồng by which a bill may be short or over and still count as paid. Default 0. It counts for bills of at least twice
   * as much; a smaller one must be paid to the đồng, since what is lacking would be the better part of it.
   */
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
  | 'possible_duplicate'
  | 'reversed'
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
  /** The bank's reference, as the report that counted tells it. */
  readonly reference?: string;
  /** Where that report stands. */
  readonly at?: MovementPlace;
  readonly description: string;
  readonly outcome: 'allocated' | 'proposed' | 'unallocated' | 'ignored';
  readonly reason?: Reason;
  readonly allocations: readonly Allocation[];
  /** Keys of the bills it may be for. */
  readonly candidates: readonly string[];
}

/** Allocates movements: those for one bill first, then those for several, against what the first left open. */
export function allocateMovements(
  entries: readonly UniqueMovement[],
  billIndex: BillIndex,
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
function allocateSingle(
  entry: UniqueMovement,
  billIndex: BillIndex,
  policy: SettlePolicy,
): MovementAllocation {
  const { id, amount, description, time, reference, at, match, conflict, isPossibleDuplicate, isReversed } =
    entry;
  const { keys, reason } = effectiveBills(match, billIndex, policy);
  const base = {
    id,
    amount,
    description,
    ...(time !== undefined && { time }),
    ...(reference !== undefined && { reference }),
    ...(at !== undefined && { at }),
    candidates: match.keys,
  };
  const open = (reason: Reason): MovementAllocation => ({
    ...base,
    outcome: 'unallocated',
    reason,
    allocations: [],
  });
  if (amount <= 0)
    return { ...base, outcome: 'ignored', reason: isReversed ? 'reversed' : 'outgoing', allocations: [] };
  if (conflict) return open('conflict');
  if (isReversed) return open('reversed');
  if (isPossibleDuplicate) return open('possible_duplicate');
  if (match.status === 'none') return open('no_code');
  if (match.status === 'suggested') return open('needs_review');
  if (!keys) return open(reason);
  if (policy.late === 'hold' && keys.some((key) => isLate(time, billIndex.get(key)?.dueDate)))
    return open('late');
  const [bill] = keys;
  if (bill === undefined || keys.length > 1) return open('multiple');
  return { ...base, outcome: 'allocated', allocations: [{ bill, amount }] };
}

/** The bills in force that a match means, or why it means none. */
type EffectiveBills =
  | { readonly keys: readonly string[]; readonly reason?: undefined }
  | { readonly keys?: undefined; readonly reason: Reason };

function effectiveBills(
  match: ReadMatch,
  billIndex: BillIndex,
  { superseded }: SettlePolicy,
): EffectiveBills {
  const keys = new Set<string>();
  for (const key of match.keys) {
    const inForce = billIndex.get(key)?.inForce;
    if (inForce === undefined) return { reason: 'unknown_bill' };
    if (inForce !== key && superseded === 'hold') return { reason: 'superseded' };
    keys.add(inForce);
  }
  return { keys: [...keys] };
}

interface Allocator {
  readonly billIndex: BillIndex;
  /** Money from movements for one bill. Proposals do not see one another, so their order does not matter. */
  readonly allocated: ReadonlyMap<string, number>;
  readonly policy: SettlePolicy;
}

function proposeMultiple(
  state: MovementAllocation,
  { match }: UniqueMovement,
  allocator: Allocator,
): MovementAllocation {
  const { billIndex, allocated, policy } = allocator;
  const { keys } = effectiveBills(match, billIndex, policy);
  if (!keys) return state;
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
