import { MAX_ACCOUNT_LENGTH } from './shape.ts';

/** Writes an account that came as a number as its digits; `undefined` where it is none. */
export function digitsOfNumber(value: number | bigint): string | undefined {
  const digits = String(value);
  const isWhole = typeof value === 'bigint' || Number.isSafeInteger(value);
  return isWhole && /^\d+$/.test(digits) ? digits : undefined;
}

/** Checks whether digits that came as a number can have lost no zeros in front: there is no room for one. */
export function lacksNoZeros(digits: string): boolean {
  return digits.length === MAX_ACCOUNT_LENGTH;
}
