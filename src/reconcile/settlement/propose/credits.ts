import { finish } from '../../../issues/finish.ts';
import { settlementMessages } from '../../../issues/messages/domains.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import type { Amount } from '../../../money/vnd.ts';
import { groupBy } from '../../../text/group-by.ts';
import type { Bill } from '../bills/bills.ts';
import { readSettlement, type Settled, type SettledBill } from '../report/settled.ts';
import { isPaidTooMuch } from '../report/sorts.ts';
import type { Settlement } from '../settle.ts';

/** Money that a bill has too much: it stays the customer's, and is offered to the next open bill. A person decides. */
export interface Credit {
  /** Key of the bill that has it. */
  readonly bill: string;
  /** Whole đồng. */
  readonly amount: number;
  /** Keys of the open bills of the same customer, as given; none where all are paid. */
  readonly offeredTo: readonly string[];
}

/**
 * Lists what bills have received too much, with the open bills of the same customer to which it is offered.
 *
 * @throws {VietqrError} `input.*`
 */
export function listCredits(settlement: Settlement<Bill<Amount>>): readonly Credit[] {
  return unwrap(safeListCredits(settlement));
}

/** Does what {@link listCredits} does and returns a {@link Result} instead of throwing. */
export function safeListCredits(settlement: Settlement<Bill<Amount>>): Result<readonly Credit[]> {
  return finish(settlementMessages, (report) => {
    const settled = readSettlement(settlement, report.at('settlement'));
    return settled && creditsOf(settled.bills);
  });
}

/** Lists the credits of bills that were read. */
export function creditsOf(bills: Settled['bills']): readonly Credit[] {
  const credited = bills.filter(isPaidTooMuch);
  const customers = new Set(credited.flatMap(({ customer }) => customer ?? []));
  const isOffered = ({ customer, status }: SettledBill) =>
    customer !== undefined && customers.has(customer) && (status === 'unpaid' || status === 'underpaid');
  const open = groupBy(bills.filter(isOffered), ({ customer }) => customer);
  return credited.map(({ key, customer, difference = 0 }) => ({
    bill: key,
    amount: difference,
    offeredTo: customer === undefined ? [] : (open.get(customer) ?? []).map((bill) => bill.key),
  }));
}
