import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type Decision,
  freezeDays,
  type Lock,
  type MatchedMovement,
  type SettleOptions,
  safeReadDecisions,
  safeSettle,
  settle,
} from '../../../src/reconcile/index.ts';
import { createTally } from '../../kit/tally.ts';

const bills: readonly Bill[] = ['a', 'b', 'c'].map((id, i) => ({ id, code: `HS2041${i}`, amount: 350_000 }));
const by = 'Lan';
const whole = (bill: string, amount = 350_000) => [{ bill, amount }];
const decide = (
  allocations: Decision['allocations'],
  at = '2026-08-05',
  movement = 'statement:m0',
): Decision => ({ movement, allocations, by, at });

type Told = Partial<MatchedMovement['movement']> & { readonly bill?: string };

/** A row of a file that names neither account nor reference, or what another source tells of it. */
function told({ bill, ...movement }: Told, row = 0): MatchedMovement {
  const found = bills.filter(({ id }) => id === bill);
  return {
    movement: {
      id: `statement:m${row}`,
      amount: 350_000,
      description: found[0] ? `${found[0].code} hoc phi` : `nop tien ${row}`,
      time: '2026-08-03T00:00:00+07:00',
      source: 'statement',
      at: { file: 'august.csv', row: row + 2 },
      ...movement,
    },
    match: { status: found.length > 0 ? 'matched' : 'none', bills: found, evidence: [] },
  };
}

const close = (matched: readonly MatchedMovement[], options: SettleOptions = {}): Lock =>
  freezeDays(settle(bills, matched, options), { through: '2026-08-31', by, at: '2026-09-01' });

const received = (matched: readonly MatchedMovement[], options: SettleOptions) =>
  settle(bills, matched, options).bills.map((bill) => bill.received);

function codes(matched: readonly MatchedMovement[], options: SettleOptions) {
  const result = safeSettle(bills, matched, options);
  return (result.ok ? result.warnings : result.issues).map(({ code, severity }) => `${code} ${severity}`);
}

describe('what a lock holds', () => {
  const others: Readonly<Record<string, Partial<MatchedMovement['movement']>>> = {
    'the same file': {},
    'a file of another name': { at: { file: 'august-final.csv', row: 9 } },
    'the same file, whose account is known now': { id: '1800201234567:m', account: '1800201234567' },
    'another file, whose account is known now': {
      id: '1800201234567:m',
      account: '1800201234567',
      at: { file: 'sao-ke.csv', row: 3 },
    },
    'a file with numbers': { id: 'statement:5243', reference: '5243', at: { file: 'x.csv', row: 3 } },
    'a service': {
      id: 'sepay:92704',
      source: 'sepay',
      account: '1800201234567',
      reference: 'FT26249000017',
      at: {},
    },
  };
  const names = Object.keys(others);

  test('is booked once, whichever file or service tells it again', () => {
    const tally = createTally();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(undefined, 'a', 'b', 'c'), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...names),
        fc.boolean(),
        (of, name, isDecided) => {
          const rows = of.map((bill, row) => told({ ...(bill && { bill }) }, row));
          const decisions = isDecided
            ? of.map((_, row) => decide(whole('c'), '2026-08-05', `statement:m${row}`))
            : [];
          const again = of.map((bill, row) => {
            const { id = `statement:m${row}`, ...rest } = others[name] ?? {};
            return told(
              { ...(bill && { bill }), ...rest, id: `${id}${name === 'the same file' ? '' : row}` },
              row,
            );
          });
          const lock = close(rows, { decisions });
          tally(name);
          for (const options of [{ locks: [lock] }, { locks: [lock, lock], decisions }])
            expect(received(again, options)).toEqual(received(rows, { decisions }));
        },
      ),
    );
    tally.expectAtLeast(Object.fromEntries(names.map((name) => [name, 3])));
  });

  test('keeps its sum where a source tells another under its id, which is left to a person', () => {
    const lock = close([told({ bill: 'a' })]);
    const settled = settle(bills, [told({ bill: 'a', amount: 300_000 })], { locks: [lock] });
    expect(settled.bills[0]?.received).toBe(350_000);
    expect(settled.movements.map(({ amount, outcome, reason }) => [amount, outcome, reason])).toEqual(
      expect.arrayContaining([
        [350_000, 'allocated', undefined],
        [300_000, 'unallocated', 'conflict'],
      ]),
    );
    for (const { amount, allocations, outcome } of settled.movements)
      if (outcome === 'allocated') expect(allocations).toEqual(whole('a', amount));
  });

  test('is refused where its allocations do not make its sum', () => {
    const lock = close([told({ bill: 'a' })]);
    const movements = lock.movements.map((each) => ({ ...each, allocations: whole('a', 999_000) }));
    expect(codes([], { locks: [{ ...lock, movements }] })).toEqual(['decision.sum error']);
  });

  test('is refused where two locks hold it with different allocations', () => {
    const lock = close([told({ bill: 'a' })]);
    const movements = lock.movements.map((each) => ({ ...each, allocations: whole('b') }));
    for (const matched of [[], [told({ bill: 'a' })]])
      for (const locks of [
        [lock, { ...lock, movements }],
        [{ ...lock, movements }, lock],
      ])
        expect(codes(matched, { locks })).toEqual(['decision.locks error']);
    expect(received([], { locks: [lock, lock] })).toEqual([350_000, 0, 0]);
  });

  test('is not changed by a decision of an earlier day that says something else, and that is told', () => {
    const lock = close([told({ bill: 'a' })]);
    const options = { locks: [lock], decisions: [decide(whole('b'))] };
    expect(received([told({ bill: 'a' })], options)).toEqual([350_000, 0, 0]);
    expect(codes([told({ bill: 'a' })], options)).toEqual(['decision.locked warning']);
    expect(codes([told({ bill: 'a' })], { locks: [lock], decisions: [decide(whole('a'))] })).toEqual([]);
  });
});

