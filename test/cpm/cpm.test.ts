import {
  compose,
  decode,
  eligible,
  encode,
  paymentOf,
  safeCompose,
  safeDecode,
  safeEncode,
  safePaymentOf,
} from 'vietqr-kit/cpm';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/issues/format.ts';
import { hostileValues } from '../kit/inputs/hostile-values.ts';
import { mapped } from '../kit/mapped.ts';

/** EMVCo CPM v1.0, annex of examples: one application with track 2. */
const ONE_CARD = 'hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESNF8=';

/** EMVCo CPM v1.0, annex of examples: two applications that share a card and the issuer's data. */
const TWO_PRODUCTS =
  'hQVDUFYwMWETTwegAAAAVVVVUAhQcm9kdWN0MWETTwegAAAAZmZmUAhQcm9kdWN0MmJJWggSNFZ4kBI0WF8gDkNBUkRIT0xERVIvRU1W' +
  'Xy0IcnVlc2RlZW5kIZ8QBwYBCgMAAACfJghYT9OF+iNLzJ82AgABnzcEbVjvEw==';

const FORMAT = '85054350563031';
const AID = '4F07A0000000555555';
const PAN = '5A081234567890123458';
const APPLICATION = '611A4F07A0000000555555570F1234567890123458D191220112345F';

describe('what a JavaScript caller may get wrong', () => {
  const text = encode({
    objects: [
      { tag: '85', value: '4350563031' },
      { tag: '61', children: [{ tag: '4F', value: 'A000000727' }] },
    ],
  });
  const loose = (options: unknown) => Reflect.apply(safeDecode, undefined, [text, options]);

  test.each([[null], ['strict'], [{ maxLength: 'x' }], [{ maxLength: Number.NaN }], [{ maxLength: -1 }]])(
    'options such as %j are refused',
    (options) => {
      expect(loose(options)).toMatchObject({ ok: false, issues: [{ code: 'input.type' }] });
    },
  );

  test('options of another name, and a strictness that is neither yes nor no, are refused', () => {
    expect(loose({ strictly: true })).toMatchObject({ ok: false, issues: [{ code: 'input.unknown_key' }] });
    expect(loose({ strict: 'no' })).toMatchObject({
      ok: false,
      issues: [{ code: 'input.value', path: ['strict'], expected: 'trueOrFalse', received: '"no"' }],
    });
  });

  test('lists are mapped: the index is no options and no identifiers', () => {
    const payloads = mapped([text, text], decode);
    expect(mapped(payloads, encode)).toEqual([text, text]);
    expect(mapped(payloads, eligible).map((list) => list.map(({ aid }) => aid))).toEqual([
      ['A000000727'],
      ['A000000727'],
    ]);
  });

  test('a value of any kind ends as an issue, wherever it stands', () => {
    const [first] = eligible(decode(text));
    for (const value of hostileValues()) {
      const calls: [call: (...given: never[]) => unknown, ...given: unknown[]][] = [
        [safeDecode, value],
        [safeDecode, text, value],
        [safeEncode, value],
        [safeEncode, { objects: value }],
        [safeEncode, { objects: [value] }],
        [safeEncode, { objects: [{ tag: value, value }] }],
        [safeEncode, { objects: [{ tag: '61', children: value }] }],
        [safeCompose, value],
        [safeCompose, { applications: value, common: value }],
        [safeCompose, { applications: [value] }],
        [safeCompose, { applications: [{ aid: value, extraObjects: value, transparent: value }] }],
        [safePaymentOf, value, first],
        [safePaymentOf, decode(text), value],
        [safePaymentOf, decode(text), { ...first, object: value }],
      ];
      for (const [call, ...given] of calls) {
        expect(Reflect.apply(call, undefined, given)).toHaveProperty('ok');
      }
    }
  });

  test('an application of another code is refused, even one that is equal', () => {
    const [first] = eligible(decode(text));
    const written = first && safePaymentOf(decode(text), first);
    expect(written?.ok || written?.issues).toMatchObject([
      { code: 'input.type', path: ['application'], expected: 'applicationOfCode' },
    ]);
  });

  test('a template whose children together are too long is refused, not folded into another code', () => {
    const children = [
      { tag: '4F', value: 'A000000727' },
      { tag: 'C0', value: '00'.repeat(65_532) },
    ];
    const objects = [
      { tag: '85', value: '4350563031' },
      { tag: '61', children },
    ];
    expect(safeEncode({ objects })).toMatchObject({
      ok: false,
      issues: [{ code: 'tlv.too_long', tags: ['61'] }],
    });
  });

  test.each([
    ['panLastFour', '1'],
    ['tokenRequestorId', '12'],
  ])('%s is not filled up with zeros', (field, value) => {
    const application = { aid: 'A000000727', [field]: value };
    expect(safeCompose({ applications: [application] })).toMatchObject({ ok: false });
  });
});

