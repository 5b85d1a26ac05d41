import crc16ccitt from 'crc/calculators/crc16ccitt';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc16, safeDecode, verifyCrc } from '../../src/emv/index.ts';
import { encode } from '../../src/index.ts';
import { isVietqrError } from '../../src/issues/error.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
import { signed } from '../oracle/crc-bitwise.ts';

const CODE = encode({ bank: 'VCB', account: '0011001234567', amount: 350_000 });

test.each([
  ['123456789', '29B1', 'check value of CRC-16/IBM-3740'],
  ['', 'FFFF', 'initial value'],
  ['A', 'B915', 'the same algorithm for one byte'],
  [
    '00020101021138540010A00000072701240006970436011000000000900208QRIBFTTA53037045802VN6304',
    '006A',
    'zeros in front stay',
  ],
  [
    '00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304',
    'A13A',
    'EMVCo MPM v1.1, worked example, with text in UTF-8',
  ],
])('crc16 of %j is %s: %s', (text, crc) => {
  expect(crc16(text)).toBe(crc);
});

test('crc16 is what the package crc computes over the bytes in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => {
      const crc = crc16ccitt(new TextEncoder().encode(text));
      expect(crc16(text)).toBe(crc.toString(16).toUpperCase().padStart(4, '0'));
    }),
    tries(5000, 300),
  );
});

test('verifyCrc says what reading says of the checksum, wherever a code divides into objects', () => {
  const letter = fc.constantFrom(...'0123456789ABCDEFabcdef ');
  const changed = fc
    .tuple(fc.nat(CODE.length - 1), letter)
    .map(([at, by]) => CODE.slice(0, at) + by + CODE.slice(at + 1));
  const name = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 });
  const own = name.map((name) => signed(`00020159${String([...name].length).padStart(2, '0')}${name}`));
  const code = fc.oneof(changed, own, fc.constant(CODE));
  const around = fc.constantFrom('', ' ', '\r\n', '\ufeff');
  const met = createTally();
  fc.assert(
    fc.property(code, around, around, fc.boolean(), (inner, before, after, isSmall) => {
      const text =
        before + inner.slice(0, -4) + (isSmall ? inner.slice(-4).toLowerCase() : inner.slice(-4)) + after;
      const read = safeDecode(text);
      const issues = read.ok ? read.warnings : read.issues;
      if (issues.some(({ code, severity }) => severity === 'error' && !code.startsWith('crc.'))) return;
      const isWrong = issues.some(({ code }) => code.startsWith('crc.') && code !== 'crc.lower_case');
      met(isWrong ? 'wrong' : 'right');
      expect(verifyCrc(text)).toBe(!isWrong);
    }),
    tries(5000, 500),
  );
  met.expectAtLeast({ right: 50, wrong: 50 });
});

test('verifyCrc wants object 63 at the end, with all four of its digits', () => {
  const open = CODE.slice(0, -4);
  expect(verifyCrc(open + crc16(open))).toBe(true);
  for (const text of [
    '',
    '6304',
    open,
    CODE.slice(0, -1),
    `${CODE}0`,
    `0002015802VN${crc16('0002015802VN')}`,
  ])
    expect(verifyCrc(text)).toBe(false);
});

test.each([crc16, verifyCrc])('%o refuses what is no text', (call: (text: never) => unknown) => {
  for (const value of [undefined, null, 6304, {}, ['6304']]) {
    let thrown: unknown;
    try {
      call(value as never);
    } catch (error) {
      thrown = error;
    }
    expect(isVietqrError(thrown) && thrown.issues.map(({ code }) => code)).toEqual(['input.type']);
  }
});
