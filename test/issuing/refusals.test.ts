import { describeIssue } from 'vietqr-kit/messages';
import { describe, expect, it } from 'vitest';
import { readBillList, safeReadBillList } from '../../src/issuing/index.ts';
import type { Cell } from '../../src/tables/sheet.ts';

/** Reads rows and gives the codes of what stands against them. */
async function refusals(rows: readonly (readonly unknown[])[], options = {}): Promise<readonly string[]> {
  const read = await safeReadBillList(rows, options);
  return read.ok ? [] : read.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const formula: Cell = { text: '', unknown: 'formula' };
const PUPILS = ['Mã HS', 'Họ và tên', 'Lớp'];

describe('a list of bills is refused where a fact lacks that it needs', () => {
  it('has no column that says what is due, and nothing to add it up from', async () => {
    const rows = [
      [...PUPILS, 'Khoản A', 'Khoản B'],
      ['A1', 'An', '1A', '100.000', '50.000'],
      ['A2', 'Bình', '1A', '70.000', '20.000'],
    ];
    expect(await refusals(rows)).toEqual(['list.amount']);
  });

  it('has two columns for what is due that say different things', async () => {
    const rows = [
      [...PUPILS, 'Học phí', 'Tiền ăn', 'Phải thu', 'Tiền xe', 'Tiền nước', 'Tổng cộng'],
      ['A1', 'An', '1A', '100.000', '50.000', '150.000', '30.000', '9.000', '39.000'],
      ['A2', 'Bình', '1A', '70.000', '20.000', '90.000', '10.000', '5.000', '15.000'],
      ['A3', 'Chi', '1A', '60.000', '25.000', '85.000', '40.000', '6.000', '46.000'],
    ];
    expect(await refusals(rows)).toEqual(['list.amount']);
  });

  it('has rows whose cells were moved, although what stands there adds up', async () => {
    const rows = [
      [...PUPILS, 'Học phí', 'Tiền ăn', 'Phải nộp'],
      ['A1', 'An', '1A', '100.000', '50.000', '150.000'],
      ['A2', 'Bình', '1A', '', '70.000', '70.000', '140.000'],
      ['A3', 'Chi', '1A', '60.000', '25.000', '85.000'],
    ];
    expect(await refusals(rows)).toEqual(['list.column']);
    expect(await refusals(rows.map((row) => row.slice(0, 6)))).toEqual([]);
  });

  it('shows what each column says on the first rows', async () => {
    const rows = [
      [...PUPILS, 'Số tiền', 'Cần nộp nốt'],
      ['A1', 'An', '1A', '100.000', '50.000'],
      ['A2', 'Bình', '1A', '70.000', '20.000'],
    ];
    const read = await safeReadBillList(rows);
    expect(read.ok ? '' : read.issues[0].message).toContain('100.000 | 70.000');
  });

  it('never drops an amount because its heading is not known', async () => {
    const rows = [
      ['Mã thanh toán', 'Họ và tên', 'Cần nộp nốt'],
      ['HP00000150', 'An', '1.541.800'],
      ['HP00000247', 'Bình', '1.489.800'],
    ];
    expect(await refusals(rows)).toEqual(['list.amount']);
  });

  it('never drops a due day because its heading is not known', async () => {
    const rows = [
      ['Mã thanh toán', 'Số tiền', 'Chậm nhất vào'],
      ['HP00000150', '1.541.800', '30/09/2026'],
      ['HP00000247', '1.489.800', '30/09/2026'],
    ];
    expect(await refusals(rows)).toEqual(['list.column']);
    const named = await readBillList(rows, { columns: { dueDate: 'Chậm nhất vào' } });
    expect(named.bills.map(({ dueDate }) => dueDate)).toEqual(['2026-09-30', '2026-09-30']);
  });

  it('has formulas that were never computed', async () => {
    const rows = [
      [...PUPILS, 'Học phí', 'Tổng cộng'],
      ['A1', 'An', '1A', '100.000', formula],
    ];
    expect(await refusals(rows)).toEqual(['list.formula']);
  });

  it('does not say that its sums are in thousands', async () => {
    const rows = [
      [...PUPILS, 'Số tiền'],
      ['A1', 'An', '1A', '605,5'],
      ['A2', 'Bình', '1A', '605'],
    ];
    expect(await refusals(rows)).not.toEqual([]);
    expect(await refusals([rows[0] ?? [], ['A1', 'An', '1A', '605']])).toEqual(['list.unit']);
    const read = await readBillList([['ĐVT: nghìn đồng'], ...rows]);
    expect([read.unit, read.total]).toEqual([1000, 1_210_500]);
    expect(read.notices.map(({ code }) => code)).toEqual(['list.noted', 'list.unproved']);
  });

  it('names rows of a payer whose name lacks, and goes on', async () => {
    const rows = [
      [...PUPILS, 'Số tiền'],
      ['A1', 'An', '1A', '100.000'],
      ['A2', '', '1A', '100.000'],
      ['Tổng cộng', '', '', '200.000'],
    ];
    const { notices, payers } = await readBillList(rows);
    expect([payers, notices.map(({ expected }) => expected)]).toEqual([2, ['noNames(1, 3)']]);
    expect(notices.map((each) => describeIssue(each, 'vi')).join()).toContain('1 dòng không có tên: dòng 3');
  });

  it('is of money that goes out', async () => {
    const rows = [['DANH SÁCH CHI TRẢ TIỀN ĂN THỪA'], [...PUPILS, 'Số tiền'], ['A1', 'An', '1A', '100.000']];
    expect(await refusals(rows)).toEqual(['list.money_out']);
    expect(
      await refusals([
        [...PUPILS, 'Số tiền', 'Ký nhận'],
        ['A1', 'An', '1A', '100.000', ''],
      ]),
    ).toEqual(['list.money_out']);
  });

  it('has payers and documents, and nobody said what a code is for', async () => {
    const rows = [
      ['Mã hóa đơn', 'Mã khách hàng', 'Khách hàng', 'Số tiền'],
      ['H1', 'K1', 'An', '100.000'],
      ['H2', 'K1', 'An', '50.000'],
    ];
    expect(await refusals(rows)).toEqual(['list.per']);
    expect((await readBillList(rows, { per: 'document' })).bills.map(({ key }) => key)).toEqual(['H1', 'H2']);
    expect((await readBillList(rows, { preset: 'water' })).bills.map(({ amount }) => amount)).toEqual([
      150_000,
    ]);
  });

  it('has rows that are not right, each named with its cell; they are left out where that is asked for', async () => {
    const rows = [
      ['STT', 'Mã HS', 'Họ và tên', 'Khoản thu', 'Số tiền'],
      ['1', 'A1', 'An', 'Học phí', '100.000'],
      ['2', 'A2', 'Bình', 'Học phí', 'chưa có'],
      ['3', '', 'Chi', 'Học phí', '100.000'],
      ['4', 'A4', 'Dũng', 'Học phí', '100.000'],
      ['5', 'A4', 'Hà', 'Học phí', '100.000'],
      ['6', 'A5', 'Lan', 'Học phí', ''],
      ['', '', '', '', '70.000'],
    ];
    const read = await safeReadBillList(rows);
    const places = read.ok
      ? []
      : read.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path);
    expect(places.sort()).toEqual([
      [3, 'E'],
      [4, 'B'],
      [5, 'B'],
      [6, 'B'],
      [7, 'E'],
      [8, 'E'],
    ]);
    expect((await readBillList(rows, { skipBad: true })).bills.map(({ key }) => key)).toEqual(['A1']);
  });

  it('holds what is no table, or no list', async () => {
    expect(await refusals([['chào'], ['bạn']])).toEqual(['list.none']);
    expect(await refusals([])).toEqual(['list.none']);
  });

  it.each([
    ['TCVN3', ['M· HS', 'Hä vµ tªn', 'Häc phÝ', 'TiÒn ¨n', 'Tæng céng']],
    ['VNI', ['Maõ HS', 'Hoï vaø teân', 'Hoïc phí', 'Tieàn aên', 'Toång coäng']],
  ])('says that headings in letters of %s cannot be read, and what to do', async (_name, headings) => {
    const read = await safeReadBillList([headings, ['A1', 'NguyÔn V¨n An', 100000, 200000, 300000]]);
    const told = read.ok ? [] : read.issues.map((issue) => describeIssue(issue, 'vi'));
    expect(told.join()).toMatch(/phông cũ .*Unicode/);
  });

  it('takes foreign names beside Vietnamese headings for what they are', async () => {
    expect(
      await refusals([
        ['Tên', 'Ghi chú đến'],
        ['Müller', 'Schröder Jürgen'],
      ]),
    ).toEqual(['list.none']);
    expect(
      await refusals(
        [
          [...PUPILS, 'Số tiền'],
          ['A1', 'An', '1A', '100.000'],
        ],
        { unit: 10 },
      ),
    ).toEqual(['input.value']);
  });
});

