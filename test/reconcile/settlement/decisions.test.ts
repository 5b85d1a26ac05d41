import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type Decision,
  freezeDays,
  type Lock,
  type MatchedMovement,
  readDecisions,
  reportCsv,
  reportJson,
  type SettleOptions,
  safeReadDecisions,
  safeSettle,
  settle,
} from '../../../src/reconcile/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const bills: readonly Bill[] = ['a', 'b', 'c'].map((id, i) => ({ id, code: `HS2041${i}`, amount: 350_000 }));

type Told = Partial<MatchedMovement['movement']> & { readonly bill?: string };

function told({ bill, ...movement }: Told, row = 0): MatchedMovement {
  const found = bills.filter(({ id }) => id === bill);
  return {
    movement: {
      id: `m${row}`,
      amount: 350_000,
      description: found[0]?.code ?? 'nop tien',
      time: '2026-08-03T00:00:00+07:00',
      account: '0570101451499',
      reference: `FT2621585946${1000 + row}`,
      source: 'statement',
      ...movement,
    },
    match: { status: found.length > 0 ? 'matched' : 'none', bills: found, evidence: [] },
  };
}

const by = 'Lan';
const decide = (movement: string, allocations: Decision['allocations'], day = 5): Decision => ({
  movement,
  allocations,
  by,
  at: `2026-08-${String(day).padStart(2, '0')}T09:00:00+07:00`,
});
const whole = (bill: string, amount = 350_000) => [{ bill, amount }];

const received = (matched: readonly MatchedMovement[], options: SettleOptions) =>
  settle(bills, matched, options).bills.map((bill) => bill.received);

function faults(matched: readonly MatchedMovement[], options: SettleOptions) {
  const result = safeSettle(bills, matched, options);
  return result.ok ? result.warnings.map(({ code }) => code) : result.issues.map(({ code }) => code);
}

