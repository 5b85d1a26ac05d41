import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  freezeDays,
  type Lock,
  type MatchedMovement,
  settle,
} from '../../../../src/reconcile/index.ts';

const bill: Bill = { code: 'HS20410', id: 'a', amount: 350_000 };

/** What a source may tell besides the sum and the text. */
const origin = fc.record(
  {
    time: fc.constant('2026-09-10T23:59:00+07:00'),
    account: fc.constant('0570101451499'),
    counterpartyAccount: fc.constant('0011001234567'),
    reference: fc.constant('FT26215859460799'),
    source: fc.constantFrom('statement', 'casso'),
    at: fc.constantFrom<NonNullable<MatchedMovement['movement']['at']>>(
      { file: 'a.csv', row: 2 },
      { row: 3 },
    ),
  },
  { requiredKeys: [] },
);

const told = (movement: Partial<MatchedMovement['movement']>): MatchedMovement => ({
  movement: { id: 'm', amount: 350_000, description: 'HS20410 hoc phi', ...movement },
  match: { status: 'matched', bills: [bill], evidence: [] },
});

test('a row says of a movement what its source told, whatever that is, and not a key more', () => {
  fc.assert(
    fc.property(origin, (known) => {
      const [row] = settle([bill], [told(known)]).movements;
      expect(row).toStrictEqual({
        ...told(known).movement,
        outcome: 'allocated',
        allocations: [{ bill: 'a', amount: 350_000 }],
        candidates: ['a'],
      });
    }),
  );
});

test('a balance says of a bill what it says itself, and not a key more', () => {
  const known = fc.record(
    {
      amount: fc.constant(350_000),
      dueDate: fc.constant('2026-09-30'),
      customer: fc.constant('KH1'),
      name: fc.constant('Nguyễn Văn An'),
      class: fc.constant('6A1'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(known, fc.boolean(), (more, isPaid) => {
      const given = { code: 'HS20410', id: 'a', ...more };
      const { bills } = settle([given], isPaid ? [told({})] : []);
      const { amount, ...rest } = more;
      const received = isPaid ? 350_000 : 0;
      expect(bills).toStrictEqual([
        {
          ...{ key: 'a', code: 'HS20410', bill: given, status: isPaid ? 'paid' : 'unpaid', received },
          movements: isPaid ? ['m'] : [],
          ...(amount !== undefined && { amountDue: amount, difference: received - amount }),
          ...rest,
        },
      ]);
    }),
  );
});

describe('money for a day that was closed', () => {
  const lock: Lock = { through: '2026-09-10', by: 'Lan', at: '2026-09-11', movements: [] };
  const row = (time?: string) => settle([bill], [told(time ? { time } : {})], { locks: [lock] }).movements[0];

  test.each([
    ['the last closed day', '2026-09-10T23:59:59+07:00'],
    ['a day before it', '2026-08-01T08:00:00+07:00'],
    ['no day that is known', undefined],
  ])('is booked on the first open one: of %s', (_, time) => {
    expect(row(time)).toMatchObject({ outcome: 'allocated', reason: 'late_arrival', bookedOn: '2026-09-11' });
  });

  test('is none on the day after it', () => {
    const open = row('2026-09-11T00:00:00+07:00');
    expect([open?.reason, open?.bookedOn]).toEqual([undefined, undefined]);
  });

  test('keeps who decided, and what it undoes, once it is locked', () => {
    const decisions = [
      { movement: 'm', allocations: [{ bill: 'a', amount: 350_000 }], by: 'Lan', at: '2026-09-11' },
    ];
    const back = { id: 'x', amount: -350_000, description: 'hoan tra', time: '2026-09-10' };
    const all = [
      told({ time: '2026-09-09', reference: 'FT26215859460799' }),
      { ...told({ ...back, reference: 'FT26215859460799' }) },
    ];
    const before = settle([bill], all, { decisions });
    const closed = freezeDays(before, { through: '2026-09-10', by: 'Lan', at: '2026-09-12' });
    const after = settle([bill], all, { locks: [closed] });
    expect(before.movements.map(({ reason, undoes, decision }) => [reason, undoes, decision?.by])).toEqual([
      [undefined, undefined, 'Lan'],
      ['reversed', 'm', undefined],
    ]);
    expect(after.movements).toEqual(before.movements.map((each) => ({ ...each, locked: '2026-09-10' })));
  });

  test('is booked nowhere where it is not allocated', () => {
    const unread: MatchedMovement = {
      ...told({ time: '2026-09-10' }),
      match: { status: 'none', bills: [], evidence: [] },
    };
    const [left] = settle([bill], [unread], { locks: [lock] }).movements;
    expect([left?.outcome, left?.reason, left?.bookedOn]).toEqual(['unallocated', 'no_code', undefined]);
  });
});
