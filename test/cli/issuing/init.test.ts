import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.ts';
import { createReport } from '../../../src/issues/report.ts';
import { PRESETS } from '../../../src/issuing/list/options.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-init-'));
const file = join(folder, 'vietqr.json');
const TO = `--config=${file}`;
const SCHOOL = [
  ...['--preset=school', '--bank=Agribank', '--account=1800201234567'],
  ...['--account-name=TRUONG THCS HOA CAU', '--unit=Trường THCS Hoa Cau'],
];

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function settings() {
  const report = createReport();
  return readConfig(readFileSync(file, 'utf8'), report) ?? report.issues;
}

describe('init', () => {
  test('asks nothing where the flags say all, and keeps the bank by its number', async () => {
    const { code, err } = await vietqr(['init', TO, ...SCHOOL, '--prefix=hp', '--lang=vi']);
    expect(code).toBe(0);
    expect(err).toContain('tài khoản: 1800201234567, Agribank (970405), chủ tài khoản TRUONG THCS HOA CAU');
    expect(settings()).toMatchObject({
      preset: 'school',
      issuer: 'Trường THCS Hoa Cau',
      payee: { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' },
      reference: { prefix: 'HP', digits: 6 },
      lang: 'vi',
    });
  });

  test.each([
    [[], 'vi'],
    [['--lang=en'], 'en'],
  ])('with %j has papers in what payers read, whatever the language of the computer', async (asked, lang) => {
    expect((await vietqr(['init', TO, ...SCHOOL, ...asked], { env: { LANG: 'en_US.UTF-8' } })).code).toBe(0);
    expect(settings()).toMatchObject({ lang });
  });

  test.each(Object.keys(PRESETS))('knows what is usual at a %s', async (preset) => {
    const flags = SCHOOL.map((flag) => (flag.startsWith('--preset') ? `--preset=${preset}` : flag));
    expect((await vietqr(['init', TO, ...flags])).code).toBe(0);
    expect(settings()).toMatchObject({ preset, reference: { digits: 6 } });
  });

  test('names all that is missing where nobody can be asked', async () => {
    const { code, err } = await vietqr(['init', TO, '--preset=school']);
    expect([code, err]).toEqual([2, 'vietqr: needs --unit, --bank, --account, --account-name\n']);
  });

  test('asks for what is missing on a terminal, and again where an answer is none', async () => {
    const stdin = 'nowhere\n\n Agribank \n18 00\n1800201234567\n';
    const given = SCHOOL.filter((flag) => !/bank|account=/.test(flag));
    const { code, err } = await vietqr(['init', TO, ...given, '--lang=en'], { stdin, isTTY: true });
    expect(code).toBe(0);
    expect(err.split('Bank that takes the money: ')).toHaveLength(4);
    expect(err.split('Account number: ')).toHaveLength(3);
    expect(settings()).toMatchObject({ payee: { bank: '970405', account: '1800201234567' } });
  });

  test.each([
    ['0292 3812 345', { contact: '0292 3812 345' }],
    ['', {}],
  ])('asks last whom payers may call, and takes %j for an answer', async (answer, kept) => {
    const given = SCHOOL.filter((flag) => !flag.startsWith('--account-name'));
    const stdin = `TRUONG THCS HOA CAU\n${answer}\n`;
    const { code, err } = await vietqr(['init', TO, ...given, '--lang=en'], { stdin, isTTY: true });
    expect([code, err]).toEqual([0, expect.stringContaining('Telephone that payers may call')]);
    const written = settings();
    expect('contact' in written ? { contact: written.contact } : {}).toEqual(kept);
  });

  test('names what is left where the answers end', async () => {
    const { code, err } = await vietqr(['init', TO, '--lang=en'], { stdin: 'school\n', isTTY: true });
    expect(code).toBe(2);
    expect(err).toContain('needs --unit, --bank, --account, --account-name');
  });

  test.each([
    ['an unknown bank', 'bank', '--bank=Agribnak', '--bank: error bank.not_found'],
    ['an account with blanks', 'account', '--account=18 00', '--account: error account.separator'],
    ['a prefix that banks write', 'prefix', '--prefix=FT', '--prefix: error reference.reserved'],
    ['papers that there are not', 'papers', '--papers=notices,cups', '--papers: error input.value'],
  ])('refuses %s, and writes nothing', async (_title, name, flag, said) => {
    const flags = [...SCHOOL.filter((each) => !each.startsWith(`--${name}=`)), flag];
    const { code, err } = await vietqr(['init', TO, ...flags, '--lang=en']);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(() => readFileSync(file)).toThrow();
  });

  test('does not replace settings, which say whose account is paid, unless it is forced', async () => {
    await vietqr(['init', TO, ...SCHOOL]);
    const other = [...SCHOOL.filter((flag) => !flag.startsWith('--account=')), '--account=99'];
    expect((await vietqr(['init', TO, ...other])).code).toBe(2);
    expect(settings()).toMatchObject({ payee: { account: '1800201234567' } });
    expect((await vietqr(['init', TO, '--force', ...other])).code).toBe(0);
    expect(settings()).toMatchObject({ payee: { account: '99' } });
  });
});
