import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { afterAll, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const bills = file(
  'list.csv',
  'Mã thanh toán,Mã HS,Lớp,Số tiền,Hạn nộp\nHP20410,7A01,7A,350000,30/09/2026\nHP20411,7B02,7B,350000,30/09/2026\n',
);
const statement = file(
  'bank.csv',
  'Số tài khoản: 0180020123\nNgày GD,Ghi có,Diễn giải,Số CT,Số dư\n05/09/2026,350000,HP20410 hoc phi,F17,350000\n06/09/2026,350000,nop cho con,F18,700000\n',
);
const FILES = [`--bills=${bills}`, `--statement=${statement}`];
const out = (name: string) => join(folder, name);
const write = (name: string, ...flags: readonly string[]) =>
  vietqr(['reconcile', ...FILES, '--lang=vi', `--out=${out(name)}`, ...flags]);

test('the ending says which report is written', async () => {
  for (const name of ['r.csv', 'r.json', 'r.xlsx', 'r.HTML']) {
    const { code, out: printed } = await write(name);
    expect([code, printed]).toEqual([0, `${out(name)}\n`]);
  }
  expect(readFileSync(out('r.csv'), 'utf8')).toMatch(/^\uFEFFLoại,Mã,/);
  expect(read(readFileSync(out('r.xlsx'))).SheetNames).toEqual([
    ...['Tổng hợp', 'Cần kiểm tra', 'Chưa nộp đủ', 'Nộp thừa, nộp trùng', '7A', '7B', 'Đã ghi nhận'],
    'Giao dịch khác',
  ]);
  expect(readFileSync(out('r.HTML'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="vi">/);
});

test('JSON has bills, movements, totals, and the statements with account and proof', async () => {
  await write('whole.json');
  const report = JSON.parse(readFileSync(out('whole.json'), 'utf8'));
  expect(report.bills[1]).toMatchObject({
    key: 'HP20411',
    code: 'HP20411',
    status: 'unpaid',
    amountDue: 350_000,
    received: 0,
    difference: -350_000,
    movements: [],
  });
  expect(report.movements[0]).toMatchObject({
    id: expect.any(String),
    time: '2026-09-05T00:00:00+07:00',
    amount: 350_000,
    outcome: 'allocated',
    allocations: [{ bill: 'HP20410', amount: 350_000 }],
    candidates: ['HP20410'],
  });
  expect(report.movements[1]).toMatchObject({ outcome: 'unallocated', reason: 'no_code', allocations: [] });
  expect(report.totals).toMatchObject({
    received: 700_000,
    allocated: 350_000,
    proposed: 0,
    unallocated: 350_000,
  });
  expect(report.files).toEqual([
    {
      file: statement,
      account: '0180020123',
      period: { from: '2026-09-05', to: '2026-09-06' },
      proof: { state: 'balanced', by: ['running'] },
    },
  ]);
  const { out: printed } = await vietqr(['reconcile', ...FILES, '--json']);
  expect(JSON.parse(printed)).toEqual(report);
});

test('balances that only follow from row to row are never said to prove the whole, nor nothing', async () => {
  const page = out('ends.html');
  for (const [lang, agree, nothing] of [
    ['en', 'totals agree', 'nothing proves'],
    ['vi', 'khớp số dư', 'không có gì chứng tỏ'],
  ] as const) {
    const { err } = await vietqr(['reconcile', ...FILES, `--lang=${lang}`, `--out=${page}`]);
    expect(err).toContain('statement.unproved');
    for (const words of [err, readFileSync(page, 'utf8')]) {
      expect(words).not.toContain(agree);
      expect(words).not.toContain(nothing);
    }
  }
  const whole = file(
    'whole.csv',
    'Số tài khoản: 0180020123\nNgày GD,Ghi có,Diễn giải,Số CT,Số dư\n,,Số dư đầu kỳ,,0\n05/09/2026,350000,HP20410 hoc phi,F17,350000\n,,Số dư cuối kỳ,,350000\n',
  );
  const { err } = await vietqr(['reconcile', `--bills=${bills}`, `--statement=${whole}`, `--out=${page}`]);
  expect(err).toContain('its balances or totals agree');
  expect(err).not.toContain('statement.unproved');
  expect(readFileSync(page, 'utf8')).toContain('balances or totals agree');
});

test.each(['r.pdf', 'r.xls', 'r', 'r.txt'])(
  'another ending is refused with those that are written: %s',
  async (name) => {
    const { code, err } = await write(name);
    expect(code).toBe(2);
    expect(err).toContain('.xlsx, .html, .csv hoặc .json');
  },
);

test('plots are written into a folder that is there, with the report or without', async () => {
  mkdirSync(out('plots'));
  expect((await vietqr(['reconcile', ...FILES, `--plots=${out('plots')}`])).code).toBe(0);
  expect(readdirSync(out('plots')).sort()).toEqual(['arrivals.svg', 'days.svg', 'statuses.svg']);
  expect((await write('r.html', `--plots=${out('plots')}`)).code).toBe(0);
  expect(await write('r2.html', `--plots=${out('nowhere')}`)).toMatchObject({
    code: 3,
    err: expect.stringContaining('không tìm thấy thư mục'),
  });
  expect(readdirSync(folder)).not.toContain('r2.html');
});
