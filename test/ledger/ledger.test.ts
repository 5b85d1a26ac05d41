import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLedger, fromPool, type Ledger, type LedgerDatabase } from '../../src/ledger/index.ts';
import { type Bill, createReconciler, type MatchedMovement } from '../../src/reconcile/index.ts';
import { newInstitution, openDatabase } from '../kit/ledger/database.ts';
import { expectBooksAsSettled } from '../kit/ledger/law.ts';

let db: PGlite;
beforeAll(async () => {
  db = await openDatabase();
}, 120_000);

test('whatever is given in whatever order, the books are what settle makes of all of it', async () => {
  await expectBooksAsSettled(db);
}, 600_000);

const BILLS: readonly Bill[] = [
  { id: 'a', code: 'HS2041', customer: 'An', amount: 350_000 },
  { id: 'b', code: 'HS2042', customer: 'Bình', amount: 200_000 },
];
const NOTE = { by: 'Lan', at: '2026-10-02T00:00:00+07:00' };

function paid(id: string, amount: number, bill?: string, rest: object = {}): MatchedMovement {
  return {
    movement: { id, amount, description: bill ?? '', time: '2026-09-05', source: 'sepay', ...rest },
    match: {
      status: bill === undefined ? 'none' : 'matched',
      bills: bill === undefined ? [] : [{ id: bill, code: bill }],
      evidence: [],
    },
  };
}

async function opened(bills: readonly Bill[] = BILLS): Promise<Ledger> {
  const ledger = createLedger(db, { institution: newInstitution() });
  await ledger.addBills(bills);
  return ledger;
}

async function statuses(ledger: Ledger): Promise<unknown> {
  return Object.fromEntries((await ledger.state()).bills.map(({ key, status }) => [key, status]));
}

describe('bills', () => {
  test('that are known are skipped, and one that says otherwise is refused at its row', async () => {
    const ledger = await opened();
    expect(await ledger.addBills(BILLS)).toBe(0);
    await expect(
      ledger.addBills([BILLS[0] ?? { code: '' }, { id: 'b', code: 'HS2042', amount: 1 }]),
    ).rejects.toMatchObject({
      code: 'bill.invalid',
      issues: [
        {
          path: ['bills', 1, 'id'],
          message:
            'bills.1.id: "b" is known with 200.000 đ, now 1 đ; expected what is known, or { replace: true } in addBills, which takes the new one',
        },
      ],
    });
    const other = { ...BILLS[1], code: 'HS2042', customer: 'Chi' };
    await expect(ledger.addBills([other])).rejects.toThrow('"b" is known with another customer');
    const twice = [
      { id: 'c', code: 'HS2043' },
      { id: 'c', code: 'HS2043', amount: 1 },
    ];
    await expect(ledger.addBills(twice)).rejects.toThrow('"c" twice');
  });

  test('take the place of what was said of them when they are to', async () => {
    const ledger = await opened();
    await ledger.receive(paid('1', 200_000, 'a'));
    expect(await statuses(ledger)).toEqual({ a: 'underpaid', b: 'unpaid' });
    expect(await ledger.addBills([{ id: 'a', code: 'HS2041', amount: 200_000 }], { replace: true })).toBe(1);
    expect(await statuses(ledger)).toEqual({ a: 'paid', b: 'unpaid' });
  });

  test('that are wrong are named by their row, whatever is stored, and none of the list is added', async () => {
    const ledger = await opened();
    const list = [
      { id: 'c', code: 'HS2043' },
      { id: 'd', code: 'HS2044', amount: 0.5 },
    ];
    await expect(ledger.addBills(list)).rejects.toMatchObject({ issues: [{ path: ['bills', 1, 'amount'] }] });
    expect(await statuses(ledger)).toEqual({ a: 'unpaid', b: 'unpaid' });
  });
});

