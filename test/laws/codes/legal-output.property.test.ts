import fc from 'fast-check';
import { encode, type Result, safeDecode, safeEncode } from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { describe, expect, test } from 'vitest';
import { errorsOf, expectIssue } from '../../kit/expect-issue.ts';
import { ansText, anything, digits, payment, unicodeText } from '../../kit/inputs/arbitraries.ts';
import { runs } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';
import { bitwiseCrc, signed } from '../../oracle/crc-bitwise.ts';

/** A writer as an untyped caller sees it. */
type Writer = (input: unknown, options: unknown) => Result<string>;

const write: Writer = (input, options) => Reflect.apply(safeEncode, undefined, [input, options]);
const WRITERS: readonly Writer[] = [
  write,
  (input, options) => Reflect.apply(lite.safeEncode, undefined, [input, options]),
];

const KEYS = [
  ...['scheme', 'bank', 'account', 'service', 'initiation', 'amount', 'extraObjects', 'currency', 'country'],
  ...['tipIndicator', 'convenienceFeeFixed', 'convenienceFeePercentage', 'purpose', 'billNumber'],
  ...[
    'merchantCategoryCode',
    'merchantName',
    'merchantCity',
    'postalCode',
    'referenceLabel',
    'terminalLabel',
  ],
  ...[
    'consumerDataRequest',
    'merchantTaxId',
    'merchantChannel',
    'languagePreference',
    'merchantNameAlternate',
  ],
  ...['merchantCityAlternate', 'memo', 'addInfo', '__proto__', 'constructor', 'toString', 'length', ''],
];
const OBJECTS = ['00', '01', '15', '26', '38', '54', '57', '62', '63', '64', '65', '80', '99'];
const other = fc.record({
  tags: fc.array(fc.constantFrom(...OBJECTS, '1', 'xx'), { minLength: 1, maxLength: 3 }),
  value: fc.oneof(
    unicodeText(30),
    fc.constantFrom(
      '',
      '0010A000000727',
      '0010A00000072701180006970436010412340208QRIBFTTA',
      '0016A011223344998877',
    ),
  ),
});
const value = fc.oneof(
  { arbitrary: ansText(12), weight: 4 },
  { arbitrary: digits(1, 6), weight: 4 },
  anything,
  unicodeText(30),
  fc.array(other, { maxLength: 3 }),
  fc.constantFrom<unknown>(
    'QRPUSH',
    'merchant',
    'cash',
    'fixed',
    '03',
    'static',
    '0',
    '00',
    '1e3',
    '5.',
    '50 000',
  ),
  fc.constantFrom<unknown>(
    -1,
    0,
    1.5,
    1e21,
    9_999_999_999_999,
    10_000_000_000_000,
    10n,
    -5n,
    0.001,
    1e-7,
    100,
  ),
  fc.constantFrom('\u0301', 'Đ', 'e\u0301\u0323', '\u200b', 'x'.repeat(10_000), '***', ' ', 'a\nb', '\ud83d'),
);
const wild = fc
  .tuple(payment, fc.array(fc.tuple(fc.constantFrom(...KEYS), value), { minLength: 1, maxLength: 2 }))
  .map(
    ([input, changes]): Record<string, unknown> => Object.fromEntries([...Object.entries(input), ...changes]),
  );
const maxPurposeLength = fc.constantFrom(undefined, 1, 25, 60, 95);

