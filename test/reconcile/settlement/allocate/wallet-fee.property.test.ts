import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type Decision,
  freezeDays,
  type MatchedMovement,
  reportCsv,
  reportJson,
  reportTable,
  type SettlePolicy,
  safeSettle,
  settle,
} from '../../../../src/reconcile/index.ts';
import { percentOf } from '../../../../src/reconcile/settlement/bills/percent.ts';
import { tries } from '../../../kit/scale.ts';
import { createTally } from '../../../kit/tally.ts';

const bill: Bill = { code: 'HS20410', id: 'a', amount: 1_000_000, dueDate: '2026-09-30' };
const policy: SettlePolicy = { walletFee: { percent: 1.1, fixed: 1_000 } };

const paid = (amount: number, row = 0, bills: readonly Bill[] = [bill], day = '2026-09-20') => ({
  movement: {
    id: `p${row}`,
    amount,
    description: 'HS20410',
    time: day,
    reference: `FT2626${1_000_000 + row}`,
  },
  match: { status: bills.length > 1 ? ('multiple' as const) : ('matched' as const), bills, evidence: [] },
});

describe('a percentage in whole đồng', () => {
  test.each([
    [10_000, 0.57, 57, 57, 57],
    [5_000, 0.57, 28, 29, 29],
    [1_000_001, 1.1, 11_000, 11_000, 11_001],
    [100, 0.5, 0, 1, 1],
    [100, 0.49, 0, 0, 1],
    [9_007_199_254_740_991, 100, 9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991],
    [350_000, 0, 0, 0, 0],
  ])('of %d đ, %d %%, is exact in each rounding', (amount, percent, down, nearest, up) => {
    const all = (['down', 'nearest', 'up'] as const).map((rounding) => percentOf(amount, percent, rounding));
    expect(all).toEqual([down, nearest, up]);
  });
});

