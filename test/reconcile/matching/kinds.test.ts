import { describe, expect, test } from 'vitest';
import {
  createReconciler,
  type IncomingPayment,
  type Institution,
  type Reconciler,
} from '../../../src/reconcile/index.ts';
import { generator } from '../../kit/inputs/foreign.ts';

/** Numbers below 330,000, three in ten of them issued, and those that the lines name. */
const named = ['004711', '004712', '004713', '004714', '047077', '047078', '087300', '118000'];
const random = generator(77);
const customers = new Set(named);
while (customers.size < 30_000) customers.add(String(Math.floor(random() * 100_000)).padStart(6, '0'));
for (const number of ['004715', '004710', '999111']) customers.delete(number);

const WATER: Institution = {
  codeFormats: ['\\d{6}'],
  keywords: ['ID', 'danh bạ'],
  notKeywords: ['HD'],
  accounts: ['5510000371'],
};
const water = createReconciler(
  [...customers].map((code, i) => ({ code, amount: named.includes(code) ? 61_300 + i : 75_000 })),
  { institution: WATER },
);

function told(line: string | IncomingPayment, by: Pick<Reconciler, 'match'> = water): string {
  const { status, bills } = by.match(line);
  return [status, ...bills.map(({ code }) => code)].join(' ');
}

type Row = readonly [why: string, line: string, expected: string];

/** Each line is a shape that was published, with invented numbers and names. */
const LINES: readonly Row[] = [
  [
    'a list by blanks behind a keyword',
    'tien nuoc ID: 004711 004712 047077 HD so 932001',
    'multiple 004711 004712 047077',
  ],
  ['a list by dots', 'mkh. 004711. 047077. t82026', 'multiple 004711 047077'],
  ['a list by a slash', 'TT tien nuoc MKH 004711/047077 thang 7', 'multiple 004711 047077'],
  ['a list by a word', 'ck tien nuoc cho ma kh 004711 va ma kh 047077', 'multiple 004711 047077'],
  ['a list with a number that was not issued', 'MKH 004711, 004715 tien nuoc', 'suggested 004711'],
  ['a range', 'TT tien nuoc MKH 004711-004714 ky 8/2026', 'suggested 004711 004714 004712 004713'],
  ['a range in words', 'Tien nuoc cac ma KH tu 004711 den 004714', 'suggested 004711 004714 004712 004713'],
  ['two with nothing issued between them', 'MKH 047077-047078', 'multiple 047077 047078'],
  ['letters behind a code with a keyword', 'TT tien nuoc MKH 004711KBNN Hue', 'matched 004711'],
  ['a keyword at the end of a name', 'IBFT le van minhMKH004711', 'matched 004711'],
  [
    'the whole memo',
    'MBVCB.5150372101.058401.004711.CT tu 8222224101 TRAN CONG X toi 5510000371 CTCP',
    'matched 004711',
  ],
  ['the whole memo before a bank stamp', '004711 GD 6150IBT1CJ9CPA01 300526-14:58:04', 'matched 004711'],
  [
    'the field of a service that collects bills',
    'MB.5051-17301-20260703-194301-06800.20260703.X WATER JSC.004711.1005368101.06/2026.Nguyen Van A..1.',
    'matched 004711',
  ],
  [
    'the same of another bank',
    'REM Tfr Ac:5511578701 O@L_040001_212501_0_0_2330211101_004711_A1661601_TT tien nuoc',
    'matched 004711',
  ],
  ['what is paid for before it', 'TT tien nuoc T8 004711 Tran Van B', 'matched 004711'],
  ['what is paid for behind it', '004711 T8.2026 tien nuoc', 'matched 004711'],
  ['đóng, to pay', 'MKH 004711 dong tien nuoc T8', 'matched 004711'],
  ['đồng, the currency', 'tien nuoc 087300 dong', 'none'],
  ['an invoice', 'TT tien nuoc theo HD 004711 ngay 25/08/2026', 'none'],
  ['an invoice and a list', 'tien nuoc HD so 004711, 047077', 'none'],
  ['a keyword before the date of a bank', 'UNG HO DB-047077-18:45:54', 'none'],
  ['a sum', 'Ma KH tien nuoc so tien 087300', 'none'],
  ['an account', 'tien nuoc CT tu 087300', 'none'],
  ['a month and its year', 'TT tien nuoc KH thang 082026', 'none'],
  ['a number with one digit more', 'tien nuoc ma kh 0004711', 'none'],
  ['zeros that a spreadsheet dropped', 'tien nuoc ma kh 4711', 'suggested 004711'],
  ['a trace', 'CTY X THANH TOAN Ma giao dich Trace004711 Trace 004711', 'none'],
  ['the own account', 'tien nuoc toi 5510000371', 'none'],
];

