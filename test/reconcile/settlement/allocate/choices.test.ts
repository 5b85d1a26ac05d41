import { describe, expect, test } from 'vitest';
import {
  exactBills,
  MAX_CHOICES,
  type OpenBill,
  payInOrder,
  payInShares,
} from '../../../../src/reconcile/settlement/allocate/open-bills.ts';

/** Open bills of sums, oldest first, each of one customer unless said. */
const openOf = (sums: readonly number[], customers: readonly string[] = []): OpenBill[] =>
  sums.map((lacking, at) => ({ key: `b${at}`, lacking, customer: customers[at] ?? 'KH' }));

const keysOf = (bills: readonly OpenBill[] | undefined) => bills?.map(({ key }) => key);

describe('exactBills()', () => {
  const powers = [1, 2, 4, 8, 16, 32, 64];

  test('finds five bills that alone make a sum, and no six', () => {
    expect(keysOf(exactBills(openOf(powers), 31))?.toSorted()).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
    expect(exactBills(openOf(powers), 63)).toBeUndefined();
  });

  test('finds all bills, however many', () => {
    expect(exactBills(openOf(powers), 127)).toHaveLength(7);
  });

  test('says nothing where two choices make a sum', () => {
    expect(exactBills(openOf([10, 20, 30, 50, 60]), 80)).toBeUndefined();
  });

  test('stops at five bills, at two choices, and where nothing is left', () => {
    const triesFor = (sums: readonly number[], amount: number) => {
      let tried = 0;
      exactBills(openOf(sums), amount, () => void tried++);
      return tried;
    };
    expect([triesFor(powers, 63), triesFor(powers, 31), triesFor([10, 20, 30, 50, 60], 80)]).toEqual([
      63, 33, 7,
    ]);
  });

  test('takes the oldest of equal sums, and at least one of every customer', () => {
    expect(keysOf(exactBills(openOf([10, 10, 10, 7]), 20))).toEqual(['b0', 'b1']);
    expect(keysOf(exactBills(openOf([10, 10, 7], ['A', 'B', 'B']), 20))).toEqual(['b0', 'b1']);
    expect(exactBills(openOf([10, 20, 7], ['A', 'B', 'B']), 20)).toBeUndefined();
  });

  test('says nothing where it could not try every choice, though it found one', () => {
    const sums = Array.from({ length: 30 }, (_, at) => 2 ** 40 + 2 ** at);
    const amount = sums.slice(-5).reduce((total, each) => total + each, 0);
    let tried = 0;
    const count = () => void tried++;
    expect(exactBills(openOf(sums), amount, count)).toBeUndefined();
    expect(tried).toBe(MAX_CHOICES);
    expect(keysOf(exactBills(openOf(sums.slice(-8)), amount))).toHaveLength(5);
  });
});

describe('bills that share a sum', () => {
  const paid = (parts: readonly { readonly bill: string; readonly amount: number }[]) =>
    parts.map(({ bill, amount }) => `${bill} ${amount}`);

  test('in their order are paid in full while it lasts, and the last has what is left', () => {
    expect(paid(payInOrder(openOf([100, 200, 300]), 250))).toEqual(['b0 100', 'b1 150']);
    expect(paid(payInOrder(openOf([100, 200]), 350))).toEqual(['b0 100', 'b1 250']);
  });

  test('by shares lose no đồng to divisions, the oldest have what is left of them', () => {
    expect(paid(payInShares(openOf([100, 100, 100]), 200))).toEqual(['b0 67', 'b1 67', 'b2 66']);
    expect(paid(payInShares(openOf([100, 200]), 150))).toEqual(['b0 50', 'b1 100']);
  });

  test('by shares have none where that would be nothing, and all where the sum is enough', () => {
    expect(paid(payInShares(openOf([100, 100, 100]), 1))).toEqual(['b0 1']);
    expect(paid(payInShares(openOf([100, 200]), 350))).toEqual(['b0 100', 'b1 250']);
  });
});
