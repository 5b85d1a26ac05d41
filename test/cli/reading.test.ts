import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { languageOf, withLocale } from '../../src/cli/terminal/language.ts';
import { CHECK_SYSTEMS, checkCharacters } from '../../src/text/check-digits.ts';
import { vietqr } from '../kit/inputs/vietqr.ts';
import { tries } from '../kit/scale.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-reading-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STATEMENT = file('bank.csv', 'Ngày GD;Số CT;Ghi có;Nội dung\n05/09/2026;1;350.000;hoc phi\n');

describe('codes that are checked by --check', () => {
  const bodies = fc.uniqueArray(fc.stringMatching(/^[2-9A-HJKMNP-Z]{5,8}$/), { minLength: 8, maxLength: 12 });
  const system = fc.constantFrom(...CHECK_SYSTEMS);
  const check = (codes: readonly string[], name: string, lang = 'en') => {
    const bills = file(
      'codes.csv',
      ['Mã thanh toán;Số tiền', ...codes.map((code) => `${code};10000`)].join('\n'),
    );
    return vietqr([
      'reconcile',
      `--bills=${bills}`,
      `--statement=${STATEMENT}`,
      `--check=${name}`,
      `--lang=${lang}`,
    ]);
  };
  const issued = (all: readonly string[], own: (typeof CHECK_SYSTEMS)[number]) =>
    all.map((body) => `${body}${checkCharacters(body, own) ?? ''}`);

  test('are compared with it: those of another are refused with its name, those of its own are silent', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, system, system, async (all, own, named) => {
        const { code, err } = await check(issued(all, own), named);
        if (own !== named)
          expect([code, err]).toEqual([2, expect.stringContaining(`they fit --check ${own}`)]);
        else expect([code, err.includes('--check')]).toEqual([0, false]);
      }),
      tries(40, 10),
    );
  });

  test('are named where a few do not fit it, in both languages', async () => {
    const codes = [...issued(['HPAAA', 'HPBBB', 'HPCCC'], '97-10'), 'HPDDD99'];
    for (const [lang, words] of [
      ['en', '--check 97-10: 1 of 4 codes do not fit it'],
      ['vi', '--check 97-10: 1 trên 4 mã không đúng cách tính này'],
    ]) {
      const { code, err } = await check(codes, '97-10', lang);
      expect([code, err]).toEqual([0, expect.stringMatching(new RegExp(`${words}.*HPDDD99`))]);
    }
  });

  test('and fit one that was not named, are said to', async () => {
    const bodies = ['HPAAA', 'HPBBB', 'HPCCC', 'HPDDD', 'HPEEE'];
    const call = (codes: readonly string[], lang: string) => {
      const rows = ['Mã thanh toán;Số tiền', ...codes.map((code) => `${code};10000`)];
      const bills = file('all-fit.csv', rows.join('\n'));
      return vietqr(['reconcile', `--bills=${bills}`, `--statement=${STATEMENT}`, `--lang=${lang}`]);
    };
    for (const own of CHECK_SYSTEMS) {
      expect((await call(issued(bodies, own), 'en')).err).toContain(
        `all 5 codes have check characters: with --check ${own} `,
      );
      expect((await call(issued(bodies, own), 'vi')).err).toContain(
        `cả 5 mã đều có ký tự kiểm tra: thêm --check ${own} `,
      );
      expect((await call(issued(bodies.slice(1), own), 'en')).err).not.toContain('--check');
      expect((await call([...issued(bodies, own), 'HPFFF99'], 'en')).err).not.toContain('--check');
    }
  });

  test('are left to their own check, where the list has a column of it', async () => {
    const bills = file('own.csv', 'Mã thanh toán;Số tiền;Check\nHPDDD99;10000;none\n');
    const call = ['reconcile', `--bills=${bills}`, `--statement=${STATEMENT}`, '--check=31-3'];
    expect((await vietqr(call)).code).toBe(0);
  });
});

