import type { Issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { allocateMovements, type MovementAllocation, type SettlePolicy, sum } from './allocate.ts';
import { type BillBalance, billBalances } from './bill-status.ts';
import { type Bill, indexBills } from './bills.ts';
import { type MatchedMovement, uniqueMovements } from './deduplicate.ts';

export interface Settlement<T extends Bill = Bill> {
  /** In the order given. */
  readonly bills: readonly BillBalance<T>[];
  /** By time, then id. */
  readonly movements: readonly MovementAllocation[];
  /** `received` is the sum of the other three. */
  readonly totals: {
    readonly received: number;
    readonly allocated: number;
    readonly proposed: number;
    readonly unallocated: number;
  };
}

/**
 * Tells what the money received makes of the bills. The order of the movements and how often each is
 * reported do not matter: a movement counts once by its id, and not a đồng is lost or made.
 *
 * - Only `matched` movements are allocated. Suggestions stay unallocated.
 * - A movement for several bills is shared out only when its sum is exactly what they lack, or exactly what
 *   they ask.
 * - One id with two different sums or bills is a conflict and stays unallocated, with the smaller sum.
 *
 * @throws {VietqrError} `input.type`, `bill.invalid`, `settle.total`
 */
export function settle<T extends Bill>(
  bills: readonly T[],
  received: Iterable<MatchedMovement>,
  policy?: SettlePolicy,
): Settlement<T> {
  return unwrap(safeSettle(bills, received, policy));
}

/** Does what {@link settle} does and returns a {@link Result} instead of throwing. */
export function safeSettle<T extends Bill>(
  bills: readonly T[],
  received: Iterable<MatchedMovement>,
  policy: SettlePolicy = {},
): Result<Settlement<T>> {
  const fault = inputFault(bills, received, policy);
  if (fault) return fail(fault);
  const { billIndex, issues } = indexBills(bills);
  const { entries, issues: faults } = uniqueMovements(received);
  const found = [...issues, ...faults];
  if (found.length > 0) return toResult<Settlement<T>>(undefined, found);

  const movements = allocateMovements(entries, billIndex, policy);
  return toResult(
    { bills: billBalances(billIndex, movements, policy), movements, totals: totalsOf(movements) },
    [],
  );
}

function inputFault(bills: unknown, received: unknown, policy: unknown): Issue | undefined {
  const wrong = (field: string, expected: string, value: unknown) => mistyped([field], expected, value);
  if (!Array.isArray(bills)) return wrong('bills', 'a list', bills);
  if (typeof received !== 'object' || received === null || !(Symbol.iterator in received))
    return wrong('movements', 'a list', received);
  if (!isRecord(policy)) return wrong('policy', 'an object', policy);
  const { tolerance = 0 } = policy;
  const isTolerance = Number.isSafeInteger(tolerance) && Number(tolerance) >= 0;
  if (!isTolerance) return wrong('tolerance', 'whole đồng', tolerance);
  for (const [field, words] of Object.entries(CHOICES)) {
    const choice = policy[field];
    if (choice !== undefined && !words.includes(choice)) return wrong(field, words.join(' | '), choice);
  }
  return undefined;
}

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  late: ['accept', 'hold'],
  superseded: ['forward', 'hold'],
  multiple: ['propose', 'exact'],
} satisfies { [K in keyof SettlePolicy]: readonly SettlePolicy[K][] };

function totalsOf(movements: readonly MovementAllocation[]): Settlement['totals'] {
  const total = (outcome: MovementAllocation['outcome']) =>
    sum(movements.filter((state) => state.outcome === outcome));
  const [allocated, proposed, unallocated] = [total('allocated'), total('proposed'), total('unallocated')];
  return { received: allocated + proposed + unallocated, allocated, proposed, unallocated };
}
