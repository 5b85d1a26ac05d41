import type { Issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { grouped } from '../issues/stringify.ts';
import { AMOUNT_DIGITS, LARGEST_AMOUNT } from './limits.ts';

/** A whole number of đồng: a number, a bigint or digits. */
export type Amount = number | bigint | string;

/** It reads an amount of 0 to 9,999,999,999,999, or nothing when it is none. */
export function readAmount(amount: unknown): number | undefined {
  if (typeof amount === 'string' && (amount.length > AMOUNT_DIGITS || !/^\d+$/.test(amount)))
    return undefined;
  if (!['number', 'bigint', 'string'].includes(typeof amount)) return undefined;
  const value = Number(amount);
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_AMOUNT ? value : undefined;
}

/** It says that a value is no amount. */
export function notAmount(amount: unknown, path: readonly (string | number)[] = []): Issue {
  return mistyped(path, `a whole number from 0 to ${LARGEST_AMOUNT}`, amount);
}

/**
 * It writes an amount of đồng with points between thousands.
 *
 * @throws {PayloadError} `input.type` for anything but a whole number from 0 to 9,999,999,999,999.
 * @example groupAmount(1_250_000) // '1.250.000 đ'
 */
export function groupAmount(amount: Amount): string {
  return unwrap(safeGroupAmount(amount));
}

/** It groups like {@link groupAmount} and returns the issue instead of throwing. */
export function safeGroupAmount(amount: Amount): Result<string> {
  const value = readAmount(amount);
  return value === undefined ? fail(notAmount(amount)) : toResult(`${grouped(value)} đ`, []);
}

/**
 * It writes an account in groups of four, so that it can be read aloud and compared; letters stay.
 *
 * @throws {PayloadError} `input.type` for anything but a text.
 * @example groupAccount('0011001234567') // '0011 0012 3456 7'
 */
export function groupAccount(account: string): string {
  return unwrap(safeGroupAccount(account));
}

/** It groups like {@link groupAccount} and returns the issue instead of throwing. */
export function safeGroupAccount(account: string): Result<string> {
  if (typeof account !== 'string') return fail(mistyped([], 'a text', account));
  return toResult(inFours(account), []);
}

/** It writes a text without its blanks in groups of four. */
export function inFours(text: string): string {
  return inGroups(text.replace(/\s/g, ''), 4).join(' ');
}

/** It cuts a text into pieces of `size` characters; the last may be shorter. */
function inGroups(text: string, size: number): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / size);
  return Array.from({ length: count }, (_, i) => characters.slice(i * size, (i + 1) * size).join(''));
}
