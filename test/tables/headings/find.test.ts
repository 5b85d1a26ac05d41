import { describe, expect, test } from 'vitest';
import { STATEMENT_ROLES, type StatementRole } from '../../../src/statements/roles.ts';
import { findTable } from '../../../src/tables/headings/find.ts';
import type { FoundTable, RoleColumns } from '../../../src/tables/headings/roles.ts';
import type { TableSearch } from '../../../src/tables/headings/table/candidate.ts';
import { unusedColumns } from '../../../src/tables/headings/unused.ts';
import { sheetOf } from '../../kit/tables.ts';

const needed = ({ time, description, credit, amount }: RoleColumns<StatementRole>) => [
  ...(time ? [] : ['time' as const]),
  ...(description ? [] : ['description' as const]),
  ...(credit || amount ? [] : ['credit' as const]),
];
type Rows = readonly (readonly string[])[];
type Options = Partial<TableSearch<StatementRole>> & Parameters<typeof sheetOf>[1];

const find = (rows: Rows, { named, ...options }: Options = {}) =>
  findTable(sheetOf(rows, options), STATEMENT_ROLES, { needed, ...(named && { named }) });

function found(rows: Rows, options: Options = {}): FoundTable<StatementRole> {
  const { table } = find(rows, options);
  if (!table) throw new Error('no table');
  return table;
}

const letters = (table: FoundTable<StatementRole>) =>
  Object.fromEntries(Object.entries(table.columns).map(([role, heading]) => [role, heading?.column]));
const lines = (table: FoundTable<StatementRole>) => table.body.map(({ row }) => row);

const HEADINGS = ['Ngày GD', 'Số CT', 'Nội dung', 'Ghi nợ', 'Ghi có'];
const ROW_1 = ['05/09/2026', '101', 'HP1 tien an', '', '350.000'];
const ROW_2 = ['06/09/2026', '102', 'HP2 tien an', '11.000', ''];

describe('the headings of a table', () => {
  test('stand below the letterhead, at most sixty rows of it', () => {
    const above = (count: number) => Array.from({ length: count }, (_, at) => [`Dòng ${at}`]);
    const table = found([...above(60), HEADINGS, ROW_1]);
    expect([table.first, table.last, table.above.length]).toEqual([61, 61, 60]);
    expect(find([...above(61), HEADINGS, ROW_1]).table).toBeUndefined();
  });

  test('may have English in a row below', () => {
    const english = ['Date', 'Doc No', 'Details', 'Debit', 'Credit'];
    const table = found([HEADINGS, english, ROW_1]);
    expect([table.first, table.last, lines(table)]).toEqual([1, 2, [3]]);
    expect(table.columns.credit?.text).toBe('Ghi có\nCredit');
  });

  const UPPER = ['Ngày GD', 'Số CT', 'Nội dung', 'Phát sinh trong kỳ', ''];
  const LOWER = ['', '', '', 'Nợ', 'Có'];

  test('may be divided below a group, with merged cells or blanks beside it', () => {
    const merges = [
      { top: 1, bottom: 1, left: 3, right: 4 },
      { top: 1, bottom: 2, left: 0, right: 0 },
    ];
    for (const options of [{}, { merges }]) {
      const table = found([UPPER, LOWER, ROW_1], options);
      expect(letters(table)).toMatchObject({ debit: 3, credit: 4 });
      expect(table.columns.credit).toMatchObject({ text: 'Có', group: 'Phát sinh trong kỳ' });
    }
  });

  test('may be divided and translated', () => {
    const english = ['Date', 'Doc No', 'Details', 'Debit', 'Credit'];
    expect(letters(found([UPPER, LOWER, english, ROW_1]))).toMatchObject({ time: 0, debit: 3, credit: 4 });
  });

  test('below a balance are balances, no movements', () => {
    const upper = ['Ngày', 'Nội dung', 'Phát sinh', '', 'Số dư', ''];
    const lower = ['', '', 'Nợ', 'Có', 'Nợ', 'Có'];
    const table = found([upper, lower, ['05/09/2026', 'HP1', '', '350.000', '', '1.350.000']]);
    expect(letters(table)).toMatchObject({ debit: 2, credit: 3 });
    expect(unusedColumns(table).map(({ heading }) => heading.column)).toEqual([5]);
  });

  test('are left out of the body where a page repeats them, with letterhead and page number', () => {
    const page = [['Ngân hàng'], HEADINGS];
    const table = found([...page, ['(1)', '(2)', '(3)', '(4)', '(5)'], ROW_1, ['Trang 1/2'], ...page, ROW_2]);
    expect(lines(table)).toEqual([4, 8]);
  });

  test('of another account end the table, and the account is named above the next', () => {
    const rows = [
      ['Số tài khoản: 0011001234567'],
      HEADINGS,
      ROW_1,
      ['Số tài khoản: 0022007654321'],
      HEADINGS,
      ROW_2,
    ];
    const result = find(rows);
    expect(result.table && [lines(result.table), ...result.stacked.map(lines)]).toEqual([[3], [6]]);
    expect(result.table && result.stacked[0]?.above.map(({ row }) => row)).toEqual([4]);
  });

  test('that are others start another table', () => {
    const other = ['Date', 'Details', 'Amount', 'D/C'];
    const result = find([HEADINGS, ROW_1, ['Card account'], other, ['07/09/2026', 'HP3', '5.000', 'C']]);
    expect(result.table && result.stacked.map(letters)).toEqual([
      { time: 0, description: 1, amount: 2, direction: 3 },
    ]);
  });

  test('of which one is another are no repetition', () => {
    const rows = [
      ['Ngày', 'Nội dung', 'Ghi có'],
      ['05/09/2026', 'HP1', '1.000'],
    ];
    const other = [
      ['Ngày', 'Nội dung', 'Số tiền'],
      ['05/09/2026', 'HP1', '1.000'],
    ];
    const result = find([...rows, ...other]);
    expect(result.table && result.stacked.map(letters)).toEqual([{ time: 0, description: 1, amount: 2 }]);
  });

  test('are no cell of the body, whatever it says', () => {
    const rows = [HEADINGS, ['05/09/2026', 'Số CT', 'Ngày', '', '350.000'], ROW_2];
    expect(found(rows)).toMatchObject({ first: 1, last: 1, body: { length: 2 } });
  });
});

