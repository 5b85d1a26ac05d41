import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import { checkCharacterCount, checkCharacters, verifies } from '../text/check-digits.ts';
import { type ReferenceFormat, type ReferenceOptions, readFormat } from './format.ts';
import { normalizeCode } from './normalize.ts';
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
  /** Writes the code of a serial number, always the same. @throws {VietqrError} `reference.serial` */
  readonly issue: (serial: number) => string;
  readonly safeIssue: (serial: number) => Result<string>;
  /**
   * Reads a code in any letter case, with blanks, `-`, `.`, `_` or `/` anywhere.
   * @throws {VietqrError} `input.type`, `reference.shape`, `reference.check`
   */
  readonly parse: (code: string) => ParsedReference;
  readonly safeParse: (code: string) => Result<ParsedReference>;
  /** Checks whether {@link Reference.parse} would take a code. */
  readonly isValid: (code: string) => boolean;
}

/**
 * Defines a kind of reference code: prefix, serial number, check characters (ISO/IEC 7064), at most 10 characters.
 * Every single mistyped character and every two neighbours swapped are found; no code begins like a word that
 * banks or wallets write themselves.
 *
 * @throws {VietqrError} `input.*`, `reference.prefix`, `reference.reserved`, `reference.length`
 * @example defineReference({ prefix: 'HP', digits: 6 }).issue(1234) // 'HP00123437'
 */
export function defineReference(options: ReferenceOptions): Reference {
  return unwrap(safeDefineReference(options));
}

/** Does what {@link defineReference} does and returns a {@link Result} instead of throwing. */
export function safeDefineReference(options: ReferenceOptions): Result<Reference> {
  const issues: Issue[] = [];
  const scheme = readFormat(options, issues);
  return toResult(issues.length === 0 && scheme ? build(scheme) : undefined, issues);
}

function build(scheme: ReferenceFormat): Reference {
  const { prefix, alphabet, bodyLength, check, key } = scheme;
  const capacity = alphabet.length ** bodyLength;
  const order = key === undefined ? undefined : permutation(capacity, key);
  const safeIssue = (serial: number) => writeCodeOf(serial, { scheme, capacity, order });
  const safeParse = (code: string) => parseCode(code, { scheme, capacity, order });
  return {
    prefix,
    length: prefix.length + bodyLength + checkCharacterCount(check),
    capacity,
    issue: (serial) => unwrap(safeIssue(serial)),
    safeIssue,
    parse: (code) => unwrap(safeParse(code)),
    safeParse,
    isValid: (code) => safeParse(code).ok,
  };
}

interface ReferenceKind {
  readonly scheme: ReferenceFormat;
  readonly capacity: number;
  readonly order: Permutation | undefined;
}

function writeCodeOf(serial: unknown, { scheme, capacity, order }: ReferenceKind): Result<string> {
  if (typeof serial !== 'number' || !Number.isInteger(serial) || serial < 0 || serial >= capacity) {
    const detail = { path: ['serial'], received: stringify(serial), expected: `0-${capacity - 1}` };
    return fail(issue('reference.serial', detail));
  }
  return toResult(composeCode(order ? order.apply(serial) : serial, scheme), []);
}

function composeCode(value: number, { prefix, alphabet, bodyLength, check }: ReferenceFormat): string {
  let body = '';
  for (let rest = value; body.length < bodyLength; rest = Math.floor(rest / alphabet.length))
    body = alphabet.charAt(rest % alphabet.length) + body;
  return prefix + body + (checkCharacters(prefix + body, check) ?? '');
}

function parseCode(text: unknown, { scheme, order }: ReferenceKind): Result<ParsedReference> {
  const path = ['code'];
  if (typeof text !== 'string') return fail(mistyped(path, 'a string', text));
  const code = normalizeCode(text);
  const value = code === undefined ? undefined : bodyValue(code, scheme);
  if (code === undefined || value === undefined)
    return fail(
      issue('reference.shape', { path, received: stringify(text), expected: composeCode(0, scheme) }),
    );
  if (!verifies(code, scheme.check))
    return fail(issue('reference.check', { path, received: stringify(text) }));
  return toResult({ code, prefix: scheme.prefix, serial: order ? order.invert(value) : value }, []);
}

/** The number a code of the right shape carries. Check characters stay within the alphabet of the body. */
function bodyValue(
  code: string,
  { prefix, alphabet, bodyLength, check }: ReferenceFormat,
): number | undefined {
  if (!code.startsWith(prefix) || code.length !== prefix.length + bodyLength + checkCharacterCount(check))
    return undefined;
  let value = 0;
  for (const [at, character] of [...code.slice(prefix.length)].entries()) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    if (at < bodyLength) value = value * alphabet.length + digit;
  }
  return value;
}
