import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readStatement, safeReadStatement, streamStatement } from 'vietqr-kit/statements';
import { afterAll, describe, expect, test } from 'vitest';
import type { Result } from '../../../src/issues/result.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';
import { tries } from '../../kit/scale.ts';
import { camtStyle, writeCamt } from '../../kit/statements/write-camt.ts';
import { mt940Style, writeMt940 } from '../../kit/statements/write-mt940.ts';
import { ofxStyle, writeOfx } from '../../kit/statements/write-ofx.ts';
import { anyStatement, type KnownStatement } from '../../kit/statements/written.ts';

const HEADINGS = ['Ngày GD', 'Số CT', 'Ghi nợ', 'Ghi có', 'Số dư', 'Nội dung'];
const ROWS = [
  ['05/09/2026', 'FT26247000001', '', '350.000', '1.350.000', 'HP00000150'],
  ['06/09/2026', 'FT26247000002', '11.000', '', '1.339.000', 'phi'],
];

/** The places where a table names its account. */
const PLACES: Readonly<Record<string, (account: string) => readonly (readonly string[])[]>> = {
  'in a line above': (account) => [['Số tài khoản:', account], HEADINGS, ...ROWS],
  'in a title': (account) => [[`SAO KÊ TÀI KHOẢN ${account}`], HEADINGS, ...ROWS],
  'in a column': (account) => [[...HEADINGS, 'Số tài khoản'], ...ROWS.map((row) => [...row, account])],
};

const digits = fc.stringMatching(/^[1-9]\d{9,13}$/);
/** Ways of writing one account, besides all its digits together. */
const spelling = fc.constantFrom(
  (account: string) => account,
  (account: string) => `000${account}`,
  (account: string) => account.replace(/(\d{4})(?=\d)/g, '$1 '),
  (account: string) => account.replace(/(\d{3})(?=\d)/g, '$1-'),
  (account: string) => account.replace(/(\d{3})(?=\d)/g, '$1.'),
);
const pair = fc.tuple(digits, digits).filter(([a, b]) => a !== b);

describe.each(Object.entries(PLACES))('an account %s', (_place, rowsFor) => {
  test('is that of the caller in any spelling, and stays as the file has it', async () => {
    await fc.assert(
      fc.asyncProperty(digits, spelling, async (account, spell) => {
        const { movements } = await readStatement(rowsFor(account), { account: spell(account) });
        expect(movements.map((each) => each.account)).toEqual([account, account]);
      }),
      tries(30),
    );
  });

  test('refuses the statement where the caller names another, whole and as a stream', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([account, other]) => {
        const rows = rowsFor(account);
        expect(codesOf(await safeReadStatement(rows, { account: other }))).toEqual(['statement.account']);
        const csv = rows.map((row) => row.join(';')).join('\n');
        const streamed = drain(streamStatement(streamOf(csv), { account: other }));
        await expect(streamed).rejects.toThrow('it is of the account');
      }),
      tries(30),
    );
  });
});

/** What spreadsheets make of an account that they keep as a number, with all its digits and without. */
const allDigits = fc.constantFrom(
  (account: string) => `${account}.0`,
  (account: string) => `${account},00`,
);
const someDigits = fc.constantFrom(
  (account: string) => `${account[0]}.${account.slice(1, 5)}E+${account.length - 1}`,
  (account: string) => `${account[0]},${account.slice(1, 6)}E+${account.length - 1}`,
);
const MANGLED_PLACES: typeof PLACES = {
  ...PLACES,
  'behind a colon': (account) => [[`Số tài khoản: ${account}`], HEADINGS, ...ROWS],
};

describe.each(Object.entries(MANGLED_PLACES))(
  'an account %s that a spreadsheet changed',
  (place, rowsFor) => {
    test('is the one of the caller where it has all its digits', async () => {
      await fc.assert(
        fc.asyncProperty(digits, allDigits, async (account, mangle) => {
          const { movements } = await readStatement(rowsFor(mangle(account)), { account });
          expect(movements.map((each) => each.account)).toEqual([account, account]);
        }),
        tries(30),
      );
    });

    test('is unreadable where it may be another, never none', async () => {
      await fc.assert(
        fc.asyncProperty(pair, fc.oneof(allDigits, someDigits), async ([account, other], mangle) => {
          const rows = rowsFor(mangle(account));
          expect(codesOf(await safeReadStatement(rows, { account: other }))).toEqual([
            'statement.account_lost',
          ]);
          const { notices } = await readStatement(rows);
          if (place !== 'in a column')
            expect(notices.map(({ code }) => code)).toContain('statement.account_lost');
        }),
        tries(30),
      );
    });

    test('is unreadable where digits of the same account were lost', async () => {
      await fc.assert(
        fc.asyncProperty(digits, someDigits, async (account, mangle) => {
          const read = await safeReadStatement(rowsFor(mangle(account)), { account });
          expect(codesOf(read)).toEqual(['statement.account_lost']);
        }),
        tries(30),
      );
    });
  },
);

