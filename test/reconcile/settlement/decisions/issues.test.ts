import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type Decision,
  freezeDays,
  type Lock,
  type MatchedMovement,
  type SettleOptions,
  safeSettle,
  settle,
} from '../../../../src/reconcile/index.ts';

const bills: readonly Bill[] = ['a', 'b', 'c'].map((id, at) => ({ id, code: `HS2041${at}`, amount: 100 }));

function told(
  row: number,
  to: readonly Bill[] = [],
  more: Partial<MatchedMovement['movement']> = {},
): MatchedMovement {
  return {
    movement: {
      ...{ id: `m${row}`, amount: 100, description: `nop tien ${row}`, time: `2026-08-0${row + 1}` },
      ...{ account: '0570101451499', reference: `FT2621585946${1000 + row}`, source: 'statement', ...more },
    },
    match: { status: to.length > 0 ? 'matched' : 'none', bills: to, evidence: [] },
  };
}

const decide = (movement: string, allocations: Decision['allocations'], at = '2026-08-05'): Decision => ({
  ...{ movement, allocations, by: 'Lan', at },
});
const share = (bill: string, amount = 100) => ({ bill, amount });

/** What is said of decisions and locks: code, place, what came and the limit. */
function issues(matched: readonly MatchedMovement[], options: SettleOptions, list: readonly Bill[] = bills) {
  const result = safeSettle(list, matched, options);
  return (result.ok ? result.warnings : result.issues).map(({ code, path, received, expected, severity }) =>
    [code, severity, path.join(' '), received ?? '', expected ?? ''].join(' | '),
  );
}

const bookings = (
  matched: readonly MatchedMovement[],
  options: SettleOptions,
  list: readonly Bill[] = bills,
) =>
  settle(list, matched, options).movements.map(({ id, allocations }) =>
    [id, ...allocations.map(({ bill }) => bill)].join(' '),
  );

describe('a decision', () => {
  test('of one moment with another is disputed where it says something else', () => {
    const [one, other] = [decide('m0', [share('a')]), decide('m0', [share('b')])];
    expect(issues([told(0)], { decisions: [one, other] })).toEqual([
      'decision.conflict | error | decisions 1 at | m0 | 2026-08-05T00:00:00+07:00',
    ]);
    expect(issues([told(0)], { decisions: [one, { ...one, by: 'Mai' }] })).toEqual([]);
    expect(issues([told(0)], { decisions: [one, { ...other, at: '2026-08-06' }] })).toEqual([]);
  });

  test('on a movement that is not there is a warning, but not where it undoes', () => {
    expect(issues([told(0)], { decisions: [decide('z', 'refund')] })).toEqual([
      'decision.unused | warning | decisions 0 movement | z | ',
    ]);
    expect(issues([told(0)], { decisions: [decide('z', 'undo')] })).toEqual([]);
  });

  test('that undoes leaves what the text says', () => {
    const decisions = [decide('m0', 'undo', '2026-08-07'), decide('m0', [share('b')])];
    expect(bookings([told(0, bills.slice(0, 1))], { decisions })).toEqual(['m0 a']);
  });

  test('names a bill by its key, or by a code of one that is in force', () => {
    expect(issues([told(0)], { decisions: [decide('m0', [share('a', 50), share('HS2041', 50)])] })).toEqual([
      'decision.bill | error | decisions 0 allocations 1 bill | HS2041 | a, b, c',
    ]);
    const replaced: readonly Bill[] = [
      { id: 'old', code: 'HS20410', amount: 90, supersededBy: 'new' },
      { id: 'new', code: 'HS20410', amount: 100 },
    ];
    expect(bookings([told(0)], { decisions: [decide('m0', [share('hs-20410')])] }, replaced)).toEqual([
      'm0 new',
    ]);
  });

  test('makes the sum of its movement, each share of its sign', () => {
    expect(issues([told(0)], { decisions: [decide('m0', [share('a', 90)])] })).toEqual([
      'decision.sum | error | decisions 0 allocations | 90 | 100',
    ]);
    expect(issues([told(0)], { decisions: [decide('m0', [share('a', 120), share('b', -20)])] })).toEqual([
      'decision.sum | error | decisions 0 allocations | -20 | 100',
    ]);
    expect(issues([told(0)], { decisions: [decide('m0', [{ ...share('a'), walletFee: -1 }])] })).toEqual([
      'decision.sum | error | decisions 0 allocations | -1 | 100',
    ]);
  });

  test('on an id that two have is on neither', () => {
    const twice = [told(0, [], { id: 'm', account: '1' }), told(1, [], { id: 'm', account: '2' })];
    expect(issues(twice, { decisions: [decide('m', 'refund')] })).toEqual([
      'decision.several | error | decisions 0 movement | m | ',
    ]);
  });

  test('on an id that another may only repeat is on the one that has it', () => {
    const row = told(0, [], { id: 'm', reference: 'FT26215859460799' });
    const again = told(0, [], {
      id: 'm',
      reference: 'FT26215859460799',
      source: 'casso',
      account: '999',
      description: 'nop tien 0',
    });
    const { account: _, reference: __, ...bare } = again.movement;
    const both = [row, { ...again, movement: bare }];
    expect(settle(bills, both).movements.map(({ id, reason }) => [id, reason])).toEqual([
      ['m', 'no_code'],
      ['m#2', 'possible_duplicate'],
    ]);
    expect(issues(both, { decisions: [decide('m', 'refund')] })).toEqual([]);
  });

  test('on cash counts by the latest that tells the sum, in whichever order they come', () => {
    const cash = (amount: number, at: string): Decision => ({
      ...decide('c', [share('a', amount)], at),
      cash: { amount, time: '2026-08-04' },
    });
    const [first, second] = [cash(70, '2026-08-05'), cash(100, '2026-08-06')];
    for (const decisions of [
      [first, second],
      [second, first],
    ])
      expect(
        settle(bills, [], { decisions }).movements.map(({ amount, description, source }) => [
          amount,
          description,
          source,
        ]),
      ).toEqual([[100, '', 'cash']]);
    const gone = decide('c', 'undo', '2026-08-07');
    for (const decisions of [
      [second, gone],
      [gone, second],
    ])
      expect(settle(bills, [], { decisions }).movements).toEqual([]);
  });
});

