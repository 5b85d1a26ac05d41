import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-places-'));
afterAll(() => rmSync(root, { recursive: true }));

const SETTINGS = {
  preset: 'school',
  issuer: 'Trường THCS Hoa Cau',
  payee: { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' },
  papers: ['pictures'],
};
const list = join(root, 'danh-sach.csv');
const config = join(root, 'vietqr.json');
writeFileSync(config, JSON.stringify(SETTINGS));

function issue(names: readonly string[], out: string, ...flags: string[]) {
  const rows = names.map((name, at) => `${at + 1},${name},6A1,520000`);
  writeFileSync(
    list,
    ['STT,Họ và tên,Lớp,Số tiền', ...rows, `,TỔNG CỘNG,,${names.length * 520_000}`].join('\n'),
  );
  return vietqr(['issue', list, `--config=${config}`, `--out=${join(root, out)}`, '--lang=vi', ...flags]);
}

const manifest = () => readFileSync(join(root, 'thang-9', 'manifest.csv'), 'utf8');

test('without a column of keys no code goes from one to another, in this folder or the next', async () => {
  const names = ['Nguyễn An', 'Lê Bình', 'Trần Chi'];
  expect((await issue(names, 'thang-9')).code).toBe(0);
  const before = manifest();
  for (const out of ['thang-9', 'thang-10']) {
    for (const moved of [['Thạch Sơn', ...names], names.slice(1)]) {
      const { code, err } = await issue(moved, out);
      expect(code).toBe(1);
      expect(err).toContain('1 trước là "Nguyễn An"');
      expect(err).toContain('thêm cột mã');
    }
  }
  expect(manifest()).toBe(before);
  expect((await issue([...names, 'Thạch Sơn'], 'thang-10')).code).toBe(0);
  expect((await issue(['NGUYỄN  AN', ...names.slice(1)], 'thang-9')).code).toBe(0);
  expect((await issue(['Nguyễn Ân Hà', ...names.slice(1)], 'thang-9', '--replace')).code).toBe(0);
});
