import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellObject, utils, write } from '@e965/xlsx';
import { encode } from 'vietqr-kit';
import { afterAll, describe, expect, test } from 'vitest';
import { checkCode } from '../../../src/cli/shared/stalls/check.ts';
import { safeDecode } from '../../../src/profiles/vietqr/index.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-stall-rows-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let runs = 0;

type Given = string | CellObject;

/** Makes the stalls of a workbook whose rows are stall, bank, account and maybe the text of a code. */
async function made(...rows: readonly (readonly Given[])[]) {
  const cells = [['Mã sạp', 'Ngân hàng', 'Số tài khoản', 'Chuỗi mã QR'], ...rows];
  const sheet = utils.aoa_to_sheet(
    cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : { ...cell }))),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sạp');
  const file = at(`${++runs}.xlsx`);
  writeFileSync(file, write(book, { type: 'buffer' }));
  return vietqr(['stalls', file, '--out', at(String(runs)), '--lang=vi']);
}

const number = (v: number, z = 'General'): CellObject => ({ t: 'n', v, z });

describe('the account of a stall', () => {
  test.each([
    ['a number', number(11001234567), 'ô kiểu số'],
    ['a number that shows each digit', number(11001234567, '0'), 'ô kiểu số'],
    ['a number with decimals', number(799990000.5), 'ô kiểu số'],
    ['a number of more digits than a spreadsheet keeps', number(1234567890123456), 'ô kiểu số'],
    ['a number written in a short way', '1234567E3', '1234567E3'],
    ['nothing', '', 'thiếu số tài khoản'],
  ])('is not taken from %s', async (_, cell, words) => {
    const { code, err } = await made(['A1', 'VCB', cell], ['A2', 'VCB', '0011001234567']);
    expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    expect(err).toContain('1 sạp');
    expect(err).not.toContain('tlv.');
  });

  test.each([
    ['a text', '11001234567'],
    ['a number that shows its zeros', number(11001234567, '0000000000000')],
  ])('is taken from %s', async (_, cell) => {
    expect((await made(['A1', 'VCB', cell])).code).toBe(0);
  });

  test('may look like a number written in a short way where the code beside says so', async () => {
    const payload = encode({ bank: 'VCB', account: '1234567E3' });
    expect((await made(['A1', 'VCB', '1234567E3', payload])).code).toBe(0);
  });

  test('of a bank that is not written is asked for with its bank', async () => {
    const { code, err } = await made(['A1', '', '0011001234567']);
    expect([code, err]).toEqual([1, expect.stringContaining('thiếu ngân hàng')]);
    expect(err).not.toContain('""');
  });
});

describe('the number of a stall', () => {
  test.each([
    ['a1', 'A1'],
    ['A 1', 'A1'],
    ['Đ1', 'đ1'],
  ])(
    '%s is %s: one row of it is enough, and of two accounts nobody knows which is right',
    async (second, first) => {
      const twice = await made([first, 'VCB', '0011001234567'], [second, 'VCB', '0011001234567']);
      expect([twice.code, twice.err]).toEqual([1, expect.stringContaining(`sạp ${second} đã có ở dòng 2`)]);
      expect(twice.err).toContain('1 sạp: ');
      const { code, err } = await made([first, 'VCB', '0011001234567'], [second, 'VCB', '0011001234568']);
      expect([code, err]).toEqual([1, expect.stringContaining('có ở các dòng 2, 3 với tài khoản khác nhau')]);
      expect(err).toContain('2 dòng chưa làm được');
    },
  );

  test.each([
    ['Đ1', 'D1'],
    ['1-2', '12'],
  ])('%s is not %s', async (second, first) => {
    const { code } = await made([first, 'VCB', '0011001234567'], [second, 'VCB', '0011001234568']);
    expect(code).toBe(0);
  });

  test('is not taken from a day', async () => {
    const { code, err } = await made([{ t: 'n', v: 46_000, z: 'd-mmm' }, 'VCB', '0011001234567']);
    expect([code, err]).toEqual([1, expect.stringContaining('ngày')]);
  });
});

describe('a picture that is named after a stall', () => {
  const stallOf = (id: string, account: string) => {
    const payload = encode({ bank: 'VCB', account });
    const read = safeDecode(payload);
    if (!read.ok) throw new Error('no code');
    return { id, payload, payment: read.value };
  };
  const market = [
    stallOf('A1', '0011001234567'),
    stallOf('a1', '0011001234568'),
    stallOf('B1', '0011001234569'),
  ];

  test.each([
    ['A1.png', 0, 'right'],
    ['A1.png', 1, 'other_stall'],
    ['a1.png', 0, 'other_stall'],
    ['a1.png', 1, 'right'],
    ['A1.png', 2, 'other_stall'],
    ['á1.png', 0, 'right'],
    ['á1.png', 2, 'other_stall'],
  ])('%s with code %i is %s', (file, of, verdict) => {
    expect(checkCode(market[of]?.payload ?? '', file, market).verdict).toBe(verdict);
  });
});
