import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { show } from '../issues/stringify.ts';
import { checkCharacters, checkLength, verifies } from '../text/check-digits.ts';
import { type ReferenceOptions, readScheme, type Scheme } from './format.ts';
import { canonical } from './normalize.ts';
import { type Permutation, permutation } from './permute.ts';

/** A code taken apart. */
export interface ParsedReference {
  /** As {@link Reference.issue} writes it. */
  readonly code: string;
  readonly prefix: string;
  readonly serial: number;
}

/** One kind of reference code. */
export interface Reference {
  readonly prefix: string;
  /** Of every code, in characters. */
  readonly length: number;
  /** Serial numbers run from 0 to `capacity - 1`. */
  readonly capacity: number;
  /** It writes the code of a serial number, always the same. @throws {PayloadError} `reference.serial` */
  readonly issue: (serial: number) => string;
  readonly safeIssue: (serial: number) => Result<string>;
  /**
   * It reads a code in any letter case, with blanks, `-`, `.`, `_` or `/` anywhere.
   * @throws {PayloadError} `input.type`, `reference.shape`, `reference.check`
   */
  readonly parse: (code: string) => ParsedReference;
  readonly safeParse: (code: string) => Result<ParsedReference>;
  /** It tells whether {@link Reference.parse} would take a code. */
  readonly isValid: (code: string) => boolean;
}

/**
 * It defines a kind of reference code: prefix, serial number, check characters (ISO/IEC 7064), at most 10 characters.
 * Every single mistyped character and every two neighbours swapped are found; no code begins like a word that
 * banks or wallets write themselves.
 *
 * @throws {PayloadError} `input.*`, `reference.prefix`, `reference.reserved`, `reference.length`
 * @example defineReference({ prefix: 'HP', digits: 6 }).issue(1234) // 'HP00123437'
 */
export function defineReference(options: ReferenceOptions): Reference {
  return unwrap(safeDefineReference(options));
}

/** It defines like {@link defineReference} and returns the issues instead of throwing. */
export function safeDefineReference(options: ReferenceOptions): Result<Reference> {
  const issues: Issue[] = [];
  const scheme = readScheme(options, issues);
  return toResult(issues.length === 0 && scheme ? build(scheme) : undefined, issues);
}

function build(scheme: Scheme): Reference {
  const { prefix, alphabet, bodyLength, check, key } = scheme;
  const capacity = alphabet.length ** bodyLength;
  const order = key === undefined ? undefined : permutation(capacity, key);
  const safeIssue = (serial: number) => write(serial, { scheme, capacity, order });
  const safeParse = (code: string) => read(code, { scheme, capacity, order });
  return {
    prefix,
    length: prefix.length + bodyLength + checkLength(check),
    capacity,
    issue: (serial) => unwrap(safeIssue(serial)),
    safeIssue,
    parse: (code) => unwrap(safeParse(code)),
    safeParse,
    isValid: (code) => safeParse(code).ok,
  };
}

interface Kind {
  readonly scheme: Scheme;
  readonly capacity: number;
  readonly order: Permutation | undefined;
}

function write(serial: unknown, { scheme, capacity, order }: Kind): Result<string> {
  if (typeof serial !== 'number' || !Number.isInteger(serial) || serial < 0 || serial >= capacity) {
    const detail = { path: ['serial'], received: show(serial), expected: `0-${capacity - 1}` };
    return fail(issue('reference.serial', detail));
  }
  return toResult(compose(order ? order.apply(serial) : serial, scheme), []);
}

function compose(value: number, { prefix, alphabet, bodyLength, check }: Scheme): string {
  let body = '';
  for (let rest = value; body.length < bodyLength; rest = Math.floor(rest / alphabet.length))
    body = alphabet.charAt(rest % alphabet.length) + body;
  return prefix + body + (checkCharacters(prefix + body, check) ?? '');
}

function read(text: unknown, { scheme, order }: Kind): Result<ParsedReference> {
  const path = ['code'];
  if (typeof text !== 'string') return fail(mistyped(path, 'a string', text));
  const code = canonical(text);
  const value = code === undefined ? undefined : bodyValue(code, scheme);
  if (code === undefined || value === undefined)
    return fail(issue('reference.shape', { path, received: show(text), expected: compose(0, scheme) }));
  if (!verifies(code, scheme.check)) return fail(issue('reference.check', { path, received: show(text) }));
  return toResult({ code, prefix: scheme.prefix, serial: order ? order.invert(value) : value }, []);
}

/** The number a code of the right shape carries. Check characters stay within the alphabet of the body. */
function bodyValue(code: string, { prefix, alphabet, bodyLength, check }: Scheme): number | undefined {
  if (!code.startsWith(prefix) || code.length !== prefix.length + bodyLength + checkLength(check))
    return undefined;
  let value = 0;
  for (const [at, character] of [...code.slice(prefix.length)].entries()) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    if (at < bodyLength) value = value * alphabet.length + digit;
  }
  return value;
}
