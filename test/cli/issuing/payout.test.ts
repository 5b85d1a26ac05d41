import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'vietqr-kit';
import { toPng } from 'vietqr-kit/png';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLines } from '../../../src/text/csv.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-payout-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  mkdirSync(at('sub'));
  writeFileSync(at('Nguyen Van An.png'), toPng(encode({ bank: 'VCB', account: '0011001234567' })));
  copyFileSync(at('Nguyen Van An.png'), at('sub/Nguyen Van An.png'));
  symlinkSync(at('Nguyen Van An.png'), at('link.png'));
  writeFileSync(at('sub/NGUYỄN VĂN ÁN.png'), toPng(encode({ bank: 'VCB', account: '0011001234568' })));
  writeFileSync(at('Tran Thi Ba.png'), toPng(encode({ bank: 'MB', account: '0001112223334' })));
  copyFileSync(at('Nguyen Van An.png'), at('Le Van Ut.png'));
});

async function listed(...names: readonly string[]) {
  const { code, err } = await vietqr(['payout', ...names.map(at), '--out', at('payout.csv'), '--lang=vi']);
  const rows = [...csvLines(readFileSync(at('payout.csv'), 'utf8'))].slice(1);
  return { code, err, rows: rows.map((row) => [row[1], row[4], row[8]]), kinds: rows.map((row) => row[5]) };
}

describe('a list of people to be paid', () => {
  test.each([
    ['the same name', ['Nguyen Van An.png', 'Tran Thi Ba.png', 'Nguyen Van An.png']],
    ['another way to the same file', ['Nguyen Van An.png', 'Tran Thi Ba.png', 'sub/../Nguyen Van An.png']],
    ['a link to the same file', ['Nguyen Van An.png', 'Tran Thi Ba.png', 'link.png']],
    ['a copy in another folder', ['Nguyen Van An.png', 'Tran Thi Ba.png', 'sub/Nguyen Van An.png']],
  ])('has a picture once that is given twice, by %s, and says so', async (_, names) => {
    const { code, err, rows } = await listed(...names);
    expect(rows).toEqual([
      ['Nguyen Van An', '0011001234567', ''],
      ['Tran Thi Ba', '0001112223334', ''],
    ]);
    expect(code).toBe(0);
    expect(err).toContain(`${at(names[2] ?? '')}: đã có trong danh sách, chỉ ghi một lần`);
    expect(err).toContain('2 tài khoản; 1 ảnh trùng');
  });

  test('names two accounts under one name, however it is spelled', async () => {
    const { code, err, rows } = await listed('Nguyen Van An.png', 'sub/NGUYỄN VĂN ÁN.png', 'Tran Thi Ba.png');
    expect(code).toBe(1);
    expect(rows.map(([, , note]) => note)).toEqual([
      `cùng tên với ${at('sub/NGUYỄN VĂN ÁN.png')} nhưng khác tài khoản`,
      `cùng tên với ${at('Nguyen Van An.png')} nhưng khác tài khoản`,
      '',
    ]);
    expect(err).toContain('khác tài khoản');
  });

  test('names one account under two names', async () => {
    const { code, rows } = await listed('Nguyen Van An.png', 'Le Van Ut.png');
    expect(code).toBe(1);
    expect(rows.map(([, , note]) => note)).toEqual([
      'trùng tài khoản với Le Van Ut.png',
      'trùng tài khoản với Nguyen Van An.png',
    ]);
  });

  test('says in its language what each of them is', async () => {
    writeFileSync(
      at('the.png'),
      toPng(encode({ bank: 'VCB', account: '9704361234567890', service: 'card' })),
    );
    const { kinds, rows } = await listed('Tran Thi Ba.png', 'the.png');
    expect(kinds).toEqual(['tài khoản', 'thẻ']);
    expect(rows[1]?.[2]).toBe('không phải tài khoản mà là: thẻ');
  });

  test.each(['payout.xlsx', 'payout', 'payout.csv.txt'])('is a .csv, not %s', async (name) => {
    const { code, err } = await vietqr(['payout', at('Tran Thi Ba.png'), '--out', at(name), '--lang=vi']);
    expect([code, err]).toEqual([2, expect.stringContaining('.csv')]);
    expect(existsSync(at(name))).toBe(false);
  });
});

describe('a comparison', () => {
  const code = encode({ bank: 'MB', account: '0001112223334' });

  test('says of what is neither a code nor a file that there is no such file', async () => {
    const { code: exit, err } = await vietqr(['compare', code, at('nofile'), '--lang=vi']);
    expect([exit, err]).toEqual([3, expect.stringContaining('nofile')]);
    expect(err).toContain('không tìm thấy tệp');
    expect(err).not.toContain('emv.first');
  });

  test('says of a file that is no picture what to give', async () => {
    writeFileSync(at('ma.txt'), code);
    const { code: exit, err } = await vietqr(['compare', code, at('ma.txt'), '--lang=vi']);
    expect([exit, err]).toEqual([3, expect.stringContaining('tệp văn bản')]);
  });
});
