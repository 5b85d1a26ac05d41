import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type MatchedMovement,
  reportCsv,
  reportJson,
  reportTable,
  settle,
} from '../../../src/reconcile/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const bills: readonly Bill[] = ['a', 'b', 'c', 'd'].map((id, i) => ({
  id,
  code: `HS2041${i}`,
  amount: 350_000,
}));

type Told = Partial<MatchedMovement['movement']> & { readonly bill?: string };

function told({ bill, ...movement }: Told, row: number): MatchedMovement {
  const found = bills.filter(({ id }) => id === bill);
  return {
    movement: {
      id: `id ${row}`,
      amount: 350_000,
      description: found[0]?.code ?? '',
      time: '2026-08-03T00:00:00+07:00',
      source: 'statement',
      ...movement,
    },
    match: { status: found.length > 0 ? 'matched' : 'none', bills: found, evidence: [] },
  };
}

const outcomes = (...all: readonly Told[]) =>
  settle(bills, all.map(told)).movements.map(({ outcome, reason }) => reason ?? outcome);

const account = '0570101451499';
const paid: Told = { bill: 'a', reference: 'FT26215859460799', account };
const back: Told = { amount: -350_000, account };

/** Ways in which a bank or a collector gives money back; shapes as in the wild, digits invented. */
describe('money that went back', () => {
  test.each<[string, Told]>([
    ['under the number of the payment', { ...back, reference: 'FT26215859460799' }],
    ['with a suffix behind it', { ...back, reference: 'FT26215859460799\\BNK' }],
    ['after days', { ...back, reference: 'FT26215859460799', time: '2026-08-20T00:00:00+07:00' }],
    ['with the number in its text', { ...back, description: 'REV-FT26215859460799', reference: '991' }],
    ['with the code of the bill', { ...back, bill: 'a', description: 'hoan tra HS20410' }],
    ['by a source that does not tell the account', { amount: -350_000, reference: 'FT26215859460799' }],
  ])('%s leaves no bill paid', (_, reversal) => {
    const all = [paid, reversal].map(told);
    const { bills: after, totals, movements } = settle(bills, all);
    expect(after.map(({ status, received }) => [status, received])).toEqual(Array(4).fill(['unpaid', 0]));
    expect(after[0]?.movements.toSorted()).toEqual(['id 0', 'id 1']);
    expect(movements.find(({ amount }) => amount < 0)).toMatchObject({
      outcome: 'allocated',
      reason: 'reversed',
      undoes: 'id 0',
    });
    expect(totals).toMatchObject({
      received: 350_000,
      allocated: 350_000,
      unallocated: 0,
      returned: 350_000,
    });
  });

  test.each<[string, Told]>([
    ['with a word for it and nothing else', { ...back, description: 'Đảo giao dịch ngày 03/08' }],
    ['with another', { ...back, description: 'HOAN TRA GIAO DICH', time: '2026-08-05T00:00:00+07:00' }],
    ['in the words of a system', { ...back, description: 'RVSL' }],
    ['for the bill, more than it has received', { ...back, amount: -400_000, bill: 'a' }],
  ])('%s leaves the bill to be looked at', (_, reversal) => {
    const { bills: after, totals, movements } = settle(bills, [paid, reversal].map(told));
    expect(after.map(({ status }) => status)).toEqual(['needs_review', 'unpaid', 'unpaid', 'unpaid']);
    expect(movements.find(({ amount }) => amount < 0)).toMatchObject({
      outcome: 'ignored',
      reason: 'reversed',
    });
    expect(totals).toMatchObject({ received: 350_000, allocated: 350_000, returned: 0 });
  });

  test('in part is taken from its bill, and from what came last', () => {
    const more: Told = {
      ...paid,
      reference: 'FT26215859460800',
      amount: 50_000,
      time: '2026-08-09T00:00:00+07:00',
    };
    const part: Told = { ...back, amount: -50_000, bill: 'a', time: '2026-08-10T00:00:00+07:00' };
    const due = bills.map((bill) => ({ ...bill, dueDate: '2026-08-05' }));
    const after = settle(due, [paid, more, part].map(told)).bills[0];
    expect(after).toMatchObject({ status: 'paid', received: 350_000, movements: ['id 0', 'id 1', 'id 2'] });
    const late = { ...paid, time: '2026-08-09T00:00:00+07:00', reference: 'FT26215859460900' };
    const undone: Told = { ...back, reference: 'FT26215859460799', time: '2026-08-10T00:00:00+07:00' };
    expect(settle(due, [paid, undone, late].map(told)).bills[0]).toMatchObject({ status: 'paid_late' });
  });

  test('of a payment that a person must look at asks nobody any more', () => {
    const unread: Told = { reference: 'FT26215859460799', account, description: 'chuyen tien' };
    const settled = settle(bills, [unread, { ...back, reference: 'FT26215859460799' }].map(told));
    expect(settled.movements.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['unallocated', 'reversed'],
      ['ignored', 'reversed'],
    ]);
    const { shares } = JSON.parse(reportJson(settled));
    expect([shares.unallocated.count, shares.sentBack]).toEqual([0, { count: 1, amount: 350_000 }]);
    const [, ...parts] = reportTable(settled, { lang: 'en' }).split('\n\n');
    expect(parts[0]).toMatch(/^Came and went back\n.*\nFT26215859460799 .*\nFT26215859460799 /);
    expect(parts).toHaveLength(2);
  });

  test('of a payment that was to be paid back, as decided, is not to be paid back again', () => {
    const paidBack = { ...back, reference: 'FT26215859460799' };
    const decision = { movement: 'id 0', allocations: 'refund', by: 'Lan', at: '2026-08-04' } as const;
    const settled = settle(bills, [paid, paidBack].map(told), { decisions: [decision] });
    const { shares } = JSON.parse(reportJson(settled));
    expect([shares.toReturn.count, shares.sentBack]).toEqual([0, { count: 1, amount: 350_000 }]);
  });

  test('under a voucher number counts on its day and account', () => {
    const voucher = { ...paid, reference: '5243' };
    expect(outcomes(voucher, { ...back, reference: '5243' })).toEqual(['allocated', 'reversed']);
    for (const other of [{ account: '0011001234567' }, { time: '2026-08-04T00:00:00+07:00' }])
      expect(outcomes(voucher, { ...back, reference: '5243', ...other }).sort()).toEqual([
        'allocated',
        'outgoing',
      ]);
  });

  test('takes back one payment of two', () => {
    const twice = [paid, { ...paid, reference: 'FT26215859460800' }];
    const received = (...all: readonly Told[]) => settle(bills, all.map(told)).bills[0]?.received;
    expect(received(...twice, { ...back, bill: 'a' })).toBe(350_000);
    expect(received(...twice, { ...back, bill: 'a' }, { ...back, bill: 'a' })).toBe(0);
  });

  test('of which nobody can say what it takes back is itself to be looked at', () => {
    const other = { ...paid, bill: 'b', reference: 'FT26215859460800' };
    expect(outcomes(paid, other, { ...back, description: 'hoan tra' }).sort()).toEqual([
      'allocated',
      'allocated',
      'reversed',
    ]);
    expect(
      outcomes(paid, { ...back, amount: -50_000, bill: 'a', description: 'hoan tien thua' }).sort(),
    ).toEqual(['allocated', 'reversed']);
  });

  test.each<[string, Told]>([
    ['for something else', { ...back, description: 'tra tien dien thang 8', reference: 'FT26215859460888' }],
    [
      'from another account, under one number',
      { ...back, account: '0011001234567', reference: 'FT26215859460799' },
    ],
    ['with letters of such a word inside another', { ...back, description: 'mua hoa trai cay, reverie' }],
  ])('is not money that was sent %s', (_, sent) => {
    expect(outcomes(paid, sent).sort()).toEqual(['allocated', 'outgoing']);
  });
});

