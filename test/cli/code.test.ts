import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bankDetails } from '../../src/banks/index.ts';
import { COMMANDS } from '../../src/cli/registry.ts';
import { decode, emv, encode, findBanks, safeDecode } from '../../src/index.ts';
import { inspect } from '../../src/inspect/index.ts';
import { displayWidth } from '../../src/issues/format.ts';
import { momo } from '../../src/profiles/index.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { vietqr } from '../kit/inputs/vietqr.ts';
import { tries } from '../kit/scale.ts';
import { bundleCommand, vietqrProcess } from './process.ts';

const PAYMENT = { bank: '970436', account: '0011001234567', amount: 350_000, purpose: 'HP2026K7 thang 9' };
const PAYLOAD = encode(PAYMENT);
/** A code of MoMo's gateway, which pays into a NAPAS account as well. */
const TWO_WAYS = momo.encode({ bank: '970454', account: '99MM00000O00000001', guid: 'vn.momo' });
const DAMAGED = PAYLOAD.replace('350000', '350001');
const folder = mkdtempSync(join(tmpdir(), 'vietqr-cli-'));
const commands = Object.keys(COMMANDS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a code in another currency', () => {
  const foreign = emv.encode({
    objects: emv
      .decode(PAYLOAD)
      .objects.map(({ tag, value }) => ({ tag, value: tag === '53' ? '840' : value })),
  });

  test('is refused, and read when that is asked for, its sum never called đồng', async () => {
    const refused = await vietqr(['decode', foreign]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('vietqr.not_domestic');
    for (const command of ['decode', 'inspect']) {
      const { out } = await vietqr([command, '--foreign', foreign]);
      expect(out).toContain('350.000 (840)');
      expect(out).not.toMatch(/\d ?đ/);
    }
  });
});

describe('a payment', () => {
  test('given as flags is written as the library writes it', async () => {
    const flags = ['--bank', 'VCB', '--account', '0011001234567', '--amount=350000'];
    const { code, out, err } = await vietqr(['encode', ...flags, '--purpose', 'HP2026K7 tháng 9']);
    expect([code, out]).toEqual([0, `${PAYLOAD}\n`]);
    expect(err).toContain('warning text.stripped');
  });

  test('comes back the same from encode and decode, whichever fields it has', async () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);
    const payment = fc.record(
      { billNumber: word, customerLabel: word, storeLabel: word, purpose: word, merchantName: word },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(payment, async (fields) => {
        const flags = Object.entries(fields).map(([field, value]) => `--${kebab(field)}=${value}`);
        const written = await vietqr(['encode', '--bank=970436', '--account=001', ...flags]);
        const read = await vietqr(['decode', '--strict', '--json'], { stdin: written.out });
        expect(JSON.parse(read.out).value).toMatchObject({ account: '001', ...fields });
      }),
      { numRuns: 25 },
    );
  });

  test('may hold objects that no field names', async () => {
    const { out } = await vietqr([
      'encode',
      '--bank=970436',
      '--account=1',
      '--extra-objects=80=x',
      '--extra-objects=62.50=a=b',
    ]);
    expect(decode(out.trim()).extraObjects).toEqual([
      { tags: ['62', '50'], value: 'a=b' },
      { tags: ['80'], value: 'x' },
    ]);
  });

  test('whose purpose is too long is refused, and written when the limit is raised', async () => {
    const flags = ['encode', '--bank=970436', '--account=1', `--purpose=${'A'.repeat(30)}`];
    const refused = await vietqr(flags);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('emv.too_long');
    expect((await vietqr([...flags, '--max-purpose-length=30'])).code).toBe(0);
  });

  test('with diacritics is refused or kept as asked', async () => {
    const flags = ['encode', '--bank=970436', '--account=1', '--purpose=học phí'];
    expect((await vietqr([...flags, '--diacritics=reject'])).code).toBe(1);
    expect((await vietqr([...flags, '--diacritics=keep'])).out).toContain('học phí');
  });
});

