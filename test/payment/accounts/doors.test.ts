import fc from 'fast-check';
import { decode, describeIssue, emv, encode, type PaymentInput, safeDecode, safeEncode } from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { vietqr } from 'vietqr-kit/profiles';
import { transferJsonSchema, transferSchema } from 'vietqr-kit/schema';
import { describe, expect, test } from 'vitest';
import { ACCOUNT_PATTERN, MERCHANT_ID_PATTERN } from '../../../src/payment/accounts/shape.ts';
import { errorsOf, issuesOf } from '../../kit/expect-issue.ts';
import { goodAccount } from '../../kit/inputs/arbitraries.ts';
import { runs } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const VCB = { bank: '970436', account: '0011001234567' };
const SHOP: PaymentInput = {
  ...VCB,
  service: 'merchant',
  merchantCategoryCode: '5812',
  merchantName: 'QUAN AN',
  merchantCity: 'HANOI',
};
const good = emv.decode(encode({ ...VCB, amount: 1000 }));

/** A code of anyone's that says an account as it is given. */
function codeWith(account: string, service = 'QRIBFTTA'): string {
  const length = String(account.length).padStart(2, '0');
  const payee = emv.set(good, '38.01', `000697043601${length}${account}`);
  return emv.encode(emv.set(payee, '38.02', service));
}

const FAULTS: readonly (readonly [string, string, string | undefined])[] = [
  ['0011-0012-34567', 'account.separator', '0011001234567'],
  ['1800.2012.34567', 'account.separator', '1800201234567'],
  ['0011 0012 34567', 'account.separator', '0011001234567'],
  ['11001234567.0', 'account.spreadsheet', '11001234567'],
  ['1.1E+13', 'account.spreadsheet', undefined],
  ["'0011001234567", 'account.spreadsheet', '0011001234567'],
  ['+84912345678', 'account.character', '0912345678'],
  ['shop@vcb', 'account.character', undefined],
  ['0011\u200b001234567', 'account.invisible', '0011001234567'],
  ['0011001234567\u00a0', 'account.invisible', '0011001234567'],
];

describe.each(FAULTS)('the account %j', (account, code, repaired) => {
  test('is refused by every door that writes, with the account to offer', () => {
    const input = { ...VCB, account };
    for (const written of [safeEncode(input), lite.safeEncode(input), vietqr.safeEncode(input)]) {
      expect(errorsOf(written)).toEqual([`${code} account`]);
      expect(issuesOf(written)[0]?.expected).toBe(repaired);
    }
    const checked = transferSchema.safeParse(input);
    expect(checked.error?.issues).toMatchObject([{ path: ['account'], params: { code } }]);
  });

  test('is said in words that hold the account to offer, in both languages', () => {
    const [found] = issuesOf(safeEncode({ ...VCB, account }));
    if (!found) throw new Error('no issue');
    for (const said of [found.message, describeIssue(found, 'vi')]) {
      if (repaired !== undefined) expect(said).toContain(repaired);
      else expect(said).not.toMatch(/\d{5}/);
    }
  });

  test('is read with a warning at its place, which strict reading refuses; nothing is offered to who did not type it', () => {
    const text = codeWith(account);
    const read = safeDecode(text);
    expect(read.ok && read.value.account).toBe(account);
    expect(issuesOf(read)).toMatchObject([{ code, severity: 'warning', tags: ['38', '01', '01'] }]);
    expect(issuesOf(read)[0]?.expected).toBeUndefined();
    expect(issuesOf(read)[0]?.message).toContain('ask for a new code');
    expect(issuesOf(lite.safeDecode(text)).map((each) => each.code)).toEqual([code]);
    expect(errorsOf(safeDecode(text, { strict: true }))).toEqual([`${code} account`]);
  });
});

test('an invisible character is named in a code as in an input', () => {
  const messages = [
    safeDecode(codeWith('0011\u200b001')),
    safeEncode({ ...VCB, account: '0011\u200b001' }),
  ].map((result) => issuesOf(result)[0]?.message);
  for (const message of messages) expect(message).toContain('U+200B');
});

test('a good account is written, read and accepted by the schema as it is', () => {
  fc.assert(
    fc.property(goodAccount, (account) => {
      const text = encode({ ...VCB, account });
      expect(decode(text).account).toBe(account);
      expect(issuesOf(safeDecode(text, { strict: true }))).toEqual([]);
    }),
  );
});

describe('the identifier of a merchant', () => {
  test.each([
    ...['0100101114-019', 'SHOP_01', 'a.b/c', 'shop@vcb'],
    ...['12,345', '100.00', '"X"', '7.0', '1.5E13', "'7", '="7"'],
  ])('%s is what its acquirer says', (account) => {
    const text = encode({ ...SHOP, account });
    expect(issuesOf(safeDecode(text, { strict: true }))).toEqual([]);
  });

  test.each([
    ['SHOP 01', 'account.separator'],
    ['SHOP@ 01', 'account.separator'],
    ['1.1E+13', 'account.spreadsheet'],
    ['1e+5', 'account.spreadsheet'],
    ["'1,1E+13", 'account.spreadsheet'],
    ['SHOP\u200b01', 'account.invisible'],
    ['@\u200b', 'account.invisible'],
  ])('%j is none', (account, code) => {
    expect(errorsOf(safeEncode({ ...SHOP, account }))).toEqual([`${code} account`]);
  });
});

describe('the JSON Schema', () => {
  test('has the shape of accounts, but for merchants and withdrawals the wider one of identifiers', () => {
    expect(transferJsonSchema()).toMatchObject({
      properties: { account: { minLength: 1, maxLength: 19, pattern: MERCHANT_ID_PATTERN } },
      anyOf: [
        { properties: { account: { pattern: ACCOUNT_PATTERN } } },
        { required: ['service'], properties: { service: { enum: ['merchant', 'cash'] } } },
      ],
    });
  });

  const trace = fc
    .tuple(fc.constantFrom('', "'", '"', '="'), fc.nat(1e9), fc.constantFrom('', ',', '.'), fc.nat(1e4))
    .chain(([mark, whole, point, part]) =>
      fc.constantFrom('', 'E+13', 'e+5', 'E13', '"').map((end) => `${mark}${whole}${point}${part}${end}`),
    );
  const texts = fc.oneof(
    fc.string({ maxLength: 21 }),
    trace,
    fc.nat(9).chain((digit) => fc.constantFrom(`${digit}E+1`, `${digit}.1E+13`, `'${digit},1e+13`)),
    goodAccount,
  );

  test.each([
    ['an account', ACCOUNT_PATTERN, VCB],
    ['the identifier of a merchant', MERCHANT_ID_PATTERN, SHOP],
  ])('allows as %s what the encoder writes, and nothing else', (_name, pattern, input) => {
    const met = createTally();
    fc.assert(
      fc.property(texts, (account) => {
        const isWritten = safeEncode({ ...input, account }).ok;
        met(isWritten ? 'written' : 'refused');
        expect(new RegExp(pattern).test(account)).toBe(isWritten);
      }),
      { numRuns: runs(500) },
    );
    met.expectAtLeast({ written: 50, refused: 50 });
    for (const [account] of FAULTS)
      expect(new RegExp(pattern).test(account), account).toBe(safeEncode({ ...input, account }).ok);
  });
});
