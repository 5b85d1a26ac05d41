import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyMovements } from '../../../src/statements/ids.ts';
import {
  combineStatements,
  type Movement,
  type StatementPart,
  safeCombineStatements,
} from '../../../src/statements/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const DAY = 86_400_000;
const dayName = (day: number) => new Date(Date.parse('2026-09-01') + day * DAY).toISOString().slice(0, 10);

/** A month of an account as rows of day, sum and number, of which statements are cut. */
const account = fc.record({
  opening: fc.integer({ min: 0, max: 1_000_000 }),
  rows: fc
    .array(
      fc.record({
        day: fc.nat(29),
        amount: fc.integer({ min: -5, max: 5 }).filter((sum) => sum !== 0),
        isTwin: fc.boolean(),
      }),
      { maxLength: 20 },
    )
    .map((rows) =>
      rows
        .flatMap((row, i) =>
          row.isTwin
            ? [
                { ...row, i },
                { ...row, i },
              ]
            : [{ ...row, i }],
        )
        .sort((a, b) => a.day - b.day),
    ),
});
type Account = typeof account extends fc.Arbitrary<infer T> ? T : never;

function cut(
  { opening, rows }: Account,
  number: string,
  from: number,
  to: number,
  has: { balances: boolean; references: boolean },
): StatementPart {
  const before = rows.filter(({ day }) => day < from).reduce((sum, { amount }) => sum + amount, opening);
  const inside = rows.filter(({ day }) => day >= from && day <= to);
  const movements = identifyMovements(
    inside.map(
      ({ day, amount, i }): Omit<Movement, 'id'> => ({
        amount,
        account: number,
        description: `HS${i}`,
        time: `${dayName(day)}T00:00:00+07:00`,
        ...(has.references ? { reference: `${100 + i}` } : {}),
        source: 'statement',
      }),
    ),
  );
  const closing = inside.reduce((sum, { amount }) => sum + amount, before);
  return {
    account: number,
    period: { from: dayName(from), to: dayName(to) },
    ...(has.balances ? { opening: before, closing } : {}),
    movements,
  };
}

const has = fc.record({ balances: fc.boolean(), references: fc.boolean() });
const sums = (movements: readonly { readonly amount: number }[]) =>
  movements.reduce((sum, { amount }) => sum + amount, 0);

describe('statements that cover an account', () => {
  test('with overlaps are the account, in any order, and no gap is said', () => {
    fc.assert(
      fc.property(
        account,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 5 }),
        has,
        fc.boolean(),
        (known, middle, overlap, columns, isReversed) => {
          const parts = [
            cut(known, '0011001234567', 0, middle + overlap, columns),
            cut(known, '0011001234567', middle + 1, 29, columns),
          ];
          const { movements, notices } = combineStatements(
            isReversed ? [...parts].reverse() : [...parts, ...parts],
          );
          expect(notices).toEqual([]);
          expect(movements).toEqual(
            combineStatements([cut(known, '0011001234567', 0, 29, columns)]).movements,
          );
          expect(movements).toHaveLength(known.rows.length);
        },
      ),
    );
  });

  test('with a gap have it said: by the balances where they are known, or else by the days', () => {
    const met = createTally();
    fc.assert(
      fc.property(
        account,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        has,
        (known, middle, gap, columns) => {
          const parts = [
            cut(known, '0011001234567', 0, middle, columns),
            cut(known, '0011001234567', middle + gap + 1, 29, columns),
          ];
          const missing = sums(
            known.rows
              .filter(({ day }) => day > middle && day <= middle + gap)
              .map(({ amount }) => ({ amount })),
          );
          const { notices } = combineStatements(parts);
          const isSaid = columns.balances ? missing !== 0 : true;
          expect(notices.map(({ code }) => code)).toEqual(isSaid ? ['statement.gap'] : []);
          met(isSaid ? (columns.balances ? 'balance' : 'days') : 'nothing lacks');
        },
      ),
      tries(300),
    );
    met.expectAtLeast({ balance: least(10), days: least(10), 'nothing lacks': least(1) });
  });

  test('of two accounts stay two, whatever numbers their vouchers share', () => {
    fc.assert(
      fc.property(account, has, (known, columns) => {
        const parts = ['0011001234567', '1800201234567'].map((number) => cut(known, number, 0, 29, columns));
        const { movements, notices } = combineStatements(parts);
        expect(movements).toHaveLength(2 * known.rows.length);
        expect(notices).toEqual([]);
      }),
    );
  });
});

/** A statement of days that were asked for, exported on a day before they were over, or of which the first rows lack. */
const cutting = fc.record({
  from: fc.nat(29),
  length: fc.nat(15),
  early: fc.nat(8),
  missing: fc.nat(4),
});

