import { checksum } from '../../../src/bytes/crc16.ts';
import { emv } from '../../../src/index.ts';
import type { Damaged } from './carried.ts';
import { issuedCode } from './codes.ts';
import { changeDigits, placeOf } from './digits.ts';
import type { Random } from './random.ts';

type Spoil = (good: string, random: Random) => string;

/** Damage that no search looks for: nothing can be proved of it, but by chance. */
export const OUTSIDE: Readonly<Record<string, Spoil>> = {
  'two digits of the account changed': (good, random) =>
    inAccount(good, (number) => changeDigits(number, 2, random)),
  'three digits of the account changed': (good, random) =>
    inAccount(good, (number) => changeDigits(number, 3, random)),
  'digits changed anywhere': (good, random) =>
    changeDigits(good.slice(0, -4), 2 + random.below(4), random) + good.slice(-4),
  'two digits lost': (good, random) => inAccount(good, (number) => without(without(number, random), random)),
  'a digit lost and one put in elsewhere': (good, random) =>
    inAccount(good, (number) => `${without(number, random)}${random.below(10)}`),
  'forged and signed anew, then mistyped': (good, random) => {
    const forged = inAccount(good, (number) => changeDigits(number, number.length, random));
    return inAccount(resigned(forged), (number) => changeDigits(number, 2, random));
  },
  'the account of one code with the rest of another': (good, random) => {
    const other = issuedCode(random);
    const at = placeOf(other, 'account').at;
    return good.slice(0, placeOf(good, 'account').at) + other.slice(at);
  },
  'half of one code and half of another': (good, random) => {
    const other = issuedCode(random);
    return good.slice(0, 30 + random.below(40)) + other.slice(other.length >> 1);
  },
  'two codes glued': (good, random) => good + issuedCode(random),
  'another checksum': (good, random) =>
    good.slice(0, -4) + random.below(65_536).toString(16).toUpperCase().padStart(4, '0'),
};

/** Spoils a code in one of the ways that no search looks for. */
export function spoiled(spoil: Spoil, random: Random): Damaged {
  for (;;) {
    const good = issuedCode(random);
    const bad = spoil(good, random);
    if (bad !== good && !emv.safeDecode(bad).ok) return { good, bad };
  }
}

function inAccount(code: string, change: (number: string) => string): string {
  const { at, number } = placeOf(code, 'account');
  return code.slice(0, at) + change(number) + code.slice(at + number.length);
}

function without(number: string, random: Random): string {
  const at = random.below(number.length);
  return number.slice(0, at) + number.slice(at + 1);
}

function resigned(code: string): string {
  return code.slice(0, -4) + checksum(code.slice(0, -4));
}
