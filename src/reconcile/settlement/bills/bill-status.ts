import { isLate } from '../../../tables/cells/due.ts';
import { type MovementAllocation, type SettlePolicy, sum } from '../allocate/allocate.ts';
import type { Bill, BillIndex, IndexedBill } from './bills.ts';

/**
 * - `unpaid`: no money. `underpaid`, `overpaid`: too little, too much.
 * - `paid`: in full and in time. `paid_late`: in full, but only with money that came after the due day.
 * - `duplicate`: too much because the whole sum came more than once.
 * - `superseded`: replaced; its money went to its successor or is held.
 */
export type BillStatus =
  | 'unpaid'
  | 'paid'
  | 'paid_late'
  | 'underpaid'
  | 'overpaid'
  | 'duplicate'
  | 'superseded';

/** What became of a bill. */
export interface BillBalance<T extends Bill = Bill> {
  /** Its id, or its code. */
  readonly key: string;
  readonly bill: T;
  readonly status: BillStatus;
  /** Money allocated to it. */
  readonly received: number;
  /** Received less due: negative when short; undefined for a bill without an amount. */
  readonly difference?: number;
  /** Ids of the movements allocated to it, by time. */
  readonly allocations: readonly string[];
}

interface BillPayment {
  readonly id: string;
  readonly amount: number;
  readonly time: string | undefined;
}

/** Tells what the allocated movements, sorted by time, make of every bill. */
export function billBalances<T extends Bill>(
  billIndex: BillIndex<T>,
  movements: readonly MovementAllocation[],
  { tolerance = 0 }: SettlePolicy,
): BillBalance<T>[] {
  const payments = new Map<string, BillPayment[]>();
  for (const { id, time, outcome, allocations } of movements) {
    if (outcome !== 'allocated') continue;
    for (const { bill, amount } of allocations) {
      const list = payments.get(bill) ?? [];
      list.push({ id, amount, time });
      payments.set(bill, list);
    }
  }
  return [...billIndex].map(([key, indexed]) => {
    const allocated = payments.get(key) ?? [];
    const received = sum(allocated);
    return {
      key,
      bill: indexed.bill,
      status: statusOf(indexed, allocated, tolerance),
      received,
      ...(indexed.amount === undefined ? {} : { difference: received - indexed.amount }),
      allocations: allocated.map(({ id }) => id),
    };
  });
}

function statusOf(
  { amount: due, dueDate, supersededBy }: IndexedBill,
  payments: readonly BillPayment[],
  allowed: number,
): BillStatus {
  if (supersededBy !== undefined) return 'superseded';
  if (payments.length === 0) return 'unpaid';
  const inTime = sum(payments.filter(({ time }) => !isLate(time, dueDate)));
  if (due === undefined) return inTime > 0 ? 'paid' : 'paid_late';
  const tolerance = 2 * allowed <= due ? allowed : 0;
  const received = sum(payments);
  if (received < due - tolerance) return 'underpaid';
  if (received > due + tolerance) {
    const whole = payments.filter(({ amount }) => Math.abs(amount - due) <= tolerance);
    return whole.length > 1 ? 'duplicate' : 'overpaid';
  }
  return inTime < due - tolerance ? 'paid_late' : 'paid';
}
