import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  listCredits,
  type Match,
  type MatchedMovement,
  proposeBills,
  reportCsv,
  reportJson,
  reportTable,
  type SettlePolicy,
  safeSettle,
  settle,
} from '../../../src/reconcile/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const DUE = '2026-09-30';
const bills: readonly Bill[] = [
  { code: 'AAA111', id: 'a', amount: 100_000, dueDate: DUE },
  { code: 'BBB222', id: 'b', amount: 250_000, dueDate: DUE },
  { code: 'CCC333', id: 'c', amount: 70_000 },
  { code: 'DDD444', id: 'd' },
  { code: 'EEE555', id: 'e', amount: 90_000, supersededBy: 'f' },
  { code: 'FFF666', id: 'f', amount: 95_000, dueDate: DUE },
];

function payment(
  id: string,
  amount: number,
  to: readonly string[],
  extra: Partial<Pick<MatchedMovement['movement'], 'time' | 'reference' | 'at'>> & {
    status?: Match['status'];
  } = {},
): MatchedMovement {
  const {
    time,
    reference,
    at,
    status = to.length > 1 ? 'multiple' : to.length === 1 ? 'matched' : 'none',
  } = extra;
  const found = bills.filter((bill) => to.includes(bill.id ?? ''));
  const movement = {
    id,
    amount,
    description: `pays ${to.join(' ')}`,
    ...(time !== undefined && { time }),
    ...(reference !== undefined && { reference }),
    ...(at !== undefined && { at }),
  };
  return { movement, match: { status, bills: found, evidence: [] } };
}

function states(received: readonly MatchedMovement[], policy: SettlePolicy = {}) {
  return Object.fromEntries(
    settle(bills, received, { policy }).bills.map(({ key, status, difference }) => [
      key,
      [status, difference],
    ]),
  );
}

const keys = bills.map(({ id = '' }) => id);
const time = fc.constantFrom(
  undefined,
  '2026-09-01T08:00:00+07:00',
  '2026-09-30T23:59:59+07:00',
  '2026-10-01T00:00:00+07:00',
);
const anyPayment = fc
  .record({
    id: fc.oneof(fc.constantFrom('1', '2', '3'), fc.string({ minLength: 1, maxLength: 3 })),
    amount: fc.oneof(
      fc.constantFrom(70_000, 100_000, 250_000, 350_000, 95_000, -100_000),
      fc.integer({ min: -5, max: 400_000 }),
    ),
    to: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 3 }),
    needsReview: fc.boolean(),
    time,
  })
  .map(({ id, amount, to, needsReview, time: at }) =>
    payment(id, amount, to, {
      ...(at === undefined ? {} : { time: at }),
      ...(needsReview && to.length > 0 ? { status: 'suggested' } : {}),
    }),
  );
const policy = fc.record(
  {
    tolerance: fc.constantFrom(0, 1000),
    late: fc.constantFrom('accept', 'hold'),
    superseded: fc.constantFrom('forward', 'hold'),
    multiple: fc.constantFrom('propose', 'exact'),
  },
  { requiredKeys: [] },
);
const payments = fc.array(anyPayment, { maxLength: 12 });

