import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { emv, formatIssues, safeDecode, safeEncode } from '../../src/index.ts';
import { type Inspection, inspect, safeDetect } from '../../src/inspect/index.ts';
import { lookAt } from '../../src/inspect/quick.ts';
import { NAPAS_GUID } from '../../src/payment/napas/table.ts';
import type { Network } from '../../src/profiles/index.ts';
import type { TlvInput } from '../../src/tlv/node.ts';
import { issuesOf } from '../kit/expect-issue.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const shop = (country: string, currency: string): TlvInput[] => [
  { tag: '52', value: '5812' },
  { tag: '53', value: currency },
  { tag: '58', value: country },
  { tag: '59', value: 'SHOP' },
  { tag: '60', value: 'CITY' },
];

/** A code of another network: its template of accounts, and what else stands in it. */
function codeOf(
  tag: string,
  inside: Readonly<Record<string, string>>,
  rest: readonly TlvInput[],
  version = '01',
): string {
  const children = Object.entries(inside).map(([id, value]) => ({ tag: id, value }));
  const ordered = children.sort((a, b) => a.tag.localeCompare(b.tag));
  return emv.encode({ objects: [{ tag: '00', value: version }, { tag, children: ordered }, ...rest] });
}

const PAYNOW = { '00': 'SG.PAYNOW', '01': '2', '02': '202000000X', '03': '0' };
const KHQR = { '00': 'someone@bank', '01': '000123', '02': 'A Bank' };
const qris = codeOf('26', { '00': 'ID.CO.QRIS.WWW', '01': '936009140000000000' }, shop('ID', '360'));
const pix = codeOf('26', { '00': 'br.gov.bcb.pix', '01': 'key@example.com' }, shop('BR', '986'));
const duitnow = codeOf(
  '26',
  { '00': 'A0000006150001', '01': '501664', '02': '000123456' },
  shop('MY', '458'),
  '02',
);

const codes = (inspection: Inspection) => inspection.issues.map(({ code }) => code);

afterEach(() => {
  vi.useRealTimers();
});

describe('whom a code of another network pays', () => {
  test.each<[Network, string, string]>([
    ['paynow', '202000000X', codeOf('26', PAYNOW, shop('SG', '702'))],
    ['duitnow', '000123456', duitnow],
    [
      'laoqr',
      'mch0000001',
      codeOf(
        '38',
        { '00': 'A005266284662577', '01': '27710418', '02': '002', '03': 'mch0000001' },
        shop('LA', '418'),
      ),
    ],
    [
      'qrph',
      '5267000000000000',
      codeOf(
        '27',
        {
          '00': 'com.p2pqrpay',
          '01': 'BNORPHMMXXX',
          '02': '99964403',
          '03': '217',
          '04': '5267000000000000',
        },
        shop('PH', '608'),
      ),
    ],
    [
      'qrph',
      '910000000',
      codeOf('28', { '00': 'ph.ppmi.p2m', '01': 'PAPHPHM1XXX', '03': '910000000' }, shop('PH', '608')),
    ],
    ['khqr', 'someone@bank', codeOf('29', KHQR, shop('KH', '116'))],
    ['qris', '936009140000000000', qris],
    ['pix', 'key@example.com', pix],
  ])('%s: %s', (scheme, account, code) => {
    const found = inspect(code);
    expect(found).toMatchObject({ scheme, merchantAccounts: [{ scheme, account }] });
    expect(codes(found)).toEqual(['scheme.other']);
  });

  test('is not told where no public document says it', () => {
    const fps = codeOf('26', { '00': 'hk.com.hkicl', '01': '003', '02': '0000000' }, shop('HK', '344'));
    expect(inspect(fps).merchantAccounts).toEqual([{ scheme: 'hkfps', tag: '26', guid: 'hk.com.hkicl' }]);
    const registered = codeOf('51', { '00': 'SG.SGQR', '01': '20200000' }, shop('SG', '702'));
    expect(inspect(registered).merchantAccounts).toEqual([{ scheme: 'paynow', tag: '51', guid: 'SG.SGQR' }]);
  });
});