describe('a column', () => {
  test('is not taken for money out where it counts the rows', () => {
    const rows = (heading: string, ...numbers: string[]) => [
      [heading, 'Ngay', 'Noi dung', 'Co'],
      ...numbers.map((number) => [number, '05/09/2026', 'HP1', '350.000']),
    ];
    expect(letters(found(rows('No', '1', '2', '3')))).toMatchObject({ ordinal: 0, credit: 3 });
    expect(letters(found(rows('No.', '11.000', '', '5.000')))).toMatchObject({ ordinal: 0 });
    expect(letters(found(rows('No', '11.000', '', '5.000')))).toMatchObject({ debit: 0 });
    expect(letters(found(rows('STT (No)', '7')))).toMatchObject({ ordinal: 0 });
  });

  test('of a more specific heading is preferred', () => {
    const rows = [
      ['Ngày hiệu lực', 'Ngày', 'Ngày giao dịch', 'Nội dung', 'Số tiền', 'Ghi có'],
      ['05/09/2026', '06/09/2026', '07/09/2026', 'HP1', '1.000', '1.000'],
    ];
    const table = found(rows);
    expect(letters(table)).toEqual({ time: 2, valueDate: 0, description: 3, credit: 5 });
    expect(table.others.map(({ text }) => text)).toEqual(['Ngày', 'Số tiền']);
    expect(unusedColumns(table).map(({ holds }) => holds)).toEqual(['days', 'sums']);
  });

  test('of the day of value stands for the day where there is no other', () => {
    expect(
      letters(
        found([
          ['Ngày hiệu lực', 'Nội dung', 'Ghi có'],
          ['05/09/2026', 'HP1', '1.000'],
        ]),
      ),
    ).toEqual({
      time: 0,
      description: 1,
      credit: 2,
    });
  });

  test('twice for one sum or day is refused; for a text it is told', () => {
    const rows = [
      ['Ngày', 'Nội dung', 'Số tiền', 'Số tiền (VNĐ)'],
      ['05/09/2026', 'HP1', '1.000', '2.000'],
    ];
    expect(find(rows)).toMatchObject({ nearest: { row: 1, ambiguous: [{ role: 'amount' }] } });
    const texts = [
      ['Ngày', 'Nội dung', 'Số tiền', 'Số CT', 'Chứng từ'],
      ['05/09/2026', 'HP1', '1.000', '7', '8'],
    ];
    expect(found(texts).ambiguous).toMatchObject([
      { role: 'reference', headings: [{ column: 3 }, { column: 4 }] },
    ]);
  });

  test('that holds money below no heading is told', () => {
    const table = found([
      ['Ngày', 'Nội dung', 'Ghi có'],
      ['05/09/2026', 'HP1', '1.000', '', '2.000'],
    ]);
    expect(unusedColumns(table)).toEqual([{ heading: { column: 4, text: '' }, holds: 'sums' }]);
  });

  test('of an account beside the name of a counterparty is the counterparty’s, unless the letterhead names it', () => {
    const rows = (account: string) => [
      ['Số tài khoản:', '0011001234567'],
      ['Ngày', 'Nội dung', 'Ghi có', 'Đối tác', 'Tài khoản'],
      ['05/09/2026', 'HP1', '1.000', 'NGUYEN VAN A', account],
    ];
    expect(letters(found(rows('0911000132518')))).toMatchObject({ counterpartyAccount: 4 });
    expect(letters(found(rows('0011001234567')))).toMatchObject({ account: 4 });
  });

  test('of a kind is a direction only by what it says', () => {
    const rows = (...words: string[]) => [
      ['Ngày', 'Nội dung', 'Số tiền', 'Loại'],
      ...words.map((word) => ['05/09/2026', 'HP1', '1.000', word]),
    ];
    for (const words of [
      ['Ghi có', 'Ghi nợ'],
      ['IN', 'OUT'],
      ['CRDT', 'DBIT'],
      ['+', '-'],
      ['C', 'D'],
    ])
      expect(letters(found(rows(...words)))).toHaveProperty('direction', 3);
    expect(letters(found(rows('Chuyển khoản nhanh', 'Thẻ')))).not.toHaveProperty('direction');
  });
});