test('institutions do not see one another', async () => {
  const [one, other] = [await opened(), await opened()];
  await one.receive(paid('1', 350_000, 'a'));
  expect(await statuses(one)).toEqual({ a: 'paid', b: 'unpaid' });
  expect(await statuses(other)).toEqual({ a: 'unpaid', b: 'unpaid' });
  expect((await other.events()).map(({ kind }) => kind)).not.toContain('received');
});

test('a customer sees the movements that are or may be theirs', async () => {
  const ledger = await opened();
  await ledger.receive([paid('1', 350_000, 'a'), paid('2', 200_000, 'b'), paid('3', 70_000)]);
  const { bills, movements, totals } = await ledger.state({ customer: 'Bình' });
  expect(bills.map(({ key }) => key)).toEqual(['b']);
  expect(movements.map(({ id }) => id)).toEqual(['2']);
  expect(totals).toMatchObject({ received: 200_000, allocated: 200_000 });
});

describe('a decision', () => {
  test('that does not hold is refused, and changes nothing', async () => {
    const ledger = await opened();
    await ledger.receive(paid('1', 350_000));
    const before = await ledger.events();
    const allocations = [{ bill: 'a', amount: 1000 }];
    await expect(ledger.assign({ movement: '1', allocations, ...NOTE })).rejects.toMatchObject({
      code: 'decision.sum',
    });
    expect(await ledger.events()).toEqual(before);
  });

  test('is set aside when another report changes the sum, and the money waits', async () => {
    const ledger = await opened();
    await ledger.receive(paid('1', 350_000));
    await ledger.assign({ movement: '1', allocations: [{ bill: 'a', amount: 350_000 }], ...NOTE });
    expect(await statuses(ledger)).toMatchObject({ a: 'paid' });
    await ledger.receive(paid('1', 300_000));
    const { movements, decisions } = await ledger.review();
    expect(movements).toMatchObject([{ id: '1', amount: 300_000, reason: 'conflict' }]);
    expect(decisions).toMatchObject([{ decision: { movement: '1' }, issue: 'decision.sum' }]);
    expect(await statuses(ledger)).toMatchObject({ a: 'unpaid' });
    expect(
      await ledger.assign({ movement: '1', allocations: [{ bill: 'a', amount: 300_000 }], ...NOTE }),
    ).toBe(1);
  });

  test('whose movement has not come stands in the review, until it comes or the decision is undone', async () => {
    const ledger = await opened();
    const waits = { movement: 'nope', allocations: [{ bill: 'a', amount: 350_000 }], ...NOTE };
    const cash = { amount: 200_000, time: '2026-09-05T00:00:00+07:00' };
    await ledger.assign([
      waits,
      { ...waits, movement: '1' },
      { movement: 'receipt', allocations: [{ bill: 'b', amount: 200_000 }], cash, ...NOTE },
    ]);
    expect((await ledger.review()).waiting.map(({ movement }) => movement)).toEqual(['1', 'nope']);
    await ledger.receive(paid('1', 350_000));
    expect((await ledger.review()).waiting).toEqual([waits]);
    await ledger.undo({ movement: 'nope', by: 'Lan', at: '2026-10-03T00:00:00+07:00' });
    expect((await ledger.review()).waiting).toEqual([]);
    expect(await statuses(ledger)).toEqual({ a: 'paid', b: 'paid' });
  });

  test('that brings cash is never set aside: what contradicts it is refused', async () => {
    const ledger = await opened();
    const cash = { amount: 350_000, time: '2026-09-05T00:00:00+07:00' };
    await ledger.assign({ movement: '1', allocations: [{ bill: 'a', amount: 350_000 }], cash, ...NOTE });
    await expect(ledger.receive(paid('1', 200_000, 'b', { time: '2026-09-04' }))).rejects.toMatchObject({
      code: 'decision.several',
    });
    expect(await statuses(ledger)).toEqual({ a: 'paid', b: 'unpaid' });
  });
});

