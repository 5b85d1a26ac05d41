import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  listCredits,
  type MatchedMovement,
  reportTable,
  type SettlePolicy,
  settle,
} from '../../../src/reconcile/index.ts';
import { exactBills, MAX_CHOICES } from '../../../src/reconcile/settlement/allocate/open-bills.ts';
import { tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

/** Bills of one customer code, a month each, oldest first. */
function monthsOf(code: string, amounts: readonly number[]): Bill[] {
  return amounts.map((amount, month) => ({
    code,
    id: `${code}-${month + 1}`,
    amount,
    dueDate: `2026-${String(month + 1).padStart(2, '0')}-28`,
  }));
}

function pay(bills: readonly Bill[], amount: number, row = 0): MatchedMovement {
  const time = `2026-01-${String(10 + row).padStart(2, '0')}T08:00:00+07:00`;
  return {
    movement: {
      id: `p${row}`,
      amount,
      description: 'tien nuoc',
      time,
      account: '0011',
      reference: `FT262158594607${10 + row}`,
    },
    match: { status: bills.length > 1 ? 'multiple' : 'matched', bills, evidence: [] },
  };
}

function paid(bills: readonly Bill[], amounts: readonly number[], policy: SettlePolicy = {}) {
  const settled = settle(
    bills,
    amounts.map((amount, row) => pay(bills, amount, row)),
    { policy },
  );
  return settled.movements.map(({ outcome, reason, allocations }) =>
    [outcome, reason, ...allocations.map(({ bill, amount }) => `${bill}=${amount}`)]
      .filter(Boolean)
      .join(' '),
  );
}

describe('a customer with several open bills', () => {
  const bills = monthsOf('KH1', [120_000, 95_000, 140_000]);

  test.each<[string, readonly number[], readonly string[]]>([
    ['one of them', [95_000], ['allocated KH1-2=95000']],
    ['all of them', [355_000], ['allocated KH1-1=120000 KH1-2=95000 KH1-3=140000']],
    ['two that alone make the sum', [215_000], ['allocated KH1-1=120000 KH1-2=95000']],
    [
      'what is left after an earlier payment',
      [95_000, 260_000],
      ['allocated KH1-2=95000', 'allocated KH1-1=120000 KH1-3=140000'],
    ],
    ['one twice', [95_000, 95_000], ['allocated KH1-2=95000', 'proposed open_bills KH1-1=95000']],
    ['none of their sums', [100_000], ['proposed open_bills KH1-1=100000']],
    ['more than all', [400_000], ['proposed open_bills KH1-1=120000 KH1-2=95000 KH1-3=185000']],
  ])('pays %s', (_, amounts, expected) => {
    expect(paid(bills, amounts)).toEqual(expected);
  });

  test('whose bills are equal pays the oldest', () => {
    const equal = monthsOf('KH2', [50_000, 50_000, 50_000]);
    expect(paid(equal, [50_000, 100_000])).toEqual([
      'allocated KH2-1=50000',
      'allocated KH2-2=50000 KH2-3=50000',
    ]);
  });

  test('has a sum that can be made in two ways decided by a person', () => {
    const ways = monthsOf('KH3', [10_000, 20_000, 30_000, 40_000]);
    expect(paid(ways, [50_000])).toEqual(['proposed open_bills KH3-1=10000 KH3-2=20000 KH3-3=20000']);
  });

  test('has other sums shared by policy, and what is too much kept on the last bill', () => {
    expect(paid(bills, [100_000], { openBills: 'oldest_first' })).toEqual(['allocated KH1-1=100000']);
    expect(paid(bills, [100_000], { openBills: 'proportional' })).toEqual([
      'allocated KH1-1=33803 KH1-2=26761 KH1-3=39436',
    ]);
    const settled = settle(bills, [pay(bills, 400_000)], { policy: { openBills: 'oldest_first' } });
    expect(settled.bills.map(({ status, difference }) => [status, difference])).toEqual([
      ['paid', 0],
      ['paid', 0],
      ['overpaid', 45_000],
    ]);
  });

  test('who has paid all pays the bill of that sum twice, or asks', () => {
    expect(paid(bills, [355_000, 140_000, 1_000])).toEqual([
      'allocated KH1-1=120000 KH1-2=95000 KH1-3=140000',
      'allocated KH1-3=140000',
      'proposed open_bills KH1-3=1000',
    ]);
  });

  test('has late money held where the policy says so', () => {
    const late = [{ ...bills[0], code: 'KH1', dueDate: '2026-01-01' }, ...bills.slice(1)];
    expect(paid(late, [120_000], { late: 'hold' })).toEqual(['unallocated late']);
  });
});

test('one movement for two customers, one of whom has several bills, is proposed where one choice makes its sum', () => {
  const bills = [...monthsOf('KH1', [120_000, 95_000]), ...monthsOf('KH2', [70_000])];
  expect(paid(bills, [165_000])).toEqual(['proposed multiple KH1-2=95000 KH2-1=70000']);
  expect(paid(bills, [165_000], { multiple: 'exact' })).toEqual(['allocated KH1-2=95000 KH2-1=70000']);
  expect(paid(bills, [70_000])).toEqual(['proposed uneven KH1-1=70000']);
});

test("what a bill has too much is the customer's credit, offered to the open bills of the same customer", () => {
  const bills = [...monthsOf('KH1', [120_000, 95_000]), ...monthsOf('KH2', [70_000])];
  const [first, , other] = bills;
  const payments = [pay(first ? [first] : [], 150_000, 0), pay(other ? [other] : [], 80_000, 1)];
  const settled = settle(bills, payments);
  expect(listCredits(settled)).toEqual([
    { bill: 'KH1-1', amount: 30_000, offeredTo: ['KH1-2'] },
    { bill: 'KH2-1', amount: 10_000, offeredTo: [] },
  ]);
  expect(reportTable(settled, { lang: 'vi' })).toMatch(/KH1-1 +30\.000 +KH1-2/);
});

const lacking = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });

