import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, crcDigits, crcOf } from '../../src/bytes/crc16.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { unicodeText } from '../kit/inputs/arbitraries.ts';
import { runs, tries } from '../kit/scale.ts';
import { bitwiseCrc } from '../oracle/crc-bitwise.ts';

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
  expect(checksum(text)).toBe(crc);
});

test('the checksum is what the plain twin computes, for texts of any script and length', () => {
  const text = fc.oneof(
    unicodeText(40),
    fc.string({ unit: anyCharacter }),
    unicodeText(3).map((part) => part.repeat(500)),
  );
  fc.assert(
    fc.property(text, (text) => {
      expect(checksum(text)).toBe(bitwiseCrc(text));
    }),
    { numRuns: runs(10, 300) },
  );
});

test('the checksum of a range of bytes is that of the text in it', () => {
  const other = fc.uint8Array({ maxLength: 9 });
  fc.assert(
    fc.property(other, unicodeText(30), other, (before, text, after) => {
      const inside = new TextEncoder().encode(text);
      const bytes = Uint8Array.from([...before, ...inside, ...after]);
      const crc = crcOf(bytes, before.length, before.length + inside.length);
      expect(crcDigits(crc)).toBe(bitwiseCrc(text));
    }),
    tries(5000, 500),
  );
});