describe('bills that may be meant', () => {
  const offered = (name: string, list: readonly Bill[]) =>
    issues([told(0)], { decisions: [decide('m0', [share(name)])] }, list)[0]
      ?.split(' | ')
      .at(-1);

  test('are three at most, one edit away, and in force', () => {
    const list = Array.from({ length: 5 }, (_, at) => ({ id: `k${at}`, code: `HS2041${at}` }));
    expect(offered('HS2041', list)).toBe('k0, k1, k2');
    expect(offered('HS20', list)).toBe('');
    expect(offered('-', list)).toBe('');
    expect(
      offered('HS2041', [
        { id: 'old', code: 'HS20410', supersededBy: 'n' },
        { id: 'n', code: 'XX1234' },
      ]),
    ).toBe('');
  });

  test('are those of a customer or payer of that name alone, where there are any', () => {
    const list = ['KH1', 'KH1', 'KH1', 'KH1', 'KH2'].map((customer, at) => ({
      id: `k${at}`,
      code: `HS2041${at}`,
      customer,
      name: `Tran An ${at}`,
    }));
    expect(offered('kh1', list)).toBe('k0, k1, k2');
    expect(offered('Trần An 4', list)).toBe('k4');
    expect(offered('KH2 Tran An 4', list)).toBe('k4');
    expect(offered('k1 KH1 Tran An 1', list)).toBe('k1');
  });
});