describe('statements of any days', () => {
  const number = '0011001234567';
  /** Every day has a movement, whose sum is of its own, so that sums that lack are never zero. */
  const known: Account = {
    opening: 1_000_000,
    rows: Array.from({ length: 30 }, (_, day) => ({ day, amount: 2 ** day, isTwin: false, i: day })),
  };
  type Cut = { readonly asked: readonly [number, number]; readonly held: readonly [number, number] };
  const cuts = fc.array(cutting, { minLength: 2, maxLength: 5 }).map((all) =>
    all.map(({ from, length, early, missing }): Cut => {
      const to = Math.min(29, from + length);
      const end = Math.max(from, to - early);
      return { asked: [from, to], held: [Math.min(from + missing, end), end] };
    }),
  );
  const partOf = ({ asked, held }: Cut, columns: { balances: boolean; references: boolean }) => ({
    ...cut(known, number, held[0], held[1], columns),
    period: { from: dayName(asked[0]), to: dayName(asked[1]) },
  });
  /** Days between the first and the last that no statement holds. */
  const lacking = (all: readonly Cut[]) => {
    const [first, last] = [
      Math.min(...all.map(({ held }) => held[0])),
      Math.max(...all.map(({ held }) => held[1])),
    ];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
      (day) => !all.some(({ held }) => held[0] <= day && day <= held[1]),
    );
  };

  test.each([[true], [false]])('have each gap said, and nothing else: with balances %s', (balances) => {
    const met = createTally();
    fc.assert(
      fc.property(cuts, fc.boolean(), fc.infiniteStream(fc.nat()), (all, references, random) => {
        const parts = all.map((each) => partOf(each, { balances, references }));
        const mixed = [...parts, ...parts.slice(0, 1)]
          .map((one) => ({ one, place: random.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const { notices } = combineStatements(parts);
        expect(combineStatements(mixed).notices).toEqual(notices);
        const days = lacking(all);
        met(days.length > 0 ? 'gaps' : 'whole');
        if (days.length === 0) expect(notices).toEqual([]);
        const isUnnamed = (day: number) => !all.some(({ asked }) => asked[0] <= day && day <= asked[1]);
        if (balances ? days.length > 0 : days.some(isUnnamed)) expect(notices.length).toBeGreaterThan(0);
      }),
      tries(1500, 42),
    );
    met.expectAtLeast({ gaps: least(50), whole: least(50) });
  });

  test('have a gap said where the days that they name overlap, and what they hold shows that they were not reached', () => {
    const early: Cut = { asked: [0, 29], held: [0, 9] };
    const late: Cut = { asked: [15, 29], held: [15, 29] };
    for (const balances of [true, false]) {
      const parts = [early, late].map((each) => partOf(each, { balances, references: true }));
      expect(combineStatements(parts).notices.map(({ code }) => code)).toEqual(['statement.gap']);
    }
    const [notice] = combineStatements(
      [early, late].map((each) => partOf(each, { balances: false, references: true })),
    ).notices;
    expect(notice?.message).toContain('2026-09-11 to 2026-09-15');
  });
});

describe('combining', () => {
  const movement = (more: object): Movement => ({
    id: '1',
    amount: 1,
    description: 'HS1',
    time: '2026-09-05T00:00:00+07:00',
    source: 'statement',
    ...more,
  });

  test('says the days and the sums that lack', () => {
    const part = (day: string, more: object) => ({
      account: '0011',
      period: { from: day, to: day },
      movements: [],
      ...more,
    });
    const texts = (parts: readonly StatementPart[]) =>
      combineStatements(parts).notices.map(({ message }) => message);
    expect(texts([part('2026-09-05', {}), part('2026-09-08', {})])[0]).toContain('2026-09-06 to 2026-09-07');
    expect(
      texts([part('2026-09-05', { closing: 1_000_000 }), part('2026-09-06', { opening: 350_000 })])[0],
    ).toContain('1.000.000');
  });

  test('takes the balances from running ones, whichever way they run', () => {
    const rows = [movement({ id: '1', balance: 1 }), movement({ id: '2', balance: 2 })];
    const next = { account: '0011', period: { from: '2026-09-06', to: '2026-09-06' }, movements: [] };
    for (const movements of [rows, [...rows].reverse()]) {
      const part = { account: '0011', movements };
      expect(combineStatements([part, { ...next, opening: 2 }]).notices).toEqual([]);
      expect(combineStatements([part, { ...next, opening: 3 }]).notices).toHaveLength(1);
    }
  });

  test('takes from a second report what the first lacks', () => {
    const number = { reference: 'FT26247000001', account: '0011001234567' };
    const parts = [
      { movements: [movement({ ...number, id: 'a', counterpartyName: 'TRAN THI B' })] },
      { movements: [movement({ ...number, id: 'b', account: '0011****567', balance: 5 })] },
    ];
    expect(combineStatements(parts).movements).toMatchObject([
      { account: '0011001234567', balance: 5, counterpartyName: 'TRAN THI B' },
    ]);
  });

  test.each([
    [undefined],
    [[null]],
    [[{}]],
    [[{ movements: [{}] }]],
    [[{ movements: [movement({ amount: 0.5 })] }]],
    [[{ movements: [], opening: '1' }]],
  ])('refuses %j', (value) =>
    expect(safeCombineStatements(value)).toMatchObject({ ok: false, issues: [{ code: 'input.type' }] }),
  );
});
