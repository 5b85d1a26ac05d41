import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emv, VietqrError } from '../../src/index.ts';
import { detect, safeCompare, safeDetect, suggestRepairs } from '../../src/inspect/index.ts';
import {
  bankMerchant,
  evn,
  fingerprint,
  moca,
  momo,
  networksOf,
  shopeepay,
  vietqr,
  vnpay,
  vnpayWallet,
  zalopay,
} from '../../src/profiles/index.ts';
import { errorsOf, expectIssue, good } from '../kit/expect-issue.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
import vectors from '../vectors/profiles.json' with { type: 'json' };

const WRITABLE = { momo, zalopay, vnpay, evn } as const;
const READABLE = { shopeepay, moca, bankMerchant, vnpayWallet } as const;
type Writable = keyof typeof WRITABLE;

/** Writes with the codec of a name; which input it takes is told by the vectors. */
function encode(profile: string, fields: object): string {
  const codec: { encode(input: never): string } = WRITABLE[profile as Writable];
  return codec.encode(fields as never);
}

function decode(profile: string, text: string): object {
  return { ...WRITABLE, ...READABLE }[profile as Writable].decode(text);
}

describe('a code as it is in use', () => {
  test.each(vectors.written)('$profile: $name is written byte for byte', ({ profile, payload, fields }) => {
    expect(encode(profile, fields)).toBe(payload);
  });

  test.each(vectors.written)(
    '$profile: $name is read with all its fields',
    ({ profile, payload, fields }) => {
      const { bank, ...rest } = { bank: undefined, ...fields };
      const read = decode(profile, payload);
      expect(read).toMatchObject({ scheme: profile, ...rest, ...(bank && { bank: { bin: bank } }) });
      expect(read).not.toHaveProperty('extraObjects');
      expect(encode(profile, read)).toBe(payload);
      expect(detect(payload)).toEqual({ profile, value: read });
    },
  );

  test.each(vectors.read)('$profile: $name is read', ({ profile, scheme, payload, value }) => {
    const read = decode(profile, payload);
    expect(read).toMatchObject({ scheme, ...value });
    expect(detect(payload)).toEqual({ profile, value: read });
  });
});

describe('what a codec writes is read back', () => {
  const label = fc.stringMatching(/^[A-Za-z0-9][ -~]{0,10}$/);
  const terms = {
    amount: fc.integer({ min: 1, max: 9_999_999_999_999 }),
    billNumber: label,
    storeLabel: label,
    purpose: label,
    merchantCity: label,
    postalCode: fc.stringMatching(/^\d{5}$/),
    extraObjects: fc.constantFrom(
      [{ tags: ['80'], value: '0004test0103abc' }],
      [{ tags: ['26', '05'], value: 'x' }],
    ),
  };
  const order = fc.record(
    { merchantId: fc.stringMatching(/^[A-Z0-9-]{1,20}$/), merchantName: label, ...terms },
    { requiredKeys: ['merchantId', 'merchantName'] },
  );
  const wallet = { ...terms, extraObjects: fc.constant([{ tags: ['81'], value: '0004test0103abc' }]) };

  test('orders of VNPAY, in both its identifiers', () => {
    const guid = fc.constantFrom(undefined, '908405');
    fc.assert(
      fc.property(order, guid, (input, guid) => {
        const read = vnpay.decode(vnpay.encode({ ...input, guid }));
        expect(read).toMatchObject({ ...input, ...(guid && { guid }) });
        expect(vnpay.decode(vnpay.encode(read))).toEqual(read);
      }),
    );
  });

  test('bills of EVN, with names of any length', () => {
    fc.assert(
      fc.property(order, fc.stringMatching(/^EVN [A-Z]{0,40}$/), (input, merchantName) => {
        const bill = { ...input, merchantName, merchantCategoryCode: '4900' };
        expect(evn.decode(evn.encode(bill))).toMatchObject(bill);
      }),
    );
  });

  test('payments to MoMo', () => {
    const input = fc.record(
      {
        account: fc.stringMatching(/^PSP\d{15,16}$/),
        guid: fc.constant('vn.momo'),
        merchantId: fc.stringMatching(/^\d{8}$/),
        phoneEnding: fc.stringMatching(/^\d{3}$/),
        ...wallet,
      },
      { requiredKeys: ['account'] },
    );
    fc.assert(
      fc.property(input, (input) => {
        const read = momo.decode(momo.encode({ bank: '971025', ...input }));
        expect(read).toMatchObject(input);
        expect(momo.decode(momo.encode(read))).toEqual(read);
      }),
    );
  });

  test('payments to ZaloPay', () => {
    const input = fc.record(
      {
        account: fc.stringMatching(/^99ZP\d{5}[MO]\d{8}$/),
        receiver: label,
        codeType: fc.constantFrom('001', '002'),
        orderId: fc.stringMatching(/^\d{18}$/),
        ...wallet,
      },
      { requiredKeys: ['account'] },
    );
    fc.assert(
      fc.property(input, (input) => {
        const read = zalopay.decode(zalopay.encode({ bank: '970454', ...input }));
        expect(read).toMatchObject(input);
        expect(zalopay.decode(zalopay.encode(read))).toEqual(read);
      }),
    );
  });
});

