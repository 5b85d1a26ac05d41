import { sum } from '../allocate/allocation.ts';
import type { BillPayment } from './payments.ts';

/** Leaves payments that stayed: those that were undone are gone, and other money that went back is taken from the latest. */
export function keptPayments(all: readonly BillPayment[]): readonly BillPayment[] {
  if (all.every(({ amount }) => amount > 0)) return all;
  const { payments, returns } = withoutUndone(all);
  let [back, feesBack] = [-sum(returns), -feesOf(returns)];
  return [...payments]
    .reverse()
    .flatMap((payment) => {
      const [taken, fee] = [Math.min(back, payment.amount), Math.min(feesBack, payment.walletFee)];
      back -= taken;
      feesBack -= fee;
      const kept = { ...payment, amount: payment.amount - taken, walletFee: payment.walletFee - fee };
      return credited([kept]) > 0 ? [kept] : [];
    })
    .reverse();
}

/** A fee that goes back with a share. */
interface FeeBack<T> {
  readonly share: T;
  /** Whole đồng, above zero. */
  readonly fee: number;
}

/**
 * Finds what money that went back takes along: the fees of the payments that it takes back whole, the latest first. None goes with
 * a share that says its fee itself.
 */
export function feesBackOf<T extends BillPayment & { readonly isSaid: boolean }>(
  all: readonly T[],
): readonly FeeBack<T>[] {
  const { payments, returns } = withoutUndone(all);
  const pool = payments.map(({ amount, walletFee }) => ({ amount, walletFee }));
  return returns.flatMap((share) => {
    let [back, fee] = [-share.amount, 0];
    for (let last = pool.at(-1); last && back > 0; last = pool.at(-1)) {
      const taken = Math.min(back, last.amount);
      back -= taken;
      last.amount -= taken;
      if (last.amount > 0) break;
      fee += last.walletFee;
      pool.pop();
    }
    return fee > 0 && !share.isSaid ? [{ share, fee }] : [];
  });
}

/** Parts shares into money in and money out, without what was undone and what undid it. */
function withoutUndone<T extends BillPayment>(
  all: readonly T[],
): { readonly payments: readonly T[]; readonly returns: readonly T[] } {
  const ids = new Set(all.flatMap(({ id, amount }) => (amount > 0 ? id : [])));
  const undone = new Set(
    all.flatMap(({ undoes }) => (undoes !== undefined && ids.has(undoes) ? undoes : [])),
  );
  return {
    payments: all.filter(({ id, amount }) => amount > 0 && !undone.has(id)),
    returns: all.filter(({ amount, undoes = '' }) => amount < 0 && !undone.has(undoes)),
  };
}

export function feesOf(payments: readonly BillPayment[]): number {
  return payments.reduce((total, { walletFee }) => total + walletFee, 0);
}

/** Adds up payments as they count for their bill: with what wallets kept of them. */
export function credited(payments: readonly BillPayment[]): number {
  return sum(payments) + feesOf(payments);
}
