import { describe, expect, test } from 'vitest';
import {
  type Bill,
  listCredits,
  type MatchedMovement,
  proposeBills,
  settle,
} from '../../../../src/reconcile/index.ts';

interface Told extends Partial<MatchedMovement['movement']> {
  readonly status?: MatchedMovement['match']['status'];
}

function told(bills: readonly Bill[], row: number, { status, ...movement }: Told = {}): MatchedMovement {
  const usual = bills.length === 0 ? 'none' : bills.length > 1 ? 'multiple' : 'matched';
  return {
    movement: {
      id: `m${row}`,
      amount: 350_000,
      description: 'nop tien',
      time: `2026-08-0${row + 1}`,
      ...movement,
    },
    match: { status: status ?? usual, bills, evidence: [] },
  };
}

const proposals = (bills: readonly Bill[], ...all: readonly MatchedMovement[]) =>
  proposeBills(settle(bills, all)).map(({ movement, bills: keys, reasons }) => [
    movement,
    keys.join(' '),
    ...reasons,
  ]);

describe('bills that are proposed', () => {
  const one: Bill = { code: 'HS20410', id: 'a', amount: 350_000 };

  test('are open, and none that was replaced', () => {
    const replaced: readonly Bill[] = [
      { ...one, supersededBy: 'b' },
      { code: 'HS20411', id: 'b', amount: 400_000 },
    ];
    expect(proposals([one], told([], 0))).toEqual([['m0', 'a', 'amount']]);
    expect(proposals(replaced, told([], 0))).toEqual([]);
  });

  test('are for money in doubt only where its text names none', () => {
    expect(proposals([one], told([], 0, { status: 'suggested' }))).toEqual([['m0', 'a', 'amount']]);
    expect(
      proposals([one, { ...one, code: 'HS20411', id: 'b' }], told([one], 0, { status: 'suggested' })),
    ).toEqual([]);
  });

  test('are not for money out, nor for what is booked or decided', () => {
    const sum = { amount: -350_000 };
    expect(proposals([one], told([], 0, sum))).toEqual([]);
    const other = { ...one, code: 'HS20411', id: 'b' };
    expect(proposals([one, other], told([one], 0))).toEqual([]);
    const decisions = [{ movement: 'm0', allocations: 'refund' as const, by: 'Lan', at: '2026-08-09' }];
    expect(proposeBills(settle([one], [told([], 0)], { decisions }))).toEqual([]);
  });

  test('of one sum are five at most, but by a name as many as have it', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...one,
        code: `HS2041${at}`,
        id: `b${at}`,
        name: 'Lê Ngọc Chi',
      }));
    const all = (count: number) =>
      many(count)
        .map(({ id }) => id)
        .join(' ');
    expect(proposals(many(5), told([], 0))).toEqual([['m0', all(5), 'amount']]);
    expect(proposals(many(6), told([], 0))).toEqual([]);
    expect(proposals(many(6), told([], 0, { amount: 5, description: 'le ngoc chi nop' }))).toEqual([
      ['m0', all(6), 'name'],
    ]);
  });

  test('are those of a payer whose money was booked, not only offered', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id, at) => ({
      ...one,
      id,
      code: `HS2041${at}`,
      customer: `KH${at}`,
      amount: 100_000 * (at + 1),
    }));
    const bills = [a, b, c].flatMap((bill) => bill ?? []);
    const payer = { counterpartyAccount: '0011001234567' };
    const uneven = told(bills.slice(0, 2), 0, { ...payer, amount: 250_000 });
    const unread = told([], 1, { ...payer, amount: 7 });
    expect(proposals(bills, uneven, unread)).toEqual([]);
    expect(proposals(bills, told(bills.slice(0, 1), 0, { ...payer, amount: 40_000 }), unread)).toEqual([
      ['m1', 'a', 'payer'],
    ]);
  });

  test('are found by a class in one word or two, the last of a text too', () => {
    const named = ['6A1', '6A2'].map((name, at) => ({
      ...one,
      id: name,
      code: `HS2041${at}`,
      name: 'Lê Ngọc Chi',
      class: name,
    }));
    const found = (description: string) => proposals(named, told([], 0, { amount: 5, description }));
    expect(found('le ngoc chi lop 6a2')).toEqual([['m0', '6A2', 'name', 'class']]);
    expect(found('le ngoc chi lop 6 A1')).toEqual([['m0', '6A1', 'name', 'class']]);
    expect(found('le ngoc chi lop 7')).toEqual([['m0', '6A1 6A2', 'name']]);
  });

  test('are found by a whole name of two words or more, the longest that stands there', () => {
    const named = ['An', 'Lê Chi', 'Lê Chi Mai', 'Trần  Bình'].map((name, at) => ({
      ...one,
      id: `n${at}`,
      code: `HS2041${at}`,
      name,
    }));
    const found = (description: string) =>
      proposals(named, told([], 0, { amount: 5, description })).map(([, keys]) => keys);
    expect(found('an nop')).toEqual([]);
    expect(found('le chi mai nop, tran binh')).toEqual(['n2 n3']);
    expect(found('LÊ CHI nop')).toEqual(['n1']);
    expect(found('le nop chi')).toEqual([]);
  });
});

describe('money that is too much', () => {
  test('is offered to what the same customer owes, whole or in part, and to nobody else', () => {
    const bill = (id: string, at: number, customer?: string): Bill => ({
      id,
      code: `HS2041${at}`,
      amount: 100,
      ...(customer && { customer }),
    });
    const bills = [
      bill('a', 0, 'KH'),
      bill('b', 1, 'KH'),
      bill('c', 2, 'KH'),
      bill('d', 3, 'KH'),
      bill('e', 4, 'other'),
      bill('f', 5),
    ];
    const paid = [
      told(bills.slice(0, 1), 0, { amount: 150 }),
      told(bills.slice(1, 2), 1, { amount: 40 }),
      told(bills.slice(2, 3), 2, { amount: 100 }),
      told(bills.slice(5), 3, { amount: 101 }),
    ];
    expect(listCredits(settle(bills, paid))).toEqual([
      { bill: 'a', amount: 50, offeredTo: ['b', 'd'] },
      { bill: 'f', amount: 1, offeredTo: [] },
    ]);
  });
});
