import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bill, type SettlePolicy, safeSettle, settle } from '../../../src/reconcile/index.ts';
import { createTally } from '../../kit/tally.ts';

const bill: Bill = { code: 'HS20410', id: 'a', amount: 1_000_000, dueDate: '2026-09-30' };

type Paid = readonly [amount: number, day: string];

function settledAfter(payments: readonly Paid[], policy: SettlePolicy, bills: readonly Bill[] = [bill]) {
  const received = payments.map(([amount, time], row) => ({
    movement: { id: `p${row}`, amount, description: 'HS20410', time },
    match: { status: 'matched' as const, bills, evidence: [] },
  }));
  return settle(bills, received, { policy }).bills[0];
}

describe('days of grace', () => {
  test('leave money in time on their last day, and not a day later', () => {
    expect(settledAfter([[1_000_000, '2026-10-03']], { graceDays: 3 })?.status).toBe('paid');
    expect(settledAfter([[1_000_000, '2026-10-03T23:59:59+07:00']], { graceDays: 3 })?.status).toBe('paid');
    expect(settledAfter([[1_000_000, '2026-10-04']], { graceDays: 3 })?.status).toBe('paid_late');
    expect(settledAfter([[1_000_000, '2026-10-01']], {})?.status).toBe('paid_late');
  });

  test('count where late money is held', () => {
    expect(settledAfter([[1_000_000, '2026-10-02']], { late: 'hold', graceDays: 2 })?.status).toBe('paid');
    expect(settledAfter([[1_000_000, '2026-10-03']], { late: 'hold', graceDays: 2 })?.status).toBe('unpaid');
  });
});

describe('a late fee', () => {
  const lateFee = { perDay: 5_000, percentPerDay: 0.05 };

  test.each<[string, readonly Paid[], string, number, number]>([
    ['nothing in time', [[1_000_000, '2026-09-30']], 'paid', 1_000_000, 0],
    ['each day that passed', [[1_022_000, '2026-10-04']], 'paid_late', 1_022_000, 0],
    ['what lacks when it is not paid', [[1_000_000, '2026-10-04']], 'underpaid', 1_022_000, -22_000],
    ['what is too much besides', [[1_030_000, '2026-10-04']], 'overpaid', 1_022_000, 8_000],
    [
      'nothing yet of a bill that is not paid in full',
      [[400_000, '2026-10-04']],
      'underpaid',
      1_000_000,
      -600_000,
    ],
  ])('adds %s', (_, payments, status, amountDue, difference) => {
    expect(settledAfter(payments, { lateFee })).toMatchObject({ status, amountDue, difference });
  });

  test('goes by the payment with which the bill was paid in full, and by the days of grace', () => {
    const parts: readonly Paid[] = [
      [400_000, '2026-09-12'],
      [600_000, '2026-10-02'],
      [11_000, '2026-10-09'],
    ];
    expect(settledAfter(parts, { lateFee })).toMatchObject({
      status: 'paid_late',
      lateFee: 11_000,
      difference: 0,
    });
    expect(settledAfter(parts.slice(0, 2), { lateFee, graceDays: 2 })).toMatchObject({
      status: 'paid',
      difference: 0,
    });
  });

  test('is refused where it is no sum or share', () => {
    for (const wrong of [{ perDay: -1 }, { perDay: 0.5 }, { percentPerDay: 101 }])
      expect(safeSettle([bill], [], { policy: { lateFee: wrong } }).ok).toBe(false);
  });
});

test('a bill never owes less for being paid later', () => {
  const met = createTally();
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 30 }),
      fc.nat(9_000),
      fc.integer({ min: 0, max: 100 }),
      (days, graceDays, perDay, percent) => {
        const policy = { graceDays, lateFee: { perDay, percentPerDay: percent / 100 } };
        const dayOf = (count: number) => new Date(Date.UTC(2026, 8, 30 + count)).toISOString().slice(0, 10);
        const [one, next] = [days, days + 1].map((count) =>
          settledAfter([[1_000_000, dayOf(count)]], policy),
        );
        expect(next?.amountDue).toBeGreaterThanOrEqual(one?.amountDue ?? 0);
        met(one?.lateFee === undefined ? 'free' : 'charged');
        if (days <= graceDays) expect(one?.amountDue).toBe(1_000_000);
      },
    ),
  );
  met.expectAtLeast({ free: 10, charged: 10 });
});