describe('files that cannot be used', () => {
  const good = file('good.csv', 'Mã thanh toán;Số tiền\nHP00000150;350.000\n');
  const bad: Readonly<Record<string, string>> = {
    'a missing file': join(folder, 'missing.csv'),
    'a folder': folder,
    'an empty file': file('empty.csv', ''),
    'a picture': file('picture.png', '\x89PNG\r\n\x1a\n'),
    'a workbook cut short': file('cut.xlsx', 'PK\u0003\u0004'),
    'a text without a table': file('text.csv', 'Kính gửi quý phụ huynh\n'),
  };
  const chosen = fc.subarray(Object.values(bad), { minLength: 1 });

  test('are all told in one call, among lists and statements alike', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, chosen, fc.boolean(), async (lists, statements, hasSettings) => {
        const config = join(folder, 'no-settings.json');
        const { code, out, err } = await vietqr([
          'reconcile',
          ...[good, ...lists].map((name) => `--bills=${name}`),
          ...[STATEMENT, ...statements].map((name) => `--statement=${name}`),
          ...(hasSettings ? [`--config=${config}`] : []),
        ]);
        expect([code === 1 || code === 3, out]).toEqual([true, '']);
        const isTold = (name: string, count: number) =>
          err
            .split('\n')
            .filter((line) => line.includes(`${name}:`) || line.includes(`${name}/manifest.csv:`)).length >=
          count;
        for (const name of new Set([...lists, ...statements, ...(hasSettings ? [config] : [])]))
          expect([
            name,
            isTold(name, Number(lists.includes(name)) + Number(statements.includes(name)) || 1),
          ]).toEqual([name, true]);
      }),
      tries(30, 8),
    );
  });

  test('are told with their purpose where lists and statements were exchanged', async () => {
    for (const [lang, statement, list] of [
      [
        'en',
        'this is a bank statement; give it with --statement',
        'this is a list of bills; give it with --bills',
      ],
      ['vi', 'đây là sao kê ngân hàng', 'đây là danh sách khoản thu'],
    ] as const) {
      const { code, err } = await vietqr([
        'reconcile',
        `--bills=${STATEMENT}`,
        `--statement=${good}`,
        `--lang=${lang}`,
      ]);
      expect([code, err]).toEqual([1, expect.stringContaining(`bank.csv: ${statement}`)]);
      expect(err).toContain(`good.csv: ${list}`);
    }
  });

  test('are not said to be exchanged where a list or a statement is none for its own reason', async () => {
    const words = file('words.csv', 'Mã thanh toán;Số tiền\nHP00000150;abc\n');
    const undated = file('undated.csv', 'Ngày GD;Ghi có;Nội dung\n05/09;350.000;x\n');
    const { err } = await vietqr(['reconcile', `--bills=${words}`, `--statement=${undated}`]);
    expect(err).toContain('statement.year');
    expect(err).not.toContain('this is a');
  });
});

test('a code that two lists share is named with both, however it is spelled', async () => {
  const one = file('one.csv', 'Mã thanh toán;Mã HS;Số tiền\nHP00000150;A1;350.000\nHP00000247;A2;50.000\n');
  const two = file('two.csv', 'Mã thanh toán;Mã HS;Số tiền\nhp-00000150;B1;90.000\nHP00000344;B2;50.000\n');
  for (const [lang, words] of [
    ['en', `two.csv: row 2: the code hp-00000150 stands in ${one} too`],
    ['vi', `two.csv: dòng 2: mã hp-00000150 cũng có trong ${one}`],
  ]) {
    const call = [
      'reconcile',
      `--bills=${one}`,
      `--bills=${two}`,
      `--statement=${STATEMENT}`,
      `--lang=${lang}`,
    ];
    const { code, err } = await vietqr(call);
    expect([code, err]).toEqual([0, expect.stringContaining(words ?? '')]);
    expect(err).not.toMatch(/^: /m);
  }
});