describe('money that is short by what a wallet keeps', () => {
  const settled = settle([bill], [paid(988_000)], { policy });

  test('pays its bill, and the fee is a share of its own', () => {
    expect(settled.bills[0]).toMatchObject({
      ...{ status: 'paid', received: 988_000, walletFee: 12_000, amountDue: 1_000_000, difference: 0 },
    });
    expect(settled.movements[0]?.allocations).toEqual([{ bill: 'a', amount: 988_000, walletFee: 12_000 }]);
    expect(settled.totals).toMatchObject({ received: 988_000, allocated: 988_000, walletFees: 12_000 });
  });

  test('is told with its fee in every report', () => {
    expect(JSON.parse(reportJson(settled))).toMatchObject({
      bills: [{ walletFee: 12_000 }],
      movements: [{ allocations: [{ amount: 988_000, walletFee: 12_000 }] }],
      totals: { walletFees: 12_000 },
    });
    expect(reportCsv(settled, { lang: 'en' })).toContain('a=988000 (wallet fee 12000)');
    expect(reportCsv(settled, { lang: 'vi' })).toMatch(/Phí ví đã trừ,.*12000/);
    expect(reportTable(settled, { lang: 'vi' })).toContain('Phí ví đã trừ: 12.000');
  });

  test('is short where the policy says nothing of it, or the sum is another', () => {
    expect(settle([bill], [paid(988_000)]).bills[0]).toMatchObject({
      status: 'underpaid',
      difference: -12_000,
    });
    for (const amount of [987_999, 988_001])
      expect(settle([bill], [paid(amount)], { policy }).bills[0]).toMatchObject({
        ...{ status: 'underpaid', difference: amount - 1_000_000 },
      });
  });

  test('comes after the due day and costs the late fee like other money', () => {
    const late = { ...policy, lateFee: { perDay: 5_000 } };
    const [balance] = settle([bill], [paid(988_000, 0, [bill], '2026-10-02')], { policy: late }).bills;
    expect(balance).toMatchObject({ status: 'underpaid', lateFee: 10_000, difference: -10_000 });
    const held = settle([bill], [paid(988_000, 0, [bill], '2026-10-02')], {
      policy: { ...policy, late: 'hold' },
    });
    expect(held.movements[0]).toMatchObject({ outcome: 'unallocated', reason: 'late' });
    const grace = { ...late, graceDays: 2 };
    const [inTime] = settle([bill], [paid(988_000, 0, [bill], '2026-10-02')], { policy: grace }).bills;
    expect(inTime).toMatchObject({ status: 'paid', difference: 0 });
  });

  test('takes its fee along when it goes back', () => {
    const back = {
      ...paid(-988_000, 1),
      movement: { ...paid(-988_000, 1).movement, reference: 'FT26261000000' },
    };
    const { bills, totals } = settle([bill], [paid(988_000), back], { policy });
    expect(bills[0]).toMatchObject({ status: 'unpaid', received: 0, difference: -1_000_000 });
    expect(totals).toEqual({
      received: 988_000,
      allocated: 988_000,
      proposed: 0,
      unallocated: 0,
      returned: 988_000,
    });
  });

  test('pays the one open bill of a customer with several, and of two with one sum the oldest', () => {
    const months: readonly Bill[] = [
      { ...bill, id: 'b', amount: 500_000, dueDate: '2026-10-31' },
      { ...bill, id: 'c', amount: 700_000, dueDate: '2026-10-31' },
      bill,
      { ...bill, id: 'd', dueDate: '2026-08-31' },
    ];
    const { bills } = settle(months, [paid(988_000, 0, months), paid(493_500, 1, months)], { policy });
    expect(bills.map(({ status }) => status)).toEqual(['paid', 'unpaid', 'unpaid', 'paid_late']);
  });

  test('stays as it is in a lock, whatever the policy says later', () => {
    const lock = freezeDays(settled, { through: '2026-09-30', by: 'Lan', at: '2026-10-01T08:00:00+07:00' });
    const kept = settle([bill], [paid(988_000)], { locks: [JSON.parse(JSON.stringify(lock))] });
    expect(kept.bills[0]).toMatchObject({ status: 'paid', walletFee: 12_000, difference: 0 });
  });

  test('is what a person says it is, but no fee goes against its money', () => {
    const decide = (walletFee: number) =>
      safeSettle([bill], [paid(900_000)], {
        decisions: [
          {
            ...{ movement: 'p0', by: 'Lan', at: '2026-09-21T08:00:00+07:00' },
            allocations: [{ bill: 'a', amount: 900_000, walletFee }],
          },
        ],
      });
    const decided = decide(100_000);
    expect(decided.ok && decided.value.bills[0]).toMatchObject({ status: 'paid', walletFee: 100_000 });
    expect(decide(-1)).toMatchObject({ ok: false, issues: [{ code: 'decision.sum' }] });
  });
});

