import { groupBy } from '../../../../text/group-by.ts';
import { sum } from '../../allocate/allocation.ts';
import type { BillStatus } from '../../bills/bill-status.ts';
import type { SettledBill } from '../settled.ts';
import { askedOf } from '../sorts.ts';
import { compareNaturally } from './natural-order.ts';

/** What bills come to together; sums in whole đồng. */
export interface BillSums {
  readonly count: number;
  /** What they ask for; those that were replaced, or say no sum, ask for nothing. */
  readonly amountDue: number;
  readonly received: number;
  /** What came in, and what wallets kept, less what is asked for, of the bills that ask for a sum: short ones against those paid too much. */
  readonly difference: number;
  /** What those lack together that lack something. */
  readonly lacking: number;
}

/** Adds up bills. */
export function sumBills(bills: readonly SettledBill[]): BillSums {
  const asking = bills.filter((bill) => askedOf(bill) !== undefined);
  const differences = asking.map(({ difference = 0 }) => difference);
  const add = (amounts: readonly number[]) => sum(amounts.map((amount) => ({ amount })));
  return {
    count: bills.length,
    amountDue: add(asking.map((bill) => askedOf(bill) ?? 0)),
    received: add(bills.map(({ received }) => received)),
    difference: add(differences),
    lacking: add(differences.map((difference) => Math.max(0, -difference))),
  };
}

/** Bills of one class, group or route; the name is undefined where the list gives none. */
export interface BillGroup {
  readonly name: string | undefined;
  readonly bills: readonly SettledBill[];
}

/** Groups bills by their class, in the order in which people count classes; those without one last. */
export function billGroups(bills: readonly SettledBill[]): readonly BillGroup[] {
  return [...groupBy(bills, (bill) => bill.class?.trim() || undefined)]
    .map(([name, all]) => ({ name, bills: all }))
    .sort((a, b) => compareNames(a.name, b.name));
}

function compareNames(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareNaturally(a, b);
}

/** The statuses that bills have, in the order in which a report tells them. */
export function statusesOf(bills: readonly SettledBill[]): readonly (readonly [BillStatus, BillSums])[] {
  const byStatus = groupBy(bills, ({ status }) => status);
  return TOLD_STATUSES.flatMap((status) => {
    const all = byStatus.get(status);
    return all ? [[status, sumBills(all)] as const] : [];
  });
}

const TOLD_STATUSES: readonly BillStatus[] = [
  'paid',
  'paid_late',
  'underpaid',
  'unpaid',
  'overpaid',
  'duplicate',
  'needs_review',
  'superseded',
];
