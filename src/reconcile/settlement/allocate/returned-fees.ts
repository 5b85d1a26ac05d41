import { feesBackOf } from '../bills/kept-payments.ts';
import type { BillPayment } from '../bills/payments.ts';
import type { MovementAllocation } from './allocation.ts';
import type { Receipts } from './receipts.ts';

/** A share of a movement, as its bill sees it, and where it stands. */
interface PlacedShare extends BillPayment {
  readonly row: number;
  readonly part: number;
  /** A person, a lock or the payment that it undoes says what of a fee goes back with it. */
  readonly isSaid: boolean;
}

/** What a wallet kept of a payment and goes back with a share. */
interface ReturnedFee extends Pick<PlacedShare, 'row' | 'part'> {
  /** Whole đồng, above zero. */
  readonly fee: number;
}

/**
 * Finds the fees of wallets that go back with payments, for which nobody says it, and tells `received`. The states of movements
 * stand by time.
 */
export function findReturnedFees(
  states: readonly (MovementAllocation | undefined)[],
  received: Receipts,
): readonly ReturnedFee[] {
  const found: ReturnedFee[] = [];
  for (const [bill, shares] of sharesByBill(states, received.billsWithFees())) {
    const back = feesBackOf(shares);
    for (const { share, fee } of back) found.push({ row: share.row, part: share.part, fee });
    received.setFeesBack(
      bill,
      back.reduce((total, { fee }) => total + fee, 0),
    );
  }
  return found;
}

/** Adds fees that go back to the shares with which they do. */
export function addReturnedFees(states: MovementAllocation[], fees: readonly ReturnedFee[]): void {
  for (const { row, part, fee } of fees) {
    const state = states[row];
    if (!state) continue;
    const allocations = state.allocations.map((each, place) =>
      place === part ? { ...each, walletFee: -fee } : each,
    );
    states[row] = { ...state, allocations };
  }
}

/** Lists the shares of bills from which money may have gone back. */
function sharesByBill(
  states: readonly (MovementAllocation | undefined)[],
  bills: ReadonlySet<string>,
): ReadonlyMap<string, readonly PlacedShare[]> {
  const shares = new Map<string, PlacedShare[]>([...bills].map((bill) => [bill, []]));
  if (bills.size === 0) return shares;
  for (const [row, state] of states.entries()) {
    if (state?.outcome !== 'allocated') continue;
    const { id, time, undoes, locked, allocations } = state;
    for (const [part, { bill, amount, walletFee }] of allocations.entries())
      shares.get(bill)?.push({
        ...{ id, time, undoes, row, part, amount, walletFee: walletFee ?? 0 },
        isSaid: walletFee !== undefined || locked !== undefined,
      });
  }
  return shares;
}
