import {
  decode,
  describeIssue,
  emv,
  encode,
  type Issue,
  type PaymentInput,
  safeDecode,
  safeEncode,
} from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { describe, expect, test } from 'vitest';
import { errorsOf, expectIssue, issuesOf, line } from '../kit/expect-issue.ts';
import { allVectors, VECTOR_FILES, vectorsOf } from '../kit/vectors.ts';
import { bitwiseCrc } from '../oracle/crc-bitwise.ts';

function errors(result: Parameters<typeof issuesOf>[0]): 'accepted' | string[] {
  if (result.ok) return 'accepted';
  return result.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, tags = [] }) => [code, tags.join('.')].filter(Boolean).join(' '));
}

describe.each(VECTOR_FILES)('%s.json', (file) => {
  test.each(vectorsOf(file).map((vector) => [vector.name, vector.why, vector] as const))(
    '%s: %s',
    (_name, _why, vector) => {
      const { payload, payment, issues, strict } = vector;
      const read = lite.safeDecode(payload);
      expect(read.ok ? read.value : undefined).toEqual(payment);
      expect(issuesOf(read).map(line)).toEqual(issues);
      expect(errors(lite.safeDecode(payload, { strict: true }))).toEqual(strict);
      const generic = emv.safeDecode(payload);
      expect(errors(generic)).toEqual(vector.emv);
      const again = vector.emv === 'accepted' ? payload.trim() : undefined;
      expect(generic.ok ? emv.encode(generic.value) : undefined).toBe(again);
    },
  );
});

