import { type Field, type FieldTable, field, readFields, typed, wholeNumber } from '../issues/fields.ts';
import { reportType } from '../issues/foreign.ts';
import type { Phrase } from '../issues/messages/phrase.ts';
import type { Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
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

const MIN_PREFIX_LENGTH = 2;

/** Letters that no digit looks like. */
const REFERENCE_PREFIX = /^[A-HJKMNP-Z]{2,5}$/;

const DECIMAL_DIGITS = '0123456789';
const MIN_BODY_LENGTH = 2;
const MIN_REFERENCE_LENGTH = MIN_PREFIX_LENGTH + MIN_BODY_LENGTH + 1;

/** A longer body is no slip of a number of characters. */
const MAX_BODY_LENGTH = 99;

/** How the serial number of either kind may be checked; the first counts when none is given. */
const CHECKS = { digits: ['97-10'], characters: ['31-3', '941-31'] } as const;
const CHECK_NAMES = /* @__PURE__ */ Object.values(CHECKS).flat();

/** The longest serial number: what the shortest prefix and the shortest check leave of the longest code. */
const MAX_DIGITS = MAX_REFERENCE_LENGTH - MIN_PREFIX_LENGTH - 2;
const MAX_CHARACTERS = MAX_REFERENCE_LENGTH - MIN_PREFIX_LENGTH - 1;

/** The fields of {@link ReferenceOptions}; what each may be depends on the others, so they are read together. */
export const REFERENCE_FIELDS = {
  prefix: taken('aText', { type: 'string', pattern: REFERENCE_PREFIX.source }),
  digits: bodyLength(MAX_DIGITS),
  characters: bodyLength(MAX_CHARACTERS),
  check: taken(`oneOf(${CHECK_NAMES.join(', ')})`, { enum: CHECK_NAMES }),
  maxLength: wholeNumber(MIN_REFERENCE_LENGTH, MAX_REFERENCE_LENGTH, 'input.type'),
  key: typed('aText', isNonEmpty, { schema: { type: 'string', minLength: 1 } }),
} as const satisfies FieldTable;

/** Makes a field that is taken as it comes. */
export function taken(expected: Phrase, schema: Readonly<Record<string, unknown>>): Field<unknown> {
  return field(expected, (_value): _value is unknown => true, { schema });
}

function bodyLength(most: number): Field<unknown> {
  return taken(`wholeNumber(${MIN_BODY_LENGTH}, ${most})`, {
    type: 'integer',
    minimum: MIN_BODY_LENGTH,
    maximum: most,
  });
}

/** Reads the options of a kind of code. */
export function readFormat(options: unknown, report: Report): ReferenceFormat | undefined {
  const given = readFields(REFERENCE_FIELDS, options, report);
  if (!given) return undefined;
  const { prefix, digits, characters, check, maxLength, key } = given;
  if (digits !== undefined && characters !== undefined) {
    return reportType(report.at('characters'), 'absentBesideDigits', characters);
  }
  const clear = characters !== undefined;
  const alphabet = clear ? UNAMBIGUOUS_ALPHABET : DECIMAL_DIGITS;
  const system = chooseCheck(check, clear ? CHECKS.characters : CHECKS.digits, report.at('check'));
  if (!isPrefix(prefix, alphabet, report.at('prefix')) || system === undefined) return undefined;
  const around = prefix.length + checkCharacterCount(system);
  const length = readBodyLength({ digits, characters, maxLength }, around, report);
  return length === undefined ? undefined : { prefix, alphabet, bodyLength: length, check: system, key };
}

function isNonEmpty(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function chooseCheck(
  given: unknown,
  allowed: readonly [CheckSystem, ...CheckSystem[]],
  report: Report,
): CheckSystem | undefined {
  const check = given === undefined ? allowed[0] : allowed.find((one) => one === given);
  return check ?? reportType(report, `oneOf(${allowed.join(', ')})`, given);
}

function isPrefix(prefix: unknown, alphabet: string, report: Report): prefix is string {
  const received = stringify(prefix);
  const spelt = typeof prefix === 'string' && REFERENCE_PREFIX.test(prefix);
  if (!spelt) report('reference.prefix', { received });
  const reserved = spelt ? reservedBy(prefix, alphabet) : undefined;
  if (reserved !== undefined) report('reference.reserved', { received, limit: reserved });
  return spelt;
}

interface GivenLengths {
  readonly digits: unknown;
  readonly characters: unknown;
  readonly maxLength: number | undefined;
}

function readBodyLength(
  { digits, characters, maxLength = MAX_REFERENCE_LENGTH }: GivenLengths,
  around: number,
  report: Report,
): number | undefined {
  const place = report.at(characters === undefined ? 'digits' : 'characters');
  const most = Math.max(maxLength - around, MIN_BODY_LENGTH);
  const length = digits ?? characters ?? most;
  if (!isBodyLength(length)) {
    return reportType(place, `wholeNumber(${MIN_BODY_LENGTH}, ${most})`, length);
  }
  const whole = around + length;
  const room = maxLength - around;
  const limit: Phrase =
    room < MIN_BODY_LENGTH ? `shorterPrefix(${maxLength})` : `bodyWithin(${maxLength}, ${room})`;
  if (whole > maxLength) place('reference.length', { received: String(whole), limit });
  return length;
}

function isBodyLength(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= MIN_BODY_LENGTH &&
    value <= MAX_BODY_LENGTH
  );
}
