import { describe, expect, test } from 'vitest';
import { type Bill, type SettlePolicy, settle } from '../../../../src/reconcile/index.ts';
import {
  credited,
  feesBackOf,
  keptPayments,
} from '../../../../src/reconcile/settlement/bills/kept-payments.ts';
import { daysLate, isTooLate, lateFeeOf } from '../../../../src/reconcile/settlement/bills/late.ts';
import type { BillPayment } from '../../../../src/reconcile/settlement/bills/payments.ts';

const DUE = '2026-09-30';

/** What becomes of a bill of a sum by payments on days. */
function statusOf(
  amount: number | undefined,
  paid: readonly (readonly [number, string?])[],
  policy: SettlePolicy = {},
) {
  const bill: Bill = { code: 'HS20410', id: 'a', dueDate: DUE, ...(amount !== undefined && { amount }) };
  const received = paid.map(([sum, time = '2026-09-20'], row) => ({
    movement: { id: `p${row}`, amount: sum, description: 'HS20410', time },
    match: { status: 'matched' as const, bills: [bill], evidence: [] },
  }));
  return settle([bill], received, { policy }).bills[0]?.status;
}

const LATE = '2026-10-01';

describe('a bill', () => {
  test('without a sum is paid by any money in time, and late by other', () => {
    expect([statusOf(undefined, []), statusOf(undefined, [[1]]), statusOf(undefined, [[1, LATE]])]).toEqual([
      'unpaid',
      'paid',
      'paid_late',
    ]);
    expect(statusOf(undefined, [[1, LATE], [1]])).toBe('paid');
  });

  test('is met to the đồng where no tolerance is', () => {
    const paid = [99_999, 100_000, 100_001].map((sum) => statusOf(100_000, [[sum]]));
    expect(paid).toEqual(['underpaid', 'paid', 'overpaid']);
  });

  test('is met within a tolerance, up to its very bounds', () => {
    const paid = (sum: number) => statusOf(10_000, [[sum]], { tolerance: 1_000 });
    expect([8_999, 9_000, 11_000, 11_001].map(paid)).toEqual(['underpaid', 'paid', 'paid', 'overpaid']);
  });

  test('of less than twice a tolerance must be met to the đồng', () => {
    const paid = (due: number) => statusOf(due, [[due - 1]], { tolerance: 1_000 });
    expect([paid(2_000), paid(1_999)]).toEqual(['paid', 'underpaid']);
  });

  test('is late only where what came in time was not enough, but for the tolerance', () => {
    const policy = { tolerance: 1_000 };
    expect(statusOf(10_000, [[9_000], [1_000, LATE]], policy)).toBe('paid');
    expect(statusOf(10_000, [[8_999], [1_001, LATE]], policy)).toBe('paid_late');
  });

  test('is paid twice where its whole sum came twice, and else too much', () => {
    expect(statusOf(100_000, [[100_000], [100_000]])).toBe('duplicate');
    expect(statusOf(100_000, [[100_000], [50_000]])).toBe('overpaid');
    expect(statusOf(10_000, [[9_500], [10_400]], { tolerance: 500 })).toBe('duplicate');
    expect(statusOf(10_000, [[9_499], [10_400]], { tolerance: 500 })).toBe('overpaid');
  });
});

test('two payments that wallets made short are the whole sum twice', () => {
  expect(statusOf(1_000, [[990], [990]], { walletFee: { fixed: 10 } })).toBe('duplicate');
});

test('a late fee is none of a bill without a sum, and due once all but the tolerance is there', () => {
  expect(statusOf(undefined, [[1, LATE]], { lateFee: { perDay: 5 } })).toBe('paid_late');
  const policy = { lateFee: { perDay: 5_000 }, tolerance: 1_000 };
  expect(statusOf(10_000, [[9_000, LATE]], policy)).toBe('underpaid');
  expect(statusOf(10_000, [[14_000, LATE]], policy)).toBe('paid_late');
});