describe('a line with', () => {
  test.each(LINES)('%s: "%s" is %s', (_why, line, expected) => {
    expect(told(line)).toBe(expected);
  });
});

describe('the sum', () => {
  const amounts = new Map(
    [...customers].map((code, i) => [code, named.includes(code) ? 61_300 + i : 75_000]),
  );
  const sum = (...codes: readonly string[]) =>
    codes.reduce((total, code) => total + (amounts.get(code) ?? 0), 0);

  test('makes a range a list when it is that of all', () => {
    const description = 'TT tien nuoc MKH 004711-004714';
    const all = sum('004711', '004712', '004713', '004714');
    expect(told({ description, amount: all })).toBe('multiple 004711 004712 004713 004714');
    expect(told({ description, amount: all + 1 })).toMatch(/^suggested/);
  });

  test('speaks for a bare number where it is rare, and not where most bills have it', () => {
    const [common = ''] = [...customers].filter((code) => !named.includes(code));
    const bare = (code: string, amount: number) => told({ description: `le thi hoa ${code} nop ho`, amount });
    expect(bare('004711', sum('004711'))).toBe('matched 004711');
    expect(bare('004711', sum('004711') + 1)).toBe('suggested 004711');
    expect(bare(common, 75_000)).toBe(`suggested ${common}`);
  });

  test('is no code itself', () => {
    expect(told({ description: 'MKH 004711 118000', amount: 118_000 })).toBe('matched 004711');
    expect(told({ description: 'MKH 004711 118000', amount: 90_000 })).toMatch(/^suggested/);
  });
});

describe('an institution', () => {
  const codes = [...customers].map((code) => ({ code }));

  test('makes a word a keyword, or takes one away', () => {
    const asContract = createReconciler(codes, { institution: { keywords: ['HD'] } });
    const line = 'theo HD so 004711 thang 8';
    expect(told(line, asContract)).toBe('matched 004711');
    expect(told(line, createReconciler(codes))).toBe('none');
    const without = createReconciler(codes, { institution: { notKeywords: ['MKH'] } });
    expect(told('MKH 004711 thang 8', without)).toBe('none');
  });

  test('says what is paid for, in place of what is usual', () => {
    const fees = createReconciler(codes, {
      institution: { codeFormats: ['\\d{6}'], purposeWords: ['Rác thải'] },
    });
    expect(told('rac thai 004711 em LE HOA', fees)).toBe('matched 004711');
    expect(told('hoc phi 004711 em LE HOA', fees)).toBe('suggested 004711');
  });

  test('has accounts: money that came into another is only suggested', () => {
    const description = 'MKH 004711 tien nuoc';
    expect(told({ description, account: '5510000371' })).toBe('matched 004711');
    expect(told({ description, account: '551-0000-371' })).toBe('matched 004711');
    expect(told({ description })).toBe('matched 004711');
    expect(told({ description, account: '5510000372' })).toBe('suggested 004711');
  });

  test('that says nothing has bare numbers suggested only', () => {
    expect(told('TT tien nuoc 004711', createReconciler(codes))).toBe('suggested 004711');
    expect(told('TT tien nuoc 004711')).toBe('matched 004711');
  });
});
