import { deadline } from '../../../tables/cells/due.ts';
import type { BillIndex } from '../bills/bills.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { ReadMatch } from '../deduplicate/read-matched.ts';
import { saysSentBack } from '../deduplicate/reversals.ts';
import type { Reason } from './allocation.ts';
import type { OpenBill } from './open-bills.ts';
import type { SettlePolicy } from './policy.ts';
import type { Receipts } from './receipts.ts';

/** The bills in force that a match means, or why it means none. */
export type BillsInForce =
  | { readonly keys: readonly string[]; readonly reason?: undefined }
  | { readonly keys?: undefined; readonly reason: Reason };

/** Finds the bills in force that a match means, each once. */
export function billsInForce(
  match: ReadMatch,
  billIndex: BillIndex,
  { superseded }: SettlePolicy,
): BillsInForce {
  if (match.keys.every((key) => billIndex.get(key)?.inForce === key)) return match;
  const keys = new Set<string>();
  for (const key of match.keys) {
    const inForce = billIndex.get(key)?.inForce;
    if (inForce === undefined) return { reason: 'unknown_bill' };
    if (inForce !== key && superseded === 'hold') return { reason: 'superseded' };
    keys.add(inForce);
  }
  return { keys: [...keys] };
}

/** Counts the customers of bills. */
export function customersOf(keys: readonly string[], billIndex: BillIndex): number {
  return new Set(keys.map((key) => billIndex.get(key)?.customer ?? { key })).size;
}

/**
 * Lists what bills lack, or ask before any money came, oldest due day first, then as given; undefined where a bill does not
 * say its sum.
 */
export function openBills(
  keys: readonly string[],
  billIndex: BillIndex,
  received: Pick<Receipts, 'withFees'>,
): readonly OpenBill[] | undefined {
  const bills = keys.map((key) => {
    const { amount = Number.NaN, customer = `bill ${key}`, dueDate } = billIndex.get(key) ?? {};
    const due = dueDate === undefined ? Number.POSITIVE_INFINITY : deadline(dueDate);
    return { key, customer, lacking: amount - received.withFees(key), due };
  });
  if (bills.some(({ lacking }) => Number.isNaN(lacking))) return undefined;
  return bills.filter(({ lacking }) => lacking > 0).sort((a, b) => (a.due === b.due ? 0 : a.due - b.due));
}

/** What a spreadsheet divides a sum by when it takes the mark of its thousands for a decimal point. */
const LOST_ZEROS = 1000;

/**
 * Tells why money with a sure code is no payment for sure: its text says that it is sent back, or its sum is a thousandth of what
 * its bills ask, alone or together, as one is that lost its zeros on the way through a spreadsheet.
 */
export function paymentDoubt(
  { amount, description }: Pick<UniqueMovement, 'amount' | 'description'>,
  keys: readonly string[],
  billIndex: BillIndex,
): Extract<Reason, 'sent_back' | 'tiny_sum'> | undefined {
  if (saysSentBack(description)) return 'sent_back';
  let total = 0;
  for (const key of keys) {
    const { amount: asked = 0 } = billIndex.get(key) ?? {};
    if (asked === amount * LOST_ZEROS) return 'tiny_sum';
    total += asked;
  }
  return total === amount * LOST_ZEROS ? 'tiny_sum' : undefined;
}
