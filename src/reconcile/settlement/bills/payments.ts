import type { MovementAllocation } from '../allocate/allocation.ts';
import type { BillIndex } from './bills.ts';

/** A share of a movement, as the bill that it is for sees it. */
export interface BillPayment {
  readonly id: string;
  /** Whole đồng; below zero where money went back. */
  readonly amount: number;
  /** What a wallet kept of it. */
  readonly walletFee: number;
  readonly time: string | undefined;
  readonly undoes: string | undefined;
}

const NO_PAYMENTS: readonly BillPayment[] = [];

/**
 * Finds the shares of bills by their places, in the order of the movements. Each share names in a column the one before of its
 * bill, so that they take no room until they are asked for: there are millions.
 */
export function paymentsByBill(
  movements: readonly MovementAllocation[],
  billIndex: BillIndex,
): (place: number) => readonly BillPayment[] {
  const shares = movements.reduce((count, { allocations }) => count + allocations.length, 0);
  const latest = new Int32Array(billIndex.bills.length).fill(NO_SHARE);
  const [before, rows, parts] = [new Int32Array(shares), new Int32Array(shares), new Int32Array(shares)];
  let share = 0;
  for (const [row, { outcome, allocations }] of movements.entries()) {
    if (outcome !== 'allocated') continue;
    for (const [part, { bill }] of allocations.entries()) {
      const place = billIndex.get(bill)?.place;
      if (place === undefined) continue;
      before[share] = latest[place] ?? NO_SHARE;
      rows[share] = row;
      parts[share] = part;
      latest[place] = share++;
    }
  }
  const paymentOf = (each: number): readonly BillPayment[] => {
    const movement = movements[rows[each] ?? NO_SHARE];
    const part = movement?.allocations[parts[each] ?? NO_SHARE];
    if (!movement || !part) return NO_PAYMENTS;
    const { amount, walletFee = 0 } = part;
    return [{ id: movement.id, amount, walletFee, time: movement.time, undoes: movement.undoes }];
  };
  return (place) => {
    let each = latest[place] ?? NO_SHARE;
    if (each === NO_SHARE) return NO_PAYMENTS;
    if (before[each] === NO_SHARE) return paymentOf(each);
    const payments: BillPayment[] = [];
    for (; each !== NO_SHARE; each = before[each] ?? NO_SHARE) payments.push(...paymentOf(each));
    return payments.reverse();
  };
}

const NO_SHARE = -1;
