import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as root from '../../src/index.ts';
import { decode, emv, encode, safeDecode } from '../../src/index.ts';
import { describeKind, describeRepair, type Inspection, inspect } from '../../src/inspect/index.ts';
import { type FirstLook, lookAt } from '../../src/inspect/quick.ts';
import { momo, vnpay } from '../../src/profiles/index.ts';
import { line } from '../kit/expect-issue.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
import { allVectors } from '../kit/vectors.ts';
import vectors from '../vectors/profiles.json' with { type: 'json' };

const PAYLOAD = encode({
  bank: '970436',
  account: '0011001234567',
  amount: 350_000,
  purpose: 'HP2026K7 thang 9',
});
const codes = [...vectors.written, ...vectors.read, ...vectors.named].map(({ payload }) => payload);

const vector = (name: string) => allVectors.find((each) => each.name === name)?.payload ?? '';

describe('inspect names what a text is', () => {
  test.each([
    ['account, dynamic', 'vietqr'],
    ['account, static, as printed', 'vietqr'],
    ['MoMo with phone digits', 'momo'],
    ['ZaloPay, static', 'zalopay'],
    ['VNPAY-QR', 'vnpay'],
    ['merchant code with identifier inside', 'vnpay'],
    ['AirPay', 'shopeepay'],
    ['electricity bill', 'evn'],
    ['LAO QR', 'laoqr'],
    ['PIX', 'pix'],
    ['PromptPay', 'promptpay'],
    ['EMVCo worked example', 'emv'],
    ['Mastercard alone', 'emv'],
  ])('the vector "%s" is %s', (name, scheme) => {
    expect(inspect(vector(name)).scheme).toBe(scheme);
  });

  test.each([
    ['https://img.vietqr.io/image/VCB-0011001234567-print.png?amount=5', 'vietqr.io quick link'],
    ['https://dl.vietqr.io/pay?app=vcb', 'vietqr.io deep link'],
    ['HTTPS://Example.COM/pay', 'example.com'],
    ['momo://app?action=payWithApp', 'momo://'],
    ['https://user@evil.example:8080/img.vietqr.io', 'evil.example'],
  ])('%s is a link of %s', (text, service) => {
    expect(inspect(text)).toMatchObject({
      scheme: 'link',
      issues: [{ code: 'scheme.link', received: service }],
    });
  });

  test.each([null, undefined, 5, {}, [], Buffer.from('000201')])('%j is no text', (value) => {
    expect(inspect(value)).toMatchObject({ scheme: 'none', issues: [{ code: 'input.type' }] });
  });
});

describe('inspect tells everything it could find', () => {
  test('the payment, the tree and the warnings of a code that is read', () => {
    const text = vector('MoMo with phone digits');
    const { payment, payload, issues } = inspect(text);
    const read = safeDecode(text);
    expect(payment).toEqual(read.ok && read.value);
    expect(payload?.objects.map(({ tag }) => tag)).toEqual(['00', '01', '38', '53', '58', '62', '80', '63']);
    expect(issues.map(line)).toEqual(['warning emv.opaque 80 114-121']);
  });

  test('the tree, but no payment, of a code whose checksum is wrong', () => {
    const { payment, payload, issues } = inspect(`${vector('account, dynamic').slice(0, -4)}0000`);
    expect(payment).toBeUndefined();
    expect(payload?.objects).toHaveLength(8);
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error crc.mismatch']);
  });

  test('no payment where the payee is damaged', () => {
    const { payment, payload, issues } = inspect(vector('account, static, as printed'));
    expect(payment).toBeUndefined();
    expect(payload).toBeDefined();
    expect(issues.map(line)).toEqual(['error tlv.truncated 38.01 60-61']);
  });

  test('no error in a sound code of another network', () => {
    for (const name of ['VNPAY-QR', 'EMVCo worked example']) {
      expect(inspect(vector(name)).issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        'warning scheme.other',
      ]);
    }
  });
});

