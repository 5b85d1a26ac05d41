import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/bytes/sha256.ts';
import { fingerprint } from '../../src/emv/fingerprint.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';

const TRANSFER =
  '00020101021138570010A00000072701270006970436011300110012345670208QRIBFTTA53037045802VN63044D2C';

test('the digest is the SHA-256 of the platform, at every length of three blocks', () => {
  for (let length = 0; length <= 192; length++) {
    const bytes = new Uint8Array(length).map((_, i) => (i * 31 + length) & 255);
    expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

test('a fingerprint is eight characters that cannot be mistaken for each other', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      expect(fingerprint(text)).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    }),
  );
});

test('it is the digest of the text, five bits a character', () => {
  const hex = createHash('sha256').update(TRANSFER).digest('hex').slice(0, 10);
  const bits = BigInt(`0x${hex}`).toString(2).padStart(40, '0');
  const expected = (bits.match(/.{5}/g) ?? []).map(
    (five) => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[Number.parseInt(five, 2)],
  );
  expect(fingerprint(TRANSFER)).toBe(expected.join(''));
});

test('every change of one character is seen', () => {
  const whole = fingerprint(TRANSFER);
  let seen = 0;
  for (let i = 0; i < TRANSFER.length; i++) {
    for (const character of '0A9') {
      const changed = TRANSFER.slice(0, i) + character + TRANSFER.slice(i + 1);
      if (changed === TRANSFER) continue;
      seen++;
      expect(fingerprint(changed)).not.toBe(whole);
    }
  }
  expect(seen).toBeGreaterThan(2 * TRANSFER.length);
});
