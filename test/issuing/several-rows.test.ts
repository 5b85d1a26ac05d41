import { describe, expect, it, test } from 'vitest';
import { safeReadBillList } from '../../src/issuing/index.ts';

type Rows = readonly (readonly string[])[];

/** The amounts by key and code, or what stands against them. */
async function outcome(rows: Rows, options = {}) {
  const read = await safeReadBillList(rows, options);
  if (!read.ok)
    return read.issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => [code, ...path].join(' '));
  return Object.fromEntries(
    read.value.bills.map(({ key, code, amount }) => [code && code !== key ? `${code} ${key}` : key, amount]),
  );
}

const CODES: Rows = [
  ['Mã thanh toán', 'Số hóa đơn', 'Họ và tên', 'Số tiền'],
  ['HP0150', '1', 'An', '627.000'],
  ['HP0150', '2', 'An', '100.000'],
  ['HP0251', '3', 'Bình', '778.000'],
];
const without = (rows: Rows, ...columns: readonly number[]) =>
  rows.map((row) => row.filter((_, column) => !columns.includes(column)));
const titled = (rows: Rows) => rows.map((row, at) => [...row, at === 0 ? 'Khoản thu' : `Khoản ${at}`]);

describe('several rows of one code', () => {
  it('are refused where nothing tells whether they are one bill, with both ways to say it', async () => {
    for (const rows of [CODES, without(CODES, 1)]) {
      const read = await safeReadBillList(rows);
      expect(await outcome(rows)).toEqual(['list.row 3 A']);
      expect(read.ok ? '' : read.issues[0].message).toMatch(/--bills-per payer.*--bills-per document/);
    }
  });

  it('are a bill for each document where that is asked for, or are refused where none is numbered', async () => {
    expect(await outcome(CODES, { per: 'document' })).toEqual({
      'HP0150 1': 627_000,
      'HP0150 2': 100_000,
      'HP0251 3': 778_000,
    });
    for (const rows of [without(CODES, 1), titled(without(CODES, 1))])
      expect(await outcome(rows, { per: 'document' })).toEqual(['list.per']);
    const unnumbered = CODES.map((row, at) => (at === 2 ? row.with(1, '') : row));
    expect(await outcome(unnumbered, { per: 'document' })).toEqual(['list.row 3 D']);
  });

  it('are added up where that is asked for, or where a title tells what each is for', async () => {
    const added = { HP0150: 727_000, HP0251: 778_000 };
    for (const rows of [CODES, without(CODES, 1)])
      expect(await outcome(rows, { per: 'payer' })).toEqual(added);
    expect(await outcome(titled(without(CODES, 1)))).toEqual(added);
    const twice = [...without(CODES, 1), ['HP0251', 'Bình', '778.000']];
    expect(await outcome(twice, { per: 'payer' })).toEqual(['list.row 5 A']);
  });
});

test('several rows of one who pays are added up where that is asked for or a title tells what each is for, and else refused', async () => {
  const rows = without(CODES, 1).map((row, at) => (at === 0 ? row.with(0, 'Mã HS') : row));
  expect(await outcome(rows)).toEqual(['list.per']);
  expect(await outcome(rows, { per: 'payer' })).toEqual({ HP0150: 727_000, HP0251: 778_000 });
  expect(await outcome(titled(rows))).toEqual({ HP0150: 727_000, HP0251: 778_000 });
});

