import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type Decision,
  type MatchedMovement,
  type SettleOptions,
  type SettlePolicy,
  settle,
} from '../../../../src/reconcile/index.ts';

const DUE = '2026-09-30';
const IN_TIME = '2026-09-05';
const TOO_LATE = '2026-10-05';

interface Paid extends Partial<MatchedMovement['movement']> {
  readonly status?: MatchedMovement['match']['status'];
}

/** A movement for bills, with a number of its own. */
function pay(
  bills: readonly Bill[],
  amount: number,
  row = 0,
  { status, ...more }: Paid = {},
): MatchedMovement {
  const usual = bills.length > 1 ? 'multiple' : 'matched';
  return {
    movement: {
      ...{ id: `p${row}`, amount, description: 'tien', time: `2026-09-${10 + row}` },
      ...{ account: '0570101451499', reference: `FT262158594607${10 + row}`, ...more },
    },
    match: { status: status ?? usual, bills, evidence: [] },
  };
}

function outcomes(bills: readonly Bill[], paid: readonly MatchedMovement[], options: SettleOptions = {}) {
  return settle(bills, paid, options).movements.map(({ outcome, reason, allocations }) =>
    [outcome, reason ?? 'none', ...allocations.map(({ bill, amount }) => `${bill} ${amount}`)].join(', '),
  );
}

/** Bills of one customer, or of one each. */
const customers = (
  sums: readonly (number | undefined)[],
  customer?: string,
  more: Partial<Bill> = {},
): Bill[] =>
  sums.map((amount, at) => ({
    ...{ id: `b${at}`, code: `HS2041${at}`, customer: customer ?? `KH${at}`, ...more },
    ...(amount !== undefined && { amount }),
  }));

test('a match with nothing is for no bill, whatever bills stand in it', () => {
  const bills = customers([100]);
  expect(outcomes(bills, [pay(bills, 100, 0, { status: 'none' })])).toEqual(['unallocated, no_code']);
});

describe('money for a customer with several bills', () => {
  const hold: SettlePolicy = { late: 'hold' };

  test('is held where it is too late for one of those that it pays, and for no other', () => {
    const [late, open] = [
      ...customers([100], 'KH', { dueDate: DUE }),
      ...customers([200], 'KH').map((bill) => ({ ...bill, id: 'b1' })),
    ];
    const both = [late, open].flatMap((bill) => bill ?? []);
    const told = (amount: number) =>
      outcomes(both, [pay(both, amount, 0, { time: TOO_LATE })], { policy: hold });
    expect(told(300)).toEqual(['unallocated, late']);
    expect(told(200)).toEqual(['allocated, none, b1 200']);
  });

  test('is for a person where a bill does not say its sum', () => {
    const bills = customers([100, undefined], 'KH');
    expect(outcomes(bills, [pay(bills, 100)])).toEqual(['unallocated, open_bills']);
  });

  test('is for the last that asked that sum where all are paid', () => {
    const bills = customers([100, 100], 'KH');
    const paid = [0, 1, 2].map((row) => pay(bills, 100, row));
    expect(outcomes(bills, paid)).toEqual([
      'allocated, none, b0 100',
      'allocated, none, b1 100',
      'allocated, none, b1 100',
    ]);
  });

  test('is for the bills in force, though money for replaced ones is held', () => {
    const bills = customers([100, 200], 'KH');
    expect(outcomes(bills, [pay(bills, 300)], { policy: { superseded: 'hold' } })).toEqual([
      'allocated, none, b0 100, b1 200',
    ]);
  });

  test('counts what a wallet kept as paid', () => {
    const bills = customers([1000, 1000], 'KH');
    const policy: SettlePolicy = { walletFee: { fixed: 10 } };
    const paid = [pay(bills, 990, 0), pay(bills, 1000, 1), pay(bills, 1000, 2)];
    expect(outcomes(bills, paid, { policy })).toEqual([
      'allocated, none, b0 990',
      'allocated, none, b1 1000',
      'allocated, none, b1 1000',
    ]);
  });
});

