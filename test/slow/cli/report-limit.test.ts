import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSheets } from '../../../src/tables/index.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-limit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a workbook of so many bills and one movement. */
async function reportOf(count: number) {
  const lines = Array.from({ length: count }, (_, i) => `HP${100_000 + i},P${i},${i % 90},350000`);
  const [bills, statement, out] = ['list.csv', 'bank.csv', `${count}.xlsx`].map((name) => join(folder, name));
  writeFileSync(bills ?? '', `Mã thanh toán,Mã HS,Lớp,Số tiền\n${lines.join('\n')}\n`);
  writeFileSync(statement ?? '', 'Ngày GD,Ghi có,Diễn giải,Số CT\n05/09/2026,350000,HP100007 hoc phi,F17\n');
  const call = ['reconcile', `--bills=${bills}`, `--statement=${statement}`, '--lang=vi', `--out=${out}`];
  return { ...(await vietqr(call)), out: out ?? '' };
}

test('a workbook holds 20,000 lines, and of more is refused with what to do', async () => {
  const whole = await reportOf(19_999);
  expect(whole.code).toBe(0);
  const { sheets } = await readSheets(readFileSync(whole.out));
  const rows = sheets.map((sheet) => sheet.rows.length);
  expect(sheets).toHaveLength(96);
  expect(rows.slice(3, -1).reduce((sum, count) => sum + count - 1, 0)).toBe(19_999);
  const more = await reportOf(20_000);
  expect(more.code).toBe(1);
  expect(more.err).toMatch(/20000\.xlsx: lỗi report\.rows: báo cáo có 20\.001 dòng.* 20\.000 dòng.*\.csv/);
});