test('one voucher that two sources tell is one movement, though one of them names no bill', async () => {
  const ledger = await opened();
  const voucher = { reference: '5243', account: '0011001234567' };
  await ledger.receive(paid('1', 350_000, 'a', voucher));
  await ledger.receive(
    paid('2', 350_000, undefined, { ...voucher, source: 'statement', at: { file: 'a.csv' } }),
  );
  const { movements, totals } = await ledger.state();
  expect(movements.map(({ id }) => id)).toEqual(['1']);
  expect(totals).toMatchObject({ received: 350_000, allocated: 350_000 });
});

test('another policy settles all anew, and says so', async () => {
  const institution = newInstitution();
  const strict = createLedger(db, { institution });
  await strict.addBills(BILLS);
  await strict.receive(paid('1', 349_000, 'a'));
  expect(await statuses(strict)).toEqual({ a: 'underpaid', b: 'unpaid' });
  const lenient = createLedger(db, { institution, policy: { tolerance: 1000 } });
  await lenient.receive(paid('2', 70_000));
  expect(await statuses(lenient)).toEqual({ a: 'paid', b: 'unpaid' });
  expect((await lenient.events()).map(({ kind }) => kind)).toContain('policy');
});

test('accounting programs get what is allocated, and what went back the other way around', async () => {
  const ledger = await opened();
  await ledger.receive([
    paid('1', 350_000, 'a', { reference: 'FT26248000001' }),
    paid('2', -350_000, undefined, {
      reference: 'FT26249000009',
      description: 'hoan tra FT26248000001',
      time: '2026-09-08',
    }),
    paid('3', 70_000),
  ]);
  const cash = { amount: 200_000, time: '2026-09-09' };
  await ledger.assign({ movement: 'PT01', allocations: [{ bill: 'b', amount: 200_000 }], cash, ...NOTE });
  const rows = (await ledger.journal()).map((row) => [
    row.day,
    row.voucher,
    row.customer,
    row.debit,
    row.credit,
    row.sum,
  ]);
  expect(rows).toEqual([
    ['2026-09-05', 'FT26248000001', 'An', '1121', '131', 350_000],
    ['2026-09-08', 'FT26249000009', 'An', '131', '1121', 350_000],
    ['2026-09-09', 'PT01', 'Bình', '1111', '131', 200_000],
  ]);
  expect((await ledger.journal({ from: '2026-09-08', to: '2026-09-08' })).length).toBe(1);
});

test('what a wallet kept stands in the journal beside what it paid, and goes back with it', async () => {
  const ledger = createLedger(db, {
    institution: newInstitution(),
    policy: { walletFee: { fixed: 12_000 } },
  });
  await ledger.addBills(BILLS);
  await ledger.receive(paid('1', 338_000, 'a', { reference: 'FT26248000001' }));
  const rows = async () =>
    (await ledger.journal()).map(({ voucher, debit, credit, sum }) => [voucher, debit, credit, sum]);
  const booked = [
    ['FT26248000001', '1121', '131', 338_000],
    ['FT26248000001', '6417', '131', 12_000],
  ];
  expect(await rows()).toEqual(booked);
  const back = {
    reference: 'FT26249000009',
    description: 'hoan tra FT26248000001',
    time: '2026-09-08',
  };
  await ledger.receive(paid('2', -338_000, undefined, back));
  expect(await rows()).toEqual([
    ...booked,
    ['FT26249000009', '131', '1121', 338_000],
    ['FT26249000009', '131', '6417', 12_000],
  ]);
});

