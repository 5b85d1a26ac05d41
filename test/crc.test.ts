import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from '../src/crc/crc16.ts';
import { unicodeText } from './kit/arbitraries.ts';
import { bitwiseCrc } from './oracle/crc-bitwise.ts';

test.each([
  ['123456789', '29B1', 'the check value of CRC-16/IBM-3740'],
  ['', 'FFFF', 'the initial value'],
  [
    '00020101021138540010A00000072701240006970436011000000000900208QRIBFTTA53037045802VN6304',
    '006A',
    'zeros in front stay',
  ],
  ['Cà Phê', bitwiseCrc('Cà Phê'), 'the bytes are UTF-8'],
])('the checksum of %j is %s: %s', (text, crc) => {
  expect(checksum(text).crc).toBe(crc);
});

test('the checksum is what the plain twin computes, for texts of any script and length', () => {
  const text = fc.oneof(
    unicodeText(40),
    fc.string({ unit: 'binary' }),
    unicodeText(9).map((part) => part.repeat(150)),
  );
  fc.assert(
    fc.property(text, (text) => {
      expect(checksum(text).crc).toBe(bitwiseCrc(text));
    }),
  );
});

test('the checksum of a part is the checksum of that part alone', () => {
  fc.assert(
    fc.property(unicodeText(30), unicodeText(30), unicodeText(30), (before, part, after) => {
      const whole = checksum(before + part + after, before.length, before.length + part.length);
      expect(whole.crc).toBe(bitwiseCrc(part));
    }),
  );
});

test('a text is found plain exactly when all of it is printable ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(checksum(text).plain).toBe(/^[ -~]*$/.test(text));
    }),
  );
});