describe('decisions of one moment', () => {
  const said: readonly Decision['allocations'][] = [
    whole('a'),
    whole('b'),
    [...whole('a', 50_000), ...whole('b', 300_000)],
    'refund',
    'ignore',
    'undo',
  ];

  test('that differ are refused in either order, unless a later one says what counts', () => {
    for (const [place, first] of said.entries())
      for (const second of said.slice(place + 1)) {
        const both = [decide(first), decide(second)];
        for (const decisions of [both, [...both].reverse()]) {
          expect(codes([told({})], { decisions })).toEqual(['decision.conflict error']);
          const later = decide(whole('c'), '2026-08-06');
          expect(received([told({})], { decisions: [later, ...decisions] })).toEqual([0, 0, 350_000]);
        }
      }
  });

  test('that say the same are one', () => {
    const parts = [...whole('a', 50_000), ...whole('b', 300_000)];
    const decisions = [decide(parts), { ...decide([...parts].reverse()), note: 'again' }];
    expect(received([told({})], { decisions })).toEqual([50_000, 300_000, 0]);
  });
});

describe('a decision', () => {
  test('on an id that two movements have is refused, since which of them has it depends on the other', () => {
    const mother = told({ id: 'statement:5243', description: 'nop tien cho con' });
    const decisions = [decide(whole('a'), '2026-08-05', 'statement:5243')];
    expect(received([mother], { decisions })).toEqual([350_000, 0, 0]);
    for (const description of ['an com', 'xe om']) {
      const other = told({ id: 'statement:5243', description, at: { file: 'other.csv', row: 2 } });
      expect(codes([mother, other], { decisions })).toEqual(['decision.several error']);
    }
  });

  test('on cash makes no bank movement of that day and sum a duplicate', () => {
    const cash = { amount: 350_000, time: '2026-08-03' };
    const decisions = [{ ...decide(whole('b'), '2026-08-03', 'receipt 17'), cash }];
    expect(received([told({ bill: 'a' })], { decisions })).toEqual([350_000, 350_000, 0]);
  });

  test('whose moment cannot be read is refused, and so are two columns of decisions', () => {
    const head = ['Mã', 'Số tiền giao dịch', 'Gán cho mã', 'Thời điểm quyết định'];
    const read = (...rows: readonly (readonly string[])[]) => {
      const result = safeReadDecisions(rows, { by, at: '2026-09-01' });
      return result.ok ? result.value : result.issues.map(({ code, path }) => [code, ...path].join(' '));
    };
    expect(read(head, ['m0', '350000', 'a', 'hôm qua'])).toEqual(['input.type D2']);
    expect(read([...head, 'Gán cho mã'], ['m0', '350000', '', '', 'a'])).toEqual(['decision.columns 1 E']);
    expect(read(head, ['m0', '350000', 'a', ''])).toHaveLength(1);
  });
});