describe('what a list is understood as is said', () => {
  it('leaves out a sheet of instructions with its example, and names it', async () => {
    const row = (row: number, ...cells: string[]) => ({ row, cells });
    const list = await readBillList([
      {
        name: 'HUONG DAN',
        merges: [],
        rows: [row(1, ...PUPILS, 'Số tiền'), row(2, 'A0', 'Nguyễn Văn A (ví dụ)', '1A', '100.000')],
      },
      { name: '1A', merges: [], rows: [row(1, ...PUPILS, 'Số tiền'), row(2, 'A1', 'An', '1A', '100.000')] },
    ]);
    expect(list.bills.map(({ key }) => key)).toEqual(['A1']);
    expect(list.notices.map(({ code }) => code)).toContain('list.left_out');
  });

  it('keeps the keys that are shown: of numbers with a format, behind invisible letters, of days typed as two numbers', async () => {
    const rows = [
      ['Mã sạp', 'Tiểu thương', 'Số tiền'],
      [{ text: '0413 200 0001', number: 4_132_000_001 }, 'An', '100.000'],
      ['\u200bA-07 ', 'Bình', '100.000'],
      [{ text: '1-3', number: 46_082, day: '2026-03-01' }, 'Chi', '100.000'],
    ];
    const { bills } = await readBillList(rows);
    expect(bills.map(({ key }) => key)).toEqual(['04132000001', 'A-07', '1-3']);
    const lost = [...rows, [{ text: '01/03/2026', number: 46_082, day: '2026-03-01' }, 'Dũng', '100.000']];
    expect(await refusals(lost)).toEqual(['list.row']);
  });

  it('names who has nothing to pay, paid too much, is paid or cancelled by state', async () => {
    const rows = [
      [...PUPILS, 'Số tiền', 'Trạng thái'],
      ['A1', 'An', '1A', '100.000', ''],
      ['A2', 'Bình', '1A', '100.000', 'Đã thu'],
      ['A3', 'Chi', '1A', '100.000', 'Đã hủy'],
      ['A4', 'Dũng', '1A', '0', 'Chưa thu'],
    ];
    const { bills, settled } = await readBillList(rows);
    expect(bills.map(({ key }) => key)).toEqual(['A1']);
    expect(settled.map(({ key, reason }) => [key, reason])).toEqual([
      ['A2', 'paid'],
      ['A3', 'cancelled'],
      ['A4', 'nothing'],
    ]);
  });

  it('keeps what a list of issued codes says of each', async () => {
    const rows = [
      ['Mã thanh toán', 'Mã HS', 'Họ và tên', 'Số tiền', 'Hạn nộp', 'Thay bằng'],
      ['HP00000150', '0601001', 'An', 1_541_800, '30/09/26', ''],
      ['HP00000247', '0601002', 'Bình', '', { text: '46295', number: 46_295 }, 'HP00000150'],
    ];
    const { bills } = await readBillList(rows);
    expect(bills).toMatchObject([
      { key: 'HP00000150', code: 'HP00000150', payer: '0601001', amount: 1_541_800, dueDate: '2026-09-30' },
      { key: 'HP00000247', supersededBy: 'HP00000150', dueDate: '2026-09-30' },
    ]);
    expect(bills[1]?.amount).toBeUndefined();
  });
});
