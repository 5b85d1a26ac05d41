import { groupBy } from '../../../text/group-by.ts';
import type { Allocation } from './allocation.ts';

/** A bill that lacks money. */
export interface OpenBill {
  readonly key: string;
  /** Whole đồng, above zero. */
  readonly lacking: number;
  /** Bills of one customer have one. */
  readonly customer: string;
}

/** More bills are not looked for in one sum: so many of them make any sum. */
const MAX_BILLS = 5;

/** Choices that are tried, after which a sum counts as undecided. */
export const MAX_CHOICES = 20_000;

/**
 * Finds the open bills whose sums make an amount, at least one of every customer: all of them, one alone, or two to five where
 * no other sums make it. Of bills with equal sums the oldest are taken. `open` stands oldest first; `count` is told of every
 * choice that is tried, at most 20,000.
 */
export function exactBills(
  open: readonly OpenBill[],
  amount: number,
  count: () => void = () => undefined,
): readonly OpenBill[] | undefined {
  if (open.reduce((total, { lacking }) => total + lacking, 0) === amount) return open;
  const customers = new Set(open.map(({ customer }) => customer));
  if (customers.size === 1) {
    const one = open.find(({ lacking }) => lacking === amount);
    if (one) return [one];
  }
  return onlyChoice(groupBySum(open), amount, customers.size, count);
}

/** Bills of one customer with one sum, oldest first. */
interface SumGroup {
  readonly customer: string;
  readonly lacking: number;
  readonly bills: readonly OpenBill[];
}

function groupBySum(open: readonly OpenBill[]): readonly SumGroup[] {
  return [...groupBy(open, ({ lacking, customer }) => `${lacking} ${customer}`).values()]
    .flatMap((bills) => (bills[0] ? [{ ...bills[0], bills }] : []))
    .sort((a, b) => b.lacking - a.lacking);
}

/** Finds the one way to make an amount of a few bills, if there is exactly one. */
function onlyChoice(
  groups: readonly SumGroup[],
  amount: number,
  customers: number,
  count: () => void,
): readonly OpenBill[] | undefined {
  const found: OpenBill[][] = [];
  let tried = 0;
  const take = (from: number, left: number, chosen: readonly OpenBill[]): void => {
    if (left === 0 && new Set(chosen.map(({ customer }) => customer)).size === customers)
      found.push([...chosen]);
    if (left <= 0 || chosen.length === MAX_BILLS) return;
    for (let place = from; place < groups.length && found.length < 2 && tried < MAX_CHOICES; place++) {
      const { bills = [], lacking = 0 } = groups[place] ?? {};
      tried++;
      count();
      const most = Math.min(bills.length, MAX_BILLS - chosen.length, Math.floor(left / lacking));
      for (let size = most; size > 0; size--)
        take(place + 1, left - size * lacking, [...chosen, ...bills.slice(0, size)]);
    }
  };
  take(0, amount, []);
  return found.length === 1 && tried < MAX_CHOICES ? found[0] : undefined;
}

/** Pays open bills in their order, each in full while the money lasts; what is left over goes to the last. */
export function payInOrder(open: readonly OpenBill[], amount: number): readonly Allocation[] {
  let left = amount;
  const parts = open.flatMap(({ key, lacking }, place) => {
    const part = place === open.length - 1 ? left : Math.min(left, lacking);
    left -= part;
    return part > 0 ? [{ bill: key, amount: part }] : [];
  });
  return parts;
}

/** Gives each open bill its share of an amount that is not enough, in whole đồng; the rest of the divisions goes to the oldest. */
export function payInShares(open: readonly OpenBill[], amount: number): readonly Allocation[] {
  const total = open.reduce((all, { lacking }) => all + lacking, 0);
  if (amount >= total) return payInOrder(open, amount);
  const parts = open.map(({ key, lacking }) => ({
    bill: key,
    amount: Number((BigInt(amount) * BigInt(lacking)) / BigInt(total)),
  }));
  let left = amount - parts.reduce((all, part) => all + part.amount, 0);
  return parts
    .map((part) => (left-- > 0 ? { ...part, amount: part.amount + 1 } : part))
    .filter((part) => part.amount > 0);
}
