import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../../src/issuing/index.ts';
import { columnLetters } from '../../../src/tables/headings/named.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

/** Texts in which a person sees a sum, a mark or a mistake, and of which none says for certain how much is due. */
const UNREADABLE = [
  ...[
    'x',
    'X',
    '350k',
    '1tr5',
    '350 ngàn',
    '~350.000',
    '350.000?',
    '350.O00',
    '1e5',
    '5%',
    '#REF!',
    'ba trăm nghìn',
  ],
  ...['2 x 175.000', '350.000/tháng', '350000đ + 20000đ', 'theo phiếu', '35.00.000'],
];
const LISTS = {
  codes: ['Mã thanh toán', 'Họ và tên', 'Số tiền'],
  keys: ['Mã HS', 'Họ và tên', 'Phải nộp'],
  'documents beside payers': ['Số hóa đơn', 'Khách hàng', 'Tổng tiền'],
  'one item': ['Mã HS', 'Họ và tên', 'Học phí'],
};

const payer = fc.record({
  sum: fc.integer({ min: 10, max: 3000 }).map((each) => each * 1000),
  bad: fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { arbitrary: fc.constantFrom(...UNREADABLE), weight: 1 },
  ),
});
const payers = fc
  .array(payer, { minLength: 2, maxLength: 9 })
  .filter((all) => all.some(({ bad }) => bad !== ''));

describe.each(Object.entries(LISTS))('a list of %s', (_title, headings) => {
  const rowsOf = (all: readonly { readonly sum: number; readonly bad: string }[]) => [
    ['DANH SÁCH THU'],
    headings,
    ...all.map(({ sum, bad }, at) => [`HP0000${at + 10}`, `Em ${at}`, bad || String(sum)]),
  ];

  it('is refused at each row whose sum cannot be read, or whole where hardly any can', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(payers, async (all) => {
        const read = await safeReadBillList(rowsOf(all));
        const errors = read.ok ? [] : read.issues.filter(({ severity }) => severity === 'error');
        const bad = all.flatMap((each, at) => (each.bad === '' ? [] : [[at + 3, columnLetters(2)]]));
        expect(errors).not.toEqual([]);
        if (errors.some(({ code }) => code !== 'list.row'))
          expect(bad.length * 2).toBeGreaterThan(all.length);
        else {
          expect(errors.map(({ path }) => path)).toEqual(bad);
          met(bad.length * 2 > all.length ? 'most' : 'some');
        }
      }),
      tries(100),
    );
    met.expectAtLeast({ most: least(5), some: least(20) });
  });

  it('asks the others for the same, and nobody for nothing, where such rows are left out', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(payers, async (all) => {
        const read = await safeReadBillList(rowsOf(all), { skipBad: true });
        const good = all.flatMap(({ sum, bad }, at) => (bad === '' ? [[`HP0000${at + 10}`, sum]] : []));
        if (read.ok) {
          expect(read.value.bills.map(({ key, amount }) => [key, amount])).toEqual(good);
          expect(read.value.settled).toEqual([]);
          expect(read.warnings.filter(({ code }) => code === 'list.row')).toHaveLength(
            all.length - good.length,
          );
          met('read');
        } else expect(good.length * 2).toBeLessThan(all.length);
      }),
      tries(100),
    );
    met.expectAtLeast({ read: least(40) });
  });
});

describe('a mark in place of a sum', () => {
  const rows = (due: string) => [
    ['Mã HS', 'Họ và tên', 'Học phí', 'Tiền ăn', 'Phải nộp'],
    ['A1', 'An', '100.000', 'x', due],
    ['A2', 'Bình', '70.000', '20.000', '90.000'],
    ['A3', 'Chi', '60.000', '25.000', '85.000'],
  ];

  it('is nothing where the other columns, or the total, prove it, and a fault where they say otherwise', async () => {
    const read = await safeReadBillList(rows('100.000'));
    expect(read.ok && read.value.bills.map(({ amount }) => amount)).toEqual([100_000, 90_000, 85_000]);
    expect((await safeReadBillList(rows('120.000'))).ok).toBe(false);
    const totalled = (total: string) => [
      ['Mã HS', 'Họ và tên', 'Phải nộp'],
      ['A1', 'An', 'x'],
      ['A2', 'Bình', '90.000'],
      ['A3', 'Chi', '85.000'],
      ['', 'Tổng cộng', total],
    ];
    const proved = await safeReadBillList(totalled('175.000'));
    expect(proved.ok && proved.value.settled.map(({ key }) => key)).toEqual(['A1']);
    expect((await safeReadBillList(totalled('265.000'))).ok).toBe(false);
  });
});

describe('a list of codes without sums', () => {
  const codes = (sums: readonly string[]) => [
    ['Mã thanh toán', 'Họ và tên', 'Số tiền'],
    ...sums.map((sum, at) => [`HP0000${at + 10}`, `Em ${at}`, sum]),
  ];

  it('says that any sum pays them', async () => {
    for (const rows of [codes(['', '']), codes(['', '']).map((row) => row.slice(0, 2))]) {
      const read = await safeReadBillList(rows);
      expect(read.ok && read.value.bills.map(({ amount }) => amount)).toEqual([undefined, undefined]);
      expect(read.ok ? read.warnings.map(({ message }) => message).join() : '').toContain('any sum pays');
    }
  });

  it('is none where each says that nothing is due', async () => {
    for (const word of ['0', '-', 'miễn']) {
      const read = await safeReadBillList(codes([word, word]));
      expect(read.ok ? read.value.bills : []).toEqual([]);
    }
  });
});
