import { finish } from '../issues/finish.ts';
import { referenceMessages } from '../issues/messages/domains.ts';
import { createReport, hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
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
  return finish(referenceMessages, (report) => {
    const format = readFormat(options, report);
    return format && !hasErrors(report) ? build(format) : undefined;
  });
}

function build(format: ReferenceFormat): Reference {
  const { prefix, alphabet, bodyLength, check, key } = format;
  const capacity = alphabet.length ** bodyLength;
  const order = key === undefined ? undefined : permutation(capacity, key);
  const kind = { format, capacity, order };
  const safeIssue = (serial: number) =>
    finish(referenceMessages, (report) => writeCodeOf(serial, kind, report));
  const safeParse = (code: string) => finish(referenceMessages, (report) => parseCode(code, kind, report));
  return {
    prefix,
    length: prefix.length + bodyLength + checkCharacterCount(check),
    capacity,
    issue: (serial) => unwrap(safeIssue(serial)),
    safeIssue,
    parse: (code) => unwrap(safeParse(code)),
    safeParse,
    isValid: (code) => parseCode(code, kind, createReport()) !== undefined,
  };
}

interface ReferenceKind {
  readonly format: ReferenceFormat;
  readonly capacity: number;
  readonly order: Permutation | undefined;
}

function writeCodeOf(
  serial: unknown,
  { format, capacity, order }: ReferenceKind,
  report: Report,
): string | undefined {
  if (typeof serial === 'number' && Number.isInteger(serial) && serial >= 0 && serial < capacity) {
    return composeCode(order ? order.apply(serial) : serial, format);
  }
  const received = stringify(serial);
  return report('reference.serial', { path: ['serial'], received, limit: `0-${capacity - 1}` });
}

function composeCode(value: number, { prefix, alphabet, bodyLength, check }: ReferenceFormat): string {
  let body = '';
  for (let rest = value; body.length < bodyLength; rest = Math.floor(rest / alphabet.length))
    body = alphabet.charAt(rest % alphabet.length) + body;
  return prefix + body + (checkCharacters(prefix + body, check) ?? '');
}

function parseCode(
  text: unknown,
  { format, order }: ReferenceKind,
  report: Report,
): ParsedReference | undefined {
  const about = { path: ['code'], received: stringify(text) };
  if (typeof text !== 'string') return report('input.type', { ...about, expected: 'aString' });
  const code = normalizeCode(text);
  const value = code === undefined ? undefined : bodyValue(code, format);
  if (code === undefined || value === undefined) {
    return report('reference.shape', { ...about, limit: composeCode(0, format) });
  }
  if (!verifies(code, format.check)) return report('reference.check', about);
  return { code, prefix: format.prefix, serial: order ? order.invert(value) : value };
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
