import { describe, expect, test } from 'vitest';
import { fromFeed, safeFromFeed } from '../../../src/statements/index.ts';
import { errorsOf, issuesOf } from '../../kit/expect-issue.ts';

const CODE = 'HS2K4M7P9 hoc phi';
const DAY = '2026-09-05';

/** Texts in the shapes of public collections of bank messages, with made-up names and numbers. */
const MESSAGES: readonly (readonly [bank: string, text: string, gives: object])[] = [
  [
    'Vietcombank, SMS',
    `SD TK 0123456789 +350,000VND luc 05-09-2026 14:02:37. SD 1,350,000VND. Ref MBVCB.123456.${CODE}`,
    {
      amount: 350_000,
      account: '0123456789',
      time: `${DAY}T14:02:37+07:00`,
      description: `MBVCB.123456.${CODE}`,
    },
  ],
  [
    'Vietcombank, older SMS, money out',
    `So du TK VCB 0123456789 thay doi -350,000 VND luc 05-09-2026 14:02:37. So du 1,000,000 VND. Ref ${CODE}`,
    { amount: -350_000, account: '0123456789', time: `${DAY}T14:02:37+07:00`, description: CODE },
  ],
  [
    'Vietcombank, push with accents',
    `Số dư TK VCB 0123456789\n+350,000 VND lúc 05-09-2026 14:02:37.\nSố dư 1,350,000 VND.\nNội dung: ${CODE}`,
    { amount: 350_000, account: '0123456789', time: `${DAY}T14:02:37+07:00`, description: CODE },
  ],
  [
    'BIDV, SMS with a masked account',
    `TK560xxx789 tai BIDV +350,000VND vao 14:02 05/09/2026. So du:1,350,000VND. ND: ${CODE}`,
    { amount: 350_000, time: `${DAY}T14:02:00+07:00`, description: CODE },
  ],
  [
    'BIDV, push',
    `Thông báo BIDV\nThời gian giao dịch: 14:02 05/09/2026\nTài khoản thanh toán: 0123456789\nSố tiền GD: +350,000 VND\nSố dư cuối: 1,350,000 VND\nNội dung giao dịch: ${CODE}\nMã giao dịch: 0212AbC-8XyZ`,
    {
      id: '123456789:0212ABC8XYZ:2026-09-05:350000',
      amount: 350_000,
      account: '0123456789',
      time: `${DAY}T14:02:00+07:00`,
      description: CODE,
      reference: '0212AbC-8XyZ',
    },
  ],
  [
    'VietinBank, SMS',
    `VietinBank:05/09/2026 14:02|TK:0123456789|GD:+350,000VND|SDC:1,350,000VND|ND:${CODE}`,
    { amount: 350_000, account: '0123456789', time: `${DAY}T14:02:00+07:00`, description: CODE },
  ],
  [
    'Agribank, SMS without a year',
    `Agribank: 14h02p 05/09 TK 0123456789: +350,000VND (${CODE}). SD: 1,350,000VND.`,
    { amount: 350_000, account: '0123456789' },
  ],
  [
    'Techcombank, SMS without a currency',
    `TK 0123456789\nSo tien GD:+350,000\nSo du:1,350,000\n${CODE}`,
    { amount: 350_000, account: '0123456789', description: CODE },
  ],
  [
    'MB, push',
    `TK 01xxx789|GD: +350,000VND 05/09/26 14:02 |SD: 1,350,000VND|ND: ${CODE}`,
    { amount: 350_000, time: `${DAY}T14:02:00+07:00`, description: CODE },
  ],
  [
    'ACB, SMS, currency at the account',
    `ACB: TK 0123456789(VND) + 350,000 luc 14:02 05/09/2026. So du 1,350,000. GD: ${CODE}`,
    { amount: 350_000, account: '0123456789', time: `${DAY}T14:02:00+07:00`, description: CODE },
  ],
  [
    'Shinhan, SMS, currency first',
    `TK **0080 thay doi + VND 350,000. So du kha dung: VND 1,350,000. NGUYEN VAN AN. ${CODE}`,
    { amount: 350_000, description: `NGUYEN VAN AN. ${CODE}` },
  ],
  [
    'a push with points and the sign of the đồng',
    `Tài khoản 0123456789: +350.000đ lúc 14:02 05/09/2026. Số dư: 1.350.000đ. Nội dung: ${CODE}`,
    { amount: 350_000, account: '0123456789', time: `${DAY}T14:02:00+07:00`, description: CODE },
  ],
  [
    'words in place of the sign',
    `TK 0123456789 ghi co 350,000VND 05/09/2026 14:02. SD 1,350,000VND. ND ${CODE}`,
    { amount: 350_000, account: '0123456789', time: `${DAY}T14:02:00+07:00`, description: CODE },
  ],
  [
    'Shinhan, SMS, a card',
    'TK **0080 thanh toan the Ghi no  - VND 253,160. So du kha dung: VND 1,000,000. SHOP 05-09-2026.',
    { amount: -253_160 },
  ],
];