test('every disagreement between the standards and practice has its vectors, but those of writing alone', () => {
  const rows = new Set(vectorsOf('decisions').map(({ row }) => row));
  expect([...rows].sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
});

test('the checksum of every vector that is read is what the plain twin computes', () => {
  const read = allVectors.filter(({ payment }) => payment).map(({ payload }) => payload.trim());
  expect(read.length).toBeGreaterThan(50);
  for (const text of read) expect(text.slice(-4).toUpperCase()).toBe(bitwiseCrc(text.slice(0, -4)));
});

const VCB: PaymentInput = { bank: 'VCB', account: '0011001234567' };

describe('encode', () => {
  test('writes the example of the standard', () => {
    const input = {
      bank: '970403',
      account: '0011012345678',
      amount: 180_000,
      billNumber: 'NPS6869',
      purpose: 'thanh toan don hang',
    };
    expect(encode(input)).toBe(
      vectorsOf('standard').find(({ name }) => name === 'account, dynamic')?.payload,
    );
  });

  test('names the service that an absent service code means', () => {
    const [silent, named] = vectorsOf('standard');
    expect(encode(decode(silent?.payload ?? ''))).toBe(named?.payload);
  });

  test.each(['VCB', 'vietcombank', '970436', 'BFTVVNVX', { bin: '970436' }])(
    'finds the bank by %j',
    (bank) => {
      expect(decode(encode({ ...VCB, bank })).bank.code).toBe('VCB');
    },
  );

  test('strips diacritics of composed and decomposed text alike and says so', () => {
    for (const form of ['NFC', 'NFD']) {
      const result = safeEncode({ ...VCB, purpose: 'Tiền điện Đợt 1'.normalize(form) });
      expect(result.ok && decode(result.value).purpose).toBe('Tien dien Dot 1');
      expect(issuesOf(result).map(({ code, expected }) => [code, expected])).toEqual([
        ['text.stripped', 'Tien dien Dot 1'],
      ]);
    }
  });

  test('refuses diacritics when told to, and keeps them when told to', () => {
    const input = { ...VCB, purpose: 'Tiền' };
    expectIssue(safeEncode(input, { diacritics: 'reject' }), 'text.unsupported');
    const kept = encode(input, { diacritics: 'keep' });
    expect(decode(kept).purpose).toBe('Tiền');
    expectIssue(safeDecode(kept, { strict: true }), 'emv.charset');
    expect(errorsOf(safeDecode(kept, { strict: true, diacritics: 'keep' }))).toEqual([]);
  });

  test('keeps the diacritics of the alternate name and city, in composed letters', () => {
    const input = { ...VCB, languagePreference: 'vi', merchantNameAlternate: 'Phở Sáu'.normalize('NFD') };
    expect(decode(encode(input)).merchantNameAlternate).toBe('Phở Sáu');
  });

  test('writes a purpose over 25 characters only with a wider limit, up to 95', () => {
    const purpose = 'x'.repeat(95);
    expectIssue(safeEncode({ ...VCB, purpose }), 'emv.too_long');
    expect(decode(encode({ ...VCB, purpose }, { maxPurposeLength: 95 })).purpose).toBe(purpose);
    expectIssue(safeEncode({ ...VCB, purpose: `${purpose}x` }, { maxPurposeLength: 95 }), 'emv.too_long');
    expectIssue(safeEncode(VCB, { maxPurposeLength: 96 }), 'input.type');
  });

  test.each<[string, object, string[]]>([
    ['an account of 20 characters', { account: '1'.repeat(20) }, ['emv.too_long account']],
    ['an account with a blank', { account: '0011 001' }, ['account.separator account']],
    ['an empty account', { account: '' }, ['tlv.empty account']],
    ['a number as account', { account: 11001234567 }, ['input.type account']],
    ['no account', { account: undefined }, ['input.required account']],
    ['no bank', { bank: undefined }, ['input.required bank']],
    ['a bank that no list has', { bank: 'Gringotts' }, ['bank.not_found bank']],
    ['a name that several banks share', { bank: 'IBK' }, ['bank.ambiguous bank']],
    ['an amount with a fraction', { amount: 0.5 }, ['vietqr.amount amount']],
    ['an amount of zero', { amount: 0 }, ['vietqr.amount amount']],
    ['a negative amount', { amount: -1 }, ['vietqr.amount amount']],
    ['an amount that is no number', { amount: Number.NaN }, ['vietqr.amount amount']],
    ['an amount with separators', { amount: '50,000' }, ['vietqr.amount amount']],
    ['an amount of null', { amount: null }, ['vietqr.amount amount']],
    ['an amount of fourteen digits', { amount: 10n ** 13n }, ['vietqr.amount amount']],
    ['emoji', { purpose: 'cam on 🙏' }, ['text.unsupported purpose']],
    ['a line break', { purpose: 'a\nb' }, ['text.unsupported purpose']],
    ['a name of 26 characters', { merchantName: 'x'.repeat(26) }, ['emv.too_long merchantName']],
    ['an empty purpose', { purpose: '' }, ['tlv.empty purpose']],
    [
      'a merchant payment without name, city and category',
      { service: 'merchant' },
      ['emv.missing merchantCategoryCode', 'emv.missing merchantName', 'emv.missing merchantCity'],
    ],
    [
      'a cash withdrawal without object 62',
      { service: 'cash', merchantCategoryCode: '6011', merchantName: 'ATM', merchantCity: 'HUE' },
      ['emv.missing additionalData'],
    ],
    ['a fixed fee without amount of it', { tipIndicator: 'fixed' }, ['emv.tip convenienceFeeFixed']],
    ['a fee without indicator', { convenienceFeeFixed: 500 }, ['emv.tip convenienceFeeFixed']],
    ['another currency', { currency: '840' }, ['vietqr.not_domestic currency']],
    ['a currency by its letters', { currency: 'USD' }, ['vietqr.not_domestic currency']],
    ['a country by its name', { country: 'Việt Nam' }, ['vietqr.not_domestic country']],
    ['another country', { country: 'LA' }, ['vietqr.not_domestic country']],
    ['reserved objects', { extraObjects: [{ tags: ['65'], value: 'x' }] }, ['emv.reserved']],
    [
      'a second NAPAS payee',
      { extraObjects: [{ tags: ['26'], value: '0010A00000072701180006970436010412340208QRIBFTTA' }] },
      ['vietqr.slot', 'scheme.two_payees'],
    ],
    [
      'an object where a field stands',
      { extraObjects: [{ tags: ['54'], value: '5' }] },
      ['input.unknown_key extraObjects.0'],
    ],
  ])('refuses %s', (_what, change, expected) => {
    expect(errorsOf(Reflect.apply(safeEncode, undefined, [{ ...VCB, ...change }]))).toEqual(expected);
  });

  test.each([
    ['message', 'purpose'],
    ['memo', 'purpose'],
    ['addInfo', 'purpose'],
    ['content', 'purpose'],
    ['description', 'purpose'],
    ['accountNumber', 'account'],
    ['account_number', 'account'],
    ['Purpose', 'purpose'],
  ])('names the right field for %s', (key, field) => {
    const result = Reflect.apply(safeEncode, undefined, [{ ...VCB, [key]: 'x' }]);
    expect(expectIssue(result, 'input.unknown_key').expected).toBe(field);
  });

  test.each(['accountName', 'account_name', 'beneficiaryName', 'accountHolder', 'name'])(
    'says of %s that it is printed beside the code, and never that it is the merchant',
    (key) => {
      const issue = expectIssue(
        Reflect.apply(safeEncode, undefined, [{ ...VCB, [key]: 'NGUYEN VAN AN' }]),
        'input.unknown_key',
      );
      expect(issue.message).toContain('print it beside the code');
      expect(issue.message).not.toContain('merchant');
      expect(describeIssue(issue, 'vi')).toContain('in tên bên cạnh mã QR');
    },
  );

  test.each([
    ['currency', 'USD', 'VietQR is in VND (704); leave it out', 'tiền đồng (mã 704)'],
    ['currency', 'VND', 'VietQR is in VND (704); leave it out', 'tiền đồng (mã 704)'],
    ['currency', '840', 'VietQR is in VND (704); leave it out', 'tiền đồng (mã 704)'],
    ['country', 'Laos', 'VietQR is in Vietnam (VN); leave it out', 'trong nước (mã quốc gia VN)'],
  ])('says of the %s %s what VietQR has instead', (field, value, english, vietnamese) => {
    const issue = expectIssue(safeEncode({ ...VCB, [field]: value }), 'vietqr.not_domestic');
    expect(issue.message).toContain(english);
    expect(describeIssue(issue, 'vi')).toContain(vietnamese);
  });

  test('says all that is wrong at once', () => {
    const result = Reflect.apply(safeEncode, undefined, [
      { bank: 'VCB', amount: -1, purpose: 'x'.repeat(26), memo: 'x' },
    ]);
    expect(errorsOf(result).sort()).toEqual([
      'emv.too_long purpose',
      'input.required account',
      'input.unknown_key memo',
      'vietqr.amount amount',
    ]);
  });

  test('warns of a bank that no list has, and of one that may not receive', () => {
    expect(issuesOf(safeEncode({ ...VCB, bank: '970999' })).map(({ code }) => code)).toEqual([
      'bank.unknown',
    ]);
  });
});

test('a code that many objects share is written as it was read', () => {
  const sound = vectorsOf('wild').filter(({ strict, payment }) => payment && strict === 'accepted');
  expect(sound.length).toBeGreaterThan(5);
  for (const { payload } of sound) expect(decode(encode(decode(payload)))).toEqual(decode(payload));
});

test('a template that is overfull is told as such, also beside added objects', () => {
  const label = 'x'.repeat(25);
  const full = { billNumber: label, storeLabel: label, customerLabel: label, purpose: label };
  const input = { bank: '970436', account: '1', ...full, extraObjects: [{ tags: ['80'], value: '046' }] };
  const result = safeEncode(input);
  expect(result.ok).toBe(false);
  expect(issuesOf(result).map(({ code }) => code)).toEqual(['emv.too_long', 'emv.opaque']);
});

describe('warnings', () => {
  const foreign =
    '00020101021138570010A00000072701270006970436011300110012345670208QRIBFTTA53038405802VN6304751A';

  test('a code in another currency is refused at both doors, unless it is asked for', () => {
    expect(() => decode(foreign)).toThrow(expect.objectContaining({ code: 'vietqr.not_domestic' }));
    expect(safeDecode(foreign).ok).toBe(false);
    expect(decode(foreign, { foreign: true })).toMatchObject({ currency: '840' });
    const read = safeDecode(foreign, { foreign: true, strict: true });
    expect(read.ok && read.warnings.map(({ code }) => code)).toEqual(['vietqr.not_domestic']);
  });

  test('are told by the throwing functions as by their safe twins', () => {
    const heard: Issue[] = [];
    const onWarning = (warning: Issue) => heard.push(warning);
    const input = { bank: '999999', account: '0011001234567', purpose: 'Học phí' };
    const code = encode(input, { onWarning });
    const written = safeEncode(input);
    expect(heard).toEqual(written.ok && written.warnings);
    expect(heard.map(({ code }) => code)).toContain('text.stripped');
    heard.length = 0;
    decode(code, { onWarning });
    const read = safeDecode(code);
    expect(heard).toEqual(read.ok && read.warnings);
    expect(heard.map(({ code }) => code)).toEqual(['bank.unknown']);
  });

  test('are not told of what is refused, nor to a later call', () => {
    const heard: Issue[] = [];
    const onWarning = (warning: Issue) => heard.push(warning);
    expect(() => decode(foreign, { onWarning })).toThrow();
    decode(encode({ bank: '999999', account: '1' }));
    expect(heard).toEqual([]);
  });

  test('what the listener throws is an issue', () => {
    const onWarning = () => {
      throw new Error('no');
    };
    const code = encode({ bank: '999999', account: '1' });
    expect(() => decode(code, { onWarning })).toThrow(expect.objectContaining({ code: 'input.unreadable' }));
  });
});
