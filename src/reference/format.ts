import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import { type CheckSystem, checkCharacterCount, UNAMBIGUOUS_ALPHABET } from '../text/check-digits.ts';
import { reservedBy } from './reserved.ts';

export interface ReferenceOptions {
  /** 2 to 5 upper-case letters without I, L and O; tells this issuer's (or this fee's) codes from other text. */
  readonly prefix: string;
  /** Digits of the serial number; default: as many as `maxLength` leaves. */
  readonly digits?: number;
  /** In place of `digits`: characters of the serial number out of 31 letters and digits that look unlike each other. */
  readonly characters?: number;
  /** `'97-10'` (two digits) with `digits`; `'31-3'` (default, one character) or `'941-31'` (two) with `characters`. */
  readonly check?: CheckSystem;
  /** Of the whole code; default and at most 10, which is what is sure to stay on the first line of any statement. */
  readonly maxLength?: number;
  /** Reorders serial numbers, so that codes do not tell how many there are. Obfuscation, not cryptography. */
  readonly key?: string;
}

/**
 * Rules of services to spread into {@link ReferenceOptions}.
 *
 * - `payos`: 9 characters, all that payOS passes on for an account that is not linked through it.
 * - `sepay`: 2 to 5 letters and up to 30 digits (kind `NumberOnly`) or digits and letters (`NumberAndLetter`); whatever
 *   is defined here fits, and our own limit is the narrower one.
 */
export const REFERENCE_PRESETS = {
  payos: { maxLength: 9 },
  sepay: { maxLength: 10 },
} as const satisfies Readonly<Record<string, Partial<ReferenceOptions>>>;

/** What a code of one kind is made of: prefix, body, check characters. */
export interface ReferenceFormat {
  readonly prefix: string;
  readonly alphabet: string;
  readonly bodyLength: number;
  readonly check: CheckSystem;
  readonly key: string | undefined;
}

/** The longest code: the 25 characters Vietcombank puts before a purpose leave this much of a line of 35. */
export const MAX_REFERENCE_LENGTH = 10;

const DECIMAL_DIGITS = '0123456789';
const MIN_BODY_LENGTH = 2;
const REFERENCE_OPTION_KEYS = ['prefix', 'digits', 'characters', 'check', 'maxLength', 'key'];

/** Reads the options of a kind of code, adding what is wrong with them to `issues`. */
export function readFormat(options: unknown, issues: Issue[]): ReferenceFormat | undefined {
  if (!isRecord(options)) return refuseFormat(issues, [], 'an object', options);
  for (const name of Object.keys(options))
    if (!REFERENCE_OPTION_KEYS.includes(name)) issues.push(issue('input.unknown_key', { path: [name] }));
  const { prefix, digits, characters, key } = options;
  if (digits !== undefined && characters !== undefined)
    return refuseFormat(issues, ['characters'], 'left out beside digits', characters);
  if (key !== undefined && !isString(key)) return refuseFormat(issues, ['key'], 'a text', key);
  const clear = characters !== undefined;
  const alphabet = clear ? UNAMBIGUOUS_ALPHABET : DECIMAL_DIGITS;
  const check = readCheck(options.check, clear ? ['31-3', '941-31'] : ['97-10'], issues);
  if (!isPrefix(prefix, alphabet, issues) || check === undefined) return undefined;
  const bodyLength = readBodyLength(options, prefix.length + checkCharacterCount(check), issues);
  return bodyLength === undefined ? undefined : { prefix, alphabet, bodyLength, check, key };
}

function isString(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function readCheck(
  given: unknown,
  allowed: readonly [CheckSystem, ...CheckSystem[]],
  issues: Issue[],
): CheckSystem | undefined {
  const check = given === undefined ? allowed[0] : allowed.find((one) => one === given);
  return check ?? refuseFormat(issues, ['check'], allowed.join(' | '), given);
}

function isPrefix(prefix: unknown, alphabet: string, issues: Issue[]): prefix is string {
  const detail = { path: ['prefix'], received: stringify(prefix) };
  const spelt = typeof prefix === 'string' && /^[A-HJKMNP-Z]{2,5}$/.test(prefix);
  if (!spelt) issues.push(issue('reference.prefix', detail));
  const reserved = spelt ? reservedBy(prefix, alphabet) : undefined;
  if (reserved !== undefined) issues.push(issue('reference.reserved', { ...detail, expected: reserved }));
  return spelt;
}

function readBodyLength(
  options: Readonly<Record<string, unknown>>,
  around: number,
  issues: Issue[],
): number | undefined {
  const { characters, maxLength = MAX_REFERENCE_LENGTH } = options;
  if (!isWholeNumber(maxLength, 4, MAX_REFERENCE_LENGTH))
    return refuseFormat(issues, ['maxLength'], `4-${MAX_REFERENCE_LENGTH}`, maxLength);
  const name = characters === undefined ? 'digits' : 'characters';
  const most = Math.max(maxLength - around, MIN_BODY_LENGTH);
  const length = options[name] ?? most;
  if (!isWholeNumber(length, MIN_BODY_LENGTH, 99))
    return refuseFormat(issues, [name], `${MIN_BODY_LENGTH}-${most}`, length);
  if (around + length > maxLength) {
    const detail = { path: [name], received: String(around + length), expected: String(maxLength) };
    issues.push(issue('reference.length', detail));
  }
  return length;
}

function isWholeNumber(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function refuseFormat(issues: Issue[], path: readonly string[], expected: string, value: unknown): undefined {
  issues.push(mistyped(path, expected, value));
}