describe('a lock', () => {
  const by = { by: 'Lan', at: '2026-09-01' };
  const rows = [told(0, bills.slice(0, 1)), told(1, bills.slice(1, 2)), told(2)];

  test('takes what was booked up to its last day, with what those bills ask', () => {
    const list = [
      ...bills.slice(0, 1).map((bill) => ({ ...bill, dueDate: '2026-07-30' })),
      ...bills.slice(1),
    ];
    const undated = told(3, list.slice(2), { id: 'u' });
    const { time: _, ...movement } = undated.movement;
    const settled = settle(list, [...rows, { ...undated, movement }], { policy: { lateFee: { perDay: 5 } } });
    const lock = freezeDays(settled, { through: '2026-08-01', ...by, note: 'xong' });
    expect(lock.movements.map(({ id }) => id)).toEqual(['u', 'm0']);
    expect(lock.bills).toEqual([
      { bill: 'a', code: 'HS20410', amount: 100, dueDate: '2026-07-30' },
      { bill: 'c', code: 'HS20412', amount: 100 },
    ]);
    expect([lock.through, lock.note]).toEqual(['2026-08-01', 'xong']);
    const fees = freezeDays(
      settle(list, [told(0, list.slice(0, 1), { amount: 110 })], { policy: { lateFee: { perDay: 5 } } }),
      { through: '2026-08-01', ...by },
    );
    expect(fees.bills?.[0]?.amount).toBe(100);
  });

  test('refuses a decision that is later, and warns of an earlier one that says something else', () => {
    const lock = freezeDays(settle(bills, rows), { through: '2026-08-31', ...by });
    const said = (allocations: Decision['allocations'], at: string) =>
      issues(rows, { locks: [lock], decisions: [decide('m0', allocations, at)] });
    const told = (severity: string) => [
      `decision.locked | ${severity} | decisions 0 movement | m0 | 2026-08-31`,
    ];
    expect(said([share('b')], '2026-09-02')).toEqual(told('error'));
    expect(said([share('b')], '2026-09-01')).toEqual(told('warning'));
    expect(said('refund', '2026-08-05')).toEqual(told('warning'));
    expect(said('undo', '2026-08-05')).toEqual([]);
    expect(said([share('HS20410')], '2026-08-05')).toEqual([]);
  });

  test('agrees with a decision in whichever order the shares stand', () => {
    const parts = [share('a', 40), share('b', 60)];
    const lock = freezeDays(settle(bills, [told(0)], { decisions: [decide('m0', parts)] }), {
      through: '2026-08-31',
      ...by,
    });
    expect(issues([told(0)], { locks: [lock], decisions: [decide('m0', parts.toReversed())] })).toEqual([]);
    expect(
      issues([told(0)], {
        locks: [
          lock,
          {
            ...lock,
            movements: lock.movements.map((each) => ({ ...each, allocations: parts.toReversed() })),
          },
        ],
      }),
    ).toEqual([]);
  });

  test('that holds a movement in another way than another is refused', () => {
    const lock = freezeDays(settle(bills, rows), { through: '2026-08-31', ...by });
    const other: Lock = {
      ...lock,
      through: '2026-09-30',
      movements: lock.movements.map((each) => ({ ...each, allocations: [share('c')] })),
    };
    expect(issues(rows, { locks: [lock, other] })).toContain(
      'decision.locks | error | locks 1 movements 0 id | m0 | 2026-09-30',
    );
  });

  test('names three of the bills that are not there, and how many there are', () => {
    const locked = (...keys: readonly string[]): Lock => ({
      ...{ through: '2026-08-31', ...by },
      movements: keys.map((bill, at) => ({
        id: `m${at}`,
        amount: 100,
        description: '',
        allocations: [share(bill)],
      })),
    });
    const said = (...keys: readonly string[]) => issues([], { locks: [locked(...keys)] });
    expect(said('x', 'y', 'z')).toEqual([
      'lock.bill | error | locks 0 movements 0 allocations 0 bill | x, y, z | 2026-08-31',
    ]);
    expect(said('a', 'w', 'x', 'y', 'z')).toEqual([
      'lock.bill | error | locks 0 movements 1 allocations 0 bill | w, x, y … (4) | 2026-08-31',
    ]);
  });

  test('whose shares make another sum is refused', () => {
    const movements = [{ id: 'm0', amount: 100, description: '', allocations: [share('a', 90)] }];
    expect(issues([], { locks: [{ through: '2026-08-31', ...by, movements }] })).toEqual([
      'decision.sum | error | locks 0 movements 0 allocations | 90 | 100',
    ]);
  });

  test('finds its bill under another key by its code, where that asks the same by the same day', () => {
    const lock = freezeDays(settle(bills, rows), { through: '2026-08-31', ...by });
    const renamed = bills.map((bill) => ({ ...bill, id: `${bill.id}2` }));
    expect(bookings([], { locks: [lock] }, renamed)).toEqual(['m0 a2', 'm1 b2']);
    expect(
      issues(
        [],
        { locks: [lock] },
        renamed.map((bill) => ({ ...bill, amount: 101 })),
      )[0],
    ).toContain('lock.bill');
    expect(
      issues(
        [],
        { locks: [lock] },
        renamed.map((bill) => ({ ...bill, dueDate: '2026-09-30' })),
      )[0],
    ).toContain('lock.bill');
    expect(
      issues([], { locks: [lock] }, [
        ...renamed,
        ...renamed.map((bill) => ({ ...bill, id: `${bill.id}3` })),
      ])[0],
    ).toContain('lock.bill');
  });
});