describe('the end of a code', () => {
  const paynow = (expiry: string) => codeOf('26', { ...PAYNOW, '04': expiry }, shop('SG', '702'));
  const khqr = (expiry: number) =>
    codeOf('29', KHQR, [
      ...shop('KH', '116'),
      {
        tag: '99',
        children: [
          { tag: '00', value: '1600000000000' },
          { tag: '01', value: String(expiry) },
        ],
      },
    ]);

  test.each([
    ['20261231', '2026-12-31T23:59:59+08:00'],
    ['20261231173000', '2026-12-31T17:30:00+08:00'],
    ['20261301', undefined],
    ['20260230', undefined],
    ['20261231996000', undefined],
    ['2026', undefined],
  ])('of PayNow, %s, is %s', (written, expiresAt) => {
    const [account] = inspect(paynow(written)).merchantAccounts;
    expect(account?.expiresAt).toBe(expiresAt);
  });

  test('of KHQR is told in the time of Cambodia', () => {
    const [account] = inspect(khqr(Date.UTC(2026, 11, 31, 17))).merchantAccounts;
    expect(account?.expiresAt).toBe('2027-01-01T00:00:00+07:00');
  });

  test('is told as a warning once it has passed, and not a second before', () => {
    for (const code of [paynow('20261231173000'), khqr(Date.UTC(2026, 11, 31, 9, 30))]) {
      vi.useFakeTimers({ now: Date.UTC(2026, 11, 31, 9, 30), toFake: ['Date'] });
      expect(codes(inspect(code))).toEqual(['scheme.other']);
      vi.setSystemTime(Date.UTC(2026, 11, 31, 9, 30, 1));
      const { issues } = inspect(code);
      expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
        ['scheme.other', 'warning'],
        ['scheme.expired', 'warning'],
      ]);
    }
    const { issues } = inspect(paynow('20200131'));
    expect(formatIssues(issues, { lang: 'vi' })).toContain(
      'đã hết hạn lúc 23:59 ngày 31/01/2020 (múi giờ +8)',
    );
    expect(issues.map(({ message }) => message).join()).toContain('ended on 2020-01-31 23:59 (UTC+8)');
  });
});

describe('a code that keeps to the rules of its own network', () => {
  const khmer = fc.string({ unit: fc.constantFrom(...'កាហ្វេ ហាងabc'), minLength: 1, maxLength: 12 });
  const name = khmer.map((text) => text.trim().normalize('NFC')).filter((text) => text !== '');

  test('draws no complaint from EMVCo: KHQR with Khmer names, an account as identifier, a time in 99', () => {
    const bank = fc.constantFrom('29', '30');
    fc.assert(
      fc.property(bank, name, name, (tag, merchantName, label) => {
        const rest = shop('KH', '116').map((each) =>
          each.tag === '59' ? { tag: '59', value: merchantName } : each,
        );
        const code = codeOf(tag, KHQR, [
          ...rest,
          { tag: '62', children: [{ tag: '03', value: label }] },
          { tag: '99', children: [{ tag: '00', value: '1700000000000' }] },
        ]);
        expect(codes(inspect(code))).toEqual(['scheme.other']);
      }),
      { numRuns: runs(25, 500) },
    );
  });

  test('is still told what is wrong in it', () => {
    const unprintable = codeOf('29', KHQR, [
      ...shop('KH', '116').slice(0, 3),
      { tag: '59', value: 'A\u0007' },
    ]);
    expect(codes(inspect(unprintable))).toContain('emv.charset');
    const elsewhere = codeOf('26', { '00': 'a b', '01': '1' }, shop('LA', '418'));
    expect(codes(inspect(elsewhere))).toContain('emv.guid');
  });
});

describe('a damaged code of another network', () => {
  const damaged = fc
    .record({
      code: fc.constantFrom(qris, pix),
      at: fc.nat(),
      kind: fc.nat(2),
      put: fc.constantFrom(...'A7 x'),
    })
    .map(({ code, at, kind, put }) => {
      const place = 6 + (at % (code.length - 6));
      const middle = [put, put + code.charAt(place), ''][kind] ?? '';
      return { code, text: code.slice(0, place) + middle + code.slice(place + 1) };
    });

  test('keeps its name, whatever one character is lost, put in or changed behind its head', () => {
    const met = createTally();
    fc.assert(
      fc.property(damaged, ({ code, text }) => {
        const scheme = code === qris ? 'qris' : 'pix';
        met(scheme);
        expect(inspect(text).scheme).toBe(scheme);
      }),
      { numRuns: runs(60, 3000) },
    );
    met.expectAtLeast({ qris: runs(7, 500), pix: runs(7, 500) });
  });

  test('cut behind its identifier keeps its name', () => {
    for (const [scheme, code] of [
      ['qris', qris],
      ['pix', pix],
      ['duitnow', duitnow],
    ]) {
      const [, identifier = ''] = /00\d\d((?:id|br|a0)[\w.]{10,12})/i.exec(code ?? '') ?? [];
      expect(identifier).not.toBe('');
      const end = (code?.indexOf(identifier) ?? 0) + identifier.length;
      for (let at = end; at < (code?.length ?? 0); at++)
        expect(inspect(code?.slice(0, at)).scheme).toBe(scheme);
    }
  });
});

