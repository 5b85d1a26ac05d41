import fc from 'fast-check';
import { compose, decode, eligible, encode, paymentOf, safeDecode, safeEncode } from 'vietqr-kit/cpm';
import { describe, expect, test } from 'vitest';
import { VietqrError } from '../../src/issues/error.ts';
import { isError } from '../../src/issues/report.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const digits = (minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const hex = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((bytes) => Buffer.from(bytes).toString('hex').toUpperCase());
const printable = (minLength: number, maxLength: number) =>
  fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength,
    maxLength,
  });

const data = fc.record(
  {
    applicationLabel: fc.stringMatching(/^[A-Za-z0-9 ]{1,16}$/),
    track2: fc.tuple(digits(12, 19), digits(7, 17)).map((parts) => parts.join('D')),
    cardholderName: printable(2, 26),
    languagePreference: fc.stringMatching(/^(?:[a-z]{2}){1,4}$/),
    issuerUrl: printable(1, 200),
    applicationVersion: hex(2),
    tokenRequestorId: digits(11).map((text) => `0${text}`),
    paymentAccountReference: fc.stringMatching(/^[A-Z0-9]{29}$/),
    panLastFour: digits(4),
    transparent: hex(0, 100),
    extraObjects: fc.array(fc.record({ tag: fc.constantFrom('DF01', 'DF7F', 'C1'), value: hex(0, 40) }), {
      minLength: 1,
      maxLength: 1,
    }),
  },
  { requiredKeys: [] },
);
const application = fc
  .tuple(data, hex(5, 16), digits(12, 19))
  .map(([fields, aid, pan]) => ({ ...fields, aid, pan }));

describe('laws of the customer-presented codec', () => {
  test('named fields are read back equal', () => {
    fc.assert(
      fc.property(fc.array(application, { minLength: 1, maxLength: 2 }), (applications) => {
        const payload = decode(compose({ applications }));
        expect(eligible(payload).map((one) => paymentOf(payload, one))).toEqual(applications);
      }),
    );
  });

  test('what was read is written byte for byte', () => {
    fc.assert(
      fc.property(fc.array(application, { minLength: 1, maxLength: 2 }), (applications) => {
        const text = compose({ applications });
        expect(encode(decode(text), { strict: true })).toBe(text);
      }),
    );
  });

  test('every proper prefix of a code is refused', () => {
    fc.assert(
      fc.property(application, fc.nat(), (one, cut) => {
        const bytes = Buffer.from(compose({ applications: [one] }), 'base64');
        const part = bytes.subarray(0, cut % bytes.length);
        expect(safeDecode(part.toString('base64')).ok).toBe(false);
      }),
    );
  });

  test('no bytes make it throw anything but VietqrError', () => {
    const code = fc.oneof(
      fc
        .uint8Array({ maxLength: 300 })
        .map((bytes) => Buffer.concat([Buffer.from('85054350563031', 'hex'), bytes])),
      fc
        .tuple(application, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }))
        .map(([one, edits]) => {
          const bytes = Buffer.from(compose({ applications: [one] }), 'base64');
          for (const [place, byte] of edits) bytes[7 + (place % (bytes.length - 7))] = byte;
          return bytes;
        }),
    );
    const met = createTally();
    fc.assert(
      fc.property(code, (bytes) => {
        const text = bytes.toString('base64');
        const payload = attempt(() => decode(text));
        met(payload ? 'read' : 'refused');
        if (!payload) return;
        for (const one of eligible(payload)) attempt(() => paymentOf(payload, one));
        const written = encode(payload);
        expect(objectsOf(written)).toEqual(objectsOf(text));
      }),
      { numRuns: runs(200) },
    );
    met.expectAtLeast({ read: runs(5), refused: runs(20) });
  });

  test('no value of any kind makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        // @ts-expect-error what a JavaScript caller may give
        expect(safeDecode(value).ok).toBe(false);
        // @ts-expect-error what a JavaScript caller may give
        expect(safeEncode(value).ok).toBe(false);
        // @ts-expect-error what a JavaScript caller may give
        attempt(() => compose(value));
        // @ts-expect-error what a JavaScript caller may give
        attempt(() => compose({ applications: [value], common: value }));
      }),
    );
  });

  test('a strict reading is refused exactly when a plain one has a warning beyond a notice', () => {
    const met = createTally();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 30 }), (tail) => {
        const head = Buffer.from(
          '85054350563031611A4F07A0000000555555570F1234567890123458D191220112345F',
          'hex',
        );
        const text = Buffer.concat([head, tail]).toString('base64');
        const plain = safeDecode(text);
        const strict = safeDecode(text, { strict: true });
        const codes = (plain.ok ? plain.warnings : plain.issues).map(({ code }) => code);
        expect((strict.ok ? strict.warnings : strict.issues).map(({ code }) => code)).toEqual(codes);
        expect(strict.ok || strict.issues.some(isError)).toBe(true);
        met(plain.ok ? 'read' : 'refused');
        if (!plain.ok) expect(strict.ok).toBe(false);
      }),
    );
    met.expectAtLeast({ read: 0, refused: 5 });
  });
});

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    expect(error).toBeInstanceOf(VietqrError);
    return undefined;
  }
}

function objectsOf(text: string) {
  return decode(text).objects.map(({ tag, children, value }) => ({
    tag,
    inside: children?.map((child) => ({ tag: child.tag, value: child.value })) ?? value,
  }));
}
