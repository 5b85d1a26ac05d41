import type { Issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { bookTransfers, type SettlePolicy, sum, type TransferState } from './allocate.ts';
import { type BillState, billStates } from './bill-status.ts';
import { type Bill, openLedger } from './bills.ts';
import { type Matched, uniqueEntries } from './deduplicate.ts';

export interface Settlement<T extends Bill = Bill> {
  /** In the order given. */
  readonly bills: readonly BillState<T>[];
  /** By time, then id. */
  readonly transfers: readonly TransferState[];
  /** `received` is the sum of the other three. */
  readonly totals: {
    readonly received: number;
    readonly allocated: number;
    readonly proposed: number;
    readonly unallocated: number;
  };
}

/**
 * It tells what the money received makes of the bills. The order of the transfers and how often each is
 * reported do not matter: a transfer counts once by its id, and not a đồng is lost or made.
 *
 * - Only `matched` transfers are booked. Suggestions stay unallocated.
 * - A transfer for several bills is shared out only when its sum is exactly what they lack, or exactly what
 *   they ask.
 * - One id with two different sums or bills is a conflict and stays unallocated, with the smaller sum.
 *
 * @throws {PayloadError} `input.type`, `settle.bill`, `settle.total`
 */
export function settle<T extends Bill>(
  bills: readonly T[],
  received: Iterable<Matched>,
  policy?: SettlePolicy,
): Settlement<T> {
  return unwrap(safeSettle(bills, received, policy));
}

/** It does what {@link settle} does and returns a result instead of throwing. */
export function safeSettle<T extends Bill>(
  bills: readonly T[],
  received: Iterable<Matched>,
  policy: SettlePolicy = {},
): Result<Settlement<T>> {
  const fault = inputFault(bills, received, policy);
  if (fault) return fail(fault);
  const { ledger, issues } = openLedger(bills);
  const { entries, issues: faults } = uniqueEntries(received);
  const found = [...issues, ...faults];
  if (found.length > 0) return toResult<Settlement<T>>(undefined, found);

  const transfers = bookTransfers(entries, ledger, policy);
  return toResult(
    { bills: billStates(ledger, transfers, policy), transfers, totals: totalsOf(transfers) },
    [],
  );
}

function inputFault(bills: unknown, received: unknown, policy: unknown): Issue | undefined {
  const wrong = (field: string, expected: string, value: unknown) => mistyped([field], expected, value);
  if (!Array.isArray(bills)) return wrong('bills', 'a list', bills);
  if (typeof received !== 'object' || received === null || !(Symbol.iterator in received))
    return wrong('transactions', 'a list', received);
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
  several: ['propose', 'exact'],
} satisfies { [K in keyof SettlePolicy]: readonly SettlePolicy[K][] };

function totalsOf(transfers: readonly TransferState[]): Settlement['totals'] {
  const total = (outcome: TransferState['outcome']) =>
    sum(transfers.filter((state) => state.outcome === outcome));
  const [allocated, proposed, unallocated] = [total('allocated'), total('proposed'), total('unallocated')];
  return { received: allocated + proposed + unallocated, allocated, proposed, unallocated };
}
