import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  card,
  formatAccount,
  labels,
  notice,
  paymentPart,
  poster,
  receipt,
  reminder,
  type Scene,
  slips,
} from '../../src/documents/index.ts';
import { tries } from '../kit/scale.ts';

const HOLDER = 'TRUONG THCS NGUYEN DUC CANH';
const PAPER = { accountName: HOLDER, issuer: 'TRƯỜNG THCS NGUYỄN ĐỨC CẢNH', payer: [] } as const;

type Payload = { readonly bank: string; readonly account: string; readonly amount: number };

/** Every document on which an account stands, by name. */
const PAPERS: Readonly<Record<string, (payload: Payload) => readonly Scene[]>> = {
  'a flat part': (payload) => [paymentPart({ payload, accountName: HOLDER })],
  'an upright part': (payload) => [paymentPart({ payload, accountName: HOLDER, form: 'upright' })],
  'a card with details': (payload) => [card({ payload, accountName: HOLDER })],
  'a card to print': (payload) => [card({ payload, accountName: HOLDER, preset: 'print' })],
  'a small poster': (payload) => [poster({ payload, accountName: HOLDER, name: HOLDER, paper: 'A6' })],
  'a notice': (payload) => notice({ ...PAPER, payload }),
  'a small notice': (payload) => notice({ ...PAPER, payload, paper: 'A5' }),
  'a reminder': (payload) => reminder({ ...PAPER, payload, addressee: 'Quý phụ huynh' }),
  'slips, three a sheet': (payload) => slips([{ ...PAPER, payload }]),
  'slips, two a sheet': (payload) => slips([{ ...PAPER, payload }], { perSheet: '2' }),
  'slips with a stub': (payload) => slips([{ ...PAPER, payload }], { stub: true }),
  'a receipt of 80 mm': (payload) => [receipt({ ...PAPER, payload })],
  'a receipt of 58 mm': (payload) => [receipt({ ...PAPER, payload, roll: '58' })],
  'labels, 24 a sheet': (payload) => labels([{ payload, accountName: HOLDER, title: 'Nguyễn Thị Bảo An' }]),
  'labels, 40 a sheet': (payload) => labels([{ payload, accountName: HOLDER }], { columns: 4, rows: 10 }),
};

const DIGITS = [...'0123456789'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Accounts of all lengths: of digits, of letters, of both. */
const ACCOUNTS = fc
  .tuple(fc.integer({ min: 6, max: 19 }), fc.constantFrom(DIGITS, LETTERS, [...DIGITS, ...LETTERS]))
  .chain(([length, characters]) =>
    fc
      .array(fc.constantFrom(...characters), { minLength: length, maxLength: length })
      .map((all) => all.join('')),
  );

/** The lines of a page on which the groups of an account stand, one after the other and each whole; nothing where they do not. */
function linesOf(account: string, { items }: Scene): number | undefined {
  const groups = formatAccount(account).split(' ');
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  const at = (lines: number) => texts.map((_, from) => ` ${texts.slice(from, from + lines).join(' ')} `);
  return groups
    .map((_, more) => more + 1)
    .find((lines) => at(lines).some((text) => text.includes(` ${groups.join(' ')} `)));
}

describe.each(Object.entries(PAPERS))('%s', (_, make) => {
  test('never parts an account inside a group', () => {
    fc.assert(
      fc.property(ACCOUNTS, (account) => {
        const pages = make({ bank: 'VBA', account, amount: 320_000 });
        expect(pages.map((page) => linesOf(account, page)).some((lines) => lines !== undefined)).toBe(true);
      }),
      tries(60),
    );
  });

  test.each([6, 7, 8, 9, 10, 11, 12, 13, 14])('holds an account of %i digits on one line', (length) => {
    const account = '1800201234567890'.slice(0, length);
    const pages = make({ bank: 'VBA', account, amount: 320_000 });
    expect(pages.map((page) => linesOf(account, page))).toContain(1);
  });
});

test('no group of an account is longer than eight characters', () => {
  fc.assert(
    fc.property(ACCOUNTS, (account) => {
      const written = formatAccount(account);
      expect(written.replaceAll(' ', '')).toBe(account);
      for (const group of written.split(' ')) expect(group.length).toBeLessThanOrEqual(8);
    }),
  );
});
