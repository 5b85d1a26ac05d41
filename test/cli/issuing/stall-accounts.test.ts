import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'vietqr-kit';
import { toPng } from 'vietqr-kit/png';
import { afterAll, describe, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-accounts-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = 'Mã sạp;Ngân hàng;Số tài khoản;Chủ tài khoản';
const A12 = 'A12;Vietcombank;0011001234567;TRAN THI BA';
const B03 = 'B03;MB;0001112223334;LE VAN UT';
let runs = 0;

function list(...rows: readonly string[]): string {
  const file = at(`sap-${++runs}.csv`);
  writeFileSync(file, `\ufeff${[HEAD, ...rows].join('\r\n')}\r\n`);
  return file;
}

const make = (market: string, file: string, ...flags: string[]) =>
  vietqr(['stalls', file, '--out', at(market), '--lang=vi', ...flags]);

const written = (market: string) =>
  ['stalls.csv', 'posters.pdf', 'errors.csv'].map((name) => readFileSync(at(join(market, name)), 'latin1'));

describe('a stall that is to be paid into another account', () => {
  test.each([
    ['another account', 'A12;Vietcombank;0011001234999;TRAN THI BA', '4999', '0011001234999 Vietcombank'],
    ['another bank', 'A12;MB;0011001234567;TRAN THI BA', '4567', '0011001234567 MBBank'],
    ['another spelling of its number', 'a 12;Vietcombank;0011001234999;TRAN THI BA', '4999', '0011001234999'],
  ])('is named and nothing is written until it is confirmed: %s', async (market, row, last, now) => {
    expect((await make(market, list(A12, B03))).code).toBe(0);
    const before = written(market);
    const other = list(row, B03);
    const refused = await make(market, other);
    expect(refused.code).toBe(1);
    const id = row.split(';')[0];
    expect(refused.err).toContain(`sạp ${id}: 0011001234567 Vietcombank → ${now}`);
    expect(refused.err).not.toContain('B03');
    expect(refused.err).toContain('--new-account');
    expect(written(market)).toEqual(before);
    expect((await make(market, other, '--force')).code).toBe(1);
    expect((await make(market, other, `--new-account=${id}=0000`)).code).toBe(2);
    expect((await make(market, other, '--new-account=B03=3334')).code).toBe(1);
    expect(written(market)).toEqual(before);
    expect((await make(market, other, `--new-account=${id}=${last}`)).code).toBe(0);
    expect(written(market)[0]).not.toBe(before[0]);
    expect((await make(market, other, `--new-account=${id}=${last}`)).code).toBe(0);
  });

  test('every one of them is to be confirmed', async () => {
    const twoOthers = list(A12.replace('4567', '4999'), B03.replace('3334', '3335'));
    expect((await make('hai', list(A12, B03))).code).toBe(0);
    const one = await make('hai', twoOthers, '--new-account=A12=4999');
    expect(one.code).toBe(1);
    expect(one.err).toContain('sạp B03: 0001112223334 MBBank → 0001112223335 MBBank');
    expect((await make('hai', twoOthers, '--new-account=A12=4999', '--new-account=B03=3335')).code).toBe(0);
  });

  test('is not missed where the list of the folder was changed by hand', async () => {
    expect((await make('sua', list(A12, B03))).code).toBe(0);
    const file = at('sua/stalls.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('0011 0012 3456 7', '0011 0012 3499 9'));
    const { code, err } = await make('sua', list(A12, B03));
    expect([code, err]).toEqual([1, expect.stringContaining('sạp A12: không rõ tài khoản trước đây →')]);
    expect((await make('sua', list(A12, B03), '--new-account=A12=4567')).code).toBe(0);
  });

  test('is the wrong one for a morning check until it is confirmed', async () => {
    const other = encode({ bank: 'VCB', account: '0011001234999' });
    writeFileSync(at('A12.png'), toPng(other));
    const check = () => vietqr(['stalls', 'check', at('sang'), at('A12.png'), '--lang=vi']);
    const changed = list('A12;Vietcombank;0011001234999;TRAN THI BA');
    await make('sang', list(A12));
    await make('sang', changed);
    expect((await check()).out).toContain('ĐỪNG NHẬN TIỀN');
    await make('sang', changed, '--new-account=A12=4999');
    expect((await check()).out).toContain('đúng: sạp A12');
  });
});

test('stalls that came, went or ask for something else are told, and the same list again tells nothing', async () => {
  expect((await make('cho', list(A12, B03))).err).not.toContain('mới');
  expect((await make('cho', list(A12, B03))).err).not.toMatch(/sạp mới|không còn|khác trước/);
  const { code, err } = await make('cho', list(A12, 'C01;MB;0001112223335;LE VAN A'));
  expect(code).toBe(0);
  expect(err).toContain('1 sạp mới: C01');
  expect(err).toContain('1 sạp không còn mã QR: B03 (…3334 MBBank)');
  const file = at('gia.csv');
  writeFileSync(file, `${HEAD};Số tiền\r\n${A12};50.000\r\nC01;MB;0001112223335;LE VAN A;\r\n`);
  expect((await make('cho', file)).err).toContain('1 sạp có mã QR khác trước, hãy treo bản mới: A12');
});

test('a list of which no stall can be made leaves the former as it is, and says nothing of it', async () => {
  await make('khong', list(A12, B03));
  const [before] = written('khong');
  const { code, err } = await make('khong', list('A12;Gringotts;123456;', 'B03;Gringotts;123456;'));
  expect(code).toBe(1);
  expect(err).not.toContain('không còn');
  expect(written('khong')[0]).toBe(before);
});
