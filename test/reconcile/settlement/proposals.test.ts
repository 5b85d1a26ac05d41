import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type MatchedMovement,
  proposeBills,
  reportCsv,
  reportJson,
  reportTable,
  settle,
} from '../../../src/reconcile/index.ts';

const bills: readonly Bill[] = [
  { code: 'HS20410', id: 'a', name: 'Trần Quốc Bình', class: '6A1', amount: 350_000 },
  { code: 'HS20411', id: 'b', name: 'Trần Quốc Bình', class: '6A2', amount: 420_000 },
  { code: 'HS20412', id: 'c', name: 'Lê Ngọc Chi', class: '6A1', customer: 'Chi', amount: 350_000 },
  { code: 'HS20413', id: 'd', name: 'Lê Ngọc Chi', class: '6A1', customer: 'Chi', amount: 70_000 },
  { code: 'HS20414', id: 'e', name: 'Lê Ngọc Chi Mai', class: '7B', amount: 90_000 },
  { code: 'HS20415', id: 'f', name: 'An', class: '7B', amount: 1_234_000 },
];

type Told = Partial<MatchedMovement['movement']> & { readonly bill?: string };

function told({ bill, ...movement }: Told, row: number): MatchedMovement {
  const found = bills.filter(({ id }) => id === bill);
  const base = { id: `m${row}`, amount: 350_000, description: 'nop tien', time: '2026-08-03T00:00:00+07:00' };
  return {
    movement: { ...base, ...movement },
    match: { status: found.length > 0 ? 'matched' : 'none', bills: found, evidence: [] },
  };
}

const proposals = (...all: readonly Told[]) =>
  proposeBills(settle(bills, all.map(told))).map(({ bills: keys, reasons }) => [keys.join(' '), ...reasons]);

describe('money without a code', () => {
  test.each<[string, Told, readonly string[]]>([
    [
      'a name and its class',
      { description: 'phu huynh em tran quoc binh lop 6a2', amount: 1 },
      ['b', 'name', 'class'],
    ],
    ['a name, class and sum', { description: 'Trần Quốc Bình 6 A1 nộp' }, ['a', 'name', 'class', 'amount']],
    [
      'a name that two have, and the sum of one',
      { description: 'TRAN QUOC BINH', amount: 420_000 },
      ['b', 'name', 'amount'],
    ],
    ['a name that two have, and no sum', { description: 'TRAN QUOC BINH', amount: 5 }, ['a b', 'name']],
    ['all that one owes', { description: 'le ngoc chi', amount: 420_000 }, ['c d', 'name', 'amount']],
    ['the longer of two names', { description: 'le ngoc chi mai', amount: 90_000 }, ['e', 'name', 'amount']],
    ['a sum that one bill lacks', { amount: 1_234_000 }, ['f', 'amount']],
    ['a sum that two bills lack', {}, ['a c', 'amount']],
  ])('is proposed by %s', (_, movement, expected) => {
    expect(proposals(movement)).toEqual([expected]);
  });

  test('is proposed by the account that has paid for the customer before', () => {
    const payer = { counterpartyAccount: '0911000491406' };
    const paid = { ...payer, bill: 'c', description: 'HS20412' };
    expect(proposals(paid, { ...payer, amount: 70_000 })).toEqual([['d', 'payer', 'amount']]);
    expect(proposals(paid, { counterpartyAccount: '0911000491407', amount: 71_000 })).toEqual([]);
  });

  test.each<[string, Told]>([
    ['a part of a name', { description: 'tran binh', amount: 1 }],
    ['a name of one word', { description: 'An nop tien', amount: 1 }],
    ['a sum that no bill lacks', { amount: 350_001 }],
    ['money that was sent', { amount: -350_000 }],
  ])('is not proposed by %s', (_, movement) => {
    expect(proposals(movement)).toEqual([]);
  });

  test('is never booked by it, and is shown in every report', () => {
    const settled = settle(bills, [told({ description: 'le ngoc chi mai', amount: 90_000 }, 1)]);
    expect(settled.totals).toMatchObject({ allocated: 0, unallocated: 90_000 });
    expect(reportTable(settled, { lang: 'vi' })).toContain('e (tên, số tiền)');
    expect(reportCsv(settled, { lang: 'en' })).toContain('"e (name, amount)"');
    expect(JSON.parse(reportJson(settled)).proposals).toEqual(proposeBills(settled));
  });

  test('is not proposed for bills that are paid', () => {
    const paid = { bill: 'f', amount: 1_234_000, description: 'HS20415' };
    expect(proposals(paid, { amount: 1_234_000 })).toEqual([]);
  });
});

test('a sum that more than five bills lack says nothing', () => {
  const many = Array.from({ length: 6 }, (_, i) => ({ code: `HS9000${i}`, amount: 350_000 }));
  const found = (count: number) => proposeBills(settle(many.slice(0, count), [told({}, 1)])).length;
  expect([found(5), found(6)]).toEqual([1, 0]);
});