describe('a decision', () => {
  const matched = [told({}, 0), told({ bill: 'a' }, 1)];

  test('comes first, and says who decided, when and why', () => {
    const decisions = [{ ...decide('m0', whole('b')), note: 'mẹ gọi điện' }];
    expect(received(matched, { decisions })).toEqual([350_000, 350_000, 0]);
    const settled = settle(bills, matched, { decisions });
    expect(settled.movements.find(({ id }) => id === 'm0')).toMatchObject({
      outcome: 'allocated',
      allocations: whole('b'),
      decision: { by, at: '2026-08-05T09:00:00+07:00', note: 'mẹ gọi điện' },
    });
    expect(reportJson(settled)).toContain('mẹ gọi điện');
    expect(reportCsv(settled)).toContain('mẹ gọi điện');
  });

  test('takes money from the bill that its text names', () => {
    expect(received(matched, { decisions: [decide('m1', whole('c'))] })).toEqual([0, 0, 350_000]);
  });

  test('shares a movement out', () => {
    const parts = [...whole('a', 300_000), ...whole('c', 50_000)];
    expect(received([told({}, 0)], { decisions: [decide('m0', parts)] })).toEqual([300_000, 0, 50_000]);
  });

  test.each(['refund', 'ignore'] as const)(
    'to %s leaves money for no bill, and no line to look at',
    (word) => {
      const {
        bills: after,
        movements,
        totals,
      } = settle(bills, [told({ bill: 'a' })], {
        decisions: [decide('m0', word)],
      });
      expect(after[0]?.status).toBe('unpaid');
      expect(movements[0]).toMatchObject({
        outcome: 'unallocated',
        reason: word === 'refund' ? 'refund' : 'ignored',
      });
      expect(totals).toMatchObject({ received: 350_000, unallocated: 350_000 });
    },
  );

  test('is undone by a later one, whatever their order in the list', () => {
    const first = decide('m0', whole('b'), 5);
    const later = decide('m0', whole('c'), 6);
    const undone = decide('m0', 'undo', 7);
    for (const decisions of [
      [first, later],
      [later, first],
    ])
      expect(received([told({})], { decisions })).toEqual([0, 0, 350_000]);
    for (const decisions of [
      [first, undone, later],
      [undone, later, first],
    ])
      expect(received([told({})], { decisions })).toEqual([0, 0, 0]);
  });

  test('counts for the movement whichever source tells its id', () => {
    const webhook = told({ id: 'sepay-9', source: 'sepay' }, 0);
    expect(received([told({}, 0), webhook], { decisions: [decide('sepay-9', whole('b'))] })).toEqual([
      0, 350_000, 0,
    ]);
  });

  test('books a possible duplicate that a person knows to be another movement', () => {
    const { reference: _, ...hidden } = told({ bill: 'a', id: 'other' }, 0).movement;
    const second = { ...told({ bill: 'a' }, 0), movement: { ...hidden, source: 'casso' } };
    const pair = [told({ bill: 'a' }, 0), second];
    expect(received(pair, {})).toEqual([350_000, 0, 0]);
    expect(received(pair, { decisions: [decide('other', whole('a'))] })).toEqual([700_000, 0, 0]);
  });

  test('gives money that was sent to the bill it was for', () => {
    const sent = told({ amount: -50_000 }, 2);
    const decisions = [decide('m2', whole('a', -50_000))];
    expect(received([told({ bill: 'a' }, 1), sent], { decisions })).toEqual([300_000, 0, 0]);
  });

  test.each<[string, Decision['allocations'], string]>([
    ['another sum', whole('a', 300_000), 'decision.sum'],
    [
      'more than the sum, and money taken away',
      [...whole('a', 400_000), ...whole('b', -50_000)],
      'decision.sum',
    ],
    ['a bill that is not there', whole('x'), 'decision.bill'],
  ])('on %s is refused', (_, allocations, code) => {
    expect(faults([told({})], { decisions: [decide('m0', allocations)] })).toContain(code);
  });

  test('that contradicts another of the same moment is refused', () => {
    const decisions = [decide('m0', whole('a')), decide('m0', whole('b'))];
    expect(faults([told({})], { decisions })).toContain('decision.conflict');
    expect(received([told({})], { decisions: [decide('m0', whole('a')), decide('m0', whole('a'))] })).toEqual(
      [350_000, 0, 0],
    );
  });

  test('to pay back stays when the money has gone back', () => {
    const back = told({ amount: -350_000, description: 'Hoan tra FT26215859461000' }, 4);
    const settled = settle(bills, [told({}), back], { decisions: [decide('m0', 'refund')] });
    expect(settled.movements.find(({ id }) => id === 'm0')).toMatchObject({
      reason: 'refund',
      decision: { by },
    });
  });

  test('on an id that two movements were told under is refused', () => {
    const twice = [0, 1].flatMap((row) => [
      told({}, row),
      told({ id: 'x', source: row === 0 ? 'sepay' : 'casso' }, row),
    ]);
    expect(faults(twice, { decisions: [decide('x', whole('a'))] })).toEqual(['decision.several']);
    expect(received(twice, { decisions: [decide('m1', whole('a'))] })).toEqual([350_000, 0, 0]);
  });

  test('on an id that two files give to rows apart is refused, though the report tells them apart', () => {
    const [one, other] = [
      told({ id: 'x', at: { file: 'a.csv' } }),
      told({ id: 'x', at: { file: 'b.csv' } }, 1),
    ];
    expect(settle(bills, [one, other]).movements.map(({ id }) => id)).toEqual(['x', 'x#2']);
    expect(faults([one, other], { decisions: [decide('x', 'refund')] })).toEqual(['decision.several']);
  });

  test('names a bill by its code too, where no other has it', () => {
    expect(received([told({})], { decisions: [decide('m0', whole('HS20411'))] })).toEqual([0, 350_000, 0]);
    const shared = bills.map((bill) => ({ ...bill, code: 'HS2041' }));
    const result = safeSettle(shared, [told({})], { decisions: [decide('m0', whole('HS2041'))] });
    expect(!result.ok && result.issues.map(({ code }) => code)).toEqual(['decision.bill']);
  });

  test.each([
    ['a customer', '7A02', 'b'],
    ['a payer, whatever the diacritics', 'tran binh', 'b'],
    ['a code with one character amiss', 'HS2O411', 'b'],
    ['a code that two bills have', 'HS20412', 'c, d'],
    ['nothing like any', 'XY', undefined],
  ])('on a bill that is not there offers those that are meant: %s', (_, name, offered) => {
    const named = [
      ...bills.map((bill) => (bill.id === 'b' ? { ...bill, customer: '7A02', name: 'Trần Bình' } : bill)),
      { id: 'd', code: 'HS20412', amount: 1 },
    ];
    const result = safeSettle(named, [told({})], { decisions: [decide('m0', whole(name))] });
    expect(!result.ok && result.issues.map(({ code, expected }) => [code, expected])).toEqual([
      ['decision.bill', offered],
    ]);
  });

  test('on a movement that is not there waits for it', () => {
    expect(faults([told({})], { decisions: [decide('m9', whole('a'))] })).toEqual(['decision.unused']);
  });
});

