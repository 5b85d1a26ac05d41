import { isLate } from '../../tables/cells/time.ts';
import { type SettlePolicy, sum, type TransferState } from './allocate.ts';
import type { Bill, Ledger } from './bills.ts';

/**
 * - `unpaid`: no money. `short`, `over`: too little, too much.
 * - `paid`: in full and in time. `late`: in full, but only with money that came after the due day.
 * - `duplicate`: too much because the whole sum came more than once.
 * - `superseded`: replaced; its money went to its successor or is held.
 */
export type BillStatus = 'unpaid' | 'paid' | 'late' | 'short' | 'over' | 'duplicate' | 'superseded';

/** What became of a bill. */
export interface BillState<T extends Bill = Bill> {
  /** Its id, or its code. */
  readonly key: string;
  readonly bill: T;
  readonly status: BillStatus;
  /** Money booked for it. */
  readonly received: number;
  /** Received less due: negative when short; undefined for a bill without an amount. */
  readonly difference?: number;
  /** Ids of the transfers booked for it, by time. */
  readonly transfers: readonly string[];
}

interface Payment {
  readonly id: string;
  readonly amount: number;
  readonly time: string | undefined;
}

/** It tells what the booked transfers, sorted by time, make of every bill. */
export function billStates<T extends Bill>(
  ledger: Ledger<T>,
  transfers: readonly TransferState[],
  { tolerance = 0 }: SettlePolicy,
): BillState<T>[] {
  const payments = new Map<string, Payment[]>();
  for (const { id, time, outcome, shares } of transfers) {
    if (outcome !== 'allocated') continue;
    for (const { bill, amount } of shares) {
      const list = payments.get(bill) ?? [];
      list.push({ id, amount, time });
      payments.set(bill, list);
    }
  }
  return [...ledger].map(([key, bill]) => {
    const booked = payments.get(key) ?? [];
    const received = sum(booked);
    return {
      key,
      bill,
      status: statusOf(bill, booked, tolerance),
      received,
      ...(bill.amount === undefined ? {} : { difference: received - bill.amount }),
      transfers: booked.map(({ id }) => id),
    };
  });
}

function statusOf(bill: Bill, payments: readonly Payment[], tolerance: number): BillStatus {
  if (bill.supersededBy !== undefined) return 'superseded';
  if (payments.length === 0) return 'unpaid';
  const { amount: due } = bill;
  const inTime = sum(payments.filter(({ time }) => !isLate(time, bill.due)));
  if (due === undefined) return inTime > 0 ? 'paid' : 'late';
  const received = sum(payments);
  if (received < due - tolerance) return 'short';
  if (received > due + tolerance) {
    const whole = payments.filter(({ amount }) => Math.abs(amount - due) <= tolerance);
    return whole.length > 1 ? 'duplicate' : 'over';
  }
  return inTime < due - tolerance ? 'late' : 'paid';
}