describe("EMVCo's two examples", () => {
  test('come back byte for byte from their objects', () => {
    for (const text of [ONE_CARD, TWO_PRODUCTS]) expect(encode(decode(text), { strict: true })).toBe(text);
  });

  test('are read without a warning', () => {
    for (const text of [ONE_CARD, TWO_PRODUCTS]) {
      expect(safeDecode(text, { strict: true })).toMatchObject({ ok: true, warnings: [] });
    }
  });

  test('are written byte for byte from named fields', () => {
    expect(
      compose({ applications: [{ aid: 'A0000000555555', track2: '1234567890123458D191220112345' }] }),
    ).toBe(ONE_CARD);
    expect(
      compose({
        applications: [
          { aid: 'A0000000555555', applicationLabel: 'Product1' },
          { aid: 'A0000000666666', applicationLabel: 'Product2' },
        ],
        common: {
          pan: '1234567890123458',
          cardholderName: 'CARDHOLDER/EMV',
          languagePreference: 'ruesdeen',
          transparent: '9F100706010A030000009F2608584FD385FA234BCC9F360200019F37046D58EF13',
        },
      }),
    ).toBe(TWO_PRODUCTS);
  });

  test('tell who can be paid with', () => {
    const payload = decode(TWO_PRODUCTS);
    const [first, second] = eligible(payload);
    expect(eligible(payload, ['a000000066'])).toEqual([second]);
    expect(eligible(payload, ['A0000000555555', 'A0000000666666'])).toEqual([first, second]);
    expect(eligible(payload, ['A00000005555550101'])).toEqual([]);
    expect(second && paymentOf(payload, second)).toEqual({
      aid: 'A0000000666666',
      applicationLabel: 'Product2',
      pan: '1234567890123458',
      cardholderName: 'CARDHOLDER/EMV',
      languagePreference: 'ruesdeen',
      commonTransparent: '9F100706010A030000009F2608584FD385FA234BCC9F360200019F37046D58EF13',
    });
  });
});

