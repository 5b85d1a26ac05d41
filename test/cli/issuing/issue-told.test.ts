import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-issue-told-'));
const PAYEE = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };

beforeAll(() =>
  writeFileSync(
    join(root, 'vietqr.json'),
    JSON.stringify({ preset: 'school', issuer: 'Trường Hoa Cau', payee: PAYEE, papers: ['pictures'] }),
  ),
);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a list would give: the words, how many codes, and how many rows that are not right. */
async function planned(heading: string, ...rows: readonly string[]) {
  const list = join(root, 'list.csv');
  writeFileSync(list, [heading, ...rows, ''].join('\n'));
  const settings = `--config=${join(root, 'vietqr.json')}`;
  const { err, out } = await vietqr(['issue', list, settings, '--preview=99', '--lang=vi']);
  return { err, counts: [out.split('\n').length - 1, err.split('list.row').length - 1] };
}

describe('issue tells of every row of a list', () => {
  test('who owes nothing and who paid too much, and in what way the total agrees', async () => {
    const { err, counts } = await planned(
      'Mã HS,Họ và tên,Số tiền',
      ...['H1,An,350000', 'H2,Bình,-50000', 'H3,Chi,0', 'H4,Dũng,700000', ',Tổng cộng,1000000'],
    );
    expect(err).toContain(
      '2 học sinh, 2 khoản, 1.050.000 đ; trừ 50.000 đ nộp thừa còn 1.000.000 đ, khớp dòng TỔNG CỘNG',
    );
    expect(err).toContain(
      'không cấp mã: 1 học sinh không phải thu: dòng 4; 1 học sinh nộp thừa 50.000 đ: dòng 3\n',
    );
    expect(counts).toEqual([2, 0]);
  });

  test('on which of several sheets who owes nothing stands', async () => {
    const head = ['Mã HS', 'Họ và tên', 'Số tiền'];
    const book = XLSX.utils.book_new();
    for (const [name, rows] of [
      ['6A1', [head, ['H1', 'An', 350_000], ['H2', 'Bình', 350_000]]],
      ['6A2', [head, ['H3', 'Chi', 350_000], ['H4', 'Dũng', 0]]],
    ] as const)
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
    const list = join(root, 'list.xlsx');
    writeFileSync(list, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    const { err } = await vietqr([
      'issue',
      list,
      `--config=${join(root, 'vietqr.json')}`,
      '--preview=9',
      '--lang=vi',
    ]);
    expect(err).toContain('không cấp mã: 1 học sinh không phải thu: 6A2 dòng 3\n');
  });

  test('no total is said to agree where rows were left out of it', async () => {
    const { err, counts } = await planned(
      'Mã HS,Họ và tên,Số tiền',
      ...['H1,An,350000', 'H2,Bình,350000', 'H2,Chi,350000', 'H4,Dũng,350000', ',Tổng cộng,1400000'],
    );
    expect(err).toContain('700.000 đ; ở đây chưa tính 2 chỗ có lỗi nên chưa so với dòng TỔNG CỘNG');
    expect(err).not.toContain('khớp dòng');
    expect(counts).toEqual([2, 2]);
  });
});
