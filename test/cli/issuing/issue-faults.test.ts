import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { errorsText } from '../../../src/cli/shared/issuing/errors/file.ts';
import { readUsableList } from '../../../src/cli/shared/issuing/read-list.ts';
import { csvLines } from '../../../src/text/csv.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-issue-faults-'));
const list = join(root, 'danh-sach.csv');
const out = join(root, 'thang-9');
const lock = join(out, 'issue.lock');
const PAYEE = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };

function writeSettings(more: object = {}) {
  const settings = { preset: 'school', issuer: 'Trường THCS Hoa Cau', payee: PAYEE, papers: ['pictures'] };
  writeFileSync(join(root, 'vietqr.json'), JSON.stringify({ ...settings, ...more }));
}

function writeList(...names: readonly string[]) {
  const rows = names.map((name, at) => `0${at + 1},${name},6A,${(at + 1) * 100_000}`);
  writeFileSync(list, ['Mã HS,Họ và tên,Lớp,Số tiền', ...rows, ''].join('\n'));
}

const run = (...flags: string[]) =>
  vietqr(['issue', list, `--config=${join(root, 'vietqr.json')}`, `--out=${out}`, ...flags]);

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  writeSettings();
  writeList('Ngô An', 'Lý Bình');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a name that papers cannot print', () => {
  test('is told by its cell, and the others go on', async () => {
    writeSettings({ papers: ['labels'] });
    writeList('Ngô An', 'Иван', 'Lý Bình', 'Trần\u202eChi');
    const { code, err } = await run('--lang=en', '--dry-run');
    expect([code, err]).toEqual([1, expect.stringContaining('no letter for И в а н')]);
    const read = await readUsableList(new Uint8Array(readFileSync(list)), {}, true);
    expect(read.ok && read.value.list.bills.map(({ key }) => key)).toEqual(['01', '03']);
    const [, ...told] = [...csvLines(errorsText(read.ok ? read.value.bad : [], 'en'))];
    expect(told).toEqual([
      ['', '3', 'B', 'Иван', expect.stringContaining('B3'), expect.stringContaining('anew')],
      ['', '5', 'B', 'Trần\u202eChi', expect.stringContaining('U+202E'), expect.stringContaining('anew')],
    ]);
  });

  test('leaves none of the rows of who bears it, so that nobody is asked for a part', async () => {
    const rows = [
      ['01', 'Иван', 'Học phí', 500_000],
      ['01', '', 'Bán trú', 300_000],
      ['02', 'Lý Bình', 'Học phí', 500_000],
    ];
    const text = ['Mã HS,Họ và tên,Khoản thu,Số tiền', ...rows.map((row) => row.join(','))].join('\n');
    const read = await readUsableList(new TextEncoder().encode(text), {}, true);
    expect(read.ok && read.value.list.bills.map(({ key }) => key)).toEqual(['02']);
    expect(read.ok && read.value.bad.map(({ path }) => path)).toEqual([
      [2, 'B'],
      [3, 'B'],
    ]);
  });

  test('is found before any paper is made, and before anyone has a number', async () => {
    writeSettings({ papers: ['labels'], signer: '李' });
    const { code, err } = await run();
    expect([code, err]).toEqual([1, expect.stringContaining('李')]);
    expect([existsSync(out), existsSync(join(root, 'register.csv'))]).toEqual([false, false]);
  });

  test('is right where pictures alone are made', async () => {
    writeList('Иван', 'Lý Bình');
    expect((await run()).code).toBe(0);
  });
});

describe('a folder', () => {
  test('is written by one run at a time', async () => {
    const codes = (await Promise.all([run(), run()])).map(({ code }) => code);
    expect(codes.toSorted()).toEqual([0, 2]);
    expect([existsSync(lock), (await run()).code]).toEqual([false, 0]);
  });

  test('is left to another process that writes it, and taken over from one that was killed', async () => {
    await run();
    writeFileSync(lock, `${process.ppid} ${hostname()}`);
    const { code, err } = await run();
    expect([code, err]).toEqual([2, expect.stringContaining('issue.lock')]);
    const gone = 2 ** 22 + 1;
    writeFileSync(lock, `${gone} ${hostname()}`);
    expect([(await run()).code, existsSync(lock)]).toEqual([0, false]);
  });
});

test.each(['0', '17', '2.5'])('no %s threads make papers', async (count) => {
  const { code, err } = await run(`--workers=${count}`, '--lang=vi');
  expect([code, err]).toEqual([2, expect.stringContaining('--workers')]);
});
