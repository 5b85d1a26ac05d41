import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'vietqr-kit';
import { defineReference } from 'vietqr-kit/reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfCodes } from '../../../src/issuing/papers/read-back.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-remind-'));
const place = (name: string) => join(root, name);
const config = `--config=${place('vietqr.json')}`;
const { issue: codeOf } = defineReference({ prefix: 'HP', digits: 6 });
const SETTINGS = {
  preset: 'school',
  payee: { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' },
  reference: { prefix: 'HP', digits: 6 },
  papers: ['checklist'],
};
const PUPILS = ['An', 'Bình', 'Chi', 'Dũng'].map((name) => `Nguyễn Quốc ${name}`);

beforeAll(async () => {
  mkdirSync(root, { recursive: true });
  writeFileSync(place('vietqr.json'), JSON.stringify(SETTINGS));
  const rows = PUPILS.map((name, at) => `060100${at + 1},${name},6A1,500000,30/09/2026`);
  writeFileSync(place('list.csv'), ['Mã HS,Họ và tên,Lớp,Số tiền,Hạn nộp', ...rows].join('\n'));
  await vietqr(['issue', place('list.csv'), `--out=${place('t9')}`, config]);
  const lines = [
    `05/09/2026,1,,500000,${codeOf(1)} 6A1`,
    `06/09/2026,2,,200000,${codeOf(2)} 6A1`,
    '07/09/2026,3,,500000,PHU HUYNH EM NGUYEN QUOC CHI LOP 6A1 NOP TIEN',
  ];
  writeFileSync(place('sao-ke.csv'), ['Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung', ...lines].join('\n'));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const remind = (...args: string[]) =>
  vietqr(['remind', ...args, `--out=${place('nhac.pdf')}`, config, '--lang=vi', '--force']);

describe('remind', () => {
  test('asks those who have not paid for what is left, and nobody who may have paid', async () => {
    const { code, err } = await remind(place('t9'), place('sao-ke.csv'));
    expect(code).toBe(0);
    expect(err).toContain(`không nhắc vì có thể đã nộp mà chưa rõ mã: 1 (${codeOf(3)})`);
    expect(err).toContain('2 giấy nhắc, tổng 800.000 đ; 2/2 đọc lại khớp');
    const codes = readPdfCodes(new Uint8Array(readFileSync(place('nhac.pdf'))));
    expect(
      codes
        .map((payload) => decode(payload))
        .map(({ amount, purpose, account }) => [amount, purpose, account]),
    ).toEqual([
      [300_000, `${codeOf(2)} 6A1`, '1800201234567'],
      [500_000, `${codeOf(4)} 6A1`, '1800201234567'],
    ]);
  });

  test('does not mix two payees', async () => {
    const other = { ...SETTINGS, payee: { ...SETTINGS.payee, account: '1800209999999' } };
    writeFileSync(place('other.json'), JSON.stringify(other));
    const flags = [`--out=${place('t10')}`, `--config=${place('other.json')}`, '--new-account=9999'];
    await vietqr(['issue', place('list.csv'), ...flags]);
    const { code, err } = await remind(place('t9'), place('t10'), place('sao-ke.csv'));
    expect(code).toBe(1);
    expect(err).toContain('issue.payee_changed');
  });

  test('with no statement is refused', async () => {
    const { code, err } = await remind(place('t9'));
    expect([code, err]).toEqual([2, expect.stringContaining('cần thư mục mã đã phát và sao kê')]);
  });
});
