import { finish } from '../issues/finish.ts';
import { inputMessages } from '../issues/messages/en/input.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { formatThousands, stringify } from '../issues/stringify.ts';
import { MAX_AMOUNT, MAX_AMOUNT_LENGTH } from './limits.ts';

/** A whole number of đồng: a number, a bigint or digits. */
export type Amount = number | bigint | string;

/** Reads an amount of 0 to 9,999,999,999,999, or nothing when it is none. */
export function readAmount(amount: unknown): number | undefined {
  if (typeof amount === 'string' && (amount.length > MAX_AMOUNT_LENGTH || !/^\d+$/.test(amount)))
    return undefined;
  if (!['number', 'bigint', 'string'].includes(typeof amount)) return undefined;
  const value = Number(amount);
  return Number.isInteger(value) && value >= 0 && value <= MAX_AMOUNT ? value : undefined;
}

/** Reads an amount like {@link readAmount}; what is none is `input.type`. */
export function requireAmount(amount: unknown, report: Report): number | undefined {
  const expected = `wholeNumber(0, ${MAX_AMOUNT})` as const;
  return readAmount(amount) ?? report('input.type', { expected, received: stringify(amount) });
}

/** Writes a sum of đồng with points between thousands and, below zero, a minus sign. */
export function writeVnd(sum: number): string {
  return `${writeNumber(sum)} đ`;
}

/** Writes a number as Vietnam does, with points between thousands and a comma before decimals. */
export function writeNumber(number: number): string {
  const [whole, decimals] = String(Math.abs(number)).split('.');
  return `${number < 0 ? '−' : ''}${formatThousands(whole)}${decimals ? `,${decimals}` : ''}`;
}

/**
 * Writes an amount of đồng with points between thousands.
 *
 * @throws {VietqrError} `input.type` for anything but a whole number from 0 to 9,999,999,999,999.
 * @example formatVnd(1_250_000) // '1.250.000 đ'
 */
export function formatVnd(amount: Amount): string {
  return unwrap(safeFormatVnd(amount));
}

/** Does what {@link formatVnd} does and returns a {@link Result} instead of throwing. */
export function safeFormatVnd(amount: Amount): Result<string> {
  return finish(inputMessages, (report) => {
    const value = requireAmount(amount, report.at('amount'));
    return value === undefined ? undefined : writeVnd(value);
  });
}

/**
 * Writes an account in groups, so that it can be read aloud and compared: letters apart from digits, four to a group or three
 * or five at the end, never a digit alone; up to eight letters stay together.
 *
 * @throws {VietqrError} `input.type` for anything but a text.
 * @example formatAccount('0011001234567') // '0011 0012 34567'
 */
export function formatAccount(account: string): string {
  return unwrap(safeFormatAccount(account));
}

/** Does what {@link formatAccount} does and returns a {@link Result} instead of throwing. */
export function safeFormatAccount(account: string): Result<string> {
  return finish(inputMessages, (report) =>
    typeof account === 'string'
      ? inAccountGroups(account)
      : report('input.type', { path: ['account'], expected: 'aText', received: stringify(account) }),
  );
}

/** Writes an account as {@link formatAccount} does. */
export function inAccountGroups(account: string): string {
  const runs = account.replace(/\s/g, '').match(/\d{2,}|(?:\D|(?<!\d)\d(?!\d))+/g) ?? [];
  return runs.map((run) => (needsGroups(run) ? inPieces(run, groupSizes(run.length)) : run)).join(' ');
}

/** Longer letters than these are read in groups too. */
const MAX_LETTER_RUN = 8;

function needsGroups(run: string): boolean {
  return /^\d{2}/.test(run) || run.length > MAX_LETTER_RUN;
}

/** Groups of four; what remains makes threes of the last ones, or a five of the last one. */
function groupSizes(length: number): number[] {
  if (length === 9) return [3, 3, 3];
  const [fours, rest] = [Math.floor(length / 4), length % 4];
  if (fours === 0) return [length];
  const whole = (count: number) => Array.from({ length: count }, () => 4);
  if (rest === 1) return [...whole(fours - 1), 5];
  if (rest === 2) return [...whole(fours - 1), 3, 3];
  return rest === 3 ? [...whole(fours), 3] : whole(fours);
}

function inPieces(text: string, sizes: readonly number[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const size of sizes) {
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces.join(' ');
}

/** Writes a text without its blanks in groups of four. */
export function inFours(text: string): string {
  return text.replace(/\s/g, '').replace(/.{4}(?=.)/gsu, '$& ');
}