test('what each asks for stays in its columns, though one who pays stands on several rows, or one key has two names', async () => {
  const heading = ['Mã HS', 'Họ và tên', 'Tiền ăn', 'Bảo hiểm y tế', 'CLB', 'Số tiền phải nộp'];
  const rows = [
    ['HS1', 'An', '770.000', '680.400', '250.000', '1.700.400'],
    ['HS2', 'Bình', '770.000', '680.400', '', '1.450.400'],
    ['HS3', 'Chi', '770.000', '', '', '770.000'],
  ];
  const again = [['HS3', 'Chi', '', '680.400', '', '680.400']];
  const anothers = [
    ['HS4', 'Dũng', '770.000', '', '', '770.000'],
    ['HS4', 'Giang', '770.000', '', '', '770.000'],
  ];
  for (const more of [[], again, anothers]) {
    const read = await safeReadBillList([heading, ...rows, ...more], { per: 'payer', skipBad: true });
    const items = read.ok
      ? read.value.bills.map((bill) => bill.items?.map(({ title, amount }) => `${title} ${amount}`))
      : [];
    expect(items.slice(0, 2)).toEqual([
      ['Tiền ăn 770000', 'Bảo hiểm y tế 680400', 'CLB 250000'],
      ['Tiền ăn 770000', 'Bảo hiểm y tế 680400'],
    ]);
    expect(items[2]).toEqual(['Tiền ăn 770000', ...(more === again ? ['Bảo hiểm y tế 680400'] : [])]);
  }
});

describe('a row that is called a total and has a key like those of the list', () => {
  const list = (...names: readonly string[]): Rows => [
    ['Mã HS', 'Họ và tên', 'Phải nộp'],
    ...names.map((name, at) => [`HS100${at}`, name, '627.000']),
  ];

  it('is named, whether or not it adds up', async () => {
    expect(await outcome(list('An', 'Tổng cộng'))).toEqual(['list.row 3 A']);
    expect(await outcome(list('An', 'Bình', 'Cộng'))).toEqual(['list.total 4 C', 'list.row 4 A']);
    expect(await outcome(list('Tổng cộng', 'Lũy kế'))).toEqual(['list.row 2 A', 'list.row 3 A']);
  });

  it('is a total where it repeats the key of the rows above', async () => {
    const rows = [
      ['Mã SV', 'Họ và tên', 'Tên học phần', 'Số tiền'],
      ['SV2001', 'An', 'Toán', '600.000'],
      ['SV2001', 'An', 'Lý', '400.000'],
      ['SV2001', 'An', 'Cộng', '1.000.000'],
      ['SV2002', 'Bình', 'Toán', '600.000'],
      ['SV2002', 'Bình', 'Cộng', '600.000'],
    ];
    expect(await outcome(rows)).toEqual({ SV2001: 1_000_000, SV2002: 600_000 });
  });

  it('is a total where a number of another kind stands there', async () => {
    expect(await outcome([...list('An', 'Bình'), ['2', 'Tổng cộng', '1.254.000']])).toEqual({
      HS1000: 627_000,
      HS1001: 627_000,
    });
  });
});

describe('a column to sign', () => {
  const list = (due: string, sign: string, title = 'DANH SÁCH'): Rows => [
    [title],
    ['Mã HS', 'Họ và tên', due, sign],
    ['HS1', 'An', '627.000', ''],
    ['HS2', 'Bình', '778.000', ''],
  ];
  const bills = { HS1: 627_000, HS2: 778_000 };

  it('is of money that goes out where nothing says that it comes in', async () => {
    for (const sign of ['Ký nhận', 'Chữ ký người nhận'])
      expect(await outcome(list('Số tiền', sign))).toEqual(['list.money_out']);
    expect(await outcome(list('Phải nộp', 'Thực lĩnh'))).toEqual(['list.money_out']);
    expect(await outcome(list('Phải nộp', 'Ký nhận', 'DANH SÁCH CHI TRẢ HỌC BỔNG'))).toEqual([
      'list.money_out',
    ]);
  });

  it('is none where it is for a notice, where the list says what is to be paid, or where it is named a note', async () => {
    expect(await outcome(list('Số tiền', 'Ký nhận giấy báo'))).toEqual(bills);
    expect(await outcome(list('Phải nộp', 'Ký nhận'))).toEqual(bills);
    expect(await outcome(list('Số tiền', 'Ký nhận', 'DANH SÁCH THU TIỀN HỌC THÁNG 9'))).toEqual(bills);
    expect(await outcome(list('Số tiền', 'Ký nhận'), { columns: { note: 'Ký nhận' } })).toEqual(bills);
    const read = await safeReadBillList(list('Số tiền', 'Ký nhận'));
    expect(read.ok ? '' : read.issues[0].message).toContain('--bills-columns note=D');
  });
});
