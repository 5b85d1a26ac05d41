import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  card,
  type Scene,
  safeCard,
  safeLabels,
  safeNotice,
  safePaymentPart,
  safePoster,
} from '../../../src/documents/index.ts';
import { withCrc } from '../../../src/emv/payload.ts';
import type { Issue } from '../../../src/issues/issue.ts';
import type { Result } from '../../../src/issues/result.ts';
import { encode } from '../../../src/profiles/vietqr/index.ts';
import { createTally } from '../../kit/tally.ts';

const PAYMENT = {
  bank: 'VCB',
  account: '0011001234567',
  amount: 350_000,
  purpose: 'HP2026K7 HOC PHI',
} as const;
const PAYLOAD = encode(PAYMENT);
const NAME = { accountName: 'TRUONG THCS HOA CAU' };
const FORM = { issuer: 'Trường THCS Hoa Cau', payer: [] };

/** Every document, as it is made of the same input. */
const DOCUMENTS: Readonly<Record<string, (input: object) => Result<Scene | Scene[]>>> = {
  card: (input) => safeCard({ payload: PAYLOAD, ...NAME, preset: 'print', ...input }),
  poster: (input) => safePoster({ payload: PAYLOAD, ...NAME, name: 'Hoa Cau', ...input }),
  notice: (input) => safeNotice({ payload: PAYLOAD, ...NAME, ...FORM, ...input }),
  part: (input) => safePaymentPart({ payload: PAYLOAD, ...NAME, ...input }),
  labels: (input) => safeLabels([{ payload: PAYLOAD, ...NAME, ...input }]),
};

const WRONG: readonly (readonly [string, object])[] = [
  ['account', { account: '0011001234568' }],
  ['amount', { amount: 350_001 }],
  ['purpose', { purpose: 'HP2026K8 HOC PHI' }],
  ['bank', { bank: 'MB Bank' }],
  ['bank', { bank: 'Techcombank – Chi nhánh Vietinbank' }],
  ['bank', { bank: 'Quầy thu số 3' }],
];

describe.each(Object.entries(DOCUMENTS))('a %s', (_, make) => {
  test.each(WRONG)('that says another %s than its code is refused', (field, input) => {
    const found = errorsOf(make(input));
    expect(found.map(({ code, path }) => [code, path.at(-1)])).toEqual([['document.mismatch', field]]);
  });

  test('takes what its code says, written another way', () => {
    for (const bank of [
      'Vietcombank',
      'VCB – Chi nhánh Cần Thơ',
      'Ngân hàng TMCP Ngoại thương Việt Nam (Vietcombank)',
      '970436',
    ])
      expect(
        codesOf(
          make({
            ...PAYMENT,
            bank,
            account: '0011 0012 34567',
            purpose: 'HP2026K7 học phí',
            amount: '350000',
          }),
        ),
      ).toEqual([]);
  });

  test('prints what its code says and not what was given', () => {
    const made = make({ purpose: 'hp2026k7  học phí' });
    const said = made.ok ? textOf(made.value) : '';
    if (said.includes('HP2026')) expect(said).toContain('HP2026K7 HOC PHI');
    expect(said).not.toContain('hp2026k7');
  });

  test('is not made of what is no payment code, unless it is meant to be plain', () => {
    expect(codesOf(make({ payload: 'https://example.com/pay' }))).toEqual(['scheme.none']);
    const plain = make({ payload: 'https://example.com/pay', plain: true, amount: 350_000 });
    expect([plain.ok, codesOf(plain)]).toEqual([true, ['document.not_in_code']]);
    expect(codesOf(make({ payload: PAYLOAD.replace('350000', '350001'), plain: true }))).toEqual([
      'crc.mismatch',
    ]);
  });

  test('takes a payment in place of its code', () => {
    const [made, given] = [make({ payload: PAYMENT }), make({})];
    expect(made.ok && textOf(made.value)).toBe(given.ok && textOf(given.value));
    expect(codesOf(make({ payload: { ...PAYMENT, account: '' } }))).toContain('vietqr.payee');
  });
});