describe('cash', () => {
  const cash = { amount: 350_000, time: '2026-08-04T10:00:00+07:00' };

  test('is a movement of its own, until it is undone', () => {
    const decisions = [{ ...decide('PT-17', whole('b')), cash }];
    const settled = settle(bills, [], { decisions });
    expect(settled.movements).toMatchObject([
      { id: 'PT-17', source: 'cash', outcome: 'allocated', amount: 350_000 },
    ]);
    expect(settled.bills[1]?.status).toBe('paid');
    expect(settled.totals.received).toBe(350_000);
    expect(settle(bills, [], { decisions: [...decisions, decide('PT-17', 'undo', 9)] }).movements).toEqual(
      [],
    );
  });

  test('that is paid besides a transfer of that sum and day is not the transfer', () => {
    const decisions = [{ ...decide('PT-17', whole('a')), cash: { ...cash, time: '2026-08-03' } }];
    expect(received([told({ bill: 'a' }, 1)], { decisions })).toEqual([700_000, 0, 0]);
  });
});

describe('a lock', () => {
  const august = [told({ bill: 'a' }, 0), told({}, 1)];
  const close = (settlement: ReturnType<typeof settle>, through: string): Lock =>
    JSON.parse(JSON.stringify(freezeDays(settlement, { through, by, at: '2026-09-01T08:00:00+07:00' })));
  const lock = close(settle(bills, august), '2026-08-31');

  test('holds what was allocated, and nothing else', () => {
    expect(lock).toMatchObject({
      through: '2026-08-31',
      by,
      movements: [{ id: 'm0', allocations: whole('a') }],
    });
    expect(lock.movements).toHaveLength(1);
  });

  test('keeps its allocations, though the text is read otherwise now, or the file lacks', () => {
    const other = { ...told({ bill: 'b' }, 0) };
    expect(received([other, told({}, 1)], { locks: [lock] })).toEqual([350_000, 0, 0]);
    expect(received([], { locks: [lock] })).toEqual([350_000, 0, 0]);
    expect(settle(bills, [other], { locks: [lock] }).movements).toMatchObject([{ locked: '2026-08-31' }]);
  });

  test('counts once what another source tells of it later', () => {
    const webhook = told({ bill: 'a', id: 'sepay-9', source: 'sepay' }, 0);
    expect(received([webhook], { locks: [lock] })).toEqual([350_000, 0, 0]);
  });

  test('has what arrives for a closed day booked on the first open day', () => {
    const late = told({ bill: 'c' }, 7);
    const settled = settle(bills, [...august, late], { locks: [lock] });
    expect(settled.movements.find(({ id }) => id === 'm7')).toMatchObject({
      outcome: 'allocated',
      reason: 'late_arrival',
      bookedOn: '2026-09-01',
    });
    const next = close(settled, '2026-09-30');
    expect(next.movements.map(({ id }) => id)).toEqual(['m7']);
    expect(received([], { locks: [next, lock] })).toEqual([350_000, 0, 350_000]);
  });

  test('refuses a decision on what it holds, but not on what is still open', () => {
    const at = '2026-09-02T08:00:00+07:00';
    const decisions = (movement: string) => [{ ...decide(movement, whole('b')), at }];
    expect(faults(august, { locks: [lock], decisions: decisions('m0') })).toEqual(['decision.locked']);
    expect(received(august, { locks: [lock], decisions: decisions('m1') })).toEqual([350_000, 350_000, 0]);
    const before = [decide('m0', whole('b'))];
    expect(received(august, { locks: [lock], decisions: before })).toEqual([350_000, 0, 0]);
  });

  test('is refused where a bill of it is not in the list', () => {
    const result = safeSettle(bills.slice(1), august, { locks: [lock] });
    expect(!result.ok && result.issues.map(({ code }) => code)).toEqual(['lock.bill']);
  });

  test.each<[string, Partial<Bill>]>([
    ['another sum', { amount: 400_000 }],
    ['another day', { dueDate: '2026-10-31' }],
    ['another code', { code: 'HS99990' }],
  ])('is refused for a bill of that name with %s, which is one of another month', (_, other) => {
    const next = bills.map((bill) => (bill.id === 'a' ? { ...bill, ...other } : bill));
    const result = safeSettle(next, [], { locks: [lock] });
    expect(!result.ok && result.issues.map(({ code }) => code)).toEqual(['lock.bill']);
  });

  test('finds its bill by the code where the list names it otherwise', () => {
    const renamed = bills.map((bill) => ({ ...bill, id: `pupil ${bill.id}` }));
    expect(settle(renamed, [], { locks: [lock] }).bills.map((bill) => bill.received)).toEqual([
      350_000, 0, 0,
    ]);
  });

  test('has a refund of what it holds booked later', () => {
    const back = told(
      { amount: -350_000, reference: 'FT26215859461000', time: '2026-09-03T00:00:00+07:00' },
      8,
    );
    expect(settle(bills, [...august, back], { locks: [lock] }).bills[0]).toMatchObject({
      status: 'unpaid',
      received: 0,
    });
  });
});

