import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { isRecord } from '../issues/stringify.ts';

/**
 * Lengths of purpose that are met, in characters.
 *
 * - `payos`: payOS, account not linked through it. - `vietqrvn`: `content` of VietQR.vn.
 * - `emv`: object 62-08 of EMVCo MPM v1.1; what every app takes.
 * - `extended`: what many apps take. - `tlv`: all that template 62 can hold.
 */
export const PURPOSE_LIMITS = { payos: 9, vietqrvn: 19, emv: 25, extended: 50, tlv: 95 } as const;

export type PurposeLimit = keyof typeof PURPOSE_LIMITS;

export interface PurposePart {
  readonly text: string;
  /** The higher, the sooner it gets room; default 0. Among equals the earlier comes first. */
  readonly priority?: number;
  /** Whether a head of it, ending at a word, may stand for it; default true. */
  readonly shorten?: boolean;
}

export interface PurposeInput {
  /** Letters and digits only; stands first and is never changed or cut. */
  readonly code: string;
  /** In the order they are to be read. */
  readonly parts?: readonly (string | PurposePart)[];
  /** A name or 1 to 95 characters; default `'emv'`. */
  readonly maxLength?: PurposeLimit | number;
}

export type WantedPart = Required<PurposePart>;

interface WantedPurpose {
  readonly code: string;
  readonly parts: readonly WantedPart[];
  readonly maxLength: number;
}

const MAX_PARTS = 20;
const MAX_PART_LENGTH = 500;
const LIMITS_BY_NAME = `${Object.keys(PURPOSE_LIMITS).join(' | ')} | 1-${PURPOSE_LIMITS.tlv}`;

/** Reads what a purpose is to say, adding what is wrong with it to `issues`. */
export function readPurpose(input: unknown, issues: Issue[]): WantedPurpose | undefined {
  if (!isRecord(input)) {
    issues.push(wrongType([], 'an object', input));
    return undefined;
  }
  const { code, parts = [], maxLength = 'emv', ...rest } = input;
  issues.push(...unknownKeys(rest, []));
  const size = maxLengthOf(maxLength);
  if (!isReferenceCode(code)) issues.push(wrongType(['code'], 'A-Z a-z 0-9', code));
  if (size === undefined) issues.push(wrongType(['maxLength'], LIMITS_BY_NAME, maxLength));
  const wanted = readParts(parts, issues);
  return issues.length === 0 && isReferenceCode(code) && size !== undefined
    ? { code, parts: wanted, maxLength: size }
    : undefined;
}

function isReferenceCode(code: unknown): code is string {
  return typeof code === 'string' && /^[0-9A-Za-z]+$/.test(code);
}

function maxLengthOf(maxLength: unknown): number | undefined {
  if (typeof maxLength === 'string')
    return Object.entries(PURPOSE_LIMITS).find(([name]) => name === maxLength)?.[1];
  const sized = typeof maxLength === 'number' && Number.isInteger(maxLength) && maxLength >= 1;
  return sized && maxLength <= PURPOSE_LIMITS.tlv ? maxLength : undefined;
}

function readParts(parts: unknown, issues: Issue[]): WantedPart[] {
  if (!Array.isArray(parts) || parts.length > MAX_PARTS) {
    issues.push(wrongType(['parts'], `a list of at most ${MAX_PARTS}`, parts));
    return [];
  }
  return parts.map((part: unknown, at) => readPart(part, { path: ['parts', at], issues }));
}

function readPart(part: unknown, { path, issues }: { path: PurposePath; issues: Issue[] }): WantedPart {
  const { text, priority = 0, shorten = true, ...rest } = isRecord(part) ? part : { text: part };
  issues.push(...unknownKeys(rest, path));
  const readable = typeof text === 'string' && text.length <= MAX_PART_LENGTH;
  const ranked = typeof priority === 'number' && Number.isFinite(priority);
  const stated = typeof shorten === 'boolean';
  if (!readable) issues.push(wrongType(path, `a string of at most ${MAX_PART_LENGTH} characters`, text));
  if (!ranked) issues.push(wrongType([...path, 'priority'], 'a number', priority));
  if (!stated) issues.push(wrongType([...path, 'shorten'], 'true | false', shorten));
  return { text: readable ? text : '', priority: ranked ? priority : 0, shorten: stated && shorten };
}

type PurposePath = readonly (string | number)[];

function unknownKeys(rest: object, path: PurposePath): Issue[] {
  return Object.keys(rest).map((key) => issue('input.unknown_key', { path: [...path, key] }));
}

function wrongType(path: PurposePath, expected: string, value: unknown): Issue {
  return mistyped(path, expected, value);
}