describe('columns that are named', () => {
  const rows = [
    ['Dấu thời gian', 'Chuyện gì', 'Bao nhiêu', 'Bao nhiêu khác'],
    ['05/09/2026', 'HP1', '1.000', '2.000'],
  ];

  test('are found by their heading, in any case, or by their letter', () => {
    const named = { time: 'dấu thời gian', description: 'B', credit: 'Bao nhiêu' };
    expect(letters(found(rows, { named }))).toEqual({ time: 0, description: 1, credit: 2 });
  });

  test('may be letters alone, where no row has headings', () => {
    const table = found([['Sao kê'], ['05/09/2026', 'HP1', '1.000', '2.000']], {
      named: { time: 'A', description: 'B', credit: 'd' },
    });
    expect([table.first, lines(table), letters(table)]).toEqual([
      0,
      [2],
      { time: 0, description: 1, credit: 3 },
    ]);
  });

  test('win over what is recognised, and settle what is ambiguous', () => {
    const two = [
      ['Ngày', 'Nội dung', 'Số tiền', 'Số tiền (VNĐ)'],
      ['05/09/2026', 'HP1', '1.000', '2.000'],
    ];
    expect(letters(found(two, { named: { amount: 'D' } }))).toMatchObject({ amount: 3 });
    expect(
      letters(found([HEADINGS, ROW_1], { named: { reference: 'Nội dung', description: 'Số CT' } })),
    ).toMatchObject({
      reference: 2,
      description: 1,
    });
  });

  test('that are not there, or are there twice, are told', () => {
    expect(find([HEADINGS, ROW_1], { named: { balance: 'Số dư mới' } })).toMatchObject({
      nearest: { row: 1, missing: ['balance'] },
    });
    const twice = [[...HEADINGS, 'Khác', 'Khác'], ROW_1];
    expect(find(twice, { named: { balance: 'Khác' } })).toMatchObject({
      nearest: { ambiguous: [{ role: 'balance' }] },
    });
  });
});

test('the row that was nearest is told, with what was understood and what lacks', () => {
  const rows = [['Sao kê'], ['Ngày', 'Số CT', 'Nội dung', 'Tiền về'], ['05/09/2026', '1', 'HP1', '1.000']];
  expect(find(rows)).toMatchObject({
    nearest: {
      row: 2,
      columns: { time: { text: 'Ngày' }, reference: { text: 'Số CT' } },
      left: [{ text: 'Tiền về', column: 3 }],
      lacking: ['credit'],
    },
  });
  expect(find([])).toEqual({});
});