/** A payment, perhaps told by two sources, and how it is taken back. */
const payment = fc.record({
  bill: fc.constantFrom('a', 'b', 'c', 'd'),
  isTwice: fc.boolean(),
  back: fc.constantFrom('never', 'number', 'text', 'code'),
  later: fc.integer({ min: 0, max: 9 }),
});
type Payment = typeof payment extends fc.Arbitrary<infer T> ? T : never;

const dayOf = (day: number) => `2026-08-${String(day).padStart(2, '0')}T00:00:00+07:00`;

function rowsOf({ bill, isTwice, back: way, later }: Payment, row: number): Told[] {
  const number = `FT2621585946${1000 + row}`;
  const code = bills.find(({ id }) => id === bill)?.code ?? '';
  const money = { bill, reference: number, account, time: dayOf(3) };
  const sent = { amount: -350_000, account, time: dayOf(3 + later) };
  const reversal = {
    never: [],
    number: [{ ...sent, reference: number, description: 'GD HUY' }],
    text: [{ ...sent, description: `hoan tra GD ${number}`, reference: `FT2621585947${1000 + row}` }],
    code: [{ ...sent, bill, description: `hoan tra ${code}` }],
  }[way];
  return [money, ...(isTwice ? [{ ...money, source: 'sepay' }] : []), ...reversal];
}

test('no bill keeps money that went back, and each movement has a line', () => {
  const met = createTally();
  fc.assert(
    fc.property(fc.array(payment, { maxLength: 8 }), (payments) => {
      const settled = settle(bills, payments.flatMap(rowsOf).map(told));
      for (const { key, received } of settled.bills) {
        const mine = payments.filter(({ bill }) => bill === key);
        const kept = mine.filter(({ back: way }) => way === 'never').length;
        met(kept === mine.length ? 'all kept' : 'some went back');
        expect(received).toBe(kept * 350_000);
      }
      const [table, csv] = [reportTable(settled), reportCsv(settled)];
      for (const { id, reference } of settled.movements) {
        expect(csv).toContain(id);
        expect(table).toContain(reference ?? id);
      }
    }),
    tries(200),
  );
  met.expectAtLeast({ 'all kept': least(100), 'some went back': least(100) });
});