describe('what the code does not say', () => {
  test('stands on paper with a warning', () => {
    const payload = encode({ bank: 'VCB', account: '0011001234567' });
    const part = safePaymentPart({ payload, ...NAME, amount: 5000, purpose: 'SAP 12' });
    expect(part).toMatchObject({
      ok: true,
      warnings: [
        { code: 'document.not_in_code', path: ['amount'], received: '5.000 đ' },
        { code: 'document.not_in_code', path: ['purpose'], received: 'SAP 12' },
      ],
    });
  });

  test('of a code of another network is bank and account; amount and purpose are read all the same', () => {
    const other = '26190009VN.PAYNET0102AB52045812';
    const coded = (amount: string) => withCrc(`000201010212${other}5303704${amount}5802VN62080804HP12`);
    const part = safePaymentPart({ payload: coded('540550000'), ...NAME, bank: 'Ví PayNet' });
    expect(part).toMatchObject({ ok: true, warnings: [{ code: 'document.not_in_code', path: ['bank'] }] });
    expect(part.ok && textOf(part.value)).toContain('50.000 đ');
    expect(codesOf(safePaymentPart({ payload: coded('540550000'), amount: 1 }))).toContain(
      'document.mismatch',
    );
    expect(codesOf(safePaymentPart({ payload: coded('540550.50'), amount: 1 }))).toEqual(['vietqr.amount']);
    const foreign = coded('540550000').replace('5303704', '5303840');
    expect(codesOf(safePaymentPart({ payload: withCrc(foreign.slice(0, -8)) }))).toEqual([
      'vietqr.not_domestic',
    ]);
  });

  test('is whose account it is, and advice to compare the name stands only beside a name', () => {
    const bare = safePaymentPart({ payload: PAYLOAD });
    expect(bare).toMatchObject({ ok: true, warnings: [{ code: 'document.no_holder' }] });
    expect(bare.ok && textOf(bare.value)).not.toContain('tên người nhận');
    const named = safePaymentPart({ payload: PAYLOAD, ...NAME });
    expect(named).toMatchObject({ ok: true, warnings: [] });
    expect(named.ok && textOf(named.value)).toContain('kiểm tra tên người nhận');
  });
});

test('no payment and no text beside it print another payee or amount', () => {
  const met = createTally();
  const account = fc.stringMatching(/^[0-9A-Z]{6,19}$/);
  const amount = fc.integer({ min: 1, max: 9_999_999_999_999 });
  fc.assert(
    fc.property(
      account,
      amount,
      fc.option(account),
      fc.option(amount),
      fc.boolean(),
      (coded, sum, other, otherSum, agree) => {
        const [told, price] = agree ? [coded, sum] : [other, otherSum];
        const payload = { bank: 'VCB', account: coded, amount: sum };
        const given = { ...(told && { account: told }), ...(price && { amount: price }) };
        const result = safeCard({ payload, preset: 'print', ...given });
        const agrees = (told ?? coded) === coded && (price ?? sum) === sum;
        met(agrees ? 'agrees' : 'differs');
        expect(result.ok).toBe(agrees);
        if (result.ok) expect(textOf(result.value).replaceAll(/[ .]/g, '')).toContain(`${coded}`);
      },
    ),
  );
  met.expectAtLeast({ agrees: 10, differs: 10 });
});

test('a card of a payment is a scene of the code that the payment makes', () => {
  const codes = card({ payload: PAYMENT }).items.filter((item) => item.kind === 'code');
  expect(codes.map(({ matrix }) => matrix.text)).toEqual([PAYLOAD]);
});

function errorsOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues.filter(({ severity }) => severity === 'error');
}

function codesOf(result: Result<unknown>): readonly string[] {
  return (result.ok ? result.warnings : result.issues).map(({ code }) => code);
}

function textOf(scenes: Scene | Scene[]): string {
  return [scenes]
    .flat()
    .flatMap(({ items }) => items.map((item) => (item.kind === 'text' ? item.text : '')))
    .join('\n');
}