test.each(['in a line above', 'behind a colon', 'in a column'])(
  'an account %s with commas between thousands is read so too',
  async (place) => {
    const rows = MANGLED_PLACES[place]?.('1,800,201,234,567') ?? [];
    const { movements } = await readStatement(rows, { account: '1800201234567' });
    expect(movements).toHaveLength(2);
    const other = await safeReadStatement(rows, { account: '1800201234568' });
    expect(codesOf(other)).toEqual(['statement.account_lost']);
  },
);

test('a sum behind the name of a kind of account is no account', async () => {
  const rows = [['Tài khoản thanh toán:', '1,350,000,000'], HEADINGS, ...ROWS];
  expect((await readStatement(rows, { account: '1800201234567' })).movements).toHaveLength(2);
});

const FORMATS: Readonly<Record<string, fc.Arbitrary<(known: KnownStatement) => string>>> = {
  MT940: mt940Style.map((style) => (known) => writeMt940(known, style)),
  'camt.053': camtStyle.map((style) => (known) => writeCamt(known, style)),
  OFX: ofxStyle.map((style) => (known) => writeOfx(known, style)),
};

test.each(Object.entries(FORMATS))(
  'an account in %s agrees with the caller, or refuses',
  async (_name, writer) => {
    await fc.assert(
      fc.asyncProperty(anyStatement, writer, digits, async (known, write, other) => {
        const bytes = new TextEncoder().encode(write(known));
        const { account } = await readStatement(bytes, { account: `0${known.account}` });
        expect(account).toBe(known.account);
        expect(codesOf(await safeReadStatement(bytes, { account: other }))).toEqual(['statement.account']);
      }),
      tries(30),
    );
  },
);

test('accounts that differ from row to row are those of counterparties, unless one is of the caller', async () => {
  const rows = (accounts: readonly string[]) => [
    [...HEADINGS, 'Số tài khoản'],
    ...ROWS.map((row, at) => [...row, accounts[at] ?? '']),
  ];
  const { movements } = await readStatement(rows(['0700001111', '0700002222']), { account: '0011001234567' });
  expect(movements.map((each) => [each.account, each.counterpartyAccount])).toEqual([
    ['0011001234567', '0700001111'],
    ['0011001234567', '0700002222'],
  ]);
  const mixed = await safeReadStatement(rows(['0011001234567', '0700002222']), { account: '0011001234567' });
  expect(codesOf(mixed)).toEqual(['statement.account']);
});

describe('vietqr reconcile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vietqr-account-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, rows: readonly (readonly string[])[]) => {
    const path = join(folder, name);
    writeFileSync(path, rows.map((row) => row.join(';')).join('\n'));
    return path;
  };
  const bills = file('bills.csv', [
    ['Mã thanh toán', 'Số tiền'],
    ['HP00000150', '350.000'],
  ]);
  const named = file('named.csv', [['Số tài khoản', '0011001234567'], HEADINGS, ...ROWS]);
  const unnamed = file('unnamed.csv', [HEADINGS, ['07/09/2026', 'FT3', '', '5.000', '1.344.000', 'x']]);
  const call = (...flags: readonly string[]) =>
    vietqr(['reconcile', `--bills=${bills}`, `--statement=${named}`, ...flags]);

  test('refuses the one statement of another account, in both languages', async () => {
    for (const lang of ['vi', 'en']) {
      const { code, out, err } = await call('--account=999999', `--lang=${lang}`);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/named\.csv: (?:error|lỗi) statement\.account: .*…4567.*999999/);
    }
    expect((await call('--account=11-001-234-567')).code).toBe(0);
  });

  test('puts the account aside for a statement that names its own, beside one that does not, and by the settings', async () => {
    const beside = await call(`--statement=${unnamed}`, '--account=999999', '--json');
    expect([beside.code, beside.err]).toEqual([0, expect.stringContaining('warning statement.account')]);
    const accounts = JSON.parse(beside.out).movements.map(({ id }: { id: string }) => id.split(':')[0]);
    expect(accounts).toEqual(['11001234567', '11001234567', '999999']);
    const config = join(folder, 'vietqr.json');
    writeFileSync(config, '{ "statements": { "account": "999999" } }');
    const settled = await call(`--config=${config}`);
    expect([settled.code, settled.err]).toEqual([0, expect.stringContaining('warning statement.account')]);
  });
});

function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok
    ? []
    : result.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

async function* streamOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function drain(parts: AsyncIterable<unknown>): Promise<void> {
  for await (const _part of parts);
}