test('each đồng that came in is in one share, fees are beside them, and other sums are as if there were no fee', () => {
  const met = createTally();
  const anyFee = fc.record(
    {
      percent: fc.constantFrom(0, 0.5, 1.1, 2.75),
      fixed: fc.constantFrom(0, 1_000, 2_200),
      rounding: fc.constantFrom('down' as const, 'nearest' as const, 'up' as const),
    },
    { requiredKeys: [] },
  );
  const anyPayment = fc.record({
    row: fc.nat(2),
    short: fc.constantFrom('fee', 'other', 'none', 'more'),
    back: fc.constantFrom('no', 'no', 'numbered', 'twice', 'part', 'decided'),
  });
  fc.assert(
    fc.property(
      anyFee,
      fc.array(anyPayment, { maxLength: 6 }),
      fc.boolean(),
      (walletFee, payments, isShared) => {
        const bills = [350_000, 123_457, 999_999].map((amount, row) => ({
          ...{ id: `b${row}`, code: `HS${row}`, amount },
          ...(isShared && { customer: 'An' }),
        }));
        const feeOf = (asked: number) =>
          percentOf(asked, walletFee.percent ?? 0, walletFee.rounding ?? 'nearest') + (walletFee.fixed ?? 0);
        const received = payments.flatMap(({ row, short, back }, place) => {
          const asked = bills[row]?.amount ?? 0;
          const less = { fee: feeOf(asked), other: 7_777, none: 0, more: -5_000 }[short];
          const one = paid(asked - less, place, isShared ? bills : bills.slice(row, row + 1));
          return back === 'no' ? [one] : [one, sentBack(one, place, back, bills.slice(row, row + 1))];
        });
        const decisions = payments.flatMap(({ row, back }, place) =>
          back === 'decided' ? [returnDecided(received, place, `b${row}`)] : [],
        );
        const settled = settle(bills, received, { policy: { walletFee }, decisions });
        const { bills: balances, movements, totals } = settled;
        const sumOf = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        const moneyIn = received.map(({ movement }) => Math.max(0, movement.amount));
        expect(totals.received).toBe(sumOf(moneyIn));
        expect(totals.allocated + totals.proposed + totals.unallocated).toBe(totals.received);
        expect(sumOf(balances.map((each) => each.received))).toBe(totals.allocated - totals.returned);
        expect(sumOf(balances.map((each) => each.walletFee ?? 0))).toBe(totals.walletFees ?? 0);
        const made = movements.filter(({ outcome }) => outcome === 'allocated');
        const shares = made.flatMap(({ allocations }) => allocations);
        for (const { key, received: got, walletFee: fee = 0, amountDue = 0, difference } of balances) {
          const own = shares.filter((part) => part.bill === key);
          expect(difference).toBe(got + fee - amountDue);
          expect(sumOf(own.map((part) => part.walletFee ?? 0))).toBe(fee);
          if (got === 0) expect(fee).toBe(0);
          if (own.some(({ walletFee: kept = 0 }) => kept < 0)) met('given back');
        }
        for (const { amount, outcome, allocations } of movements)
          if (outcome === 'allocated') expect(sumOf(allocations.map((part) => part.amount))).toBe(amount);
        const lock = freezeDays(settled, { through: '2026-12-31', by: 'Lan', at: '2027-01-01' });
        expect(settle(bills, [], { locks: [lock] }).totals.walletFees).toBe(totals.walletFees);
        const fees = movements.flatMap(({ allocations }) => allocations.filter((part) => part.walletFee));
        met(fees.length > 0 ? 'fee' : 'none');
        if (payments.every(({ short }) => short === 'more' || short === 'none') && !isShared) {
          met('other');
          expect(fees).toEqual([]);
        }
      },
    ),
    tries(1000),
  );
  met.expectAtLeast({ fee: 20, none: 20, other: 5, 'given back': 5 });
});

/** Money that goes back for a bill: under the number of a payment, or under its own, for two payments or a part of one. */
function sentBack(
  one: ReturnType<typeof paid>,
  place: number,
  back: 'numbered' | 'twice' | 'part' | 'decided',
  bills: readonly Bill[],
): MatchedMovement {
  const { amount, reference } = one.movement;
  const sent = { numbered: amount, twice: 2 * amount, part: amount - 1, decided: amount }[back];
  return {
    movement: {
      ...{ ...one.movement, id: `r${place}`, amount: -sent },
      reference: back === 'numbered' ? reference : `FT2627${1_000_000 + place}`,
      description: '',
    },
    match: back === 'decided' ? { ...one.match, status: 'none', bills: [] } : { ...one.match, bills },
  };
}

function returnDecided(received: readonly MatchedMovement[], place: number, bill: string): Decision {
  const sent = received.find(({ movement }) => movement.id === `r${place}`);
  return {
    ...{ movement: `r${place}`, by: 'Lan', at: '2026-09-30T08:00:00+07:00' },
    allocations: [{ bill, amount: sent?.movement.amount ?? 0 }],
  };
}