describe('the text of a bank', () => {
  test.each(MESSAGES)('%s', (_, text, gives) => {
    const [movement, ...others] = fromFeed(text);
    expect(others).toEqual([]);
    expect(movement).toMatchObject({ ...gives, source: 'message' });
    expect(Object.keys(movement ?? {}).includes('account')).toBe('account' in gives);
    expect(Object.keys(movement ?? {}).includes('time')).toBe('time' in gives);
  });

  test.each(MESSAGES)('%s: no word of the payer is a sum', (_, text, gives) => {
    for (const trick of [
      '+9,000,000 VND',
      'SD: 9,000,000VND',
      'GD:+9,000,000VND',
      'TK 999999999 +9,000,000VND',
    ]) {
      const result = safeFromFeed(text.replace(CODE, `x ${trick} y`));
      if (result.ok) expect(result.value).toMatchObject([{ amount: 'amount' in gives && gives.amount }]);
    }
  });

  test.each(MESSAGES)('%s: the same text again is the same movement', (_, text) => {
    expect(fromFeed([text, text]).map(({ id }) => id)).toEqual(
      [...fromFeed(text), ...fromFeed(text)].map(({ id }) => id),
    );
  });
});

describe('a text is refused', () => {
  test.each([
    ['two signed sums', 'TK 0123456789 +350,000VND -5,000VND. SD 1,000,000VND', 'transaction.amount body'],
    ['two sums, none signed', 'TK 0123456789 GD 350,000VND phi 5,000VND', 'transaction.amount body'],
    [
      'one sum without a sign',
      'TK 0123456789 giao dich 350,000VND. SD 1,000,000VND',
      'transaction.amount body',
    ],
    [
      'sign and words that contradict',
      'TK 0123456789 ghi no +350,000VND. SD 1,000,000VND',
      'transaction.amount body',
    ],
    ['a balance alone', 'TK 0123456789. So du: +1,000,000VND', 'transaction.amount body'],
    [
      'a foreign sum',
      'TK 0123456789 +350,000 USD luc 05-09-2026 14:02:37. SD 1 USD',
      'transaction.currency body',
    ],
    ['marks that do not fit', 'TK 0123456789 +35,00,000VND. SD 1,000,000VND', 'transaction.amount body'],
    ['xu', 'TK 0123456789 +350,000.55VND. SD 1,000,000VND', 'transaction.amount body'],
    [
      'a failed transfer',
      'TK 0123456789 -350,000VND khong thanh cong. SD 1,000,000VND',
      'transaction.status body',
    ],
    ['a transfer that waits', 'GD cho xu ly: TK 0123456789 +350,000VND. SD 1VND', 'transaction.status body'],
    ['an advertisement', 'Tang ngay +50,000 VND khi mo the', 'transaction.shape body'],
    ['nothing', '', 'transaction.amount body'],
    ['a code alone', 'HS2K4M7P9', 'transaction.amount body'],
    ['a book', `TK 0123456789 +350,000VND ${'x'.repeat(3000)}`, 'transaction.shape body'],
  ])('%s', (_, text, error) => {
    expect(errorsOf(safeFromFeed(text))).toEqual([error]);
  });

  test('with its place in a list', () => {
    expect(errorsOf(safeFromFeed(['TK 0123456789 +350,000VND. SD 1VND', 5]))).toEqual([
      'transaction.shape 1.body',
    ]);
  });
});

test('a text without number, time and balance is warned about: its twin would be the same movement', () => {
  const result = safeFromFeed('TK 0123456789 +350,000VND. ND: x');
  expect(issuesOf(result).map(({ code, severity }) => [code, severity])).toEqual([
    ['transaction.no_id', 'warning'],
  ]);
});
