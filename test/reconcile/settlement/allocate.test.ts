import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type MatchedMovement,
  type SettlePolicy,
  safeSettle,
  settle,
} from '../../../src/reconcile/index.ts';

const DUE = '2026-09-30';
const IN_TIME = '2026-09-01T08:00:00+07:00';
const TOO_LATE = '2026-10-05T08:00:00+07:00';
const bills: readonly Bill[] = [
  { code: 'AAA111', id: 'a', amount: 100_000, dueDate: DUE },
  { code: 'BBB222', id: 'b', amount: 250_000 },
  { code: 'CCC333', id: 'c', dueDate: DUE },
];

interface Extra {
  readonly time?: string;
  readonly description?: string;
}

/** A movement that was matched to bills, in the order given. */
function paid(id: string, amount: number, to: readonly string[], extra: Extra = {}): MatchedMovement {
  const found = to.flatMap((key) => bills.filter((bill) => bill.id === key));
  const status = found.length > 1 ? 'multiple' : 'matched';
  return {
    movement: { id, amount, description: `pays ${to.join(' ')}`, ...extra },
    match: { status, bills: found, evidence: [] },
  };
}

function movements(received: readonly MatchedMovement[], policy: SettlePolicy = {}) {
  return settle(bills, received, { policy }).movements.map(({ outcome, reason, allocations }) => {
    const parts = allocations.map(({ bill, amount }) => `${bill} ${amount}`);
    return [outcome, ...(reason ? [reason] : []), ...parts].join(', ');
  });
}

function statusOf(key: string, received: readonly MatchedMovement[], policy: SettlePolicy = {}) {
  return settle(bills, received, { policy }).bills.find((state) => state.key === key)?.status;
}

describe('a movement', () => {
  test('that is matched with no bill is left for a person', () => {
    expect(movements([paid('1', 5, [])])).toEqual(['unallocated, no_code']);
  });

  test('of nothing is no money for a bill', () => {
    expect(movements([paid('1', 0, ['a'])])).toEqual(['ignored, outgoing']);
    expect(statusOf('a', [paid('1', 0, ['a'])])).toBe('unpaid');
  });

  test('for several bills is held when it comes too late for one of them', () => {
    const late = paid('1', 350_000, ['a', 'b'], { time: TOO_LATE });
    expect(movements([late], { late: 'hold', multiple: 'exact' })).toEqual(['unallocated, late']);
    expect(movements([paid('1', 250_000, ['b'], { time: TOO_LATE })], { late: 'hold' })).toEqual([
      'allocated, b 250000',
    ]);
  });

  test('for a bill that was not replaced is allocated, though money for replaced ones is held', () => {
    expect(movements([paid('1', 100_000, ['a'])], { superseded: 'hold' })).toEqual(['allocated, a 100000']);
  });
});

describe('a movement for several bills', () => {
  test('is proposed for what they ask, when that is its sum and not what they lack', () => {
    expect(movements([paid('1', 350_000, ['a', 'b']), paid('2', 40_000, ['a'])])).toEqual([
      'proposed, multiple, a 100000, b 250000',
      'allocated, a 40000',
    ]);
  });

  test('is proposed for one alone, when the other has been paid, or paid too much', () => {
    for (const before of [100_000, 120_000])
      expect(movements([paid('1', 250_000, ['a', 'b']), paid('2', before, ['a'])])[0]).toBe(
        'proposed, multiple, b 250000',
      );
  });
});

describe('a bill', () => {
  test('is paid twice when both sums are within the tolerance', () => {
    const twice = [paid('1', 99_500, ['a']), paid('2', 100_200, ['a'])];
    expect(statusOf('a', twice, { tolerance: 1000 })).toBe('duplicate');
    expect(statusOf('a', twice, { tolerance: 100 })).toBe('overpaid');
  });

  test('is never paid by a sum that is more lacking than there, whatever the tolerance', () => {
    for (const tolerance of [50_001, 99_999, 100_000, 1_000_000]) {
      expect(statusOf('a', [paid('1', 1, ['a'])], { tolerance })).toBe('underpaid');
      expect(statusOf('a', [paid('1', 99_999, ['a'])], { tolerance })).toBe('underpaid');
      expect(statusOf('a', [paid('1', 100_000, ['a'])], { tolerance })).toBe('paid');
      const twice = [paid('1', 100_000, ['a']), paid('2', 100_000, ['a'])];
      expect(statusOf('a', twice, { tolerance })).toBe('duplicate');
    }
    expect(statusOf('a', [paid('1', 50_000, ['a'])], { tolerance: 50_000 })).toBe('paid');
  });

  test('without an amount is paid late when all its money came late', () => {
    const [early, late] = [
      paid('1', 5000, ['c'], { time: IN_TIME }),
      paid('2', 5000, ['c'], { time: TOO_LATE }),
    ];
    expect(statusOf('c', [late])).toBe('paid_late');
    expect(statusOf('c', [late, early])).toBe('paid');
  });

  test('is paid in time within the tolerance, whatever little came late', () => {
    const parts = [paid('1', 99_500, ['a'], { time: IN_TIME }), paid('2', 500, ['a'], { time: TOO_LATE })];
    expect(statusOf('a', parts, { tolerance: 1000 })).toBe('paid');
    expect(statusOf('a', parts)).toBe('paid_late');
  });

  test('lists its movements by time', () => {
    const received = [paid('1', 1, ['a'], { time: TOO_LATE }), paid('2', 1, ['a'], { time: IN_TIME })];
    expect(settle(bills, received).bills[0]?.movements).toEqual(['2', '1']);
  });

  test.each([0, -5])('of %i đồng is refused', (amount) => {
    expect(safeSettle([{ code: 'A1', amount }], [])).toMatchObject({
      ok: false,
      issues: [{ code: 'bill.invalid', path: [0, 'amount'] }],
    });
  });
});

describe('reports of one movement', () => {
  test('that disagree about its bills or its sum are a conflict', () => {
    expect(movements([paid('1', 5, ['a']), paid('1', 5, ['b'])])).toEqual(['unallocated, conflict']);
    expect(movements([paid('1', 5, ['a']), paid('1', 6, ['a'])])).toEqual(['unallocated, conflict']);
  });

  test('stay a conflict, however many agree afterwards', () => {
    const [five, six] = [paid('1', 5, ['a']), paid('1', 6, ['a'])];
    for (const received of [
      [five, six, five],
      [five, five, six],
      [six, five, five],
    ])
      expect(movements(received)).toEqual(['unallocated, conflict']);
  });

  test('that name the same bills in another order agree', () => {
    const both = [paid('1', 350_000, ['a', 'b']), paid('1', 350_000, ['b', 'a'])];
    expect(movements(both, { multiple: 'exact' })).toEqual([
      expect.stringMatching(/^allocated, (a 100000, b 250000|b 250000, a 100000)$/),
    ]);
  });

  test('that word it otherwise are one, and the same one whichever came first', () => {
    const worded = [paid('1', 5, ['a'], { description: 'x' }), paid('1', 5, ['a'], { description: 'y' })];
    const [one, other] = [worded, worded.toReversed()].map((received) => settle(bills, received).movements);
    expect(one).toEqual(other);
    expect(one?.map(({ outcome, description }) => [outcome, description])).toEqual([['allocated', 'x']]);
  });
});