describe('a JSON list', () => {
  const rows = [{ account: '1', amount: 1 }, { accont: '2' }, 3];

  test('gives a payload for each good row and names the bad ones', async () => {
    const { code, out, err } = await vietqr(['encode', '--bank=970436', '--input=-'], {
      stdin: JSON.stringify(rows),
    });
    expect([code, out]).toEqual([1, `${encode({ bank: '970436', account: '1', amount: 1 })}\n`]);
    expect(err).toContain('#2: error input.unknown_key');
    expect(err).toContain('#3: error input.type');
  });

  test('is read from a file, and a result for each row is printed as JSON', async () => {
    const file = join(folder, 'rows.json');
    writeFileSync(file, JSON.stringify(rows));
    const { out } = await vietqr(['encode', '--bank=970436', '--json', '--input', file]);
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
  });

  test('with a field that a flag gives too is refused, so that neither is lost', async () => {
    const { code, err } = await vietqr(['encode', '--bank=970436', '--account=2', '--input=-'], {
      stdin: '{"account":"1"}',
    });
    expect(code).toBe(2);
    expect(err).toContain('account is given both');
  });

  test('of decoded payments is written again', async () => {
    const { out } = await vietqr(['encode', '--input=-'], { stdin: JSON.stringify(decode(PAYLOAD)) });
    expect(out.trim()).toBe(PAYLOAD);
  });
});

describe('decode', () => {
  test('prints fields for people', async () => {
    expect((await vietqr(['decode', PAYLOAD])).out).toBe(
      [
        'Bank        Vietcombank (970436)',
        'Account     0011001234567',
        'Amount      350.000 đ',
        'Purpose     HP2026K7 thang 9',
        'Service     account',
        'Initiation  dynamic',
        'Currency    704',
        'Country     VN',
        '',
      ].join('\n'),
    );
  });

  test('prints the result of the library as JSON', async () => {
    const { out } = await vietqr(['decode', '--json', PAYLOAD]);
    expect(JSON.parse(out)).toEqual(safeDecode(PAYLOAD));
  });

  test('reads a payload a line, and fails when one of them is bad', async () => {
    const { code, out, err } = await vietqr(['decode'], { stdin: `\uFEFF${PAYLOAD}\r\n\n${DAMAGED}\n` });
    expect([code, out.match(/^Account/gm)?.length]).toEqual([1, 1]);
    expect(err).toContain('#3: error crc.mismatch');
  });

  test('takes a long purpose as good when the limit is raised as for encode', async () => {
    const { out } = await vietqr([
      'encode',
      '--bank=970436',
      '--account=1',
      `--purpose=${'A'.repeat(30)}`,
      '--max-purpose-length=30',
    ]);
    expect((await vietqr(['decode', '--strict', out.trim()])).code).toBe(1);
    expect((await vietqr(['decode', '--strict', '--max-purpose-length=30', out.trim()])).code).toBe(0);
  });

  test('refuses a deviation only when it is strict', async () => {
    const deviant = PAYLOAD.slice(0, -4) + PAYLOAD.slice(-4).toLowerCase();
    const tolerant = await vietqr(['decode', deviant]);
    expect([tolerant.code, tolerant.err]).toEqual([0, expect.stringContaining('warning crc.lower_case')]);
    expect((await vietqr(['decode', '--strict', deviant])).code).toBe(1);
  });
});

