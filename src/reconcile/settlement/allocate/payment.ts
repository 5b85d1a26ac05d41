import { isTooLate } from '../bills/late.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { Allocation } from './allocation.ts';
import { type Allocator, type Outcome, unallocated } from './allocator.ts';
import { billsInForce, customersOf, openBills, paymentDoubt } from './candidates.ts';
import { exactBills, type OpenBill, payInOrder, payInShares } from './open-bills.ts';
import { NO_RECEIPTS } from './receipts.ts';
import { onlyWithFee, wholeWithFee } from './wallet-fee.ts';

/** Allocates money in that is for one bill, or leaves it for a person; undefined where it is for several, or is money out. */
export function allocateSingle(entry: UniqueMovement, allocator: Allocator): Outcome | undefined {
  const { amount, match, conflict, isPossibleDuplicate } = entry;
  if (amount === 0) return { outcome: 'ignored', reason: 'outgoing', allocations: [] };
  if (amount < 0) return undefined;
  if (conflict) return unallocated('conflict');
  if (isPossibleDuplicate) return unallocated('possible_duplicate');
  if (match.status === 'none') return unallocated('no_code');
  if (match.status === 'suggested') return unallocated('needs_review');
  const { keys, reason } = billsInForce(match, allocator.billIndex, allocator.policy);
  if (!keys) return unallocated(reason);
  const doubt = paymentDoubt(entry, keys, allocator.billIndex);
  if (doubt) return unallocated(doubt);
  const [bill, ...others] = keys;
  if (bill === undefined) return unallocated('no_code');
  if (others.length > 0) return undefined;
  const { billIndex, policy } = allocator;
  const whole = wholeWithFee(bill, amount, billIndex.get(bill)?.amount, policy);
  return allocated(entry, [whole ?? { bill, amount }], allocator);
}

/** Makes allocations, unless the money came too late for one of their bills and such money is held. */
function allocated(
  { time }: UniqueMovement,
  allocations: readonly Allocation[],
  { billIndex, policy }: Allocator,
): Outcome {
  const isHeld =
    policy.late === 'hold' &&
    allocations.some(({ bill }) => isTooLate(time, billIndex.get(bill)?.dueDate, policy));
  return isHeld ? unallocated('late') : { outcome: 'allocated', allocations };
}

/**
 * Allocates money for a customer with several bills: where the sum is that of one open bill, of all, or of a few and no others,
 * to those, or that of one less the fee of a wallet, to it; else by policy. Where no bill is open, it is for the one that asked that sum. Undefined where several customers are
 * meant.
 */
export function allocateToCustomer(entry: UniqueMovement, allocator: Allocator): Outcome | undefined {
  const { amount, match } = entry;
  const { billIndex, policy, received } = allocator;
  const { keys = [] } = billsInForce(match, billIndex, policy);
  if (amount < 0 || customersOf(keys, billIndex) > 1) return undefined;
  const open = openBills(keys, billIndex, received);
  if (!open) return unallocated('open_bills');
  const exact = open.length > 0 ? exactBills(open, amount) : askedBill(keys, amount, allocator);
  if (exact) return allocated(entry, inFull(exact), allocator);
  const whole = onlyWithFee(open, amount, policy);
  if (whole) return allocated(entry, [whole], allocator);
  const payable = open.length > 0 ? open : (openBills(keys, billIndex, NO_RECEIPTS) ?? []).slice(-1);
  const allocations =
    policy.openBills === 'proportional' ? payInShares(payable, amount) : payInOrder(payable, amount);
  return policy.openBills === 'ask'
    ? { outcome: 'proposed', reason: 'open_bills', allocations }
    : allocated(entry, allocations, allocator);
}

/** The last bill that asked a sum. */
function askedBill(
  keys: readonly string[],
  amount: number,
  { billIndex }: Allocator,
): readonly OpenBill[] | undefined {
  const asked = openBills(keys, billIndex, NO_RECEIPTS)?.filter(({ lacking }) => lacking === amount);
  return asked?.length ? asked.slice(-1) : undefined;
}

function inFull(bills: readonly OpenBill[]): readonly Allocation[] {
  return bills.map(({ key, lacking }) => ({ bill: key, amount: lacking }));
}

/**
 * Proposes how money for several customers is shared out: exactly what their bills lack, or ask, or else in their order. Only
 * an exact sum is allocated, where the policy says so.
 */
export function proposeShares(entry: UniqueMovement, allocator: Allocator): Outcome {
  const { amount, match, time } = entry;
  const { billIndex, policy, received } = allocator;
  const { keys = [] } = billsInForce(match, billIndex, policy);
  if (policy.late === 'hold' && keys.some((key) => isTooLate(time, billIndex.get(key)?.dueDate, policy)))
    return unallocated('late');
  const open = openBills(keys, billIndex, received);
  const asked = openBills(keys, billIndex, NO_RECEIPTS);
  if (!open || !asked) return unallocated('multiple');
  const exact = exactBills(open, amount) ?? exactBills(asked, amount);
  if (!exact)
    return {
      outcome: 'proposed',
      reason: 'uneven',
      allocations: payInOrder(open.length > 0 ? open : asked, amount),
    };
  return policy.multiple === 'exact'
    ? { outcome: 'allocated', allocations: inFull(exact) }
    : { outcome: 'proposed', reason: 'multiple', allocations: inFull(exact) };
}
