import { emv } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { errorsOf, expectIssue, good, issuesOf, line } from '../kit/expect-issue.ts';
import { vectorsOf } from '../kit/vectors.ts';
import { signed } from '../oracle/crc-bitwise.ts';
import { type NaiveObject, naiveWrite } from '../oracle/tlv-naive.ts';

const SHOP: readonly NaiveObject[] = [
  ['52', '5812'],
  ['53', '704'],
  ['58', 'VN'],
  ['59', 'PHO SAU'],
  ['60', 'HA NOI'],
];
const code = (...objects: readonly NaiveObject[]) => signed(naiveWrite([['00', '01'], ...objects]));
const NETWORK: NaiveObject = [
  '26',
  [
    ['00', 'A000000999'],
    ['05', 'M1'],
  ],
];
const strict = (text: string) => errorsOf(emv.safeDecode(text, { strict: true }));

describe('the worked example of EMVCo', () => {
  const text = vectorsOf('standard').find(({ name }) => name === 'EMVCo worked example')?.payload ?? '';
  const payload = emv.decode(text, { strict: true });

  test.each([
    ['01', '12'],
    ['29.00', 'D15600000000'],
    ['29.05', 'A93FO3230Q'],
    ['31.00', 'D15600000001'],
    ['31.03', '12345678'],
    ['52', '4111'],
    ['53', '156'],
    ['54', '23.72'],
    ['55', '01'],
    ['58', 'CN'],
    ['59', 'BEST TRANSPORT'],
    ['60', 'BEIJING'],
    ['62.03', '1234'],
    ['62.06', '***'],
    ['62.07', 'A6008667'],
    ['62.09', 'ME'],
    ['64.00', 'ZH'],
    ['64.01', '最佳运输'],
    ['64.02', '北京'],
    ['91.00', 'A011223344998877'],
    ['91.07', '12345678'],
    ['63', 'A13A'],
  ])('holds at %s %s', (path, value) => {
    expect(emv.get(payload, path)?.value).toBe(value);
  });

  test('keeps the order of its objects', () => {
    expect(payload.objects.map(({ tag }) => tag).join(' ')).toBe(
      '00 01 29 31 52 58 59 60 64 54 53 55 62 91 63',
    );
  });
});

describe('strict reading accepts', () => {
  test.each<[string, readonly NaiveObject[]]>([
    ['a shop', [NETWORK, ...SHOP]],
    ['a primitive account alone', [['02', '4000123456789012'], ...SHOP]],
    [
      'an amount with decimals and one with a trailing dot',
      [NETWORK, ...SHOP, ['54', '98.'], ['55', '02'], ['56', '5.']],
    ],
    [
      'tax id and channel of v1.1',
      [
        NETWORK,
        ...SHOP,
        [
          '62',
          [
            ['10', '0312345678'],
            ['11', '733'],
          ],
        ],
      ],
    ],
    [
      'a payment system template in 62',
      [
        NETWORK,
        ...SHOP,
        [
          '62',
          [
            [
              '50',
              [
                ['00', 'com.example'],
                ['01', 'x'],
              ],
            ],
          ],
        ],
      ],
    ],
    ['reserved objects, which a reader keeps', [NETWORK, ...SHOP, ['65', 'x'], ['79', 'y']]],
    ['a code without point of initiation', [NETWORK, ...SHOP]],
  ])('%s', (_what, objects) => expect(strict(code(...objects))).toEqual([]));
});

describe('strict reading refuses', () => {
  test.each<[string, readonly NaiveObject[], string[]]>([
    ['a code that pays nobody', SHOP, ['emv.missing merchantAccount']],
    [
      'a category of three digits',
      [NETWORK, ['52', '581'], ...SHOP.slice(1)],
      ['emv.too_short merchantCategoryCode'],
    ],
    ['a comma in an amount', [NETWORK, ...SHOP, ['54', '98,73']], ['emv.amount amount']],
    ['a blank in an amount', [NETWORK, ...SHOP, ['54', '3 705']], ['emv.amount amount']],
    ['two dots', [NETWORK, ...SHOP, ['54', '1.2.3']], ['emv.amount amount']],
    ['an amount of zero', [NETWORK, ...SHOP, ['54', '0.00']], ['emv.amount amount']],
    [
      'a percentage with its sign',
      [NETWORK, ...SHOP, ['55', '03'], ['57', '3%']],
      ['emv.value convenienceFeePercentage'],
    ],
    [
      'a letter twice in 62.09',
      [NETWORK, ...SHOP, ['62', [['09', 'AA']]]],
      ['emv.value consumerDataRequest'],
    ],
    ['a channel out of range', [NETWORK, ...SHOP, ['62', [['11', '840']]]], ['emv.value merchantChannel']],
    [
      'a language template without a name',
      [NETWORK, ...SHOP, ['64', [['00', 'vi']]]],
      ['emv.missing merchantNameAlternate'],
    ],
    [
      'a template without identifier',
      [['26', [['01', 'x']]], ...SHOP],
      ['emv.missing globallyUniqueIdentifier'],
    ],
    [
      'a country in small letters',
      [NETWORK, ['52', '5812'], ['53', '704'], ['58', 'vn'], ...SHOP.slice(3)],
      ['emv.value country'],
    ],
    [
      'decomposed letters in a name',
      [
        NETWORK,
        ...SHOP,
        [
          '64',
          [
            ['00', 'vi'],
            ['01', 'Phở'.normalize('NFD')],
          ],
        ],
      ],
      ['emv.charset merchantNameAlternate'],
    ],
  ])('%s', (_what, objects, errors) => expect(strict(code(...objects))).toEqual(errors));
});

