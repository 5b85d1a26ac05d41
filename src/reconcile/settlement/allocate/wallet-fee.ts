import { percentOf } from '../bills/percent.ts';
import type { Allocation } from './allocation.ts';
import type { OpenBill } from './open-bills.ts';
import type { SettlePolicy } from './policy.ts';

/** Gives what a wallet keeps of a payment of a sum, in whole đồng; 0 where the policy says nothing. */
function walletFeeOf(asked: number, { walletFee }: SettlePolicy): number {
  if (!walletFee) return 0;
  const { percent = 0, fixed = 0, rounding = 'nearest' } = walletFee;
  return fixed + percentOf(asked, percent, rounding);
}

/** Makes a payment whole that is short of what is asked by exactly the fee of a wallet; undefined for any other sum. */
export function wholeWithFee(
  bill: string,
  amount: number,
  asked: number | undefined,
  policy: SettlePolicy,
): Allocation | undefined {
  if (asked === undefined || amount >= asked) return undefined;
  const walletFee = asked - amount;
  return walletFee === walletFeeOf(asked, policy) ? { bill, amount, walletFee } : undefined;
}

/** Finds the open bill that a payment makes whole so, the oldest of those that lack one sum; none where sums differ. */
export function onlyWithFee(
  open: readonly OpenBill[],
  amount: number,
  policy: SettlePolicy,
): Allocation | undefined {
  const [first, ...others] = open.flatMap(
    ({ key, lacking }) => wholeWithFee(key, amount, lacking, policy) ?? [],
  );
  return others.every(({ walletFee }) => walletFee === first?.walletFee) ? first : undefined;
}
