import fc from 'fast-check';
import { describeIssue, encode, fromRow, type PaymentInput, safeEncode, safeFromRow } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { errorsOf, expectIssue } from '../kit/expect-issue.ts';
import { payment } from '../kit/inputs/arbitraries.ts';
import { tries } from '../kit/scale.ts';

const ROW = { bank: 'VCB', account: '0011001234567' };

/** A decimal number as decimal.js has it: a text, with an exponent where it is large. */
const decimal = (text: string, exponent = text) => ({ toFixed: () => text, toString: () => exponent });

describe('fromRow', () => {
  test('reads a row whose columns are fields in any spelling', () => {
    const row = {
      bank_code: 'VCB ',
      account_number: ' 0011001234567',
      amount: '79000.00',
      bill_number: '',
      purpose: null,
    };
    expect(fromRow(row)).toEqual({ ...ROW, amount: 79_000 });
    expect(encode(fromRow(row))).toBe(encode({ ...ROW, amount: 79_000 }));
  });

  test('reads the columns that are named, and no others', () => {
    const row = {
      id: 7,
      nh: 970436,
      stk: '0011001234567',
      so_tien: 350_000n,
      noi_dung: 'HP2026K7',
      tao_luc: new Date(0),
    };
    const columns = { bank: 'nh', account: 'stk', amount: 'so_tien', purpose: 'noi_dung' };
    expect(fromRow(row, { columns })).toEqual({
      bank: '970436',
      account: '0011001234567',
      amount: 350_000,
      purpose: 'HP2026K7',
    });
    expect(errorsOf(safeFromRow(row))).toEqual(
      ['id', 'nh', 'stk', 'so_tien', 'noi_dung', 'tao_luc']
        .map((column) => `input.unknown_key ${column}`)
        .concat('input.required bank', 'input.required account'),
    );
  });

  test('refuses a named column that the row lacks, since it may be the sum', () => {
    const columns = { bank: 'bank', account: 'account', amount: 'so_tien' };
    const issue = expectIssue(safeFromRow({ ...ROW, amount: 5 }, { columns }), 'input.required');
    expect(issue.path).toEqual(['so_tien']);
    expect(describeIssue(issue, 'vi')).toMatch(/một cột có tên này/);
    expectIssue(safeFromRow(ROW, { columns: Object.fromEntries([['bnak', 'bank']]) }), 'input.value');
  });

  test.each<[unknown, number]>([
    [5, 5],
    [5n, 5],
    ['5', 5],
    [' 79000.00 ', 79_000],
    [decimal('350000'), 350_000],
    [decimal('350000', '3.5e+5'), 350_000],
    [{ $numberDecimal: '350000' }, 350_000],
    ['9999999999999', 9_999_999_999_999],
  ])('takes the amount %o', (amount, read) => {
    expect(fromRow({ ...ROW, amount }).amount).toBe(read);
  });

  test.each([
    0,
    0n,
    '0.00',
    -5,
    5.5,
    '5.5',
    '79.000',
    '79,000',
    Number.NaN,
    1e21,
    2n ** 64n,
    '10000000000000',
    decimal('5.4'),
    Object(5.4),
    [5],
    {},
    true,
    new Date(0),
  ])('refuses the amount %o', (amount) => {
    expect(errorsOf(safeFromRow({ ...ROW, amount }))).toEqual(['vietqr.amount amount']);
  });

  test('refuses an account that came as a number, but for one with no room for a zero', () => {
    for (const account of [11001234567, 11001234567n, 1.5, Number.NaN])
      expectIssue(safeFromRow({ ...ROW, account }), 'account.number');
    expect(fromRow({ ...ROW, account: 9704360123456789012n }).account).toBe('9704360123456789012');
    for (const account of ['null', 'undefined', 'NaN', null, ''])
      expectIssue(safeFromRow({ ...ROW, account }), 'input.required');
  });

  test('refuses two columns for one field, and a number where a text is meant', () => {
    expect(errorsOf(safeFromRow({ bank_code: 'VCB', acq_id: '970415', account: '1' }))).toEqual([
      'input.unknown_key acq_id',
    ]);
    expect(errorsOf(safeFromRow({ ...ROW, account_no: '2' }))).toEqual(['input.unknown_key account_no']);
    expect(errorsOf(safeFromRow({ ...ROW, merchantTaxId: 312345678 }))).toEqual(['input.type merchantTaxId']);
  });
});

/** A payment whose texts lost the blanks around them; of blanks alone nothing is left. */
function withoutPadding(input: PaymentInput): PaymentInput {
  const texts = Object.entries(input).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return {
    ...Object.fromEntries(texts.filter(([, value]) => value !== '')),
    bank: input.bank,
    account: input.account,
  };
}

test('a row of what encode takes gives the same code, its sums as numbers, bigints, digits or decimal objects', () => {
  const forms = [
    String,
    BigInt,
    Number,
    (sum: unknown) => `${sum}.00`,
    (sum: unknown) => decimal(String(sum)),
  ];
  fc.assert(
    fc.property(
      payment,
      fc.constantFrom(...forms),
      fc.constantFrom(null, '', undefined, '  '),
      (input, form, nothing) => {
        const { amount = nothing, convenienceFeeFixed: fee = nothing, ...rest } = input;
        const cell = (sum: unknown) => (sum === nothing ? sum : form(Number(sum)));
        const row = { merchantTaxId: nothing, ...rest, amount: cell(amount), convenienceFeeFixed: cell(fee) };
        expect(safeEncode(fromRow(row))).toEqual(safeEncode(withoutPadding(input)));
      },
    ),
    tries(1000),
  );
});