describe('the column of decisions in a report', () => {
  const defaults = { by: 'Hoa', at: '2026-08-07T09:00:00+07:00' };
  const head = ['Loại', 'Mã', 'Số tiền giao dịch', 'Gán cho mã', 'Ghi chú'];
  const read = (assigned: string) =>
    readDecisions(
      [['BÁO CÁO'], head, ['giao dịch', 'm0', '350000', assigned, 'x'], ['giao dịch', 'm1', '1', '']],
      defaults,
    );

  test.each<[string, Decision['allocations']]>([
    ['HS20410', whole('HS20410')],
    [' a = 300.000 ; b=50000 ', [...whole('a', 300_000), ...whole('b', 50_000)]],
    ['Trả lại', 'refund'],
    ['BO QUA', 'ignore'],
    ['undo', 'undo'],
    ['Hoàn trả', 'refund'],
    ['hoàn tiền', 'refund'],
    ['hủy', 'undo'],
  ])('is read: %s', (assigned, allocations) => {
    expect(read(assigned)).toEqual([{ movement: 'm0', allocations, ...defaults, note: 'x' }]);
  });

  test.each(['a; b', 'a=x', '=350000'])('is refused with its row: %s', (assigned) => {
    const result = safeReadDecisions([head, ['giao dịch', 'm0', '350000', assigned]], defaults);
    expect(!result.ok && result.issues).toMatchObject([{ code: 'decision.cell', path: [2, 'D'] }]);
  });

  const owing = [
    ['Mã', 'Mã thanh toán', 'Chênh lệch'],
    ['An', 'HS20410', '-350.000'],
    ['Bình', 'HS20411', '-200000'],
    ['Chi', 'HS20412', ''],
    ['Dũng', 'HS20413', '50000'],
    ['An, tháng 10', 'HS20410', '-350000'],
  ];
  /** Of one sheet, whose columns bills and movements share, or of two. */
  const reports = (assigned: string, amount: string) => [
    [
      [...head, 'Mã thanh toán', 'Chênh lệch'],
      ...owing.slice(1).map(([key = '', code = '', lacks = '']) => ['', key, '', '', '', code, lacks]),
      ['', 'm0', amount, assigned],
    ],
    [
      { name: 'Khoản thu', rows: owing.map((cells, at) => ({ row: at + 1, cells })) },
      { name: 'Chưa nộp', rows: owing.slice(0, 3).map((cells, at) => ({ row: at + 1, cells })) },
      {
        name: 'Cần kiểm tra',
        rows: [head, ['', 'm0', { text: amount, number: 1 }, assigned]].map((cells, at) => ({
          row: 4 + at,
          cells,
        })),
      },
    ],
  ];

  test('shares a movement by what bills without sums lack, as the same report says it, where that is its sum', () => {
    for (const report of reports('An; HS20411', '550.000'))
      expect(readDecisions(report, defaults)).toEqual([
        { movement: 'm0', allocations: [...whole('An', 350_000), ...whole('HS20411', 200_000)], ...defaults },
      ]);
    for (const report of reports('An; thang-9/HS20411', '550.000'))
      expect(readDecisions(report, defaults)).toMatchObject([
        { allocations: [...whole('An', 350_000), ...whole('thang-9/HS20411', 200_000)] },
      ]);
  });

  test.each([
    ['An=338000 (phí ví 12.000)', 338_000, 12_000],
    ['An (Phi vi 12000)', 338_000, 12_000],
    ['An = 338.000 ( wallet fee 12,000 đ )', 338_000, 12_000],
    ['An=-338000 (phí ví -12000)', -338_000, -12_000],
    ['An=338000 (wallet fee 0)', 338_000, 0],
  ])('takes what a wallet kept from behind a bill or its sum: %s', (assigned, amount, walletFee) => {
    for (const report of reports(assigned, String(amount)))
      expect(readDecisions(report, defaults)).toMatchObject([
        { allocations: [{ bill: 'An', amount, walletFee }] },
      ]);
  });

  test('takes another bracket for part of a bill', () => {
    for (const report of reports('An (lớp 6)=338000; An (ví 1)=12000', '350000'))
      expect(readDecisions(report, defaults)).toMatchObject([
        {
          allocations: [
            { bill: 'An (lớp 6)', amount: 338_000 },
            { bill: 'An (ví 1)', amount: 12_000 },
          ],
        },
      ]);
  });

  test.each([
    ['a fee without a sum', 'An=338000 (phí ví)', '338000', 'decision.cell'],
    ['a fee that is no sum', 'An=338000 (phí ví 1,1%)', '338000', 'decision.cell'],
    ['a fee of one of several without sums', 'An; Bình (phí ví 12000)', '550000', 'decision.cell'],
    ['another sum', 'An; Bình', '500000', 'decision.share'],
    ['a bill that lacks nothing', 'An; Chi', '350000', 'decision.cell'],
    ['a bill that has too much', 'An; Dũng', '300000', 'decision.cell'],
    ['a bill that is not there', 'An; Em', '350000', 'decision.cell'],
    ['a code of two open bills', 'Bình; HS20410', '550000', 'decision.cell'],
    ['one bill by two names', 'Bình; HS20411', '400000', 'decision.cell'],
    ['one bill twice', 'Bình; Bình', '400000', 'decision.cell'],
    ['a sum beside one of them only', 'An=350000; Bình', '550000', 'decision.cell'],
  ])('does not share for %s', (_, assigned, amount, code) => {
    const refused = reports(assigned, amount).map((report) => safeReadDecisions(report, defaults));
    expect(refused.map((result) => !result.ok && result.issues.map((issue) => issue.code))).toEqual([
      [code],
      [code],
    ]);
    const [, inSheets] = refused;
    expect(inSheets && !inSheets.ok && inSheets.issues[0]?.path).toEqual(['Cần kiểm tra', 5, 'D']);
  });

  test('that is not there is said', () => {
    const result = safeReadDecisions([['Mã', 'Ghi chú']], defaults);
    expect(!result.ok && result.issues).toMatchObject([{ code: 'decision.column' }]);
  });

  test.each([
    ['that is called otherwise', ['Mã', 'Số tiền giao dịch', 'Gán mã', 'Đã gán']],
    ['beside ids that are called otherwise', ['Số', 'Số tiền giao dịch', 'Gán cho mã', 'Đã gán']],
  ])('%s on one sheet is said, since what is written there would be lost', (_, heads) => {
    const sheets = [
      { name: 'Cần kiểm tra', rows: [heads, ['FT1', '350000', 'a', '']] },
      { name: 'Đã ghi nhận', rows: [['Mã', 'Số tiền giao dịch', 'Gán cho mã', 'Đã gán']] },
    ].map(({ name, rows }) => ({ name, rows: rows.map((cells, at) => ({ row: at + 1, cells })) }));
    const result = safeReadDecisions(sheets, defaults);
    expect(!result.ok && result.issues).toMatchObject([{ code: 'decision.column', path: ['Cần kiểm tra'] }]);
  });

  test('keeps cash, so that a report that is handed in again loses none', () => {
    const decisions = [
      { ...decide('PT-17', whole('b')), cash: { amount: 350_000, time: '2026-08-04T10:00:00+07:00' } },
    ];
    const settled = settle(bills, [], { decisions });
    for (const lang of ['en', 'vi'] as const) {
      const again = readDecisions(parse(reportCsv(settled, { lang })), defaults);
      expect(again).toEqual(decisions);
      expect(settle(bills, [], { decisions: again }).bills).toEqual(settled.bills);
    }
  });

  test('that was changed in a report is decided by who hands it in, and now', () => {
    const csv = reportCsv(settle(bills, [told({})], { decisions: [decide('m0', whole('b'))] }), {
      lang: 'vi',
    });
    const [changed] = readDecisions(parse(csv.replace('b=350000,b=350000', 'c=350000,b=350000')), defaults);
    expect(changed).toEqual({ movement: 'm0', allocations: whole('c'), ...defaults });
  });

  test.each([
    ['sums', { cash: 'x', time: '2026-08-04' }, 'D2'],
    ['days', { cash: '5', time: '' }, 'B2'],
  ])('refuses cash without %s', (_, { cash, time }, cell) => {
    const rows = [
      ['Mã', 'Thời gian', 'Gán cho mã', 'Tiền mặt'],
      ['PT-1', time, 'a=5', cash],
    ];
    const result = safeReadDecisions(rows, defaults);
    expect(!result.ok && result.issues).toMatchObject([{ code: 'input.type', path: [cell] }]);
  });

  test('gives the one bill of a row of cash the sum of the cash, as a report tells cashiers to write it', () => {
    const rows = [
      ['Mã', 'Thời gian', 'Số tiền giao dịch', 'Gán cho mã', 'Tiền mặt'],
      ['BL17', '27/09/2026', '', 'HP00002478', '1.213.800'],
      ['BL18', '27/09/2026', '500.000', 'HP00002478', ''],
    ];
    expect(readDecisions(rows, defaults).map(({ allocations }) => allocations)).toEqual([
      [{ bill: 'HP00002478', amount: 1_213_800 }],
      [{ bill: 'HP00002478', amount: 500_000 }],
    ]);
  });

  test('is read again as it was written, in both languages', () => {
    const decisions = [
      { ...decide('m0', [...whole('a', 300_000), ...whole('b', 50_000)]), note: 'hai anh em' },
      decide('m1', 'refund'),
      decide('m2', 'ignore', 6),
    ];
    const settled = settle(
      bills,
      [0, 1, 2].map((row) => told({}, row)),
      { decisions },
    );
    for (const lang of ['en', 'vi'] as const)
      expect(readDecisions(parse(reportCsv(settled, { lang })), defaults)).toEqual(
        expect.arrayContaining([...decisions]),
      );
  });
});