test('the event log goes on behind a cursor, and names the person or the rule', async () => {
  const ledger = await opened();
  await ledger.receive(paid('1', 350_000));
  const seen = await ledger.events({ limit: 3 });
  expect(seen).toHaveLength(3);
  await ledger.assign({
    movement: '1',
    allocations: [{ bill: 'a', amount: 350_000 }],
    ...NOTE,
    note: 'sao kê giấy',
  });
  const later = await ledger.events({
    after: (await ledger.events()).findLast(({ kind }) => kind === 'received')?.seq ?? 0,
  });
  expect(
    later.map(({ kind, subject, cause }) => [kind, subject, 'by' in cause ? cause.by : cause.rule]),
  ).toEqual([
    ['movement', '1', 'no_code'],
    ['decided', '1', 'Lan'],
    ['movement', '1', 'Lan'],
    ['bill', 'a', 'paid'],
  ]);
});

describe('a lock that is taken back', () => {
  const lock = { ...NOTE, through: '2026-09-30' };

  test('lets go of what it held, says who wanted it and why, and may be made again', async () => {
    const ledger = await opened();
    await ledger.receive(paid('1', 350_000, 'a'));
    await ledger.lock(lock);
    const moved = { movement: '1', allocations: [{ bill: 'b', amount: 350_000 }], ...NOTE };
    const later = { ...moved, at: '2026-10-03T00:00:00+07:00' };
    await expect(ledger.assign(later)).rejects.toMatchObject({ code: 'decision.locked' });
    const opening = { ...lock, at: '2026-10-04T00:00:00+07:00', note: 'ghi nhầm học sinh' };
    expect(await ledger.unlock(opening)).toBe(1);
    expect(await ledger.unlock(opening)).toBe(0);
    expect(await ledger.assign(later)).toBe(1);
    expect(await statuses(ledger)).toEqual({ a: 'unpaid', b: 'overpaid' });
    const unlocked = (await ledger.events()).filter(({ kind }) => kind === 'unlocked');
    expect(unlocked).toMatchObject([
      {
        subject: '2026-09-30',
        cause: { by: 'Lan', note: 'ghi nhầm học sinh' },
        data: { movements: 1 },
      },
    ]);
    const again = { ...lock, at: '2026-10-05T00:00:00+07:00' };
    expect((await ledger.lock(again)).movements).toMatchObject([{ allocations: [{ bill: 'b' }] }]);
  });

  test('needs a reason, and takes the later ones with it but none before', async () => {
    const ledger = await opened();
    for (const through of ['2026-08-31', '2026-09-30', '2026-10-31']) await ledger.lock({ ...lock, through });
    const { note: _none, ...bare } = { ...lock, note: '' };
    await expect(Reflect.apply(ledger.unlock, ledger, [bare])).rejects.toMatchObject({
      code: 'input.required',
    });
    expect(await ledger.unlock({ ...lock, note: 'thiếu sao kê' })).toBe(2);
    expect((await ledger.inputs()).locks.map(({ through }) => through)).toEqual(['2026-08-31']);
  });
});

describe('a reconciler that knows more', () => {
  test('is asked about what waits, and its answer takes the place of the one before', async () => {
    const ledger = await opened(BILLS.slice(0, 1));
    const line = (id: string, description: string) => {
      const { movement } = paid(id, 200_000);
      return { movement: { ...movement, description }, match: paid(id, 1).match };
    };
    await ledger.receive([line('1', 'HS2042 hoc phi'), line('2', 'nop tien'), paid('3', 350_000, 'a')]);
    await ledger.addBills(BILLS.slice(1));
    const asked: string[] = [];
    const { match } = createReconciler(BILLS);
    const counting: typeof match = (movement) => {
      asked.push(typeof movement === 'string' ? movement : movement.description);
      return match(movement);
    };
    expect(await ledger.rematch(counting)).toBe(1);
    expect(asked).toEqual(['HS2042 hoc phi', 'nop tien']);
    expect(await statuses(ledger)).toEqual({ a: 'paid', b: 'paid' });
    expect(await ledger.rematch(match)).toBe(0);
    expect((await ledger.events()).filter(({ kind }) => kind === 'rematched')).toMatchObject([
      { subject: '1' },
    ]);
  });

  test('that fails changes nothing', async () => {
    const ledger = await opened();
    await ledger.receive(paid('1', 350_000));
    const before = await ledger.events();
    const failing = () => {
      throw new Error('gone');
    };
    await expect(ledger.rematch(failing)).rejects.toThrow();
    await expect(Reflect.apply(ledger.rematch, ledger, [7])).rejects.toMatchObject({ code: 'input.type' });
    expect(await ledger.events()).toEqual(before);
  });
});