describe('standard input', () => {
  const bills = 'Mã thanh toán;Số tiền\nHP00000150;350.000\n';

  test('stands for a file, once', async () => {
    const call = ['reconcile', '--bills=-', '--json', `--statement=${STATEMENT}`];
    const { code, out } = await vietqr(call, { stdin: bills });
    expect([code, JSON.parse(out).bills.length]).toEqual([0, 1]);
    const twice = await vietqr(['reconcile', '--bills=-', '--statement=-'], { stdin: bills });
    expect([twice.code, twice.err]).toEqual([
      2,
      expect.stringContaining('standard input (-) can be read once'),
    ]);
    expect(
      (await vietqr(['reconcile', '--bills=-', '--statement=-', '--lang=vi'], { stdin: bills })).err,
    ).toContain('đầu vào chuẩn (-) chỉ đọc được một lần');
  });

  test('may be UTF-16, as PowerShell writes it, and so may JSON and settings', async () => {
    const { out: payload } = await vietqr([
      'encode',
      '--bank=VCB',
      '--account=0011001234567',
      '--purpose=Hoc phi',
    ]);
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const read = await vietqr(['decode', '--json'], { stdin: utf16(payload) });
    expect([read.code, read.out]).toEqual([0, expect.stringContaining('"purpose":"Hoc phi"')]);
    const json = file(
      'payment.json',
      utf16('{ "bank": "VCB", "account": "0011001234567", "purpose": "Hoc phi" }'),
    );
    expect((await vietqr(['encode', `--input=${json}`])).out).toBe(payload);
    const config = file('settings.json', utf16('{ "statements": { "accounts": "1" } }'));
    const settings = await vietqr(
      ['reconcile', `--config=${config}`, '--bills=-', `--statement=${STATEMENT}`],
      { stdin: bills },
    );
    expect(settings.err).toContain('accounts');
  });
});

describe('a call as it is typed', () => {
  const files = [
    `--bills=${file('typed.csv', 'Mã thanh toán;Số tiền\nHP00000150;350.000\n')}`,
    `--statement=${STATEMENT}`,
  ];

  test.each([
    ['--year=abc', '--year needs a whole number from 1990 to 2199, not abc'],
    ['--year=20266666', 'from 1990 to 2199'],
    ['--tolerance=1.5', '--tolerance needs a whole number from 0 on, not 1.5'],
    ['--bils=x', 'did you mean --bills?'],
  ])('tells of %s what is right', async (flag, words) => {
    const { code, err } = await vietqr(['reconcile', ...files, flag]);
    expect([code === 1 || code === 2, err]).toEqual([true, expect.stringContaining(words)]);
  });

  test('says of a number below nothing that it is none, and not that a value lacks', async () => {
    expect((await vietqr(['reconcile', ...files, '--tolerance', '-5'])).err).toContain('from 0 on, not -5');
    expect((await vietqr(['reconcile', ...files, '--tolerance', '--json'])).err).toContain('needs a value');
  });

  test('may name columns in the single quotation marks that Windows leaves in place', async () => {
    const { code, out } = await vietqr(['reconcile', '--json', ...files, "--columns='in=Ghi có, time=A'"]);
    expect([code, JSON.parse(out).totals.received]).toEqual([0, 350_000]);
  });

  test('is answered in the language of the flag, else of the environment, else of the system', () => {
    const languages = (env: Readonly<Record<string, string>>, system: string) =>
      languageOf(
        [],
        withLocale(env, () => system),
      );
    expect(languageOf(['--lang', 'vi'], { LANG: 'en_US.UTF-8' })).toBe('vi');
    expect(languages({ LC_ALL: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US')).toBe('vi');
    expect(languages({ LANG: 'en_US.UTF-8' }, 'vi-VN')).toBe('en');
    expect(languages({ LC_ALL: '', LANG: '' }, 'vi-VN')).toBe('vi');
    expect(languages({}, 'en-US')).toBe('en');
  });
});

function file(name: string, data: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}
