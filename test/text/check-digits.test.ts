import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CheckSystem,
  checkCharacterCount,
  checkCharacters,
  UNAMBIGUOUS_ALPHABET,
  verifies,
} from '../../src/text/check-digits.ts';
import { createTally } from '../kit/tally.ts';

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = ALPHANUMERIC.slice(0, 10);
const LETTERS = ALPHANUMERIC.slice(10);

/** A character may be mistaken for any other of its group; see the note on letters in '97-10'. */
const GROUPS: readonly [CheckSystem, readonly string[]][] = [
  ['97-10', [DIGITS, LETTERS]],
  ['1271-36', [ALPHANUMERIC]],
  ['31-3', [UNAMBIGUOUS_ALPHABET]],
  ['941-31', [UNAMBIGUOUS_ALPHABET]],
];

describe('published values', () => {
  test.each([
    ['ISO79', '1271-36', '3W', 'worked example of ISO/IEC 7064'],
    ['794', '97-10', '44', 'worked example of ISO/IEC 7064'],
    ['539007547034RF', '97-10', '18', 'RF18 5390 0754 7034, the sample creditor reference of ISO 11649'],
    ['WEST12345698765432GB', '97-10', '82', 'GB82 WEST 1234 5698 7654 32, the sample IBAN of ISO 13616'],
  ] as const)('%s in MOD %s ends in %s (%s)', (body, system, check, _origin) => {
    expect(checkCharacters(body, system)).toBe(check);
  });
});

describe.each(GROUPS)('MOD %s', (system, groups) => {
  const alphabet = groups.join('');
  const body = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 18 });

  test('agrees with the definition computed in whole numbers', () => {
    fc.assert(fc.property(body, (text) => congruent(text + checkCharacters(text, system), system)));
  });

  test('proves what it made, and one tail only', () => {
    const met = createTally();
    fc.assert(
      fc.property(
        body,
        fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 2 }),
        (text, tail) => {
          const check = checkCharacters(text, system) ?? '';
          expect(check).toHaveLength(checkCharacterCount(system));
          expect(verifies(text + check, system)).toBe(true);
          if (tail.length !== check.length) return;
          met('as long');
          expect(verifies(text + tail, system)).toBe(tail === check);
        },
      ),
    );
    met.expectAtLeast({ 'as long': 15 });
  });

  test('finds every single substitution, at every place of codes up to ten characters', () => {
    let tried = 0;
    for (const code of codes(alphabet, system)) {
      for (const [at, character] of [...code].entries()) {
        const group = groups.find((one) => one.includes(character)) ?? '';
        for (const other of group) {
          if (other === character) continue;
          tried++;
          if (verifies(replaced(code, at, other), system)) expect.fail(`${code} ${at}${other}`);
        }
      }
    }
    expect(tried).toBeGreaterThan(alphabet.length * 100);
  });

  test('finds every transposition of two neighbours, for every pair and place', () => {
    const pairs = groups.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b)));
    const met = createTally();
    for (const pair of pairs) {
      if (pair[0] === pair[1]) continue;
      met('pair');
      for (let at = 0; at <= 6; at++) {
        const text = `${'A'.repeat(at)}${pair}${'7'.repeat(6 - at)}`;
        const code = text + checkCharacters(text, system);
        if (verifies(swapped(code, at), system)) expect.fail(`${code} at ${at}`);
      }
    }
    for (const code of codes(alphabet, system)) {
      const at = code.length - checkCharacterCount(system) - 1;
      for (let i = at; i < code.length - 1; i++) {
        if (
          code[i] === code[i + 1] ||
          !groups.some((one) => [...code.slice(i, i + 2)].every((c) => one.includes(c)))
        )
          continue;
        met('check character');
        if (verifies(swapped(code, i), system)) expect.fail(`${code} at ${i}`);
      }
    }
    met.expectAtLeast({ pair: 600, 'check character': 100 });
  });

  test('refuses characters outside its alphabet, small letters and the empty text', () => {
    for (const text of ['', 'a', 'Đ', 'A B', '-', '*']) expect(checkCharacters(text, system)).toBeUndefined();
    expect(verifies('', system)).toBe(false);
    expect(verifies('A', system)).toBe(false);
  });
});

/** Codes of every length from two characters, each character of the alphabet leading, ending and filling some. */
function codes(alphabet: string, system: CheckSystem): string[] {
  return [...alphabet].flatMap((character, i) =>
    Array.from({ length: 8 }, (_, rest) => {
      const text = character + (alphabet + alphabet).slice(i + 3, i + 3 + rest);
      return text + checkCharacters(text, system);
    }),
  );
}

function congruent(code: string, system: CheckSystem): boolean {
  const [modulus = 0n, radix = 0n] = system.split('-').map(BigInt);
  const alphabet = system.includes('31') ? UNAMBIGUOUS_ALPHABET : ALPHANUMERIC;
  const values = [...code].map((character) => alphabet.indexOf(character));
  const digits = system === '97-10' ? [...values.join('')].map(Number) : values;
  const total = digits.reduce(
    (sum, digit, i) => sum + BigInt(digit) * radix ** BigInt(digits.length - 1 - i),
    0n,
  );
  return total % modulus === 1n;
}

function replaced(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

function swapped(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