describe('the text of an identity card', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  const words = fc.string({ unit: fc.constantFrom(...'Nguyễn Văn An, 12/3 '), maxLength: 20 });
  const card = fc.record({
    number: digits(11).map((rest) => `0${rest}`),
    older: fc.oneof(fc.constant(''), digits(9)),
    name: words,
    born: digits(8),
    rest: fc.array(words, { maxLength: 4 }),
  });

  test('is named, and its number and name are shown by no door', () => {
    fc.assert(
      fc.property(card, ({ number, older, name, born, rest }) => {
        const text = [number, older, name, born, ...rest].join('|');
        const found = inspect(text);
        expect(found).toMatchObject({ scheme: 'idCard', merchantAccounts: [], repairs: [] });
        expect(codes(found)).toEqual(['scheme.id_card']);
        const written = safeEncode({ bank: '970436', account: '1', purpose: text });
        const told = JSON.stringify([
          ...[found, safeDecode(text), safeDetect(text), emv.safeDecode(text), lookAt(text, {})],
          ...[safeEncode({ bank: text, account: '1' }), written.ok ? written.warnings : written.issues],
          formatIssues(issuesOf(safeDecode(text)), { source: text }),
        ]);
        expect(told).not.toContain(number);
        if (!born.includes(number.slice(-6)))
          expect(told.replaceAll(NAPAS_GUID, '')).not.toContain(number.slice(-6));
        if (name.trim().length > 8) expect(told).not.toContain(name);
      }),
      { numRuns: runs(25, 500) },
    );
  });

  test.each([
    '001500000001|394177385|Nguyễn Văn An|08011998|Nam|Ninh Kiều, Cần Thơ|01012021',
    '001200000001||Nguyễn Văn An|08011998|Nam|x|01012021',
    ' 002099999999|394177385|Nguyễn Văn An|08011998|Nam|x|01012021',
  ])('that begins like a code is not read as objects: %s', (text) => {
    const told = JSON.stringify([safeDecode(text), emv.safeDecode(text), safeDetect(text), inspect(text)]);
    for (const part of text
      .trim()
      .split('|')
      .filter((each) => each.length > 5))
      expect(told).not.toContain(part);
    expect(told).not.toContain('0015');
  });

  test.each([
    '970436|0011001234567',
    '001100123456|NGUYEN VAN A|500000',
    '001100123456|012345678|NGUYEN VAN A|1.500.000|x',
    '123456789012|012345678|A|01011990|Nam',
  ])('is not seen in a row of a list: %s', (text) => {
    expect(inspect(text).scheme).toBe('none');
  });
});

describe('an old text code of MoMo', () => {
  test.each([
    ['2|99|0900000123|||0|0|100000|hello|transfer_p2p', 'momoText(123, 100000)'],
    ['2|99|0900000123|NGUYEN VAN A|a@example.vn|0|0|0||transfer_myqr', 'momoText(123)'],
    [' 2|99|0900 000 123|NGUYEN VAN A|0|0|10000|noi dung|transfer_myqr\n', 'momoText(123, 10000)'],
  ])('%s is one, told by the end of the phone number', (text, received) => {
    expect(inspect(text)).toMatchObject({
      scheme: 'momo',
      merchantAccounts: [],
      repairs: [],
      issues: [{ code: 'scheme.momo_text', received }],
    });
    expect(JSON.stringify(inspect(text))).not.toContain('0900');
    expect(formatIssues(inspect(text).issues, { lang: 'vi' })).toContain('số điện thoại …123');
  });

  const plain = fc.string({ unit: fc.constantFrom(...'abc 0159'), maxLength: 8 });
  const noted = fc.array(plain, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('|'));
  const asked = fc.oneof(fc.constantFrom('', '0'), fc.integer({ min: 1, max: 1e9 }).map(String));

  test('asks for the amount behind its two zeros, whatever stands in the note, or for none that is certain', () => {
    const met = createTally();
    fc.assert(
      fc.property(plain, fc.option(plain), asked, noted, (name, mail, amount, note) => {
        const head = ['2', '99', '0900000123', name, ...(mail === null ? [] : [mail])];
        const [found] = inspect([...head, '0', '0', amount, note, 'transfer_p2p'].join('|')).issues;
        const sum = Number(amount) > 0 ? `momoText(123, ${amount})` : 'momoText(123)';
        if (found?.received === sum) met('told');
        expect([sum, 'momoText(123)']).toContain(found?.received);
        if (name !== '0' && mail !== '0' && Number(amount) > 0) expect(found?.received).toBe(sum);
      }),
      { numRuns: runs(60, 3000) },
    );
    met.expectAtLeast({ told: runs(40, 200) });
  });

  test.each([
    ['2|99|0900000123|A|0|0|100000|hoc phi|50000|x|transfer_p2p', 'momoText(123, 100000)'],
    ['2|99|0900000123|A|0|0|0|50000|x|transfer_p2p', 'momoText(123)'],
    ['2|99|0900000123|A|B|C|0|0|50000|x|transfer_p2p', 'momoText(123)'],
    ['2|99|0900000123|A|0|1|50000|x|transfer_p2p', 'momoText(123)'],
  ])('%s is said as %s', (text, received) => {
    expect(inspect(text).issues).toMatchObject([{ code: 'scheme.momo_text', received }]);
  });

  test.each(['2|99|0900000123', '2|98|0900000123|||0|0|1|x|transfer_p2p', '2|99|1|x|transfer p2p'])(
    '%s is none',
    (text) => {
      expect(inspect(text).scheme).toBe('none');
    },
  );
});