const anyMovement = fc.record({
  bill: fc.constantFrom('a', 'b', 'c', undefined),
  amount: fc.constantFrom(350_000, 100_000, -350_000),
  day: fc.integer({ min: 1, max: 28 }),
});

test('closing days and running again changes nothing, however the rest comes in', () => {
  const met = createTally();
  fc.assert(
    fc.property(
      fc.array(anyMovement, { maxLength: 8 }),
      fc.integer({ min: 1, max: 28 }),
      fc.array(fc.tuple(fc.nat(7), fc.constantFrom('a', 'b', 'c')), { maxLength: 3 }),
      (rows, through, choices) => {
        const all = rows.map(({ day, bill, amount }, row) =>
          told(
            { ...(bill && { bill }), amount, time: `2026-08-${String(day).padStart(2, '0')}T00:00:00+07:00` },
            row,
          ),
        );
        const decisions = choices
          .filter(([row]) => (rows[row]?.amount ?? 0) > 0)
          .map(([row, bill], i) => decide(`m${row}`, whole(bill, rows[row]?.amount), i + 1));
        const first = settle(bills, all, { decisions });
        const lock = freezeDays(first, {
          through: `2026-08-${through}`,
          by,
          at: '2026-09-01T08:00:00+07:00',
        });
        met(lock.movements.length > 0 ? 'with something closed' : 'with nothing closed');
        const again = settle(bills, all.toReversed(), { decisions: decisions.toReversed(), locks: [lock] });
        expect(again.bills).toEqual(first.bills);
        expect(again.totals).toEqual(first.totals);
        const { totals, bills: after } = again;
        expect(after.reduce((sum, bill) => sum + bill.received, 0)).toBe(totals.allocated - totals.returned);
        expect(totals.allocated + totals.proposed + totals.unallocated).toBe(totals.received);
      },
    ),
    tries(300),
  );
  met.expectAtLeast({ 'with something closed': least(80), 'with nothing closed': least(20) });
});