describe('a codec refuses', () => {
  const SHOP = { merchantId: '0102030405', merchantName: 'QUAN NUOC MIA' };
  const MOMO = { bank: '971025', account: 'PSP0000000000000001' };
  const transfer = vietqr.encode({ bank: '970436', account: '0011001234567' });

  test('fields of a bank account in an order, and names the field meant', () => {
    const result = vnpay.safeEncode({ ...SHOP, account: '1' } as never);
    expect(expectIssue(result, 'input.unknown_key')).toMatchObject({
      path: ['account'],
      expected: 'merchantId',
    });
  });

  test('keys it does not know', () => {
    expect(errorsOf(evn.safeEncode({ ...SHOP, merchantCategoryCode: '4900', memo: 'x' } as never))).toEqual([
      'input.unknown_key memo',
    ]);
    expect(errorsOf(momo.safeEncode({ ...MOMO, memo: 'x' } as never))).toEqual(['input.unknown_key memo']);
  });

  test('an order without a merchant, and one of another scheme', () => {
    expectIssue(vnpay.safeEncode({ merchantName: 'X' } as never), 'input.required');
    expectIssue(vnpay.safeEncode({ ...SHOP, scheme: 'evn' } as never), 'input.type');
    expectIssue(momo.safeEncode({ ...MOMO, scheme: 'zalopay' } as never), 'input.type');
  });

  test('an identifier that is not its own', () => {
    expectIssue(vnpay.safeEncode({ ...SHOP, guid: 'A000000727' }), 'input.type');
    expectIssue(momo.safeEncode({ ...MOMO, guid: 'vn.zalopay' }), 'input.type');
  });

  test('a bill that is not for electricity', () => {
    expectIssue(evn.safeEncode({ ...SHOP, merchantCategoryCode: '5812' }), 'emv.value');
  });

  test('to write for a wallet what nothing tells to be of that wallet', () => {
    expectIssue(momo.safeEncode({ bank: '970436', account: '0011001234567' }), 'scheme.other');
    expectIssue(zalopay.safeEncode(MOMO), 'scheme.other');
  });

  test('to read a code of another scheme, and says whose it is', () => {
    for (const codec of [momo, zalopay, vnpay, evn, shopeepay, moca, bankMerchant, vnpayWallet]) {
      expect(expectIssue(codec.safeDecode(transfer), 'scheme.other').received).toBe('VietQR');
    }
  });

  test('two templates of one network, in reading and in writing', () => {
    const code = emv.encode({
      objects: emv
        .decode(vnpay.encode(SHOP))
        .objects.flatMap((node) =>
          node.tag === '26' ? [node, { tag: '27', children: node.children ?? [] }] : [node],
        ),
    });
    expectIssue(vnpay.safeDecode(code), 'scheme.two_payees');
    const extraObjects = [{ tags: ['30'], value: '0010A0000007750102XX' }];
    expectIssue(vnpay.safeEncode({ ...SHOP, extraObjects }), 'scheme.two_payees');
  });

  test('no spelling of an identifier that detection takes for the scheme', () => {
    const spellings = [
      ...['VN.AIRPAY.WWW', 'vn.shopee', 'Vn.Moca.www', 'a000000775', 'A00000077501', '9084051', '970426'],
    ];
    for (const guid of spellings) {
      const template = [
        { tag: '00', value: guid },
        { tag: '01', value: '123456' },
      ];
      const objects = emv
        .decode(vnpay.encode(SHOP))
        .objects.map((node) => (node.tag === '26' ? { tag: '26', children: template } : node));
      expect(safeDetect(emv.encode({ objects })), guid).toMatchObject({
        ok: true,
        value: { value: { merchantId: '123456' } },
      });
    }
  });

  test('a template that is damaged, instead of guessing the merchant', () => {
    const code = emv.encode({
      objects: emv
        .decode(vnpay.encode(SHOP))
        .objects.map(({ tag, value }) =>
          tag === '26' ? { tag, value: value.replace('0110', '0119') } : { tag, value },
        ),
    });
    expect(errorsOf(vnpay.safeDecode(code))).toContain('tlv.truncated');
  });

  test('whatever is no object', () => {
    for (const input of [null, undefined, 1, 'x', []] as never[]) {
      for (const codec of Object.values(WRITABLE)) expectIssue(codec.safeEncode(input), 'input.type');
      for (const codec of Object.values(READABLE))
        expect(codec.safeDecode(input).ok).toBe(input === 'x' && false);
    }
  });
});

test('a code of VNPAY and NAPAS keeps both when it is read and written by either', () => {
  const both = vnpay.encode({
    merchantId: '1',
    merchantName: 'X',
    extraObjects: [{ tags: ['38'], value: '0010A00000072701270006970436011300110012345670208QRIBFTTA' }],
  });
  expect(vietqr.encode(vietqr.decode(both))).toBe(both);
  expect(vnpay.encode(vnpay.decode(both))).toBe(both);
});

