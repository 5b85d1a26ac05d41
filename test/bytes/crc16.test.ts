import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, crcDigits, crcOf } from '../../src/bytes/crc16.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { unicodeText } from '../kit/inputs/arbitraries.ts';
import { runs, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
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

test('the checksum of a range is inverted where a byte is no printable ASCII', () => {
  const bytes = fc.uint8Array({ min: 0x10, max: 0x8f, maxLength: 12 });
  const plain = fc.uint8Array({ min: 0x20, max: 0x7e, maxLength: 40 });
  const met = createTally();
  fc.assert(
    fc.property(fc.oneof(bytes, plain), fc.nat(3), (bytes, start) => {
      const part = bytes.slice(start);
      const isPlain = part.every((byte) => byte >= 0x20 && byte <= 0x7e);
      const crc = crcOf(bytes, Math.min(start, bytes.length), bytes.length);
      met(isPlain ? 'plain' : 'other');
      expect(crc < 0).toBe(!isPlain);
      if (isPlain) expect(crcDigits(crc)).toBe(bitwiseCrc(new TextDecoder().decode(part)));
    }),
    tries(5000, 500),
  );
  met.expectAtLeast({ plain: 30, other: 30 });
});