describe('inspect', () => {
  test('prints the tree with names, offsets and lengths', async () => {
    const { code, out } = await vietqr(['inspect', PAYLOAD]);
    expect(code).toBe(0);
    expect(out).toContain('  08    purpose                      100      16  HP2026K7 thang 9');
    expect(out).toMatch(/no issues\n$/);
  });

  test('puts carets under the place of an issue', async () => {
    const { code, out } = await vietqr(['inspect', DAMAGED, '--lang=vi']);
    const lines = out.trimEnd().split('\n');
    const at = lines.findIndex((line) => /^ *\^+$/.test(line));
    const [text = '', carets = ''] = lines.slice(at - 1);
    expect(code).toBe(1);
    expect(out).toContain('lỗi crc.mismatch: mã CRC là');
    expect(text.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe(DAMAGED.slice(-8));
  });

  test('names what is no payment code', async () => {
    expect((await vietqr(['inspect', 'https://img.vietqr.io/image/x'])).out).toContain(
      'vietqr.io quick link',
    );
    expect((await vietqr(['inspect', 'hello'])).out).toContain('scheme.none');
  });

  test('offers repairs and lists several ways to pay', async () => {
    const { out } = await vietqr(['inspect', `${PAYLOAD}&callbackurl=app://done`, '--lang=vi']);
    expect(out).toContain(
      `cách khôi phục gợi ý: đã được mã CRC xác nhận: bỏ phần chữ thừa ở đầu hoặc cuối chuỗi mã QR\n  ${PAYLOAD}`,
    );
    expect((await vietqr(['inspect', DAMAGED, '--lang=vi'])).out).toContain(
      'cách khôi phục gợi ý: phỏng đoán: số tiền sai, thiếu hoặc thừa một chữ số: 350001 thành 350000; mã CRC khớp, nhưng đã thử',
    );
    const two = await vietqr(['inspect', TWO_WAYS]);
    expect(two.out).toContain('ways to pay:\n  VietQR  38  99MM00000O00000001\n  MoMo  26\n');
  });

  test('prints the inspection of the library as JSON', async () => {
    const { out } = await vietqr(['inspect', '--json', DAMAGED]);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(inspect(DAMAGED))));
  });

  test('colors its output on a terminal, unless NO_COLOR is set', async () => {
    const sequence = '\u001b[';
    const args = ['inspect', DAMAGED];
    expect((await vietqr(args, { isTTY: true })).out).toContain(sequence);
    expect((await vietqr(args, { isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain(sequence);
    expect((await vietqr(args)).out).not.toContain(sequence);
  });
});

describe('the objects that inspect shows', () => {
  test('keep the capitals of what is written in capitals', async () => {
    const { out } = await vietqr(['inspect', encode({ bank: 'MB', account: '1' }), '--lang=vi']);
    expect(out).toMatch(/^01 +loại mã QR /m);
    expect(out).toMatch(/^63 +mã CRC /m);
    expect(out).not.toMatch(/mã (?:qr|crc|bin)\b/);
  });
});

describe('the Vietnamese help', () => {
  /** Letters to type, units and formats, none of them a word. */
  const NO_WORDS = /^(?:[A-Z]|A\d|MM|AME|RRGGBB|QR)$/;

  test.each(Object.keys(COMMANDS))('of %s says in Vietnamese what stands for a value', async (name) => {
    const { out } = await vietqr([name, '--help', '--lang=vi']);
    const heads = out
      .split('\n')
      .flatMap((line) => /^(?:Cách dùng:| {2}(?:-\w, )?--)(.*?)(?: {2}|$)/.exec(line)?.[1] ?? []);
    const words = heads.join(' ').match(/(?<![\p{L}_])[A-Z][A-Z\d]*(?![\p{L}_])/gu) ?? [];
    expect(heads.length).toBeGreaterThan(1);
    expect(words.filter((word) => !NO_WORDS.test(word))).toEqual([]);
  });
});

describe('banks', () => {
  test('prints the ranking of the library', async () => {
    const { code, out } = await vietqr(['banks', 'vietcon']);
    const bins = out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(0, 6));
    expect([code, bins]).toEqual([0, findBanks('vietcon').map(({ bin }) => bin)]);
  });

  test('prints JSON with details, at most as many as asked for', async () => {
    const expected = findBanks('', { limit: 3 }).map((bank) => ({ ...bank, ...bankDetails(bank) }));
    expect(JSON.parse((await vietqr(['banks', '--json', '--limit=3'])).out)).toEqual(expected);
  });

  test('fails when nothing is found', async () => {
    expect(await vietqr(['banks', 'zzzzzzzz'])).toMatchObject({ code: 1, out: '' });
  });
});

describe('a call that is wrong', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['without a command', [], 'Usage: vietqr COMMAND'],
    ['with an unknown command', ['encod'], 'did you mean encode?'],
    ['with a property of every object as command', ['constructor'], 'no command constructor'],
    ['with an unknown flag', ['encode', '--ammount=1'], 'did you mean --amount?'],
    ['with a property of every object as flag', ['encode', '--__proto__=1'], '--__proto__ is no flag'],
    ['with a flag that lacks its value', ['encode', '--bank', '--account', '1'], '--bank needs a value'],
    ['with a flag given twice', ['encode', '--amount=1', '--amount=2'], '--amount is given twice'],
    ['with a value for a switch', ['decode', '--strict=no', PAYLOAD], '--strict takes no value'],
    ['with a number that is none', ['banks', '--limit=x'], '--limit needs a whole number'],
    ['with a word that is no choice', ['encode', '--service=bank'], '--service is one of'],
    ['with a payload that lacks its quotes', ['decode', ...PAYLOAD.split(' ')], 'in double quotes'],
    ['with an object that has no id', ['encode', '--extra-objects=x'], '--extra-objects takes ID=TEXT'],
  ];

  test.each(cases)('%s ends with 2 and says so on stderr', async (_title, args, words) => {
    const { code, out, err } = await vietqr(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('without a payload, on a terminal, does not wait for one', async () => {
    expect((await vietqr(['decode'], { isTTY: true })).code).toBe(2);
  });
});

describe('input that cannot be read ends with 3', () => {
  test.each([
    ['an empty stdin', ['decode'], ''],
    ['a missing file', ['encode', '--input=/nowhere/rows.json'], ''],
    ['text that is no JSON', ['encode', '--input=-'], '{'],
    ['bytes that are no UTF-8', ['decode'], Uint8Array.of(0x30, 0xb8, 0x30)],
  ])('%s', async (_title, args, stdin) => {
    const { code, out, err } = await vietqr(args, { stdin });
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^vietqr: /);
  });
});

describe('language', () => {
  test.each([
    [{ LANG: 'vi_VN.UTF-8' }, 'không có lệnh'],
    [{ LANG: 'vi_VN.UTF-8', LC_ALL: 'C' }, 'no command'],
    [{ LANG: 'en_US', LC_ALL: 'vi_VN' }, 'không có lệnh'],
    [{}, 'no command'],
  ])('comes from the locale %o', async (env, words) => {
    expect((await vietqr(['x'], { env })).err).toContain(words);
  });

  test.each(commands)('%s has help that fits a screen in both', async (name) => {
    const helps = await Promise.all(['vi', 'en'].map((lang) => vietqr([name, '--help', `--lang=${lang}`])));
    for (const line of helps.flatMap(({ out }) => out.split('\n')))
      expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  });

  test.each(commands)('%s has help in both, and each names all its flags', async (name) => {
    const [en, vi] = await Promise.all([
      vietqr([name, '--help']),
      vietqr(['--lang', 'vi', name, '-h'], { env: { LANG: 'C' } }),
    ]);
    const flagsIn = (help: string) => help.match(/--[a-z-]+(?=.*\S)/g);
    expect(en.out).toContain('Usage: vietqr');
    expect(vi.out).toContain('Cách dùng: vietqr');
    expect(flagsIn(vi.out)).toEqual(flagsIn(en.out));
  });

  test('the overview lists every command', async () => {
    const { out } = await vietqr(['--help']);
    expect(commands.filter((name) => !out.includes(`  ${name} `))).toEqual([]);
  });
});

test('whatever the text, no command throws, and none lets it steer the terminal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('decode', 'inspect', 'banks'),
      async (text, name) => {
        const said = await vietqr([name, text.startsWith('-') ? `.${text}` : text]);
        expect([0, 1]).toContain(said.code);
        expect(said.out + said.err).not.toMatch(/[^\P{Cc}\n]/u);
      },
    ),
    tries(1000, 20),
  );
});

/** test/slow holds more of what only a process can do. */
describe('as a process', () => {
  beforeAll(bundleCommand, 120_000);

  test('it reads a pipe and ends with the code of what it found', async () => {
    const { code, out, err } = await vietqrProcess(['decode', '--lang=vi'], { input: DAMAGED });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('crc.mismatch');
  });
});

function kebab(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
