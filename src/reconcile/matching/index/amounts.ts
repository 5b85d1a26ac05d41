/** How many of the bills ask for a sum. */
export interface AmountShares {
  /** Gives the share of bills that ask for a sum, at least one of them. */
  shareOf(amount: number): number;
  /** Counts the sum of a bill, once more or once less. */
  count(amount: number | undefined, change: 1 | -1): void;
}

/** Sums are counted in so many classes; two sums that fall into one make each other look more common than they are. */
const CLASSES = 1 << 16;
const SPREAD = 0x9e3779b1;

/** Counts the sums of bills, in memory that does not grow with them. */
export function countAmounts(bills: readonly { readonly amount: number | undefined }[]): AmountShares {
  const counts = new Int32Array(CLASSES);
  let total = 0;
  const count = (amount: number | undefined, change: 1 | -1) => {
    if (amount === undefined) return;
    total += change;
    const at = amountClass(amount);
    counts[at] = (counts[at] ?? 0) + change;
  };
  for (const { amount } of bills) count(amount, 1);
  return {
    count,
    shareOf: (amount) => Math.max(1, counts[amountClass(amount)] ?? 0) / Math.max(1, total),
  };
}

function amountClass(amount: number): number {
  const low = Math.imul(amount % 0x100000000, SPREAD);
  return ((low >>> 16) ^ Math.floor(amount / 0x100000000)) & (CLASSES - 1);
}
