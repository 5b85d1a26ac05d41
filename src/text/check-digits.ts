/**
 * Check characters by the pure systems of ISO/IEC 7064: a text is right when its value in the system's radix leaves 1
 * when divided by the modulus.
 *
 * `checkCharacters(body, system)` makes them, `verifies(code, system)` proves them, `checkCharacterCount(system)` counts them.
 * Every system finds every single substitution and every adjacent transposition within its alphabet.
 *
 * - `'97-10'`: two digits. Letters count as 10 to 35, as in ISO 13616 (IBAN); a letter taken for a digit, which
 *   changes the number of digits, is left to whoever knows the shape of the code.
 * - `'1271-36'`: two of 0-9 A-Z, over the same.
 * - `'31-3'`: one, `'941-31'`: two of {@link UNAMBIGUOUS_ALPHABET}, over the same. The standard lists no system for 31
 *   characters; these are its pure computation with a prime modulus of which the radix is a primitive root, as in its
 *   MOD 11-2 and MOD 37-2.
 */
export const CHECK_SYSTEMS = ['97-10', '1271-36', '31-3', '941-31'] as const;

export type CheckSystem = (typeof CHECK_SYSTEMS)[number];

/** Digits and upper-case letters without 0 O 1 I L, which are taken for one another. */
export const UNAMBIGUOUS_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

interface System {
  readonly modulus: number;
  readonly radix: number;
  readonly length: 1 | 2;
  readonly alphabet: string;
}

const BASE36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const CHECK_SYSTEM_TABLE: Readonly<Record<CheckSystem, System>> = {
  '97-10': { modulus: 97, radix: 10, length: 2, alphabet: BASE36 },
  '1271-36': { modulus: 1271, radix: 36, length: 2, alphabet: BASE36 },
  '31-3': { modulus: 31, radix: 3, length: 1, alphabet: UNAMBIGUOUS_ALPHABET },
  '941-31': { modulus: 941, radix: 31, length: 2, alphabet: UNAMBIGUOUS_ALPHABET },
};

/** Says how many check characters a system puts at the end of a code. */
export function checkCharacterCount(system: CheckSystem): 1 | 2 {
  return CHECK_SYSTEM_TABLE[system].length;
}

/**
 * Computes the check characters to put after a body, or undefined when the body is empty or holds a character
 * outside the system's alphabet (upper case only).
 *
 * @example checkCharacters('ISO79', '1271-36') // '3W'
 */
export function checkCharacters(body: string, system: CheckSystem): string | undefined {
  const { modulus, radix, length, alphabet } = CHECK_SYSTEM_TABLE[system];
  const rest = systemRemainder(body, CHECK_SYSTEM_TABLE[system]);
  if (rest === undefined) return undefined;
  const check = (modulus + 1 - ((rest * radix ** length) % modulus)) % modulus;
  const last = length === 1 ? check : check % radix;
  return (length === 1 ? '' : alphabet.charAt(Math.floor(check / radix))) + alphabet.charAt(last);
}

/** Checks whether a code (upper case, no separators) ends in the check characters of what stands before them. */
export function verifies(code: string, system: CheckSystem): boolean {
  const end = code.length - CHECK_SYSTEM_TABLE[system].length;
  return end > 0 && checkCharacters(code.slice(0, end), system) === code.slice(end);
}

function systemRemainder(body: string, { modulus, radix, alphabet }: System): number | undefined {
  if (body === '') return undefined;
  let rest = 0;
  for (const character of body) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    const places = radix === 10 && value >= 10 ? 100 : radix;
    rest = (rest * places + value) % modulus;
  }
  return rest;
}
