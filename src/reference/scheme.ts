import { type Issue, issue } from '../issues/issue.ts';
import { isRecord, show } from '../issues/show.ts';
import { type CheckSystem, CLEAR_ALPHABET, checkLength } from '../text/iso7064.ts';
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
 * - `sepay`: a "payment code" of SePay: 2 to 5 letters, then digits only (kind `NumberOnly`).
 */
export const REFERENCE_PRESETS = {
  payos: { maxLength: 9 },
  sepay: { maxLength: 10, check: '97-10' },
} as const satisfies Readonly<Record<string, Partial<ReferenceOptions>>>;

/** What a code of one kind is made of: prefix, body, check characters. */
export interface Scheme {
  readonly prefix: string;
  readonly alphabet: string;
  readonly bodyLength: number;
  readonly check: CheckSystem;
  readonly key: string | undefined;
}

/** The longest code; the shortest wrapping before a purpose that is broken at column 35 leaves this much. */
export const LONGEST = 10;

const DIGITS = '0123456789';
const SHORTEST_BODY = 2;
const KEYS = ['prefix', 'digits', 'characters', 'check', 'maxLength', 'key'];

/** It reads the options of a kind of code, adding what is wrong with them to `issues`. */
export function readScheme(options: unknown, issues: Issue[]): Scheme | undefined {
  if (!isRecord(options)) return refuse(issues, [], 'an object', options);
  for (const name of Object.keys(options))
    if (!KEYS.includes(name)) issues.push(issue('input.unknown_key', { path: [name] }));
  const { prefix, digits, characters, key, maxLength = LONGEST } = options;
  if (digits !== undefined && characters !== undefined)
    return refuse(issues, ['characters'], 'left out beside digits', characters);
  if (key !== undefined && (typeof key !== 'string' || key === '')) refuse(issues, ['key'], 'a text', key);
  const check = readCheck(options.check, characters === undefined ? ['97-10'] : ['31-3', '941-31'], issues);
  if (!isPrefix(prefix)) {
    issues.push(issue('reference.prefix', { path: ['prefix'], received: show(prefix) }));
    return undefined;
  }
  if (!isWhole(maxLength, 4, LONGEST)) return refuse(issues, ['maxLength'], `4-${LONGEST}`, maxLength);
  const room = maxLength - prefix.length - checkLength(check);
  const name = characters === undefined ? 'digits' : 'characters';
  const bodyLength = options[name] ?? Math.max(room, SHORTEST_BODY);
  if (!isWhole(bodyLength, SHORTEST_BODY, 99))
    return refuse(issues, [name], `${SHORTEST_BODY}-${room}`, bodyLength);
  if (bodyLength > room) issues.push(tooLong(name, maxLength - room + bodyLength, maxLength));
  const alphabet = characters === undefined ? DIGITS : CLEAR_ALPHABET;
  const reserved = reservedBy(prefix, alphabet);
  if (reserved !== undefined)
    issues.push(
      issue('reference.reserved', { path: ['prefix'], received: show(prefix), expected: reserved }),
    );
  return { prefix, alphabet, bodyLength, check, key: typeof key === 'string' ? key : undefined };
}

function readCheck(
  given: unknown,
  allowed: readonly [CheckSystem, ...CheckSystem[]],
  issues: Issue[],
): CheckSystem {
  if (given === undefined) return allowed[0];
  const check = allowed.find((one) => one === given);
  if (check === undefined) refuse(issues, ['check'], allowed.join(' | '), given);
  return check ?? allowed[0];
}

function isPrefix(prefix: unknown): prefix is string {
  return typeof prefix === 'string' && /^[A-HJKMNP-Z]{2,5}$/.test(prefix);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function tooLong(name: string, length: number, most: number): Issue {
  return issue('reference.length', { path: [name], received: String(length), expected: String(most) });
}

function refuse(issues: Issue[], path: readonly string[], expected: string, value: unknown): undefined {
  issues.push(issue('input.type', { path, expected, received: show(value) }));
}