describe('reader rules of EMVCo CPM v1.0 §5', () => {
  test('the card number is taken from track 2 where it does not stand by itself', () => {
    const payload = decode(ONE_CARD);
    expect(eligible(payload).map((application) => paymentOf(payload, application).pan)).toEqual([
      '1234567890123458',
    ]);
  });

  test.each([
    ['a text of another kind', '00020101021138', 'cpm.prefix'],
    ['a line break inside', `${ONE_CARD.slice(0, 20)}\n${ONE_CARD.slice(20)}`, 'cpm.base64'],
    ['the URL alphabet', TWO_PRODUCTS.replace('+', '-'), 'cpm.base64'],
    ['padding that is missing', ONE_CARD.slice(0, -1), 'cpm.base64'],
    ['stray bits before the padding', ONE_CARD.replace('F8=', 'F9='), 'cpm.base64'],
    ['another version', of('85054350563032', APPLICATION), 'cpm.version'],
    ['a version that is longer', of('8506435056303100', APPLICATION), 'cpm.prefix'],
    ['no application', of(FORMAT), 'cpm.no_application'],
    [
      'only applications without identifier',
      of(FORMAT, template('61', label('Product1'))),
      'cpm.no_application',
    ],
    ['an identifier of 4 bytes only', of(FORMAT, template('61', '4F04A0000000')), 'cpm.no_application'],
    ['a length beyond the end', of(FORMAT, '611B4F07A0000000555555'), 'ber.truncated'],
    ['a length beyond its template', of(FORMAT, '61094F08A0000000555555'), 'ber.truncated'],
    ['a huge length', of(FORMAT, '6182FFFF4F07A0000000555555'), 'ber.truncated'],
    ['a four-byte length', of(FORMAT, '6184FFFFFFFF4F07A0000000555555'), 'ber.bad_length'],
    ['an indefinite length', of(FORMAT, '61804F07A00000005555550000'), 'ber.bad_length'],
    ['a tag without end', of(FORMAT, APPLICATION, '9FFFFFFF01'), 'ber.bad_tag'],
  ])('refused: %s', (_, text, code) => {
    const read = safeDecode(text);
    expect(read.ok || read.issues.map((issue) => issue.code)).toContain(code);
  });

  test('a template without identifier is passed over while another one has it', () => {
    const read = safeDecode(of(FORMAT, template('61', label('Product1')), APPLICATION));
    expect(read.ok && read.warnings.map(({ code }) => code)).toContain('cpm.aid');
    expect(read.ok && eligible(read.value).map(({ aid }) => aid)).toEqual(['A0000000555555']);
  });

  test('an object in the application and also in the common template makes it useless', () => {
    const named = template('61', '4F07A0000000666666', label('Product2'));
    const text = of(FORMAT, template('61', AID), named, template('62', PAN, label('Product3')));
    const payload = decode(text);
    const payments = eligible(payload).map((application) => safePaymentOf(payload, application));
    expect(payments).toMatchObject([
      { ok: true },
      { ok: false, issues: [{ code: 'emv.duplicate', tags: ['50'] }] },
    ]);
    expect(safeDecode(text, { strict: true }).ok).toBe(false);
  });

  test('what a transparent template holds may repeat what stands outside', () => {
    const payload = decode(of(FORMAT, template('61', AID, PAN, template('63', PAN))), { strict: true });
    expect(eligible(payload).map((one) => paymentOf(payload, one))).toEqual([
      { aid: 'A0000000555555', pan: '1234567890123458', transparent: PAN },
    ]);
  });

  test('unknown objects are kept inside a template and after the templates', () => {
    const text = of(FORMAT, template('61', AID, PAN, 'DF0101AA'), 'BF200101');
    const payload = decode(text, { strict: true });
    expect(encode(payload)).toBe(text);
    expect(payload.objects.at(-1)).toMatchObject({ tag: 'BF20', value: '01' });
    expect(eligible(payload).map((one) => paymentOf(payload, one).extraObjects)).toEqual([
      [{ tag: 'DF01', value: 'AA' }],
    ]);
  });

  test.each([
    ['a common template beside one application', [template('61', AID), template('62', PAN)]],
    [
      'a common template before the applications',
      [template('62', PAN), template('61', AID), template('61', AID)],
    ],
    ['three applications', [template('61', AID), template('61', AID), template('61', AID)]],
    ['another object before the application', ['BF200101', template('61', AID)]],
  ])('told, and refused when strict: %s', (_, objects) => {
    const text = of(FORMAT, ...objects);
    const read = safeDecode(text);
    expect(read.ok && read.warnings.map(({ code }) => code)).toContain('cpm.structure');
    expect(safeDecode(text, { strict: true }).ok).toBe(false);
  });

  test('zero bytes between objects are skipped and told', () => {
    const read = safeDecode(of(FORMAT, '0000', APPLICATION, '00'));
    expect(read.ok && read.warnings.map(({ code }) => code)).toEqual(['ber.padding']);
    expect(read.ok && encode(read.value)).toBe(ONE_CARD);
  });

  test('a place is told as an index into the text', () => {
    const read = safeDecode(of(FORMAT, template('61', AID, '5A08123456789012345A')));
    expect(read.ok && read.warnings[0]).toMatchObject({
      code: 'emv.value',
      path: ['pan'],
      received: '…345A',
    });
    expect(read.ok && read.warnings[0]?.at).toEqual({ start: 24, end: 38 });
  });
});