describe('days after a due day', () => {
  test('are counted in Vietnam, the first from its midnight', () => {
    const late = ['2026-09-30T23:59:59+07:00', '2026-10-01T00:00:00+07:00', '2026-10-03'].map((time) =>
      daysLate(time, DUE),
    );
    expect(late).toEqual([0, 1, 3]);
    expect(daysLate('2026-09-30T10:00:00+07:00', '2026-09-30T09:00:00+07:00')).toBe(1);
  });

  test('are none where either is not known', () => {
    expect([daysLate(undefined, DUE), daysLate('2026-10-03', undefined)]).toEqual([0, 0]);
  });

  test('are too many one after those of grace', () => {
    const late = (graceDays?: number) =>
      isTooLate('2026-10-03', DUE, graceDays === undefined ? {} : { graceDays });
    expect([late(), late(2), late(3)]).toEqual([true, true, false]);
  });

  test('cost by the day, and a share that is rounded down', () => {
    expect(lateFeeOf(999, 3, { perDay: 5, percentPerDay: 0.1 })).toBe(15 + 2);
    expect([lateFeeOf(999, 3, {}), lateFeeOf(999, 0, { perDay: 5 })]).toEqual([0, 0]);
  });
});

describe('payments that stay', () => {
  const share = (id: string, amount: number, walletFee = 0, undoes?: string): BillPayment => ({
    id,
    amount,
    walletFee,
    time: undefined,
    undoes,
  });
  const kept = (...all: readonly BillPayment[]) =>
    keptPayments(all).map(({ id, amount, walletFee }) => [id, amount, walletFee]);

  test('are all where nothing went back', () => {
    const all = [share('a', 100), share('b', 50)];
    expect(keptPayments(all)).toBe(all);
  });

  test('are those that were not undone', () => {
    expect(kept(share('a', 100), share('b', 50), share('x', -100, 0, 'a'))).toEqual([['b', 50, 0]]);
  });

  test('lose other money that went back, the latest first', () => {
    expect(kept(share('a', 100), share('b', 50), share('x', -70))).toEqual([['a', 80, 0]]);
    expect(kept(share('a', 100), share('b', 50), share('x', -50))).toEqual([['a', 100, 0]]);
    expect(kept(share('a', 100), share('b', 50), share('x', -20))).toEqual([
      ['a', 100, 0],
      ['b', 30, 0],
    ]);
  });

  test('lose money that undoes a payment of another bill like other money', () => {
    expect(kept(share('a', 100), share('x', -30, 0, 'elsewhere'))).toEqual([['a', 70, 0]]);
  });

  test('keep the fee of a wallet that did not go back', () => {
    expect(kept(share('a', 99, 1), share('x', -99))).toEqual([['a', 0, 1]]);
    expect(kept(share('a', 99, 1), share('x', -99, -1))).toEqual([]);
  });

  test('lose fees that went back from the latest on, as far as they reach', () => {
    const all = [share('a', 99, 1), share('b', 98, 2), share('x', -98, -3)];
    expect(kept(...all)).toEqual([['a', 99, 0]]);
    expect(kept(share('a', 50), share('b', 60), share('c', 70), share('x', -100))).toEqual([
      ['a', 50, 0],
      ['b', 30, 0],
    ]);
  });

  test('count with what wallets kept', () => {
    expect(credited([share('a', 99, 1), share('b', 50)])).toBe(150);
  });
});

describe('a fee that goes back', () => {
  const share = (id: string, amount: number, walletFee: number, isSaid = false, undoes?: string) => ({
    ...{ id, amount, walletFee, isSaid, undoes },
    time: undefined,
  });
  const fees = (...all: ReturnType<typeof share>[]) =>
    feesBackOf(all).map(({ share: { id }, fee }) => [id, fee]);

  test('is that of each payment that goes back whole, the latest first', () => {
    const paid = [share('a', 99, 1), share('b', 48, 2)];
    expect(fees(...paid, share('x', -48, 0))).toEqual([['x', 2]]);
    expect(fees(...paid, share('x', -147, 0))).toEqual([['x', 3]]);
    expect(fees(...paid, share('x', -40, 0))).toEqual([]);
    expect(fees(...paid, share('x', -40, 0), share('y', -8, 0))).toEqual([['y', 2]]);
    expect(fees(...paid, share('x', -48, 0), share('y', -99, 0))).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
  });

  test('is none of a share that says it itself, nor of one without a fee', () => {
    expect(fees(share('a', 99, 1), share('x', -99, -1, true))).toEqual([]);
    expect(fees(share('a', 100, 0), share('x', -100, 0))).toEqual([]);
  });
});