describe('whatever encode is given, what it writes', () => {
  test('is accepted by strict reading under the same options', () => {
    let written = 0;
    fc.assert(
      fc.property(
        fc.oneof({ arbitrary: wild, weight: 9 }, anything),
        maxPurposeLength,
        (input, maxPurposeLength) => {
          for (const write of WRITERS) {
            const result = write(input, maxPurposeLength === undefined ? {} : { maxPurposeLength });
            if (!result.ok) continue;
            written++;
            const options = maxPurposeLength === undefined ? {} : { maxPurposeLength };
            expect(errorsOf(safeDecode(result.value, { strict: true, ...options }))).toEqual([]);
          }
        },
      ),
      { numRuns: runs(200) },
    );
    expect(written).toBeGreaterThan(runs(20));
  });

  test('with its diacritics kept is accepted by strict reading that keeps them', () => {
    const met = createTally();
    fc.assert(
      fc.property(wild, unicodeText(20), (input, purpose) => {
        for (const write of WRITERS) {
          const result = write({ ...input, purpose }, { diacritics: 'keep' });
          if (!result.ok) continue;
          met('written');
          expect(errorsOf(safeDecode(result.value, { strict: true, diacritics: 'keep' }))).toEqual([]);
        }
      }),
      { numRuns: runs(150) },
    );
    met.expectAtLeast({ written: runs(6) });
  });

  test('says all that was given: no field is dropped, cut or rounded', () => {
    const met = createTally();
    fc.assert(
      fc.property(wild, (input) => {
        for (const write of WRITERS) {
          const result = write(input, {});
          if (!result.ok) continue;
          const read = lite.decode(result.value);
          for (const [key, value] of Object.entries(input)) {
            if (value === undefined || key === 'bank' || key === 'extraObjects') continue;
            met('given');
            if (key === 'purpose' || key === 'amount') met(key);
            const stripped = result.warnings.find(
              ({ code, path }) => code === 'text.stripped' && path[0] === key,
            );
            const number = typeof value === 'bigint' || key === 'amount' || key.startsWith('convenience');
            const said = stripped?.expected ?? (number ? Number(value) : value);
            expect(Reflect.get(read, key), key).toEqual(
              typeof said === 'string' ? said.normalize('NFC') : said,
            );
          }
        }
      }),
      { numRuns: runs(150) },
    );
    met.expectAtLeast({ given: runs(200), purpose: runs(5), amount: runs(5) });
  });
});

describe('reading the short way', () => {
  const code = payment.map((input) => encode(input));
  const damaged = fc
    .record({
      text: code,
      at: fc.nat(),
      cut: fc.nat(6),
      put: fc.oneof(fc.constantFrom('', '00', '5400', '6304', '0104'), unicodeText(5)),
    })
    .map(({ text, at, cut, put }) => {
      const i = at % (text.length - 8);
      return signed(text.slice(0, i) + put + text.slice(i + cut, -8));
    });

  test('finds what reading the long way finds, in right codes and wrong', () => {
    fc.assert(
      fc.property(fc.oneof(code, damaged), fc.boolean(), (text, strict) => {
        const long = { strict, maxLength: text.length };
        expect(safeDecode(text, { strict })).toEqual(safeDecode(text, long));
      }),
      { numRuns: runs(200) },
    );
  });

  test('refuses a code whose last object only looks like its checksum', () => {
    const body = encode({ bank: '970436', account: '0011001234567' }).slice(0, -8);
    for (const tag of ['62', '64', '65', '80', '99']) {
      const open = `${body}6304ABCD${tag}04`;
      expectIssue(safeDecode(open + bitwiseCrc(open)), 'crc.not_last');
    }
  });
});

describe('writing the short way', () => {
  const label = fc.oneof(ansText(26), ansText(25, 21));
  const labels = { billNumber: label, storeLabel: label, customerLabel: label, terminalLabel: label };
  const names = { merchantName: ansText(26), merchantCity: ansText(16), postalCode: ansText(10) };
  const transfer = {
    amount: fc.integer({ min: 0, max: 600_000_000 }),
    purpose: fc.oneof(label, fc.constant('')),
  };
  const payee = { bank: fc.constantFrom('970436', 'VCB', '123456'), account: digits(1, 20) };
  const simple = fc.record({ ...payee, ...transfer, ...names, ...labels }, { requiredKeys: ['bank'] });
  const ordered = fc.record(
    { ...payee, amount: transfer.amount, ...names, ...labels, purpose: transfer.purpose },
    { requiredKeys: ['bank', 'account'] },
  );
  const wild = fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(ansText(30), digits(14), anything));

  test('gives what writing the long way gives, for right input and wrong', () => {
    fc.assert(
      fc.property(fc.oneof(payment, simple, ordered, wild), (input) => {
        expect(write(input, undefined)).toEqual(write(input, {}));
      }),
      { numRuns: runs(120, 3000) },
    );
  });
});