describe('writing', () => {
  const card = { aid: 'A0000000555555', pan: '1234567890123458' };

  test.each([
    ['a field of another name', { applications: [{ ...card, label: 'x' }] }, 'input.unknown_key'],
    [
      'an identifier in the common template',
      { applications: [card, card], common: { aid: card.aid } },
      'input.unknown_key',
    ],
    ['a card number with blanks', { applications: [{ ...card, pan: '1234 5678' }] }, 'emv.value'],
    ['a name with diacritics', { applications: [{ ...card, cardholderName: 'NGUYỄN' }] }, 'emv.value'],
    [
      'a label that is too long',
      { applications: [{ ...card, applicationLabel: 'A'.repeat(17) }] },
      'emv.too_long',
    ],
    ['no card number', { applications: [{ aid: card.aid }] }, 'emv.missing'],
    [
      'an identifier that is too short',
      { applications: [{ ...card, aid: 'A0000007' }] },
      'cpm.no_application',
    ],
    ['a common template beside one application', { applications: [card], common: {} }, 'cpm.structure'],
    ['three applications', { applications: [card, card, card] }, 'cpm.structure'],
    ['one object twice', { applications: [card, card], common: { pan: card.pan } }, 'emv.duplicate'],
    [
      'an object of a bad tag',
      { applications: [{ ...card, extraObjects: [{ tag: 'DF', value: '01' }] }] },
      'ber.bad_tag',
    ],
    ['half a byte', { applications: [{ ...card, transparent: 'ABC' }] }, 'input.type'],
    ['no list', { applications: card }, 'input.type'],
    ['nothing', undefined, 'input.type'],
  ])('refused: %s', (_, code, expected) => {
    // @ts-expect-error what a JavaScript caller may give
    const written = safeCompose(code);
    expect(written.ok || written.issues.map((issue) => issue.code)).toContain(expected);
  });

  test('what is wanted is said in both languages', () => {
    const wrong = { ...card, pan: 'x', languagePreference: 'v', transparent: 5, extraObjects: 'x' };
    const written = safeCompose({ applications: [wrong as never] });
    const issues = written.ok ? [] : written.issues;
    expect(issues.map(({ message }) => message)).toEqual([
      'applications.0.pan (5A): …x is not allowed; expected at most 19 digits',
      'applications.0.languagePreference (5F2D): "v" is not allowed; expected one to four two-letter language codes',
      'applications.0.extraObjects: must be a list, not "x"',
      'applications.0.transparent: must be hexadecimal digits, two a byte, not 5',
    ]);
    expect(describeIssue(issues[1] ?? fail(), 'vi')).toContain('từ một đến bốn mã ngôn ngữ hai chữ cái');
  });

  test('a message shows no more of a card number than four digits', () => {
    const written = safeCompose({ applications: [{ ...card, pan: '1234567890123458X' }] });
    expect(JSON.stringify(written)).not.toContain('12345678');
  });

  test('a code longer than readers must take is written with a notice', () => {
    const written = safeCompose({ applications: [{ ...card, transparent: 'AB'.repeat(400) }] });
    expect(written.ok && written.warnings.map(({ code }) => code)).toEqual(['cpm.long']);
  });

  test('a template whose value and objects differ is refused', () => {
    const [format, application] = decode(ONE_CARD).objects;
    if (!format || !application) throw new Error('two objects');
    const changed = { ...application, children: [{ tag: '4F', value: 'A0000000666666' }] };
    expect(() => encode({ objects: [format, changed] })).toThrow(/children/);
  });
});

function fail(): never {
  throw new Error('an issue is missing');
}

function of(...parts: readonly string[]): string {
  return Buffer.from(parts.join(''), 'hex').toString('base64');
}

function template(tag: string, ...objects: readonly string[]): string {
  const value = objects.join('');
  return tag + (value.length / 2).toString(16).padStart(2, '0') + value;
}

function label(text: string): string {
  return template('50', Buffer.from(text, 'latin1').toString('hex'));
}
