import { decode } from '../../../src/index.ts';
import type { Damaged } from './carried.ts';
import { issuedCode } from './codes.ts';
import type { Random } from './random.ts';

type Misprint = (number: string, random: Random) => string;

/** What goes wrong when one digit is typed. */
export const MISTYPED: Readonly<Record<string, Misprint>> = {
  lost: (number, random) => {
    const at = random.pick(placesOfDigits(number));
    return number.slice(0, at) + number.slice(at + 1);
  },
  'put in': (number, random) => {
    const at = random.below(number.length + 1);
    return `${number.slice(0, at)}${random.below(10)}${number.slice(at)}`;
  },
  swapped: (number, random) => {
    const at = random.below(number.length - 1);
    return number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
  },
  changed: (number, random) => changeDigits(number, 1, random),
};

/** Puts other digits in the place of so many. */
export function changeDigits(number: string, count: number, random: Random): string {
  const letters = [...number];
  const places = placesOfDigits(number);
  for (let i = 0; i < count && places.length > 0; i++) {
    const at = places.splice(random.below(places.length), 1)[0] ?? 0;
    letters[at] = String((Number(letters[at]) + 1 + random.below(9)) % 10);
  }
  return letters.join('');
}

function placesOfDigits(number: string): number[] {
  return Array.from(number.matchAll(/\d/g), ({ index }) => index);
}

/** Damages the account of a code, or its amount. */
export function mistyped(misprint: Misprint, field: 'account' | 'amount', random: Random): Damaged {
  for (;;) {
    const good = issuedCode(random);
    const { at, number } = placeOf(good, field);
    if (number === '') continue;
    const bad = good.slice(0, at) + misprint(number, random) + good.slice(at + number.length);
    if (bad !== good) return { good, bad };
  }
}

/** Where the account or the amount of a code stands. */
export function placeOf(
  code: string,
  field: 'account' | 'amount',
): { readonly at: number; readonly number: string } {
  const { account, amount } = decode(code);
  const number = field === 'account' ? account : String(amount ?? '');
  const id = field === 'account' ? '01' : '54';
  return { at: code.indexOf(`${id}${String(number.length).padStart(2, '0')}${number}`) + 4, number };
}
