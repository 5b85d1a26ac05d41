import { isLate } from '../../../tables/cells/due.ts';
import type { Allocated } from '../allocate/allocate.ts';
import { type MovementAllocation, sum, type Writable } from '../allocate/allocation.ts';
import type { SettlePolicy } from '../allocate/policy.ts';
import type { Bill, BillIndex, IndexedBill } from './bills.ts';

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
export interface BillBalance<T extends Bill = Bill> {
  /** Its id, or its code. */
  readonly key: string;
  readonly code: string;
  readonly bill: T;
  readonly status: BillStatus;
  /** What it asks; undefined for a bill without an amount. */
  readonly amountDue?: number;
  /** Money allocated to it, less what went back. */
  readonly received: number;
  /** Received less due: negative when short; undefined for a bill without an amount. */
  readonly difference?: number;
  /** Ids of the movements allocated to it, and of those that took money back, by time. */
  readonly movements: readonly string[];
  /** Whom it is for, who pays, and the class, where they are known. */
  readonly customer?: string;
  readonly name?: string;
  readonly class?: string;
}

interface BillPayment {
  readonly id: string;
  readonly amount: number;
  readonly time: string | undefined;
  readonly undoes: string | undefined;
}

/** Tells what the allocated movements, sorted by time, make of every bill. `reviewed` are the keys of those to look at. */
export function billBalances<T extends Bill>(
  billIndex: BillIndex<T>,
  { movements, reviewed }: Allocated,
  { tolerance = 0 }: SettlePolicy,
): BillBalance<T>[] {
  const payments = paymentsByBill(movements);
  const balances: BillBalance<T>[] = [];
  for (const [key, indexed] of billIndex) {
    const { code, bill, amount } = indexed;
    const allocated = payments.get(key) ?? NO_PAYMENTS;
    const received = sum(allocated);
    const found = statusOf(indexed, allocated, tolerance);
    const status = reviewed.has(key) && found !== 'superseded' ? 'needs_review' : found;
    const ids = allocated.map(({ id }) => id);
    const balance: Writable<BillBalance<T>> = { key, code, bill, status, received, movements: ids };
    if (amount !== undefined) balance.amountDue = amount;
    if (amount !== undefined) balance.difference = received - amount;
    if (indexed.customer !== undefined) balance.customer = indexed.customer;
    if (indexed.name !== undefined) balance.name = indexed.name;
    if (indexed.class !== undefined) balance.class = indexed.class;
    balances.push(balance);
  }
  return balances;
}

const NO_PAYMENTS: readonly BillPayment[] = [];

function paymentsByBill(
  movements: readonly MovementAllocation[],
): ReadonlyMap<string, readonly BillPayment[]> {
  const payments = new Map<string, BillPayment[]>();
  for (const { id, time, outcome, allocations, undoes } of movements) {
    if (outcome !== 'allocated') continue;
    for (const { bill, amount } of allocations) {
      const payment = { id, amount, time, undoes };
      const list = payments.get(bill);
      if (list) list.push(payment);
      else payments.set(bill, [payment]);
    }
  }
  return payments;
}

function statusOf(
  { amount: due, dueDate, supersededBy }: IndexedBill,
  all: readonly BillPayment[],
  allowed: number,
): BillStatus {
  if (supersededBy !== undefined) return 'superseded';
  const payments = keptPayments(all);
  const received = sum(payments);
  if (received <= 0) return 'unpaid';
  const inTime = sum(payments.filter(({ time }) => !isLate(time, dueDate)));
  if (due === undefined) return inTime > 0 ? 'paid' : 'paid_late';
  const tolerance = 2 * allowed <= due ? allowed : 0;
  if (received < due - tolerance) return 'underpaid';
  if (received > due + tolerance) {
    const whole = payments.filter(({ amount }) => Math.abs(amount - due) <= tolerance);
    return whole.length > 1 ? 'duplicate' : 'overpaid';
  }
  return inTime < due - tolerance ? 'paid_late' : 'paid';
}

/** Leaves payments that stayed: those that were undone are gone, and other money that went back is taken from the latest. */
function keptPayments(all: readonly BillPayment[]): readonly BillPayment[] {
  if (all.every(({ amount }) => amount > 0)) return all;
  const ids = new Set(all.flatMap(({ id, amount }) => (amount > 0 ? id : [])));
  const undone = new Set(
    all.flatMap(({ undoes }) => (undoes !== undefined && ids.has(undoes) ? undoes : [])),
  );
  let back = -sum(all.filter(({ amount, undoes = '' }) => amount < 0 && !undone.has(undoes)));
  return all
    .filter(({ id, amount }) => amount > 0 && !undone.has(id))
    .reverse()
    .flatMap((payment) => {
      const taken = Math.min(back, payment.amount);
      back -= taken;
      return taken < payment.amount ? [{ ...payment, amount: payment.amount - taken }] : [];
    });
}
