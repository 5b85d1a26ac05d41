import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/index.ts';
import { readBillList, safeReadBillList } from '../../../src/issuing/index.ts';
import { tries } from '../../kit/scale.ts';

const rowsOf = (heading: string, marks: readonly string[]) => [
  ['DANH SÁCH THU'],
  ['Mã HS', 'Họ và tên', 'Phải nộp', heading],
  ...marks.map((mark, at) => [`HS${at + 101}`, `Em ${at}`, '350.000', mark]),
];

/** Columns whose headings tell of paying and of no sum, and those that tell of a signature alone. */
const PAYING = ['Ký nộp', 'PH ký nộp', 'Phụ huynh ký nộp', 'Ngày nộp', 'Ngày đóng', 'Ngày nộp (tiền)'];
const SIGNED = ['Ký tên', 'Chữ ký', 'Ký nhận', 'Xác nhận', 'Xác nhận của PH'];

const marksOf = (...marks: readonly string[]) =>
  fc
    .array(fc.constantFrom('', ...marks), { minLength: 2, maxLength: 9 })
    .filter((all) => all.some((each) => each !== '') && all.includes(''));

describe('a column that marks some rows beside their sums', () => {
  it.each([
    ['paying', PAYING, ['x', 'Nộp 5/9', '5/9', '05/09/2026', 'đã nộp', 'Lan', '✓']],
    ['a signature, where its words do', SIGNED, ['Nộp 5/9', 'đã nộp', 'Đã đóng tiền', 'thu 5/9']],
  ] as const)('is asked about, whose heading tells of %s', async (_title, headings, marks) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...headings), marksOf(...marks), async (heading, all) => {
        const read = await safeReadBillList(rowsOf(heading, all));
        const errors = read.ok ? [] : read.issues.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code, path }) => [code, path])).toEqual([['list.column', ['D']]]);
        expect(errors.map((issue) => describeIssue(issue, 'vi')).join()).toMatch(/Ngày nộp tiền.*ghi chú/);
        const noted = await readBillList(rowsOf(heading, all), { columns: { note: 'D' } });
        expect(noted.bills).toHaveLength(all.length);
      }),
      tries(100),
    );
  });

  it('is left alone where nobody wrote anything, or signed and said nothing of money', async () => {
    const blank = await readBillList(rowsOf('Ký nộp', ['', '', '']));
    const signed = await readBillList(rowsOf('Ký tên', ['Lan', '', 'x']));
    expect([blank.bills.length, signed.bills.length]).toEqual([3, 3]);
  });

  it('says who paid below the heading that it is to have, and nobody who has not', async () => {
    const list = await readBillList(rowsOf('Ngày nộp tiền', ['x', '✓', 'chưa', '-', '0', 'còn nợ', '']));
    expect(list.settled.map(({ key }) => key)).toEqual(['HS101', 'HS102']);
    expect(list.bills.map(({ key }) => key)).toEqual(['HS103', 'HS104', 'HS105', 'HS106', 'HS107']);
  });
});