describe('the payment line of an electronic invoice', () => {
  const line =
    '00020101021126200000000000000000000052041234530370454061000005802VN5910VIETINBANK6005HANOI62370107201706006' +
    '02  024300000000704BCN8';
  const objects =
    '0002010102112620970415010000000000015204123453037045802VN5910VIETINBANK6005HANOI62110107201706';

  test('is named, and its objects are shown where it divides into them', () => {
    const found = inspect(
      '00020101021126209704150100000000000152041234530370454061000005802VN5910VIETINBANK6005HANOI',
    );
    expect(found).toMatchObject({ scheme: 'einvoice', merchantAccounts: [], repairs: [] });
    expect(codes(found)).toEqual(['scheme.invoice_line']);
    expect(found.payload?.objects.find(({ tag }) => tag === '59')?.value).toBe('VIETINBANK');
  });

  test('is named where a length in it is wrong', () => {
    expect(codes(inspect(objects))).toEqual(['scheme.invoice_line']);
    expect(inspect(objects)).not.toHaveProperty('payload');
  });

  test.each([
    ['a code with a checksum', `${objects}63041234`],
    ['a template of accounts without a bank', line],
    ['another currency', objects.replace('5303704', '5303840').slice(0, -1)],
  ])('is not seen in %s', (_, text) => {
    expect(codes(inspect(text))).not.toContain('scheme.invoice_line');
  });
});

describe('a link', () => {
  const account = '0011001234567';
  test.each([
    ['of the network’s page', `https://vietqr.net/transfer/VCB-${account}?amount=350000&addInfo=HP2026K7`],
    [
      'in the first form of vietqr.io',
      `https://api.vietqr.io/VCB/${account}/350000/HP2026K7/vietqr_net_2.jpg`,
    ],
    ['to the app of a bank', `vietcombank://transfer?account=${account}&amount=350000&content=HP2026K7`],
    ['to the app of a bank, with the bank', `anyapp://pay?ba=${account}@vcb&am=350000&tn=HP2026K7`],
  ])('%s is offered as a code', (_, text) => {
    const { scheme, repairs } = inspect(text);
    expect(scheme).toBe('link');
    const read = safeDecode(repairs[0]?.payload ?? '');
    expect(read).toMatchObject({
      ok: true,
      value: { bank: { bin: '970436' }, account, amount: 350_000, purpose: 'HP2026K7' },
    });
  });

  test.each([
    'https://img.vietqr.io/image/acb-12345678-79000-hoc%20phi.jpg',
    'https://img.vietqr.io/image/acb-12345678-79000.png',
  ])('that names the sum where the layout stands says so: %s', (text) => {
    expect(codes(inspect(text))).toEqual(['scheme.link', 'scheme.link_terms']);
  });

  test.each([
    'https://img.vietqr.io/image/acb-12345678-compact2.png?amount=79000',
    'https://img.vietqr.io/image/acb-1',
    'https://example.vn/image/acb-1-79000.png',
  ])('that does not, does not: %s', (text) => {
    expect(codes(inspect(text))).toEqual(['scheme.link']);
  });

  test.each([
    'momo://app?action=payWithApp',
    'upi://pay?pa=x@y',
    'vietcombank://transfer?amount=5',
    'nobank://x?account=1',
  ])('without a bank and an account is offered as nothing: %s', (text) => {
    expect(inspect(text).repairs).toEqual([]);
  });
});
