import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNonBase64, readBase64, writeBase64 } from '../../src/bytes/base64.ts';

const bytes = fc.uint8Array({ maxLength: 40 });

test('base64 is what Node writes, and is read back (RFC 4648 §4)', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const text = writeBase64(given);
      expect(text).toBe(Buffer.from(given).toString('base64'));
      expect(findNonBase64(text)).toBeUndefined();
      expect(readBase64(text)).toEqual(given);
    }),
  );
});

test('a text is base64 exactly when it is what is written for its bytes', () => {
  const near = fc.string({ unit: fc.constantFrom(...'AQgwZ59+/=-_ \n'), maxLength: 9 });
  fc.assert(
    fc.property(near, (text) => {
      const written = Buffer.from(text, 'base64').toString('base64') === text;
      expect(findNonBase64(text) === undefined).toBe(written);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['AAAA\nAAA', 4],
  ['AA-A', 2],
  ['AAA', 3],
  ['AAAAA', 5],
  ['AB==', 1],
  ['AAB=', 2],
])('%j ceases to be base64 at %i', (text, index) => {
  expect(findNonBase64(text)).toBe(index);
});