test('a template finds another slot where the usual one is taken', () => {
  const extraObjects = [{ tags: ['26'], value: '0011vn.example00104abcd'.slice(0, 23) }];
  const code = momo.encode({ bank: '971025', account: 'PSP0000000000000001', guid: 'vn.momo', extraObjects });
  expect(emv.decode(code).objects.map(({ tag }) => tag)).toContain('27');
  expect(momo.decode(code).extraObjects).toEqual(extraObjects);
});

test('detect gives the tree of a network that has no profile, and refuses what is no code', () => {
  const foreign = vectors.named.find(({ scheme }) => scheme === 'promptpay')?.payload ?? '';
  expect(good(safeDetect(foreign))).toEqual({ profile: 'emv', value: emv.decode(foreign) });
  expect(safeDetect('https://example.vn').ok).toBe(false);
  expect(safeDetect(undefined as never).ok).toBe(false);
});

test('a second template of a wallet is kept as it stands', () => {
  const extraObjects = [{ tags: ['27'], value: '0007vn.momo020811111111' }];
  const code = momo.encode({
    bank: '971025',
    account: 'PSP0000000000000001',
    merchantId: '99999999',
    extraObjects,
  });
  expect(momo.decode(code)).toMatchObject({ merchantId: '99999999', extraObjects });
  expect(momo.encode(momo.decode(code))).toBe(code);
});

test('every fault of an order is told at once', () => {
  const result = vnpay.safeEncode({ amount: 1.5, merchantName: 'X'.repeat(26), city: 'HUE' } as never);
  expect(errorsOf(result).sort()).toEqual([
    'emv.too_long merchantName',
    'input.required merchantId',
    'input.unknown_key city',
    'vietqr.amount amount',
  ]);
});

test('whatever a codec is given, it answers with a result', () => {
  const keys = [
    'bank',
    'account',
    'merchantId',
    'guid',
    'extraObjects',
    'amount',
    'purpose',
    'phoneEnding',
    'scheme',
  ];
  const right = { merchantId: '0102030405', merchantName: 'QUAN NUOC MIA', bank: '971025', account: 'PSP01' };
  const odd = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom(...keys), fc.anything()),
    fc.record({ billNumber: fc.stringMatching(/^\w{1,30}$/) }).map((bill) => ({ ...right, ...bill })),
    fc.record({ amount: fc.nat() }).map((sum) => ({ merchantId: 'A1', merchantName: 'X', ...sum })),
  );
  const met = createTally();
  fc.assert(
    fc.property(odd, fc.oneof(fc.anything(), fc.constant(undefined)), (given, options) => {
      for (const codec of Object.values(WRITABLE)) {
        const written = codec.safeEncode(given as never, options as never);
        met(written.ok ? 'written' : 'refused');
        if (written.ok) expect(codec.safeDecode(written.value, { maxPurposeLength: 95 }).ok).toBe(true);
      }
      for (const codec of [...Object.values(WRITABLE), ...Object.values(READABLE)]) {
        expect(codec.safeDecode(given as never, options as never)).toHaveProperty('ok');
      }
      expect(safeDetect(given as never, options as never)).toHaveProperty('ok');
    }),
    { numRuns: runs(60, 300) },
  );
  met.expectAtLeast({ written: 2, refused: 50 });
});

test('the functions beside the codecs answer odd input in words too', () => {
  fc.assert(
    fc.property(fc.anything(), (given) => {
      for (const ask of [networksOf, fingerprint, suggestRepairs, detect]) {
        try {
          ask(given as never);
        } catch (error) {
          expect(error).toBeInstanceOf(VietqrError);
        }
      }
      expect(safeCompare(given as never, given as never)).toHaveProperty('ok');
    }),
  );
});

test('a field of a wallet in a form that cannot be written stays with the others, and comes back', () => {
  const sound = momo.encode({ bank: '971025', account: 'PSP0000000000000001', merchantId: '99999999' });
  const code = emv.encode(emv.set(emv.decode(sound), '26.02', 'Cửa hàng'));
  const read = momo.decode(code);
  expect(read.merchantId).toBeUndefined();
  expect(momo.encode(read)).toBe(code);
});

test.each([
  ['a template whose identifier is none', [{ tags: ['81'], value: '0006123456' }], 'emv.guid'],
  ['an object whose id is none', [{ tags: ['51'], value: 'a b' }], 'tlv.bad_id'],
])('a field of a wallet that is wrong hides nothing of %s', (_what, extraObjects, code) => {
  const input = { bank: '970436', account: '99MM71149281519470', extraObjects };
  const wrong: object[] = [{ guid: 'VN.MOMO' }, { scheme: 'zalopay' }];
  for (const field of wrong) {
    const result = momo.safeEncode({ ...input, ...field });
    const codes = result.ok ? [] : result.issues.map((issue) => issue.code);
    expect(codes.sort()).toEqual([code, 'input.type'].sort());
  }
});
