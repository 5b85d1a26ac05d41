import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../src/issuing/index.ts';
import type { Cell } from '../../src/tables/sheet.ts';

async function refusals(rows: readonly (readonly unknown[])[], options = {}) {
  const read = await safeReadBillList(rows, options);
  if (read.ok) return read.value.bills.map(({ key }) => key);
  return read.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => [code, ...path].join(' '));
}

const PUPILS = ['Mã HS', 'Họ và tên', 'Lớp'];
const listWith = (heading: string, ...cells: readonly Cell[]) => [
  [...PUPILS, heading],
  ['A1', 'An', '1A', '100.000'],
  ...cells.map((cell, at) => [`A${at + 2}`, 'Bình', '1A', cell]),
];

describe('sums in another currency', () => {
  it.each([
    'Số tiền (USD)',
    'Học phí USD',
    'Phải thu ($)',
    'Tổng cộng - EUR',
    'Số tiền (đô la Mỹ)',
    'Thành tiền ¥',
  ])('are refused by the heading %s', async (heading) => {
    expect(await refusals(listWith(heading))).toEqual(['list.currency D']);
  });

  it.each(['Đơn vị tính: USD', 'ĐVT: đô la Mỹ', 'Đơn vị tiền tệ: EUR', 'Currency: USD'])(
    'are refused by the title %s',
    async (title) => {
      expect(await refusals([[title], ...listWith('Số tiền')])).toEqual(['list.currency 1']);
    },
  );

  it.each<Cell>([
    '100.000 USD',
    '$200',
    '€ 1.200',
    '1,200.00 US$',
    'EUR 1.200',
    '1200 đô',
    { text: '$1,200.00', number: 1200 },
    { text: '1,200 ¥', number: 1200 },
  ])('are refused by the cell %j, which is named', async (cell) => {
    const rows = listWith('Số tiền', cell, '70.000');
    expect(await refusals(rows)).toEqual(['list.row 3 D']);
    expect(await refusals(rows, { skipBad: true })).toEqual(['A1', 'A3']);
  });

  it.each(['USD', '$', 'Đô la', 'XYZ'])('are refused by %s in the column of currencies', async (currency) => {
    const rows = [
      [...PUPILS, 'Số tiền', 'Loại tiền'],
      ['A1', 'An', '1A', '100.000', 'VND'],
      ['A2', 'Bình', '1A', '200.000', currency],
    ];
    expect(await refusals(rows)).toEqual(['list.row 3 E']);
  });

  it.each(['Số tiền (VNĐ)', 'Số tiền (đồng)', 'Học phí (đ)', 'Số tiền (VND)'])(
    'are not seen in %s',
    async (heading) => {
      expect(await refusals(listWith(heading, '70.000 đ', '80.000 VND'))).toEqual(['A1', 'A2', 'A3']);
    },
  );
});