describe('what a wallet kept', () => {
  const policy: SettlePolicy = { walletFee: { fixed: 10 } };
  const bills = customers([1000, 500]);
  const [a, b] = [bills.slice(0, 1), bills.slice(1)];

  test('goes back with the payment that is undone, so that the bill asks all of its sum again', () => {
    const months = customers([1000, 700], 'KH');
    const paid = pay(months, 990, 0);
    const back = pay([], -990, 1, { status: 'none', reference: 'FT26215859460710' });
    const again = pay(months, 1000, 2);
    expect(outcomes(months, [paid, back, again], { policy })[2]).toBe('allocated, none, b0 1000');
    expect(settle(months, [paid, back, again], { policy }).bills.map(({ status }) => status)).toEqual([
      'paid',
      'unpaid',
    ]);
  });

  test('goes back with money that does not say what it undoes', () => {
    const paid = [pay(a, 990, 0), pay(a, -500, 1), pay(a, -490, 2)];
    expect(settle(bills, paid, { policy }).bills[0]).toMatchObject({
      status: 'unpaid',
      received: 0,
      difference: -1000,
    });
    expect(outcomes(bills, [...paid, pay(bills, 1490, 3)], { policy })[3]).toBe(
      'proposed, uneven, b0 1000, b1 490',
    );
  });

  test('goes back from its own bill alone, where a person says which bills money is taken from', () => {
    const allocations = [
      { bill: 'b0', amount: -990 },
      { bill: 'b1', amount: -500 },
    ];
    const decisions = [{ movement: 'p2', allocations, by: 'Lan', at: '2026-10-02' }];
    const paid = [pay(a, 990, 0), pay(b, 500, 1), pay([], -1490, 2, { status: 'none' })];
    const { movements } = settle(bills, paid, { policy, decisions });
    expect(movements[2]?.allocations).toStrictEqual([
      { bill: 'b0', amount: -990, walletFee: -10 },
      allocations[1],
    ]);
  });

  test('is not guessed where two sums less their fees are one', () => {
    const months = customers([1000, 1001], 'KH');
    const half: SettlePolicy = { walletFee: { percent: 50, rounding: 'up' } };
    expect(outcomes(months, [pay(months, 500)], { policy: half })).toEqual(['proposed, open_bills, b0 500']);
  });
});

test('bills with a due day are older than those without one', () => {
  const [first, second] = customers([100, 200], 'KH');
  const months = [first, second && { ...second, dueDate: DUE }].flatMap((bill) => bill ?? []);
  expect(outcomes(months, [pay(months, 50)], { policy: { openBills: 'oldest_first' } })).toEqual([
    'allocated, none, b1 50',
  ]);
});

describe('money that undoes a payment', () => {
  const bills = customers([100, 200]);
  const a = bills.slice(0, 1);
  const paid = pay(a, 100, 0);
  const back = (more: Paid = {}) =>
    pay([], -100, 1, { status: 'none', reference: 'FT26215859460710', ...more });
  const statuses = (all: readonly MatchedMovement[], options: SettleOptions = {}) =>
    settle(bills, all, options).bills.map(({ status }) => status);

  test('is what a person says of it, where one did', () => {
    const decisions = [{ movement: 'p1', allocations: 'ignore' as const, by: 'Lan', at: '2026-10-02' }];
    expect(outcomes(bills, [paid, back()], { decisions })).toEqual([
      'allocated, none, b0 100',
      'ignored, outgoing',
    ]);
  });

  test('takes a payment without a code off the list of those to look at, and makes no bill doubtful', () => {
    const unread = pay([], 100, 0, { status: 'none' });
    expect(outcomes(bills, [unread, back()])).toEqual(['unallocated, reversed', 'ignored, reversed']);
    const worded = { ...back(), match: { status: 'matched' as const, bills: a, evidence: [] } };
    expect(statuses([unread, worded, pay(a, 100, 2)])).toEqual(['paid', 'unpaid']);
  });

  test('undoes nothing where its source tells it with two sums', () => {
    const twice = [back(), back({ amount: -90 })];
    expect(outcomes(bills, [paid, ...twice])[0]).toBe('allocated, none, b0 100');
  });

  test('taken from the one bill that received as much leaves none to look at', () => {
    expect(statuses([pay(a, 40, 0), pay(a, 60, 1), pay(a, -100, 2)])).toEqual(['unpaid', 'unpaid']);
    expect(statuses([paid, pay(a, -70, 1, { status: 'suggested' })])).toEqual(['paid', 'unpaid']);
  });
});