test('a few bills are chosen exactly where no other sums make the amount', () => {
  const met = createTally();
  fc.assert(
    fc.property(lacking, fc.integer({ min: 1, max: 60 }), (sums, amount) => {
      const open = sums.map((each, i) => ({ key: String(i), lacking: each, customer: 'a' }));
      const chosen = exactBills(open, amount);
      const ways = new Set<string>();
      for (let set = 1; set < 1 << sums.length; set++) {
        const picked = sums.filter((_, i) => set & (1 << i));
        const isAll = picked.length === sums.length;
        if (picked.reduce((a, b) => a + b, 0) === amount && (picked.length <= 5 || isAll))
          ways.add(isAll ? 'all' : picked.length === 1 ? 'one' : [...picked].sort((a, b) => a - b).join(' '));
      }
      const isClear = ways.has('all') || ways.has('one') || ways.size === 1;
      met(ways.size === 0 ? 'none' : isClear ? 'clear' : 'several');
      expect(chosen !== undefined).toBe(isClear);
      if (chosen) expect(chosen.reduce((all, bill) => all + bill.lacking, 0)).toBe(amount);
    }),
    tries(2000, 500),
  );
  met.expectAtLeast({ none: 30, clear: 30, several: 20 });
});

test('a customer with thousands of open bills takes a bounded number of choices', () => {
  const open = Array.from({ length: 5000 }, (_, i) => ({ key: String(i), lacking: 1000 + i, customer: 'a' }));
  let choices = 0;
  expect(exactBills(open, 9_999_999, () => choices++)).toBeUndefined();
  expect(choices).toBeLessThanOrEqual(MAX_CHOICES);
});

test('the shares of a sum make the sum, and none is more than what is open while it lasts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9_000_000_000 }), { minLength: 2, maxLength: 9 }),
      fc.integer({ min: 1, max: 90_000_000_000 }),
      fc.constantFrom('oldest_first', 'proportional'),
      (amounts, amount, openBills) => {
        const bills = monthsOf('KH9', amounts);
        const [state] = settle(bills, [pay(bills, amount)], { policy: { openBills } }).movements;
        const parts = state?.allocations ?? [];
        expect(parts.reduce((all, part) => all + part.amount, 0)).toBe(amount);
        const total = amounts.reduce((a, b) => a + b, 0);
        if (amount <= total)
          for (const part of parts)
            expect(part.amount).toBeLessThanOrEqual(bills.find(({ id }) => id === part.bill)?.amount ?? 0);
      },
    ),
  );
});
