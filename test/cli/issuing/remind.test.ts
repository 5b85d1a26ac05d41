import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { decode } from 'vietqr-kit';
import { defineReference } from 'vietqr-kit/reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfCodes } from '../../../src/issuing/papers/read-back.ts';
import { textOfPdf } from '../../kit/drawing/readers.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';
import { tries } from '../../kit/scale.ts';

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
  const late = '04/10/2026,4,5000,,PHI DICH VU';
  writeFileSync(place('thang-10.csv'), ['Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung', ...lines, late].join('\n'));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A text with one blank for any white space. */
const spaced = (text: string) => text.replace(/\s+/g, ' ');

const remind = (...args: string[]) =>
  vietqr(['remind', ...args, `--out=${place('nhac.pdf')}`, config, '--lang=vi', '--force']);

describe('remind', () => {
  test('asks those who have not paid for what is left, and nobody who may have paid', async () => {
    const { code, err } = await remind(place('t9'), place('sao-ke.csv'));
    expect(code).toBe(0);
    expect(err).toContain(
      `không nhắc vì có thể đã nộp mà chưa rõ mã, hoặc có tiền trả lại cần kiểm tra: 1 (${codeOf(3)})`,
    );
    expect(err).toContain('còn 1 giao dịch, 500.000 đ chưa rõ của ai');
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

  test('tells each what was asked, what came, since when it is overdue, who writes and whom to call', async () => {
    const settings = { ...SETTINGS, contact: '0292 3812 345 (kế toán)', signer: 'Trần Thị Minh Nguyệt' };
    writeFileSync(place('called.json'), JSON.stringify(settings));
    const out = place('goi.pdf');
    const days = ['--date=2026-10-05', '--pay-by=15/10/2026', `--config=${place('called.json')}`];
    const { code, err } = await vietqr([
      'remind',
      place('t9'),
      place('thang-10.csv'),
      ...days,
      `--out=${out}`,
      '--lang=vi',
    ]);
    expect([code, err]).toEqual([0, expect.not.stringContaining('chưa có contact')]);
    const [partly = '', unpaid = ''] = textOfPdf(new Uint8Array(readFileSync(out))).split('\f');
    for (const text of [
      'Đến ngày 04/10/2026, đơn vị thu đã nhận 200.000 đ, còn 300.000 đ',
      '(hạn nộp 30/09/2026, quá hạn từ ngày 01/10/2026).',
      'Kính đề nghị nộp chậm nhất ngày 15/10/2026 bằng mã QR dưới đây.',
      'Đã nộp −200.000',
      '500.000',
      'xin liên hệ 0292 3812 345 (kế toán)',
      'Ngày 05 tháng 10 năm 2026',
      'Người lập',
      'Trần Thị Minh Nguyệt',
    ])
      expect(spaced(partly)).toContain(text);
    expect(spaced(unpaid)).toContain(
      'đơn vị thu chưa nhận được 500.000 đ (hạn nộp 30/09/2026, quá hạn từ ngày 01/10/2026).',
    );
    expect(spaced(unpaid)).not.toContain('Đã nộp');
  });

  test('says where nobody is named to call, and refuses a day that is none', async () => {
    const { err } = await remind(place('t9'), place('sao-ke.csv'));
    expect(err).toContain('vietqr.json chưa có contact');
    const { code, err: day } = await remind(place('t9'), place('sao-ke.csv'), '--date=31/02/2026');
    expect([code, day]).toEqual([2, expect.stringContaining('--date: 31/02/2026 không phải ngày')]);
  });

  test('says how many rows of the list got no code, and where they stand', async () => {
    const rows = ['A1,Lê An,6A1,500000', 'A2,Lê Bình,6A1,nhiều', 'A3,,6A1,x', 'A4,Lê Chi,6A1,500000'];
    mkdirSync(place('bo'), { recursive: true });
    writeFileSync(
      place('bo/vietqr.json'),
      JSON.stringify({ ...SETTINGS, reference: { prefix: 'HR', digits: 6 } }),
    );
    writeFileSync(place('bo/list.csv'), ['Mã HS,Họ và tên,Lớp,Số tiền', ...rows].join('\n'));
    const own = `--config=${place('bo/vietqr.json')}`;
    await vietqr(['issue', place('bo/list.csv'), `--out=${place('bo/t9')}`, '--skip-bad', own]);
    const flags = [`--out=${place('bo/nhac.pdf')}`, own, '--force'];
    const run = (lang: string) =>
      vietqr(['remind', place('bo/t9'), place('thang-10.csv'), ...flags, `--lang=${lang}`]);
    const file = place('bo/t9/errors.csv');
    const { code, err } = await run('vi');
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(`2 dòng của danh sách chưa có mã nên không được nhắc: xem ${file}`),
    ]);
    expect((await run('en')).err).toContain(
      `2 rows of the list got no code, so nobody reminds them: see ${file}`,
    );
    const { err: whole } = await remind(place('t9'), place('sao-ke.csv'));
    expect(whole).not.toContain('errors.csv');
  });

  test('asks nobody for what a wallet kept', async () => {
    const { err } = await remind(place('t9'), place('sao-ke.csv'), '--wallet-fee=60%');
    expect(err).toContain('1 giấy nhắc, tổng 500.000 đ; 1/1 đọc lại khớp');
  });

  test('writes to all whose texts fit a letter, and names the others, whoever they are', async () => {
    const long = 'Nguyễn Phúc Bảo '.repeat(400).trim();
    const pictures = { ...SETTINGS, papers: ['pictures'], reference: { prefix: 'HQ', digits: 6 } };
    mkdirSync(place('dai'), { recursive: true });
    writeFileSync(place('dai/vietqr.json'), JSON.stringify(pictures));
    const own = `--config=${place('dai/vietqr.json')}`;
    const { issue: longCodeOf } = defineReference(pictures.reference);
    const pupils = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pupils, async (areLong) => {
        for (const name of ['dai/t9', 'dai/register.csv', 'dai/nhac.pdf'])
          rmSync(place(name), { recursive: true, force: true });
        const rows = areLong.map(
          (isLong, at) => `A${at + 1},"${isLong ? long : 'Lê An'}",6A1,${(at + 1) * 111_000}`,
        );
        writeFileSync(place('dai/list.csv'), ['Mã HS,Họ và tên,Lớp,Số tiền', ...rows].join('\n'));
        await vietqr(['issue', place('dai/list.csv'), `--out=${place('dai/t9')}`, own]);
        const flags = [`--out=${place('dai/nhac.pdf')}`, own, '--lang=vi'];
        const { code, err } = await vietqr(['remind', place('dai/t9'), place('thang-10.csv'), ...flags]);
        const left = areLong.flatMap((isLong, at) => (isLong ? [at + 1] : []));
        const sums = areLong.flatMap((isLong, at) => (isLong ? [] : [(at + 1) * 111_000]));
        expect(code).toBe(left.length === 0 ? 0 : 1);
        for (const at of left) expect(err).toMatch(new RegExp(`A${at}\\b`));
        if (left.length > 0)
          expect(err).toContain(`cho ${left.length} mã (${left.map((at) => longCodeOf(at)).join(', ')})`);
        const made = existsSync(place('dai/nhac.pdf'))
          ? readPdfCodes(new Uint8Array(readFileSync(place('dai/nhac.pdf'))))
          : [];
        expect(made.map((payload) => decode(payload).amount)).toEqual(sums);
      }),
      tries(8),
    );
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
    expect([code, err]).toEqual([2, expect.stringContaining('cần sao kê ngân hàng: vietqr remind')]);
    const without = await remind(place('sao-ke.csv'));
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('cần thư mục mã đã phát: ')]);
    const mistyped = await remind(place('t8'), place('sao-ke.csv'));
    expect([mistyped.code, mistyped.err]).toEqual([
      3,
      expect.stringContaining(`không có thư mục hay tệp nào tên là ${place('t8')}`),
    ]);
  });
});
