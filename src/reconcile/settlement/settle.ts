import { choiceIn, type FieldTable, readOptions, typed } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { ownItems, ownSequence } from '../../issues/foreign.ts';
import { reconcileMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isListOf, isWhole } from '../matching/index/issued-codes.ts';
import { allocateMovements, type MovementAllocation, type SettlePolicy, sum } from './allocate.ts';
import { type BillBalance, billBalances } from './bill-status.ts';
import { type Bill, indexBills } from './bills.ts';
import { uniqueMovements } from './deduplicate.ts';
import type { MatchedMovement } from './read-matched.ts';

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
 * reported do not matter, and not a đồng is lost or made. A movement counts once, whoever reports it: a
 * webhook, a list and two exports are one when account, the bank's reference, day in Vietnam and sum are
 * equal, and up to four days apart under a number that each source has once. Twin rows of one file are two.
 *
 * - Only `matched` movements are allocated: of a movement that several sources tell at least one report is matched, and none
 *   speaks for another bill. A report without a bill says nothing against it. Suggestions stay unallocated.
 * - A movement for several bills is shared out only when its sum is exactly what they lack, or exactly what
 *   they ask.
 * - What may be a movement told already, since the account or the reference lacks on one side, is a
 *   `possible_duplicate` and stays unallocated; so is a second one under a number of the bank that is given once.
 * - Money that went back is no longer allocated: what was sent under the number of a payment of that sum, with that number in its
 *   text or for its bill, makes both `reversed`, for a person to look at.
 * - One id of one source with two sums, bills or answers of the reconciler is a conflict and stays unallocated, with the smaller
 *   sum; so is a movement of which two sources name different bills.
 *
 * @throws {VietqrError} `input.*`, `bill.invalid`, `settle.total`
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
  policy?: SettlePolicy,
): Result<Settlement<T>> {
  return finish(reconcileMessages, (report) => settleAll(bills, received, policy, report));
}

function settleAll<T extends Bill>(
  bills: readonly T[],
  received: unknown,
  policy: unknown,
  report: Report,
): Settlement<T> | undefined {
  const list = ownItems(bills, report.at('bills'));
  const matched = list && ownSequence(received, report.at('movements'));
  const rules = matched && readOptions(POLICY, policy, report, undefined, 'policy');
  if (!rules || !isListOf(list, bills) || hasErrors(report)) return undefined;
  const billIndex = indexBills(list, report);
  const unique = uniqueMovements(matched, report);
  if (hasErrors(report)) return undefined;
  const movements = allocateMovements(unique, billIndex, rules);
  return { bills: billBalances(billIndex, movements, rules), movements, totals: totalsOf(movements) };
}

export const POLICY = {
  tolerance: typed('wholeVnd', (value): value is number => isWhole(value) && value >= 0, { fallback: 0 }),
  late: choiceIn(['accept', 'hold'], { code: 'input.type', fallback: 'accept' }),
  superseded: choiceIn(['forward', 'hold'], { code: 'input.type', fallback: 'forward' }),
  multiple: choiceIn(['propose', 'exact'], { code: 'input.type', fallback: 'propose' }),
} as const satisfies FieldTable;

function totalsOf(movements: readonly MovementAllocation[]): Settlement['totals'] {
  const total = (outcome: MovementAllocation['outcome']) =>
    sum(movements.filter((state) => state.outcome === outcome));
  const [allocated, proposed, unallocated] = [total('allocated'), total('proposed'), total('unallocated')];
  return { received: allocated + proposed + unallocated, allocated, proposed, unallocated };
}