/** What a bill may be after nothing, too little, all or too much was paid. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  nothing: ['unpaid'],
  '-1': ['underpaid'],
  '0': ['paid', 'paid_late'],
  '1': ['overpaid', 'duplicate'],
};

describe('settling', () => {
  test('does not depend on order or repetition', () => {
    fc.assert(
      fc.property(payments, policy, fc.infiniteStream(fc.nat()), (received, rules, random) => {
        const again = [...received, ...received.filter((_, i) => i % 2 === 0)]
          .map((one) => ({ one, place: random.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(reportJson(settle(bills, again, { policy: rules }))).toBe(
          reportJson(settle(bills, received, { policy: rules })),
        );
      }),
    );
  });

  test('neither loses nor makes a đồng', () => {
    const met = createTally();
    fc.assert(
      fc.property(payments, policy, (received, rules) => {
        const { movements, totals, bills: after } = settle(bills, received, { policy: rules });
        const coming = movements
          .filter(({ amount }) => amount > 0)
          .reduce((sum, { amount }) => sum + amount, 0);
        expect(totals.received).toBe(coming);
        expect(totals.allocated + totals.proposed + totals.unallocated).toBe(coming);
        expect(after.reduce((sum, state) => sum + state.received, 0)).toBe(
          totals.allocated - totals.returned,
        );
        if (totals.returned > 0) met('returned');
        for (const { allocations, amount } of movements) {
          met(allocations.length > 0 ? 'allocated' : 'not allocated');
          const given = allocations.reduce((sum, each) => sum + each.amount, 0);
          expect(given).toBe(allocations.length > 0 ? amount : 0);
        }
        expect(new Set(movements.map(({ id }) => id))).toEqual(
          new Set(received.map(({ movement }) => movement.id)),
        );
      }),
      tries(1000, 42),
    );
    met.expectAtLeast({ allocated: least(10), 'not allocated': least(30), returned: least(1) });
  });

  test('agrees with a plain model on movements for one bill each', () => {
    const met = createTally();
    const single = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        amount: fc.oneof(
          { arbitrary: fc.integer({ min: 1, max: 300_000 }), weight: 2 },
          fc.constantFrom(50_000, 70_000, 95_000, 100_000, 250_000),
        ),
        to: fc.constantFrom('a', 'b', 'c', 'f'),
        time,
      }),
      { selector: ({ id }) => id, maxLength: 15 },
    );
    fc.assert(
      fc.property(single, (list) => {
        const received = list.map(({ id, amount, to, time: at }) =>
          payment(id, amount, [to], at === undefined ? {} : { time: at }),
        );
        const after = settle(bills, received).bills;
        for (const key of ['a', 'b', 'c', 'f']) {
          const mine = list.filter(({ to }) => to === key);
          const sum = mine.reduce((total, { amount }) => total + amount, 0);
          const state = after.find((one) => one.key === key);
          expect(state?.received).toBe(sum);
          expect(state?.movements.toSorted()).toEqual(mine.map(({ id }) => id).toSorted());
          expect(state?.difference).toBe(sum - (bills.find(({ id }) => id === key)?.amount ?? 0));
          const sign = sum === 0 ? 'nothing' : Math.sign(state?.difference ?? 0);
          met(String(sign));
          expect(AFTER[sign]).toContain(state?.status);
        }
      }),
    );
    met.expectAtLeast({ nothing: least(20), '-1': least(5), '0': least(1), '1': least(10) });
  });

  test('allocates only matched movements', () => {
    const met = createTally();
    const few = fc.record({
      amount: fc.constantFrom(70_000, 100_000),
      to: fc.constantFrom(['a'], ['a'], ['a', 'b']),
    });
    const again = few.chain(({ amount, to }) =>
      fc.array(
        fc
          .record({ id: fc.constantFrom('1', '2'), isUnsure: fc.boolean() })
          .map(({ id, isUnsure }) =>
            payment(id, amount, to, isUnsure && to.length > 0 ? { status: 'suggested' } : {}),
          ),
        { minLength: 2, maxLength: 4 },
      ),
    );
    fc.assert(
      fc.property(fc.oneof(payments, again), policy, (received, rules) => {
        const allocated = settle(bills, received, { policy: rules }).movements.filter(
          ({ outcome }) => outcome === 'allocated',
        );
        for (const { id } of allocated) {
          const reports = received.filter(({ movement }) => movement.id === id);
          met(reports.length > 1 ? 'told again' : 'told once');
          expect(
            reports.every(({ match }) => match.status === 'matched' || match.status === 'multiple'),
          ).toBe(true);
          expect(new Set(reports.map(({ movement }) => movement.amount)).size).toBe(1);
        }
      }),
      tries(1000),
    );
    met.expectAtLeast({ 'told once': least(10), 'told again': least(5) });
  });

  test('allocates what several sources tell if one matches and none speaks for another bill', () => {
    const met = createTally();
    const source = fc.record({
      to: fc.subarray(['a', 'b']),
      isUnsure: fc.boolean(),
      name: fc.constantFrom('sepay', 'casso', 'statement'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(source, { selector: ({ name }) => name, minLength: 1 }),
        fc.constantFrom('FT26215859460799', '5243'),
        (sources, reference) => {
          const received = sources.map(({ to, isUnsure, name }) => {
            const { movement, match } = payment('1', 100_000, to, {
              reference,
              time: '2026-09-01T08:00:00+07:00',
              ...(isUnsure && to.length > 0 ? { status: 'suggested' } : {}),
            });
            return { movement: { ...movement, source: name, account: '0011001234567' }, match };
          });
          const { movements, totals } = settle(bills, received, { policy: { multiple: 'exact' } });
          const isSure = received.some(({ match: { status } }) => status === 'matched');
          const told = new Set(received.flatMap(({ match }) => match.bills.map(({ id }) => id)));
          met(isSure ? `${told.size} bills` : 'no bill for sure');
          const booked = movements.filter(({ outcome }) => outcome === 'allocated');
          if (reference === '5243') expect(booked.length).toBeLessThanOrEqual(told.size);
          else {
            const again = movements.filter(({ reason }) => reason === 'possible_duplicate');
            expect(movements).toHaveLength(1 + again.length);
            if (told.size < 2) expect(again).toEqual([]);
            expect(booked).toHaveLength(isSure && told.size === 1 ? 1 : 0);
            expect(totals.received).toBe(100_000 * movements.length);
          }
        },
      ),
      tries(300),
    );
    met.expectAtLeast({ '1 bills': least(10), '2 bills': least(10), 'no bill for sure': least(10) });
  });
});

describe('a bill', () => {
  test('is unpaid, short, paid, over or paid twice', () => {
    expect(states([])).toMatchObject({ a: ['unpaid', -100_000], d: ['unpaid', undefined] });
    expect(states([payment('1', 60_000, ['a'])])).toMatchObject({ a: ['underpaid', -40_000] });
    expect(states([payment('1', 60_000, ['a']), payment('2', 40_000, ['a'])])).toMatchObject({
      a: ['paid', 0],
    });
    expect(states([payment('1', 120_000, ['a'])])).toMatchObject({ a: ['overpaid', 20_000] });
    expect(states([payment('1', 100_000, ['a']), payment('2', 100_000, ['a'])])).toMatchObject({
      a: ['duplicate', 100_000],
    });
    expect(states([payment('1', 5000, ['d'])])).toMatchObject({ d: ['paid', undefined] });
  });

  test('is paid within the tolerance', () => {
    expect(states([payment('1', 99_000, ['a'])], { tolerance: 1000 })).toMatchObject({ a: ['paid', -1000] });
    expect(states([payment('1', 101_001, ['a'])], { tolerance: 1000 })).toMatchObject({
      a: ['overpaid', 1001],
    });
  });

  test('is paid late when the money was complete only after the due day, which ends at midnight in Vietnam', () => {
    const last = '2026-09-30T23:59:59+07:00';
    const after = '2026-10-01T00:00:00+07:00';
    expect(states([payment('1', 100_000, ['a'], { time: last })])).toMatchObject({ a: ['paid', 0] });
    expect(states([payment('1', 100_000, ['a'], { time: '2026-09-30T17:00:00Z' })])).toMatchObject({
      a: ['paid_late', 0],
    });
    const parts = [payment('1', 50_000, ['a'], { time: last }), payment('2', 50_000, ['a'], { time: after })];
    expect(states(parts)).toMatchObject({ a: ['paid_late', 0] });
    expect(states(parts, { late: 'hold' })).toMatchObject({ a: ['underpaid', -50_000] });
  });

  test('hands its money to the bill that replaced it, or holds it', () => {
    const received = [payment('1', 95_000, ['e'])];
    expect(states(received)).toMatchObject({ e: ['superseded', -90_000], f: ['paid', 0] });
    const held = settle(bills, received, { policy: { superseded: 'hold' } });
    expect(held.movements).toMatchObject([{ outcome: 'unallocated', reason: 'superseded' }]);
  });
});

describe('a movement for several bills', () => {
  test('is proposed when its sum is exactly what they ask', () => {
    const { movements, totals } = settle(bills, [payment('1', 350_000, ['a', 'b'])]);
    const allocations = [
      { bill: 'a', amount: 100_000 },
      { bill: 'b', amount: 250_000 },
    ];
    expect(movements).toMatchObject([{ outcome: 'proposed', allocations }]);
    expect(totals).toEqual({
      received: 350_000,
      allocated: 0,
      proposed: 350_000,
      unallocated: 0,
      returned: 0,
    });
    expect(states([payment('1', 350_000, ['a', 'b'])], { multiple: 'exact' })).toMatchObject({
      a: ['paid', 0],
      b: ['paid', 0],
    });
  });

  test('is proposed for what is lacking after movements for one bill', () => {
    const { movements } = settle(bills, [payment('1', 310_000, ['a', 'b']), payment('2', 40_000, ['a'])]);
    expect(movements[0]).toMatchObject({
      allocations: [
        { bill: 'a', amount: 60_000 },
        { bill: 'b', amount: 250_000 },
      ],
    });
  });

  test('is never allocated when the sum differs or a bill has no amount', () => {
    for (const multiple of ['propose', 'exact'] as const) {
      expect(
        settle(bills, [payment('1', 123_456, ['a', 'b'])], { policy: { multiple } }).movements,
      ).toMatchObject([
        {
          outcome: 'proposed',
          reason: 'uneven',
          allocations: [
            { bill: 'a', amount: 100_000 },
            { bill: 'b', amount: 23_456 },
          ],
        },
      ]);
      expect(
        settle(bills, [payment('1', 123_456, ['a', 'd'])], { policy: { multiple } }).movements,
      ).toMatchObject([
        { outcome: 'unallocated', reason: 'multiple', allocations: [], candidates: ['a', 'd'] },
      ]);
    }
  });
});

describe('a movement that is not allocated', () => {
  test('says why', () => {
    const reasons = (received: MatchedMovement, ...more: MatchedMovement[]) =>
      settle(bills, [received, ...more]).movements.map(({ reason }) => reason);
    expect(reasons(payment('1', 5, []))).toEqual(['no_code']);
    expect(reasons(payment('1', 5, ['a'], { status: 'suggested' }))).toEqual(['needs_review']);
    expect(reasons(payment('1', -5, []))).toEqual(['outgoing']);
    expect(reasons(payment('1', -5, ['a']))).toEqual(['reversed']);
    expect(reasons(payment('1', 5, ['a']), payment('1', 6, ['a']))).toEqual(['conflict']);
    for (const status of ['suggested', 'none'] as const)
      expect(reasons(payment('1', 5, ['a']), payment('1', 5, ['a'], { status }))).toEqual(['conflict']);
    expect(settle(bills.slice(1), [payment('1', 5, ['a'])]).movements).toMatchObject([
      { reason: 'unknown_bill' },
    ]);
  });
});

const oddMatch = fc.record({
  movement: fc.record({
    id: fc.oneof(fc.string(), fc.anything()),
    amount: fc.integer(),
    description: fc.string(),
  }),
  match: fc.record({ status: fc.constant('matched'), bills: fc.array(fc.anything()) }),
});

describe('what cannot be settled', () => {
  const faults = (list: readonly Bill[], received: readonly MatchedMovement[] = []) => {
    const result = safeSettle(list, received);
    return result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path].join(' '));
  };
  test('is named: bills', () => {
    expect(faults([{ code: 'A1', amount: 0.5 }])).toEqual(['bill.invalid 0 amount']);
    expect(faults([{ code: 'A1', dueDate: '31/02/2026' }])).toEqual(['bill.invalid 0 dueDate']);
    expect(
      faults([
        { code: 'A1', id: 'x', amount: 1 },
        { code: 'B1', id: 'x', amount: 2 },
      ]),
    ).toEqual(['bill.invalid 1 id']);
    expect(
      faults([
        { code: 'A1', supersededBy: 'B1' },
        { code: 'B1', supersededBy: 'A1' },
      ]),
    ).toEqual(['bill.invalid 0 supersededBy', 'bill.invalid 1 supersededBy']);
    expect(faults([{ code: 'A1', supersededBy: 'nobody' }])).toEqual(['bill.invalid 0 supersededBy']);
  });

  test('is named: movements', () => {
    const huge = payment('1', Number.MAX_SAFE_INTEGER, ['a']);
    expect(faults(bills, [huge, payment('2', 1, ['a'])])).toEqual(['settle.total movements']);
    expect(faults(bills, [payment('1', 1.5, ['a'])])).toEqual(['input.type 0 amount']);
    expect(faults(bills, [payment('', 1, ['a'])])).toEqual(['input.type 0 id']);
    expect(faults(bills, [payment('1', 1, ['a'], { time: '2026-13-01' })])).toEqual(['input.type 0 time']);
    const { movement, match } = payment('1', 1, ['a']);
    // @ts-expect-error what a JavaScript caller may give
    const shouted: MatchedMovement = { movement, match: { ...match, status: 'SUGGESTED' } };
    expect(faults(bills, [shouted])).toEqual(['input.type 0 match']);
  });

  test('is named: choices that there are not', () => {
    // @ts-expect-error what a JavaScript caller may give
    const policy: SettlePolicy = { late: 'HOLD' };
    const result = safeSettle(bills, [], { policy });
    expect(!result.ok && result.issues[0]).toMatchObject({ code: 'input.type', path: ['policy', 'late'] });
  });

  test('is named: two bills that would be one', () => {
    expect(
      faults([
        { code: 'A1', amount: 5 },
        { code: 'A1', amount: 5 },
      ]),
    ).toEqual(['bill.invalid 1 id']);
    expect(
      faults([
        { code: 'A1', id: 'x' },
        { code: 'B1', id: 'x' },
      ]),
    ).toEqual([]);
  });

  test('holds late money however the bank writes the day', () => {
    const late = payment('1', 100_000, ['a'], { time: '05/10/2026' });
    expect(settle(bills, [late], { policy: { late: 'hold' } }).movements[0]).toMatchObject({
      reason: 'late',
    });
  });

  test('is any value, without another error', () => {
    fc.assert(
      fc.property(fc.anything(), fc.oneof(fc.anything(), fc.array(oddMatch)), (list, received) => {
        // @ts-expect-error any value may come from JavaScript
        expect(typeof safeSettle(list, received).ok).toBe('boolean');
        // @ts-expect-error any value may come from JavaScript
        expect(typeof safeSettle(bills, received).ok).toBe('boolean');
      }),
    );
  });
});

describe('a report', () => {
  const received = [
    payment('FT1', 100_000, ['a'], { time: '2026-09-01T08:00:00+07:00' }),
    payment('FT2', 200_000, ['b']),
    payment('=HYPERLINK("x")', 70_000, []),
  ];
  const settlement = settle(bills.slice(0, 3), received);

  test('is a table in both languages', () => {
    expect(reportTable(settlement, { lang: 'en' })).toMatchInlineSnapshot(`
      "Bills
      Id  Code    Status     Amount due  Received  Difference  With
      a   AAA111  paid          100.000   100.000              FT1
      b   BBB222  underpaid     250.000   200.000     -50.000  FT2
      c   CCC333  unpaid         70.000         0     -70.000

      Movements to look at
      Id               Status   Amount  With        Description
      =HYPERLINK("x")  no code  70.000  c (amount)  pays

      Received: 370.000 đ (3 movements)
      Allocated: 300.000 đ (2 movements)
      Proposed: 0 đ
      Not allocated: 70.000 đ (1 movement)"
    `);
    expect(reportTable(settlement)).toContain('nộp thiếu');
  });

  test('names movements and times as people do: by reference, else by row', () => {
    const at = { file: 'sao-ke.xls', row: 12 };
    const known = [
      payment('statement:5243:1', 100_000, ['a'], { reference: '5243', at }),
      payment('statement:a|b|c', 70_000, [], { at, time: '2026-09-11T17:00:00Z' }),
      payment('statement:d|e|f', 5_000, [], { at: { ...at, row: 13 }, time: '2026-09-12T18:05:00+07:00' }),
    ];
    const settled = settle(bills.slice(0, 1), known);
    expect(reportTable(settled)).toMatchInlineSnapshot(`
      "Khoản thu
      Mã  Mã thanh toán  Tình trạng  Phải thu   Đã thu  Giao dịch
      a   AAA111         đã nộp đủ    100.000  100.000  5243

      Giao dịch cần kiểm tra
      Số giao dịch  Tình trạng              Số tiền  Thời gian         Nội dung giao dịch
      dòng 12       không có mã thanh toán   70.000  12/09/2026        pays
      dòng 13       không có mã thanh toán    5.000  12/09/2026 18:05  pays

      Tổng tiền vào: 175.000 đ (3 giao dịch)
      Đã ghi nhận: 100.000 đ (1 giao dịch)
      Chờ xác nhận: 0 đ
      Chưa ghi nhận: 75.000 đ (2 giao dịch)"
    `);
    expect(reportTable(settled, { lang: 'en' })).toContain('row 13');
    const other = payment('statement:g', 1_000, [], { at: { file: 'khac.xls', sheet: 'T9', row: 3 } });
    expect(reportTable(settle(bills.slice(0, 1), [...known, other]))).toContain('khac.xls, T9, dòng 3');
    expect(reportCsv(settled)).toContain('statement:a|b|c');
  });

  test('is CSV in which no cell is a formula', () => {
    const csv = reportCsv(settlement, { lang: 'en' });
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      'Kind,Id,Code,Class or group,Due day,Status,Amount due,Received,Difference,Movement amount,With,Time,Stands in,Description,Assign to,Assigned so far,Cash,Decided by,Decided at,Note',
      'bill,a,AAA111,,2026-09-30,paid,100000,100000,,,FT1,,,,,,,,,',
      'bill,b,BBB222,,2026-09-30,underpaid,250000,200000,-50000,,FT2,,,,,,,,,',
    ]);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('is JSON that reads back', () => {
    const lines = settlement.bills.map(({ bill: _, ...line }) => line);
    expect(JSON.parse(reportJson(settlement))).toEqual({
      ...settlement,
      bills: lines,
      files: [],
      proposals: proposeBills(settlement),
      credits: listCredits(settlement),
      shares: {
        received: { count: 3, amount: 370_000 },
        allocated: { count: 2, amount: 300_000 },
        proposed: { count: 0, amount: 0 },
        unallocated: { count: 1, amount: 70_000 },
        possibleDuplicates: { count: 0, amount: 0 },
        toReturn: { count: 0, amount: 0 },
        setAside: { count: 0, amount: 0 },
        sentBack: { count: 0, amount: 0 },
        overpaid: { count: 0, amount: 0 },
        returned: { count: 0, amount: 0 },
        walletFees: { count: 0, amount: 0 },
        outgoing: { count: 0, amount: 0 },
      },
    });
    expect(reportTable(JSON.parse(reportJson(settlement)))).toBe(reportTable(settlement));
  });
});

test('brings no control character of a bill or payer to a terminal', () => {
  const evil = '\u001b[2J';
  const own = [{ code: `A1${evil}`, id: `x${evil}`, amount: 5 }];
  const movement = { id: `t${evil}`, amount: 5, description: `pays ${evil}` };
  const settled = settle(own, [{ movement, match: { status: 'none', bills: [], evidence: [] } }]);
  expect(reportTable(settled)).not.toContain('\u001b');
});
