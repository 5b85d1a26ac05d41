import { checksum } from '../../../src/bytes/crc16.ts';
import { emv } from '../../../src/index.ts';
import { issuedCode } from './codes.ts';
import { changeDigits, placeOf } from './digits.ts';
import type { Random } from './random.ts';

/** A text that came of damage, and the codes of which it was made: whatever else is read in it is wrong. */
export interface Spoiled {
  readonly bad: string;
  readonly origins: readonly string[];
}

type Spoil = (good: string, random: Random) => Spoiled;

/** Damage that no search looks for: nothing can be proved of it, but by chance. */
export const OUTSIDE: Readonly<Record<string, Spoil>> = {
  'two digits of the account changed': inAccount((number, random) => changeDigits(number, 2, random)),
  'three digits of the account changed': inAccount((number, random) => changeDigits(number, 3, random)),
  'digits changed anywhere': (good, random) => ({
    bad: changeDigits(good.slice(0, -4), 2 + random.below(4), random) + good.slice(-4),
    origins: [good],
  }),
  'two digits lost': inAccount((number, random) => without(without(number, random), random)),
  'a digit lost and one put in elsewhere': inAccount(
    (number, random) => `${without(number, random)}${random.below(10)}`,
  ),
  'forged and signed anew, then mistyped': (good, random) => {
    const forged = resigned(
      inAccount((number) => changeDigits(number, number.length, random))(good, random).bad,
    );
    return inAccount((number) => changeDigits(number, 2, random))(forged, random);
  },
  'the account of one code with the rest of another': (good, random) => {
    const other = issuedCode(random);
    const rest = other.slice(placeOf(other, 'account').at);
    return { bad: good.slice(0, placeOf(good, 'account').at) + rest, origins: [good, other] };
  },
  'half of one code and half of another': (good, random) => {
    const other = issuedCode(random);
    return {
      bad: good.slice(0, 30 + random.below(40)) + other.slice(other.length >> 1),
      origins: [good, other],
    };
  },
  'another checksum': (good, random) => ({
    bad: good.slice(0, -4) + random.below(65_536).toString(16).toUpperCase().padStart(4, '0'),
    origins: [good],
  }),
};

/** Two codes that stand together, of which neither is the right one. */
export function glued(random: Random): string {
  return issuedCode(random) + issuedCode(random);
}

/** Spoils a code in one of the ways that no search looks for. */
export function spoiled(spoil: Spoil, random: Random): Spoiled {
  for (;;) {
    const result = spoil(issuedCode(random), random);
    if (!emv.safeDecode(result.bad).ok) return result;
  }
}

function inAccount(change: (number: string, random: Random) => string): Spoil {
  return (good, random) => {
    const { at, number } = placeOf(good, 'account');
    return {
      bad: good.slice(0, at) + change(number, random) + good.slice(at + number.length),
      origins: [good],
    };
  };
}

function without(number: string, random: Random): string {
  const at = random.below(number.length);
  return number.slice(0, at) + number.slice(at + 1);
}

function resigned(code: string): string {
  return code.slice(0, -4) + checksum(code.slice(0, -4));
}
