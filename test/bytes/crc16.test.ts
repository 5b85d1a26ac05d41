import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from '../../src/bytes/crc16.ts';
import { asciiChecksum } from '../../src/bytes/crc16-ascii.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { unicodeText } from '../kit/inputs/arbitraries.ts';
import { runs } from '../kit/scale.ts';
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

test('the fast checksum is the same for the beginning of a text in printable ASCII, and none for any other', () => {
  const text = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 40 }), fc.string({ maxLength: 2000 }));
  fc.assert(
    fc.property(text, fc.nat(2000), (text, length) => {
      const part = text.slice(0, Math.min(length, text.length));
      const expected = /^[ -~]{0,1024}$/.test(part) ? bitwiseCrc(part) : undefined;
      expect(asciiChecksum(text, part.length)).toBe(expected);
    }),
  );
});
