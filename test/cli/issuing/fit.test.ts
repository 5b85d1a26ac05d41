import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBillList } from 'vietqr-kit/issuing';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { csvLines } from '../../../src/text/csv.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-issue-fit-'));
const list = join(root, 'danh-sach.csv');
const out = join(root, 'thang-9');
const PAYEE = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };

function writeSettings(more: object = {}) {
  const settings = { preset: 'school', issuer: 'Trường THCS Hoa Cau', payee: PAYEE, ...more };
  writeFileSync(join(root, 'vietqr.json'), JSON.stringify(settings));
}

/** Writes a list of pupils, each a name and, where they are not `6A`, a class. */
function writeList(...pupils: readonly (readonly [name: string, group?: string])[]) {
  const rows = pupils.map(
    ([name, group = '6A'], at) => `0${at + 1},"${name}","${group}",${(at + 1) * 100_000}`,
  );
  writeFileSync(list, ['Mã HS,Họ và tên,Lớp,Số tiền', ...rows, ''].join('\n'));
}

const run = (...flags: string[]) =>
  vietqr(['issue', list, `--config=${join(root, 'vietqr.json')}`, `--out=${out}`, '--lang=vi', ...flags]);
const errors = () => [...csvLines(readFileSync(join(out, 'errors.csv'), 'utf8'))].slice(1);
const payers = async () =>
  (await readBillList(new Uint8Array(readFileSync(join(out, 'manifest.csv'))))).bills.map(
    ({ payer }) => payer,
  );

const LONG = 'Nguyễn Phúc Bảo '.repeat(40).trim();

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  writeSettings({ papers: ['labels'] });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a text that a paper has no room for', () => {
  test.each(['labels', 'slips', 'notices', 'checklist'])(
    'leaves its row out of %s, and the others of its class go on',
    async (paper) => {
      writeSettings({ papers: [paper] });
      writeList(['Ngô An'], [LONG.repeat(paper === 'notices' ? 20 : 1)], ['Lý Bình']);
      const { code, err } = await run();
      expect([code, err]).toEqual([1, expect.stringContaining('2/2 đọc lại khớp')]);
      expect(await payers()).toEqual(['01', '03']);
      expect(errors()).toEqual([
        [
          ...['', '3', 'họ và tên', expect.stringContaining('Nguyễn Phúc Bảo')],
          expect.stringContaining('quá dài'),
          expect.stringContaining('rút ngắn'),
        ],
      ]);
    },
  );

  test('is told by the field that is too long, for each of a class whose name is', async () => {
    writeList(['Ngô An'], ['Lê Chi', LONG], ['Lý Bình', LONG.slice(0, 480)]);
    expect((await run()).code).toBe(1);
    expect(errors().map((cells) => cells.slice(1, 3))).toEqual([
      ['3', 'lớp, nhóm'],
      ['4', 'lớp, nhóm'],
    ]);
    expect(await payers()).toEqual(['01']);
  });

  test('is found before anything is made, and where nothing is to be', async () => {
    writeList(['Ngô An'], [LONG]);
    const { code, err } = await run('--dry-run');
    expect([code, err]).toEqual([1, expect.stringMatching(/render\.overflow.*3/)]);
  });

  test('is told by the steps before and after shares, which are good when their papers are whole', async () => {
    writeList(['Ngô An'], [LONG]);
    const codes = [];
    for (const step of ['--plan', '--shard=1/2', '--shard=2/2', '--merge'])
      codes.push((await run(step)).code);
    expect(codes).toEqual([1, 0, 0, 1]);
    expect([await payers(), errors().length]).toEqual([['01'], 1]);
  });

  test('is right where no paper prints it', async () => {
    writeSettings({ papers: ['pictures'] });
    writeList(['Ngô An'], [LONG]);
    expect((await run()).code).toBe(0);
  });

  test.each([
    ['signer', 'checklist'],
    ['contact', 'slips'],
    ['issuer', 'slips'],
  ])('refuses the run where it is the %s, which all papers bear', async (setting, paper) => {
    writeSettings({ papers: [paper], [setting]: LONG.repeat(20) });
    writeList(['Ngô An']);
    const { code, err } = await run();
    expect([code, err]).toEqual([1, expect.stringMatching(/render\.overflow/)]);
    expect(() => errors()).toThrow('ENOENT');
  });
});