describe('money for several customers', () => {
  const bills = customers([100, 200, 400]).map((bill) => ({ ...bill, dueDate: DUE }));
  const [a, b] = [bills.slice(0, 1), bills.slice(0, 2)];

  test('is held only where it is too late and such money is held', () => {
    const late = [pay(b, 300, 0, { time: TOO_LATE })];
    const inTime = [pay(b, 300, 0, { time: IN_TIME })];
    const shared = 'proposed, multiple, b0 100, b1 200';
    expect(outcomes(bills, late, { policy: { late: 'hold' } })).toEqual(['unallocated, late']);
    expect(outcomes(bills, inTime, { policy: { late: 'hold' } })).toEqual([shared]);
    expect(outcomes(bills, late)).toEqual([shared]);
  });

  test('of a sum that fits nothing is proposed for what is open, and for all where nothing is', () => {
    expect(outcomes(bills, [pay(a, 100, 0), pay(b, 150, 1)])[1]).toBe('proposed, uneven, b1 150');
    const all = [pay(a, 100, 0), pay(bills.slice(1, 2), 200, 1), pay(b, 150, 2)];
    expect(outcomes(bills, all)[2]).toBe('proposed, uneven, b0 100, b1 50');
  });

  test('is for a person where a bill does not say its sum', () => {
    const unsaid = customers([100, undefined]);
    expect(outcomes(unsaid, [pay(unsaid, 100)])).toEqual(['unallocated, multiple']);
  });
});

describe('what a person decides', () => {
  const bills = customers([100, 200]);
  const decided = (movement: string, allocations: Decision['allocations']): Decision => ({
    ...{ movement, allocations, by: 'Lan', at: '2026-10-02' },
  });

  test('to give back or to leave out is not said of money out, nor of nothing', () => {
    for (const allocations of ['refund', 'ignore'] as const)
      for (const amount of [-100, 0])
        expect(
          outcomes(bills, [pay([], amount, 0, { status: 'none' })], {
            decisions: [decided('p0', allocations)],
          }),
        ).toEqual(['ignored, outgoing']);
  });

  test('to give back or to leave out is the reason why money in is left', () => {
    const paid = [pay(bills.slice(0, 1), 100)];
    expect(outcomes(bills, paid, { decisions: [decided('p0', 'refund')] })).toEqual(['unallocated, refund']);
    expect(outcomes(bills, paid, { decisions: [decided('p0', 'ignore')] })).toEqual(['unallocated, ignored']);
  });

  test('for a bill that was replaced goes to the one in force', () => {
    const replaced = bills.map((bill, at) => (at === 0 ? { ...bill, supersededBy: 'b1' } : bill));
    const decisions = [decided('p0', [{ bill: 'b0', amount: 100 }])];
    expect(outcomes(replaced, [pay([], 100, 0, { status: 'none' })], { decisions })).toEqual([
      'allocated, none, b1 100',
    ]);
  });
});

describe('money that went back without saying what it undoes', () => {
  const bills = customers([100, 200]);
  const [a = [], b = []] = [bills.slice(0, 1), bills.slice(1)];
  const statuses = (paid: readonly MatchedMovement[]) =>
    settle(bills, paid).bills.map(({ status }) => status);

  test('is taken from the one bill that has received as much, to the đồng', () => {
    expect(outcomes(bills, [pay(a, 40, 0), pay(a, 60, 1), pay(a, -100, 2)])[2]).toBe(
      'allocated, reversed, b0 -100',
    );
    expect(outcomes(bills, [pay(a, 40, 0), pay(a, 59, 1), pay(a, -100, 2)])[2]).toBe('ignored, reversed');
  });

  test('is for a person where two bills have received as much', () => {
    const paid = [pay(a, 40, 0), pay(a, 60, 1), pay(b, 120, 2), pay(b, 80, 3), pay(bills, -100, 4)];
    expect(outcomes(bills, paid)[4]).toBe('ignored, reversed');
    expect(statuses(paid)).toEqual(['needs_review', 'needs_review']);
  });

  test('makes no bill doubtful that had no money, nor one that it is not for', () => {
    expect(statuses([pay(a, 30, 0), pay(bills, -100, 1)])).toEqual(['needs_review', 'unpaid']);
    expect(statuses([pay(b, 200, 0), pay(a, -100, 1)])).toEqual(['unpaid', 'paid']);
    expect(statuses([pay(a, 100, 0), pay(a, -100, 1, { status: 'none' })])[0]).not.toBe('underpaid');
  });

  test('of no bill is only money out', () => {
    expect(outcomes(bills, [pay([], -70, 0, { status: 'none' })])).toEqual(['ignored, outgoing']);
    expect(outcomes(bills, [pay(a, -70, 0, { status: 'suggested' })])).toEqual(['ignored, outgoing']);
  });
});
