import type { Amount } from '../../../money/vnd.ts';
import type { Writable } from '../../../text/omit-undefined.ts';
import type { Allocated } from '../allocate/allocate.ts';
import { sum } from '../allocate/allocation.ts';
import type { SettlePolicy } from '../allocate/policy.ts';
import type { Bill, IndexedBill, OwnBillIndex } from './bills.ts';
import { credited, feesOf, keptPayments } from './kept-payments.ts';
import { daysLate, isTooLate, lateFeeOf } from './late.ts';
import { type BillPayment, paymentsByBill } from './payments.ts';

/**
 * - `unpaid`: no money, or none that stayed. `underpaid`, `overpaid`: too little, too much.
 * - `paid`: in full and in time. `paid_late`: in full, but only with money that came after the due day.
 * - `duplicate`: too much because the whole sum came more than once.
 * - `superseded`: replaced; its money went to its successor or is held.
 * - `needs_review`: money went out that may be its own, and nobody can say for sure.
 */
export type BillStatus =
  | 'unpaid'
  | 'paid'
  | 'paid_late'
  | 'underpaid'
  | 'overpaid'
  | 'duplicate'
  | 'superseded'
  | 'needs_review';

/** What became of a bill. */
export interface BillBalance<T extends Bill<Amount> = Bill> {
  /** Its id, or its code. */
  readonly key: string;
  /** The code that payers write. */
  readonly code: string;
  /** The bill as it was given. */
  readonly bill: T;
  /** What became of it, `'paid'`. */
  readonly status: BillStatus;
  /** What it asks, with the late fee, whole đồng; undefined for a bill without an amount. */
  readonly amountDue?: number;
  /** What it costs more since it was paid late, whole đồng. */
  readonly lateFee?: number;
  /** Money allocated to it, less what went back, whole đồng. */
  readonly received: number;
  /** What wallets kept of that, whole đồng, which counts for the bill too. */
  readonly walletFee?: number;
  /** Received, with what wallets kept, less due, whole đồng: negative when short; undefined for a bill without an amount. */
  readonly difference?: number;
  /** Ids of the movements allocated to it, and of those that took money back, by time. */
  readonly movements: readonly string[];
  /** The last day, `2026-09-30`. */
  readonly dueDate?: string;
  /** Whom it is for, who pays, and the class, where they are known. */
  readonly customer?: string;
  /** Who pays. */
  readonly name?: string;
  /** The class, as the bill has it. */
  readonly class?: string;
}

/**
 * Tells what the allocated movements, sorted by time, make of every bill. `reviewed` are the keys of those to look at. Takes what
 * is done out of `billIndex`, so that millions of bills do not stand in memory twice.
 */
export function billBalances<T extends Bill<Amount>>(
  billIndex: OwnBillIndex<T>,
  { movements, reviewed }: Allocated,
  policy: SettlePolicy,
): BillBalance<T>[] {
  const paymentsOf = paymentsByBill(movements, billIndex);
  const { bills } = billIndex;
  const balances: BillBalance<T>[] = new Array(bills.length);
  for (const [place, indexed] of bills.entries()) {
    if (!indexed) continue;
    const allocated = paymentsOf(place);
    const kept = keptPayments(allocated);
    const fee = lateFeeFor(indexed, kept, policy);
    const due = indexed.amount === undefined ? undefined : indexed.amount + fee;
    const found = statusOf(indexed, due, kept, policy);
    const status = reviewed.has(indexed.key) && found !== 'superseded' ? 'needs_review' : found;
    const balance = balanceOf(indexed, { status, due, allocated });
    if (fee > 0) balance.lateFee = fee;
    balances[place] = balance;
    bills[place] = undefined;
  }
  return balances;
}

const NO_PAYMENT_IDS: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** Writes what became of a bill. One with a sum and a due day, as most are, is made in one go: so it takes the least room. */
function balanceOf<T extends Bill<Amount>>(
  { key, code, bill, dueDate, customer, name, class: group }: IndexedBill<T>,
  { status, due, allocated }: FoundBalance,
): Writable<BillBalance<T>> {
  const received = sum(allocated);
  const walletFee = feesOf(allocated);
  const movements = allocated.length === 0 ? NO_PAYMENT_IDS : allocated.map(({ id }) => id);
  const difference = due === undefined ? undefined : received + walletFee - due;
  const balance: Writable<BillBalance<T>> =
    due !== undefined && difference !== undefined && dueDate !== undefined
      ? { key, code, bill, status, received, movements, amountDue: due, difference, dueDate }
      : { key, code, bill, status, received, movements };
  if (due !== undefined) balance.amountDue = due;
  if (difference !== undefined) balance.difference = difference;
  if (walletFee !== 0) balance.walletFee = walletFee;
  if (dueDate !== undefined) balance.dueDate = dueDate;
  if (customer !== undefined) balance.customer = customer;
  if (name !== undefined) balance.name = name;
  if (group !== undefined) balance.class = group;
  return balance;
}

/** What was found of a bill. */
interface FoundBalance {
  readonly status: BillStatus;
  /** Whole đồng, with the late fee. */
  readonly due: number | undefined;
  readonly allocated: readonly BillPayment[];
}

function statusOf(
  { dueDate, supersededBy }: IndexedBill,
  due: number | undefined,
  payments: readonly BillPayment[],
  policy: SettlePolicy,
): BillStatus {
  if (supersededBy !== undefined) return 'superseded';
  const received = credited(payments);
  if (received <= 0) return 'unpaid';
  const inTime = credited(payments.filter(({ time }) => !isTooLate(time, dueDate, policy)));
  if (due === undefined) return inTime > 0 ? 'paid' : 'paid_late';
  const tolerance = toleranceFor(due, policy);
  if (received < due - tolerance) return 'underpaid';
  if (received > due + tolerance) {
    const whole = payments.filter(({ amount, walletFee }) => Math.abs(amount + walletFee - due) <= tolerance);
    return whole.length > 1 ? 'duplicate' : 'overpaid';
  }
  return inTime < due - tolerance ? 'paid_late' : 'paid';
}

function toleranceFor(due: number, { tolerance = 0 }: SettlePolicy): number {
  return 2 * tolerance <= due ? tolerance : 0;
}

/** The late fee of a bill, by the payment with which it had been paid in full; none while it has not. */
function lateFeeFor(
  { amount, dueDate }: IndexedBill,
  payments: readonly BillPayment[],
  policy: SettlePolicy,
): number {
  const { lateFee } = policy;
  if (!lateFee || amount === undefined) return 0;
  let received = 0;
  for (const payment of payments) {
    received += payment.amount + payment.walletFee;
    if (received < amount - toleranceFor(amount, policy)) continue;
    const isInTime = !isTooLate(payment.time, dueDate, policy);
    return isInTime ? 0 : lateFeeOf(amount, daysLate(payment.time, dueDate), lateFee);
  }
  return 0;
}