test('countries that NAPAS misprints are told with what is meant', () => {
  for (const [misprint, meant] of [
    ['RC', 'CN'],
    ['RI', 'ID'],
    ['RP', 'PH'],
  ] as const) {
    const text = code(NETWORK, ['52', '5812'], ['53', '704'], ['58', misprint], ['59', 'A'], ['60', 'B']);
    expect(strict(text)).toEqual([]);
    expect(issuesOf(emv.safeDecode(text))).toMatchObject([{ code: 'emv.country', expected: meant }]);
  }
});

test('a damaged inner template stays a value, is told, and comes back byte for byte', () => {
  const text = code(NETWORK, ...SHOP, ['62', '0810HP 2026']);
  const result = emv.safeDecode(text);
  expect(issuesOf(result).map(line)).toEqual(['warning tlv.truncated 62.08 76-87']);
  expect(emv.get(good(result), '62')?.children).toBeUndefined();
  expect(emv.encode(good(result))).toBe(text);
});

test('what looks like objects inside a plain value is no template', () => {
  const payload = emv.decode(code(['02', '0004abcd'], ...SHOP, ['54', '1000']));
  expect(emv.get(payload, '02')?.children).toBeUndefined();
  expect(emv.get(payload, '54')?.value).toBe('1000');
});

describe('strict writing', () => {
  const tree = (...objects: readonly emv.TlvInput[]) => ({
    objects: [...emv.decode(code(NETWORK, ...SHOP)).objects, ...objects],
  });

  test.each([
    ['object 65', { tag: '65', value: 'x' }],
    ['object 62.12', { tag: '62', children: [{ tag: '12', value: 'x' }] }],
    [
      'object 64.03',
      {
        tag: '64',
        children: [
          { tag: '00', value: 'vi' },
          { tag: '01', value: 'a' },
          { tag: '03', value: 'x' },
        ],
      },
    ],
    ['tip indicator 04', { tag: '55', value: '04' }],
    ['point of initiation 10', { tag: '01', value: '10' }],
  ])('refuses reserved %s, which reading keeps (EMVCo §4.5.4.1)', (_what, object) => {
    expectIssue(emv.safeEncode(tree(object), { strict: true }), 'emv.reserved');
    const text = emv.encode(tree(object));
    expect(strict(text)).toEqual([]);
  });

  test('refuses every deviation, which plain writing lets pass', () => {
    const wrong = tree({ tag: '54', value: '98,73' });
    expectIssue(emv.safeEncode(wrong, { strict: true }), 'emv.amount');
    expect(emv.safeEncode(wrong).ok).toBe(true);
  });
});

describe('writing refuses at any time', () => {
  const first = { tag: '00', value: '01' };

  test.each<[string, readonly emv.TlvInput[], string]>([
    ['a first object other than 00', [{ tag: '01', value: '11' }, first], 'emv.first'],
    ['nothing', [], 'emv.first'],
    ['an object twice', [first, { tag: '59', value: 'a' }, { tag: '59', value: 'b' }], 'emv.duplicate'],
    ['a value over 99', [first, { tag: '59', value: 'x'.repeat(100) }], 'tlv.too_long'],
    ['an id of one digit', [first, { tag: '5', value: 'x' }], 'tlv.bad_id'],
    ['an id in another script', [first, { tag: '٥٩', value: 'x' }], 'tlv.bad_id'],
  ])('%s', (_what, objects, fault) => {
    expect(errorsOf(emv.safeEncode({ objects })).join()).toContain(fault);
  });

  test('a wrong checksum is not kept, a right one in small letters is', () => {
    const text = code(NETWORK, ...SHOP);
    const with63 = (value: string) => ({
      objects: [...emv.decode(text).objects.slice(0, -1), { tag: '63', value }],
    });
    expect(emv.encode(with63('0000'))).toBe(text);
    expect(emv.encode(with63(text.slice(-4).toLowerCase()))).toBe(
      text.slice(0, -4) + text.slice(-4).toLowerCase(),
    );
  });
});