describe('a scheme is told by identifiers and not by slots', () => {
  test.each(vectors.named)('$scheme: $name, $why', ({ scheme, payload, merchantAccounts }) => {
    const found = inspect(payload);
    expect(found.scheme).toBe(scheme);
    expect(found.merchantAccounts.map((account) => account.scheme).sort()).toEqual(
      [...merchantAccounts].sort(),
    );
    expect(found.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('whatever slot the templates stand in', () => {
    const slots = fc.uniqueArray(fc.integer({ min: 26, max: 51 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...codes), slots, (code, slots) => {
        let next = 0;
        const objects = emv
          .decode(code)
          .objects.map(({ tag, value }) =>
            tag >= '26' && tag <= '51' ? { tag: String(slots[next++]), value } : { tag, value },
          );
        expect(inspect(emv.encode({ objects })).scheme).toBe(inspect(code).scheme);
      }),
    );
  });
});

describe('the ways to pay a code', () => {
  test('name a NAPAS payee beside what looks like a wallet string', () => {
    const { objects } = emv.decode(PAYLOAD);
    const code = emv.encode({
      objects: [...objects.slice(0, 2), { tag: '04', value: 'VNPayWallet' }, ...objects.slice(2)],
    });
    expect(inspect(code)).toMatchObject({ scheme: 'vietqr', payment: { account: '0011001234567' } });
    expect(inspect(code).merchantAccounts[0]).toMatchObject({ scheme: 'vietqr', account: '0011001234567' });
    expect(lookAt(code, {}).payment?.account).toBe('0011001234567');
  });

  test('begin with NAPAS, wherever it stands', () => {
    const listed = codes.map((payload) => inspect(payload).merchantAccounts.map(({ scheme }) => scheme));
    const ours = listed.filter((schemes) => schemes.includes('vietqr'));
    expect(ours.filter((schemes) => schemes.length > 1).length).toBeGreaterThan(2);
    expect(ours.filter(([first]) => first !== 'vietqr')).toEqual([]);
  });

  test('tell whom each network pays', () => {
    const code = momo.encode({ bank: '971025', account: 'PMC0000000000000001', merchantId: '99999999' });
    expect(inspect(code)).toMatchObject({
      scheme: 'momo',
      payment: { scheme: 'vietqr', account: 'PMC0000000000000001' },
      merchantAccounts: [
        { scheme: 'vietqr', tag: '38', guid: 'A000000727', bin: '971025', account: 'PMC0000000000000001' },
        { scheme: 'momo', tag: '26', guid: 'vn.momo', account: '99999999' },
      ],
    });
  });

  test('a sound code of a wallet has no errors and nothing to repair', () => {
    for (const { payload } of [...vectors.written, ...vectors.read]) {
      const { issues, repairs, merchantAccounts } = inspect(payload);
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(repairs).toEqual([]);
      expect(merchantAccounts.length).toBeGreaterThan(0);
    }
  });
});

describe('what only looks like a code is named', () => {
  const blank = ['00', '01', '26', '52', '53', '54', '58', '59', '60', '62']
    .map((tag) => `${tag}00`)
    .join('');
  test.each([
    [
      'einvoice',
      'scheme.einvoice',
      'an MD5 where the checksum goes',
      `00020101021153037045405110006332${'0a'.repeat(16)}`,
    ],
    [
      'einvoice',
      'scheme.einvoice',
      'empty objects, all data in 99',
      `${blank.replace('0000', '000201')}9905abcde`,
    ],
    ['einvoice', 'scheme.einvoice', 'the tag of the tax office', `<DLQRCode>${PAYLOAD}</DLQRCode>`],
    [
      'cpm',
      'scheme.cpm',
      'base64 that begins with CPV01',
      'hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESNF8=',
    ],
    ['wifi', 'scheme.wifi', 'a network', 'WIFI:T:WPA;S:Truong hoc;P:00020101;;'],
    ['contact', 'scheme.contact', 'a card', 'BEGIN:VCARD\nFN:Nguyen Van A\nEND:VCARD'],
    ['contact', 'scheme.contact', 'a card', 'MECARD:N:Nguyen Van A;;'],
    ['link', 'scheme.login', 'a login', 'https://id.example.vn/qr/login?token=000201010211'],
    ['link', 'scheme.login', 'a login by host', 'https://login.example.vn/q/1'],
    ['link', 'scheme.link', 'a page that only speaks of logins', 'https://example.vn/blogs/in'],
    [
      'link',
      'scheme.link',
      'a PIX charge',
      'https://pix.example.com/qr/v2/00000000-0000-4000-8000-000000000000',
    ],
    ['link', 'scheme.link', 'an app', 'momo://pay?x=1'],
    ['none', 'scheme.none', 'an account number', '0011001234567'],
    ['none', 'scheme.none', 'prose', 'Chuyen khoan giup em 500k nhe'],
    ['none', 'scheme.none', 'nothing', ''],
    ['none', 'scheme.none', 'a blank', ' '],
    ['none', 'scheme.none', 'a word', 'hello'],
    ['none', 'scheme.none', 'a phone number', '0901234567'],
    ['none', 'scheme.none', 'a BIN and an account', '970436|0011001234567'],
    ['none', 'scheme.none', 'JSON', '{}'],
  ])('%s, %s: %s', (scheme, code, _, text) => {
    const { issues, ...found } = inspect(text);
    expect(found).toMatchObject({ scheme, merchantAccounts: [], repairs: [] });
    expect(found).not.toHaveProperty('payload');
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  test('an invoice in a code of VNPAY that can be read is told beside it', () => {
    const { objects } = emv.decode(vnpay.encode({ merchantId: '0102030405', merchantName: 'QUAN NUOC MIA' }));
    const bill = emv.encode({
      objects: [...objects, { tag: '99', value: '0010A00000077501100300000000' }],
    });
    const { scheme, issues } = inspect(bill);
    expect([scheme, issues[0]?.code, issues[0]?.severity]).toEqual(['vnpay', 'scheme.einvoice', 'warning']);
  });

  test('in both languages', () => {
    expect(describeKind('cpm', 'vi')).toBe('mã QR do khách xuất trình');
    expect([describeKind('wifi'), describeKind('momo', 'vi')]).toEqual(['a Wi-Fi network', 'MoMo']);
  });
});

describe('a repair is offered', () => {
  test.each([
    ['outer_text', `${PAYLOAD}&callbackurl=app://done`],
    ['outer_text', `\n${PAYLOAD}\n`],
    ['web_escapes', encodeURIComponent(PAYLOAD)],
    ['web_escapes', `app://view?data=${encodeURIComponent(PAYLOAD)}&from=web`],
    ['first_of_two', PAYLOAD + encode({ bank: '970415', account: '1' })],
  ])('%s', (code, text) => {
    const { repairs, scheme } = inspect(text);
    expect(repairs.find((repair) => repair.code === code)?.payload).toBe(PAYLOAD);
    expect(scheme).toBe('vietqr');
  });

  test.each([
    [
      'a quick link',
      'https://img.vietqr.io/image/VCB-0011001234567-compact2.png?amount=350000&addInfo=HP2026K7%20th%C3%A1ng%209',
    ],
    [
      'a deep link',
      'https://dl.vietqr.io/pay?app=vcb&ba=0011001234567@vcb&am=350000&tn=HP2026K7%20thang%209',
    ],
    [
      'a SePay picture',
      'https://qr.sepay.vn/img?acc=0011001234567&bank=Vietcombank&amount=350000&des=HP2026K7+thang+9',
    ],
  ])('the transfer of %s, with the account in the title', (_, text) => {
    const { repairs, scheme } = inspect(text);
    expect(scheme).toBe('link');
    expect(repairs.map(({ code, payload }) => [code, payload])).toEqual([['link_transfer', PAYLOAD]]);
    for (const lang of ['en', 'vi'] as const) {
      expect(repairs[0] && describeRepair(repairs[0], lang)).toContain('0011001234567');
    }
  });

  test('not by lengthening the version of the format over what follows it', () => {
    const text =
      '0002010N-9gq38620010A00000072701320006970454011899MM00000M000000010208QRIBFTTA53037045802VN62190515MOMOW2W0000000180030466304E05C';
    expect(inspect(text).repairs).toEqual([]);
  });

  test.each([
    ['970436-0123456789.jpg', '0123456789'],
    ['970436-0123456789/x.png', '0123456789'],
  ])('for the account of a picture without a layout, not for its ending: %s', (name, account) => {
    const [repair] = inspect(`https://img.vietqr.io/image/${name}`).repairs;
    expect(repair && decode(repair.payload).account).toBe(account);
  });

  test('not for a link without a bank that is known, nor for one to another host', () => {
    expect(inspect('https://img.vietqr.io/image/NOBANK-1-compact.png').repairs).toEqual([]);
    expect(inspect('https://example.vn/image/VCB-0011001234567-compact2.png').repairs).toEqual([]);
  });
});

/** The quick look knows fewer look-alikes and never tells more; of a code it says the same, but whose it is. */
function expectNoMore(
  { found, kind, link: _, networks, ...glimpse }: FirstLook,
  { merchantAccounts, issues, repairs: _repairs, scheme, ...told }: Inspection,
): 'named' | FirstLook['kind'] {
  const named = scheme === 'link' || issues.some(({ code }) => NAMED_HERE.includes(code));
  if (named) {
    expect(glimpse.payment).toBeUndefined();
    return 'named';
  }
  expect(told).toEqual(glimpse);
  if (kind !== 'code') expect(scheme).toBe(kind);
  const known = merchantAccounts.map((account) => account.scheme).filter((each) => each !== 'emv');
  expect(networks).toEqual(expect.arrayContaining(known));
  expect(issues.map(({ code }) => code).sort()).toEqual(found.map(({ code }) => code).sort());
  return kind;
}

const NAMED_HERE = [
  ...[
    'scheme.einvoice',
    'scheme.invoice_line',
    'scheme.cpm',
    'scheme.wifi',
    'scheme.contact',
    'scheme.login',
  ],
  ...['scheme.id_card', 'scheme.momo_text'],
];

test('the root gives the same function', () => {
  expect(root.inspect).toBe(inspect);
});

test('whatever the text, inspect names it, never throws, and offers only what reads without an error', () => {
  const piece = fc.oneof(
    fc.constantFrom(...codes, '63', '6304', 'https://', '<DLQRCode>', 'hQVDUFY', '%', '+'),
    fc.string(),
  );
  const cut = fc
    .tuple(fc.constantFrom(...codes), fc.nat(200), piece)
    .map(([code, at, put]) => code.slice(0, at) + put + code.slice(at + put.length));
  const text = fc.oneof(
    cut,
    fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
    fc.constantFrom(...codes).map((code) => `${code}&x=1`),
    fc.constantFrom(PAYLOAD, 'WIFI:S:x;;', 'https://example.vn/', 'MECARD:N:An;;'),
    fc.anything(),
  );
  const met = createTally();
  fc.assert(
    fc.property(text, (text) => {
      const inspection = inspect(text);
      met(expectNoMore(lookAt(text, {}), inspection));
      const { repairs, ...found } = inspection;
      expect(found.scheme).toMatch(/^[a-z][A-Za-z]+$/);
      for (const { payload } of repairs) {
        met('repair');
        expect(inspect(payload).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(payload).not.toBe(text);
      }
    }),
    { numRuns: runs(120, 500) },
  );
  met.expectAtLeast({ named: 3, code: 10, none: 3, repair: 5 });
});