describe('a database that fails', () => {
  test.each<[string, (ledger: Ledger) => Promise<unknown>]>([
    ['bills', (ledger) => ledger.addBills([{ id: 'c', code: 'HS2043', customer: 'An', amount: 70_000 }])],
    ['movements', (ledger) => ledger.receive([paid('2', 350_000, 'a'), paid('3', 200_000, 'b')])],
    ['a decision', (ledger) => ledger.assign({ movement: '1', allocations: TO_A, ...NOTE })],
    ['what is taken back', (ledger) => ledger.undo({ movement: '1', ...NOTE })],
    ['new answers', (ledger) => ledger.rematch(() => paid('1', 350_000, 'a').match)],
    ['a lock', (ledger) => ledger.lock({ through: '2026-09-30', ...NOTE })],
  ])('at any statement of a call leaves all as it was, and says what it said: %s', async (_, change) => {
    const twin = await openedWithMoney();
    const counted = countingDatabase();
    await change(createLedger(counted.db, { institution: twin.institution }));
    const statements = counted.sent();
    const { ledger: whole, institution } = await openedWithMoney();
    const before = await allOf(whole);
    for (let made = 0; made < statements; made++) {
      const failing = createLedger(countingDatabase(made).db, { institution });
      await expect(change(failing)).rejects.toMatchObject({ code: 'ledger.database' });
      expect(await allOf(whole)).toEqual(before);
    }
    await change(createLedger(countingDatabase(statements).db, { institution }));
    expect(await allOf(whole)).not.toEqual(before);
    expect(statements).toBeGreaterThan(2);
  });

  test('gives a connection back closed, so that it is rolled back', async () => {
    const released: unknown[] = [];
    const sent: string[] = [];
    const query = async (sql: string) => {
      sent.push(sql);
      if (sql === 'select 1') throw new Error('gone');
      return { rows: [] };
    };
    const pool = fromPool({
      connect: async () => ({ query, release: (error) => void released.push(error) }),
    });
    await expect(pool.transaction((tx) => tx.query('select 1'))).rejects.toThrow('gone');
    await pool.transaction((tx) => tx.query('select 2'));
    expect(sent).toEqual(['begin', 'select 1', 'begin', 'select 2', 'commit']);
    expect(released).toMatchObject([{ message: 'gone' }, undefined]);
  });
});

const TO_A = [{ bill: 'a', amount: 350_000 }];

async function openedWithMoney(): Promise<{ readonly ledger: Ledger; readonly institution: string }> {
  const institution = newInstitution();
  const ledger = createLedger(db, { institution });
  await ledger.addBills(BILLS);
  await ledger.receive(paid('1', 350_000));
  return { ledger, institution };
}

async function allOf(ledger: Ledger): Promise<unknown> {
  return [await ledger.events(), await ledger.state(), await ledger.inputs()];
}

/** The same database, which counts the statements of transactions, and fails behind so many. */
function countingDatabase(most = Number.POSITIVE_INFINITY): {
  readonly db: LedgerDatabase;
  readonly sent: () => number;
} {
  let count = 0;
  const counting: LedgerDatabase = {
    query: (sql, params) => db.query(sql, params),
    transaction: (run) =>
      db.transaction((tx) =>
        run({
          query: (sql, params) =>
            ++count > most ? Promise.reject(new Error('gone')) : tx.query(sql, params),
        }),
      ),
  };
  return { db: counting, sent: () => count };
}
