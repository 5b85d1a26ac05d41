/** Whole đồng of a share that does not come out even. */
export type Rounding = 'down' | 'nearest' | 'up';

/** Parts of a percent, and of the whole, that are told apart: the sixth place behind the point. */
const PARTS_OF_PERCENT = 1_000_000;
const PARTS_OF_ALL = 100_000_000n;

/**
 * Gives a percentage of a sum in whole đồng, by whole numbers: in binary fractions 0.57 % of 10,000 is less than 57. `percent` has
 * at most six places behind the point.
 */
export function percentOf(amount: number, percent: number, rounding: Rounding): number {
  const parts = BigInt(amount) * BigInt(Math.round(percent * PARTS_OF_PERCENT));
  const left = { down: 0n, nearest: PARTS_OF_ALL / 2n, up: PARTS_OF_ALL - 1n }[rounding];
  return Number((parts + left) / PARTS_OF_ALL);
}
