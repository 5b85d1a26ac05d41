import type { BillIndex } from '../bills/bills.ts';
import type { Allocation } from './allocation.ts';

/** What bills have received so far. */
export interface Receipts {
  /** Whole đồng, less what went back. */
  readonly of: (bill: string) => number;
  /** The same, with what wallets kept of it. */
  readonly withFees: (bill: string) => number;
  /** Checks whether money was ever allocated to a bill. */
  readonly has: (bill: string) => boolean;
  readonly add: (allocation: Allocation) => void;
  /** Keys of the bills of whose payments wallets kept something. */
  readonly billsWithFees: () => ReadonlySet<string>;
  /** Sets what of that went back with payments, besides what their shares say. */
  readonly setFeesBack: (bill: string, fee: number) => void;
}

/** Keeps what bills receive in a column. */
export function createReceipts(billIndex: BillIndex): Receipts {
  const sums = new Float64Array(billIndex.bills.length).fill(Number.NaN);
  const fees = new Map<string, number>();
  const feesBack = new Map<string, number>();
  const sumOf = (bill: string) => sums[billIndex.get(bill)?.place ?? -1] ?? Number.NaN;
  return {
    of: (bill) => sumOf(bill) || 0,
    withFees: (bill) => (sumOf(bill) || 0) + (fees.get(bill) ?? 0) - (feesBack.get(bill) ?? 0),
    has: (bill) => !Number.isNaN(sumOf(bill)),
    add: ({ bill, amount, walletFee }) => {
      const place = billIndex.get(bill)?.place;
      if (place !== undefined) sums[place] = (sumOf(bill) || 0) + amount;
      if (walletFee !== undefined) fees.set(bill, (fees.get(bill) ?? 0) + walletFee);
    },
    billsWithFees: () => new Set(fees.keys()),
    setFeesBack: (bill, fee) => void feesBack.set(bill, fee),
  };
}

/** What bills have received before any money came. */
export const NO_RECEIPTS: Pick<Receipts, 'withFees'> = { withFees: () => 0 };
