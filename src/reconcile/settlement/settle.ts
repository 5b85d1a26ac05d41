import { type FieldTable, readFields, readOptions } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { ownItems, ownSequence } from '../../issues/foreign.ts';
import { settlementMessages } from '../../issues/messages/domains.ts';
import { createReport, hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import type { Amount } from '../../money/vnd.ts';
import { isListOf } from '../matching/index/issued-codes.ts';
import { allocateMovements } from './allocate/allocate.ts';
import { type MovementAllocation, sumOfFees } from './allocate/allocation.ts';
import { POLICY, type SettlePolicy } from './allocate/policy.ts';
import { type BillBalance, billBalances } from './bills/bill-status.ts';
import { type Bill, indexBills } from './bills/bills.ts';
import { type Decision, decisions } from './decisions/decision.ts';
import { checkHeldOnce, checkLocks, closedThrough, heldMovements } from './decisions/held.ts';
import { type Lock, locks } from './decisions/lock.ts';
import { resolveLocks } from './decisions/locked-bills.ts';
import { resolveDecisions, toldByPeople } from './decisions/resolve.ts';
import { uniqueMovements } from './deduplicate/deduplicate.ts';
import type { MatchedMovement } from './deduplicate/read-matched.ts';

export interface SettleOptions {
  /** What people decided; of several on one movement the latest counts. */
  readonly decisions?: readonly Decision<Amount>[];
  /** Days that were closed: what they hold stays as it is. */
  readonly locks?: readonly Lock[];
  /** Rules of the institution; each has a default. */
  readonly policy?: SettlePolicy;
}

export interface Settlement<T extends Bill<Amount> = Bill> {
  /** In the order given. */
  readonly bills: readonly BillBalance<T>[];
  /** By time, then id. */
  readonly movements: readonly MovementAllocation[];
  /**
   * `received` is what came in: allocated, proposed and unallocated money. `returned` is what was taken back from bills, which
   * have `allocated` less `returned`.
   */
  readonly totals: {
    /** Whole đồng that came in. */
    readonly received: number;
    /** Whole đồng that are allocated to bills. */
    readonly allocated: number;
    /** Whole đồng whose allocation is offered to a person. */
    readonly proposed: number;
    /** Whole đồng that no bill got. */
    readonly unallocated: number;
    /** Whole đồng that went back, as a number above zero. */
    readonly returned: number;
    /** Whole đồng that wallets kept of what was allocated, less what they gave back; it was never received. Absent where it is nothing. */
    readonly walletFees?: number;
  };
}

/**
 * Tells what the money received makes of the bills. The order of the movements and how often each is
 * reported do not matter, and not a đồng is lost or made. A movement counts once, whoever reports it: a
 * webhook, a list and two exports are one when account, the bank's reference, day in Vietnam and sum are
 * equal, and up to four days apart under a number that each source has once. Twin rows of one file are two.
 *
 * - Only `matched` movements are allocated: of a movement that several sources tell at least one report is matched, and none
 *   speaks for another bill. A report without a bill says nothing against it. Suggestions stay unallocated.
 * - Money for a customer with several open bills goes to the one of that sum, to all, or to two to five that alone make it;
 *   else `openBills` of the policy says what becomes of it.
 * - A movement for several customers is proposed, exactly where its sum is what their bills lack or ask.
 * - What may be a movement told already, since the account or the reference lacks on one side, is a
 *   `possible_duplicate` and stays unallocated; so is a second one under a number of the bank that is given once.
 * - Money that went back is taken from the bill of the payment that it undoes: one of that sum under its number, with that
 *   number in its text, or for its bill; other money that was sent for a bill is taken from it too. Where nobody can say what it
 *   undoes, the bills that it may be of are `needs_review`.
 * - What a lock holds stays as it is; then `decisions` count, of which one that names another sum than the movement's, a bill that
 *   is not in the list, or a movement that a lock holds is refused. What arrives for a day that was closed is booked on the first
 *   open day (`late_arrival`).
 * - One id of one source with two sums, bills or answers of the reconciler is a conflict and stays unallocated, with the smaller
 *   sum.
 * - A batch may bring several payments under one reference: two numbers of one feed (`eventIds`) are two movements, and so are texts
 *   for different bills. Under a number that is given once, of which two sources name different bills, none is booked: one is a
 *   conflict, the other a `possible_duplicate`, and both are received.
 *
 * @throws {VietqrError} `input.*`, `bill.invalid`, `decision.bill`, `decision.conflict`, `decision.locked`, `decision.several`,
 *   `decision.sum`, `decision.locks`, `lock.bill`, `settle.total`
 */
export function settle<T extends Bill<Amount>>(
  bills: readonly T[],
  received: Iterable<MatchedMovement<Amount>>,
  options?: SettleOptions,
): Settlement<T> {
  return unwrap(safeSettle(bills, received, options));
}

/** Does what {@link settle} does and returns a {@link Result} instead of throwing. */
export function safeSettle<T extends Bill<Amount>>(
  bills: readonly T[],
  received: Iterable<MatchedMovement<Amount>>,
  options?: SettleOptions,
): Result<Settlement<T>> {
  return finish(settlementMessages, (report) => settleAll(bills, received, options, report));
}

function settleAll<T extends Bill<Amount>>(
  bills: readonly T[],
  received: unknown,
  options: unknown,
  report: Report,
): Settlement<T> | undefined {
  const list = ownItems(bills, report.at('bills'));
  const matched = list && ownSequence(received, report.at('movements'));
  const rules = matched && readOptions(SETTLE_OPTIONS, options, report);
  if (!rules || !isListOf(list, bills) || hasErrors(report)) return undefined;
  const { policy, decisions = [] } = rules;
  const billIndex = indexBills(list, report);
  const locks = resolveLocks(rules.locks ?? [], billIndex, report.at('locks'));
  const held = heldMovements(locks, report.at('locks'));
  const unique = uniqueMovements(matched, toldByPeople(decisions, held), report);
  checkLocks(locks, report.at('locks'));
  checkHeldOnce(held, unique, report.at('locks'));
  const decided = resolveDecisions(decisions, { entries: unique, billIndex }, report.at('decisions'));
  if (hasErrors(report)) return undefined;
  const allocated = allocateMovements(unique, {
    billIndex,
    policy,
    decided,
    closedThrough: closedThrough(locks),
  });
  return {
    bills: billBalances(billIndex, allocated, policy),
    movements: allocated.movements,
    totals: totalsOf(allocated.movements),
  };
}

const usualPolicy = () => readFields(POLICY, {}, createReport()) ?? {};

/** What `settle` takes besides bills and movements. */
export const SETTLE_OPTIONS = {
  policy: {
    expected: 'anObject',
    read: (value: unknown, report: Report) => readFields(POLICY, value, report),
    fallback: /* @__PURE__ */ usualPolicy(),
  },
  decisions,
  locks,
} as const satisfies FieldTable;

export function totalsOf(movements: readonly MovementAllocation[]): Settlement['totals'] {
  const totals = { received: 0, allocated: 0, proposed: 0, unallocated: 0, returned: 0 };
  let walletFees = 0;
  for (const { amount, outcome, allocations } of movements) {
    if (outcome === 'allocated') walletFees += sumOfFees(allocations);
    if (amount > 0) totals.received += amount;
    if (outcome === 'ignored') continue;
    if (amount < 0) totals.returned -= amount;
    else totals[outcome] += amount;
  }
  return walletFees === 0 ? totals : { ...totals, walletFees };
}
