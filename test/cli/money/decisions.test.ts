import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { afterAll, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-decisions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const bills = file('list.csv', 'Mã thanh toán,Mã HS,Số tiền\nHP20410,7A01,350000\nHP20411,7A02,350000\n');
const statement = file(
  'bank.csv',
  'Ngày GD,Ghi có,Diễn giải,Số CT\n05/09/2026,350000,HP20410 hoc phi,F17\n06/09/2026,350000,nop cho con,F18\n',
);
const FILES = [`--bills=${bills}`, `--statement=${statement}`];
const received = async (...flags: readonly string[]) => {
  const { out, err } = await vietqr(['reconcile', '--json', `--bills=${bills}`, ...flags]);
  return out === '' ? err : JSON.parse(out).bills.map((bill: { received: number }) => bill.received);
};

test('a report whose column of decisions was filled in is handed in again, and kept', async () => {
  const report = join(folder, 'report.csv');
  await vietqr(['reconcile', ...FILES, '--lang=vi', `--out=${report}`]);
  const rows = readFileSync(report, 'utf8').split('\r\n');
  const head = rows[0]?.split(',') ?? [];
  const place = head.indexOf('Gán cho mã');
  const filled = rows.map((row) => {
    if (!row.includes('nop cho con')) return row;
    const cells = row.split(',');
    cells[place] = 'HP20411';
    return cells.join(',');
  });
  const decided = file('decided.csv', filled.join('\r\n'));
  expect(await received(...FILES.slice(1), `--decisions=${decided}`, '--by=Lan')).toEqual([350_000, 350_000]);
  const again = join(folder, 'again.csv');
  await vietqr(['reconcile', ...FILES, `--decisions=${decided}`, '--by=Lan', '--lang=vi', `--out=${again}`]);
  expect(readFileSync(again, 'utf8')).toContain('Lan');
  expect(await received(...FILES.slice(1), `--decisions=${again}`)).toEqual([350_000, 350_000]);
});

test('a report that holds decisions is not written over by a run that does not know them', async () => {
  const decisions = file(
    'own.csv',
    'Mã,Số tiền giao dịch,Gán cho mã\nstatement:F18:2026-09-06:350000,350000,HP20411\n',
  );
  const run = (...flags: readonly string[]) =>
    vietqr(['reconcile', ...FILES, '--lang=vi', '--by=Lan', ...flags]);
  for (const name of ['kept.csv', 'kept.xlsx']) {
    const kept = join(folder, name);
    expect((await run(`--out=${kept}`)).code).toBe(0);
    expect((await run(`--out=${kept}`, `--decisions=${decisions}`)).code).toBe(0);
    const before = readFileSync(kept);
    for (const flags of [[], ['--force']]) {
      const { code, err } = await run(`--out=${kept}`, ...flags);
      expect([code, err]).toEqual([2, expect.stringContaining('đang giữ 1 quyết định')]);
    }
    expect(readFileSync(kept).equals(before)).toBe(true);
    expect((await run(`--out=${kept}`, `--decisions=${decisions}`)).code).toBe(0);
    expect((await run(`--out=${join(folder, `next-${name}`)}`, `--decisions=${kept}`)).code).toBe(0);
  }
  const kept = join(folder, 'kept.csv');
  const changed = readFileSync(kept, 'utf8').replace(/,HP20411=350000,HP20411=/, ',trả lại,HP20411=');
  expect(changed).toContain(',trả lại,');
  writeFileSync(kept, changed);
  const { code, err } = await run(`--out=${kept}`, `--decisions=${decisions}`);
  expect([code, err]).toEqual([2, expect.stringContaining('đang giữ 1 quyết định')]);
  expect(readFileSync(kept, 'utf8')).toBe(changed);
});

test('a filled-in cell that names no bill is told by its row, in the language asked for', async () => {
  const decided = file('odd.csv', 'Mã,Số tiền giao dịch,Gán cho mã\nF18,350000,7A01; 7A02\n');
  const { code, err } = await vietqr(['reconcile', ...FILES, '--lang=vi', `--decisions=${decided}`]);
  expect(code).toBe(1);
  expect(err).toMatch(/odd\.csv: lỗi decision\.cell: .*7A01; 7A02/);
});

test('a decision that does not hold is told by its file, sheet, cell and movement', async () => {
  const { movements } = JSON.parse((await vietqr(['reconcile', '--json', ...FILES])).out);
  const [first, second] = movements.map(({ id }: { id: string }) => id);
  const sheet = utils.aoa_to_sheet([
    ['Báo cáo'],
    ['Mã', 'Số tiền giao dịch', 'Gán cho mã'],
    [second, 350_000, '7A09'],
    [first, 350_000, 'HP20410=1000'],
    ['F99', 350_000, '7A01'],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Cần kiểm tra');
  const decided = join(folder, 'wrong.xlsx');
  writeFileSync(decided, write(book, { type: 'buffer', bookType: 'xlsx' }));
  for (const lang of ['vi', 'en']) {
    const { code, err } = await vietqr(['reconcile', ...FILES, `--lang=${lang}`, `--decisions=${decided}`]);
    expect(code).toBe(1);
    for (const [cell, movement, issue] of [
      ['C3', second, 'decision.bill'],
      ['C4', first, 'decision.sum'],
      ['C5', 'F99', 'decision.unused'],
    ])
      expect(err.split('\n').find((line) => line.includes(issue ?? ''))).toContain(
        `wrong.xlsx: 'Cần kiểm tra'!${cell}: ${movement}: `,
      );
  }
});

test('whose name is recorded is said where neither a row nor the call names one', async () => {
  const decided = file(
    'unsigned.csv',
    'Mã,Số tiền giao dịch,Gán cho mã,Người quyết định\nF18,350000,7A02,\n',
  );
  const signed = file(
    'signed.csv',
    'Mã,Số tiền giao dịch,Gán cho mã,Người quyết định\nF18,350000,7A02,Hoa\n',
  );
  const said = async (...flags: readonly string[]) => (await vietqr(['reconcile', ...FILES, ...flags])).err;
  expect(await said(`--decisions=${decided}`)).toContain(`decided by "${userInfo().username}"`);
  for (const flags of [[`--decisions=${decided}`, '--by=Lan'], [`--decisions=${signed}`], []])
    expect(await said(...flags)).not.toContain('recorded as decided by');
});

test('days that were locked keep what was allocated, without their statement', async () => {
  const lock = join(folder, 'september.json');
  const { code } = await vietqr(['reconcile', ...FILES, '--lock-through=2026-09-30', `--lock-out=${lock}`]);
  expect(code).toBe(0);
  const october = file('october.csv', 'Ngày GD,Ghi có,Diễn giải,Số CT\n05/10/2026,350000,HP20411,F19\n');
  expect(await received(`--statement=${october}`, `--lock=${lock}`)).toEqual([350_000, 350_000]);
  const { err } = await vietqr(['reconcile', ...FILES, `--lock=${bills}`]);
  expect(err).toContain('list.csv');
});

test.each([
  ['--lock-through=2026-09-30'],
  ['--lock-out=x.json'],
  ['--lock-through=31/31/2026', '--lock-out=x.json'],
])('a lock without its other half, or without a day, is a wrong call: %s', async (...flags) => {
  expect((await vietqr(['reconcile', ...FILES, ...flags])).code).toBe(2);
});

test('a workbook is filled in with another program, handed in, and its decisions are kept', async () => {
  const report = join(folder, 'report.xlsx');
  await vietqr(['reconcile', ...FILES, '--lang=vi', `--out=${report}`]);
  const book = read(readFileSync(report), { cellStyles: true });
  const sheet = book.Sheets['Cần kiểm tra'];
  if (!sheet) throw new Error('no sheet to look at');
  const heads: readonly string[] = utils.sheet_to_json<string[]>(sheet, { header: 1 })[0] ?? [];
  const place = heads.indexOf('Gán cho mã');
  utils.sheet_add_aoa(sheet, [['HP20411']], { origin: { r: 1, c: place } });
  const decided = join(folder, 'filled.xlsx');
  writeFileSync(decided, new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
  const flags = [...FILES.slice(1), `--decisions=${decided}`, '--by=Lan'];
  expect(await received(...flags)).toEqual([350_000, 350_000]);
  const again = join(folder, 'again.xlsx');
  const { code } = await vietqr(['reconcile', ...FILES, ...flags.slice(1), '--lang=vi', `--out=${again}`]);
  expect(code).toBe(0);
  expect(await received(...FILES.slice(1), `--decisions=${again}`, '--by=Hoa')).toEqual([350_000, 350_000]);
});

test('a workbook that the program wrote is replaced, one that another saved is not', async () => {
  const report = join(folder, 'own.xlsx');
  const write_ = () => vietqr(['reconcile', ...FILES, `--out=${report}`]);
  expect([(await write_()).code, (await write_()).code]).toEqual([0, 0]);
  writeFileSync(
    report,
    new Uint8Array(write(read(readFileSync(report)), { type: 'array', bookType: 'xlsx' })),
  );
  expect(await write_()).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
});

test('decisions that no movement has any more are told, since a statement without its account gives other ids', async () => {
  const named = file('named.csv', `Số tài khoản: 1800201234567\n${readFileSync(statement, 'utf8')}`);
  const report = join(folder, 'named.csv.csv');
  await vietqr(['reconcile', `--bills=${bills}`, `--statement=${named}`, '--lang=vi', `--out=${report}`]);
  const text = readFileSync(report, 'utf8').replace(/^(.*nop cho con),,/m, '$1,HP20411,');
  const decided = file('named-decided.csv', text);
  const call = ['reconcile', `--bills=${bills}`, `--decisions=${decided}`, '--lang=vi'];
  const { err } = await vietqr([...call, ...FILES.slice(1)]);
  expect(err).toMatch(/named-decided\.csv: .*decision\.unused.*số tài khoản/);
  const kept = await vietqr([...call, '--json', ...FILES.slice(1), '--account=1800201234567']);
  expect(JSON.parse(kept.out).bills.map((bill: { received: number }) => bill.received)).toEqual([
    350_000, 350_000,
  ]);
});

test('a lock that was changed since it was written is refused, saved anew in another order it is not, and one without a proof is told', async () => {
  const lock = join(folder, 'proved.json');
  await vietqr(['reconcile', ...FILES, '--lock-through=2026-09-30', `--lock-out=${lock}`]);
  const text = readFileSync(lock, 'utf8');
  const october = file('october-2.csv', 'Ngày GD,Ghi có,Diễn giải,Số CT\n05/10/2026,350000,HP20411,F19\n');
  const read = (given: string) =>
    vietqr([
      'reconcile',
      FILES[0] ?? '',
      `--statement=${october}`,
      `--lock=${file('read.json', given)}`,
      '--lang=vi',
    ]);
  expect((await read(text.replace('350000', '360000'))).err).toContain('đã bị sửa sau khi ghi');
  expect((await read(text.replace('350000', '360000'))).code).toBe(1);
  const otherBill = text.replace(/"bill": "[^"]+"/, '"bill": "HP20411"');
  expect(otherBill).not.toBe(text);
  expect((await read(otherBill)).err).toContain('đã bị sửa sau khi ghi');
  const turned = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()));
  const whole = await read(turned);
  expect([whole.code, whole.err]).toEqual([0, expect.not.stringContaining('mã kiểm chứng')]);
  const { proof, ...bare } = JSON.parse(text);
  expect(proof).toMatch(/^sha256-/);
  const old = await read(JSON.stringify(bare));
  expect([old.code, old.err]).toEqual([0, expect.stringContaining('không có mã kiểm chứng')]);
});
