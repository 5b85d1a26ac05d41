import { ownProps, ownSequence, reportType } from '../../../issues/foreign.ts';
import type { Phrase } from '../../../issues/messages/phrase.ts';
import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import type { Amount } from '../../../money/vnd.ts';
import { wholeVndOf } from '../../../money/whole.ts';
import { CHECK_SYSTEMS, type CheckSystem, verifies } from '../../../text/check-digits.ts';
import {
  createNormalizedText,
  denormalize,
  type NormalizedText,
  normalize,
  RADIX,
} from '../text/normalize.ts';
import type { CharactersByPosition } from './candidates.ts';
import { copyInto, GROWTH } from './code-table.ts';

/**
 * A code that was issued for a bill. Keys of your own may stand beside these; `match` gives the same object
 * back.
 */
export interface IssuedCode<A extends Amount = number> {
  /**
   * The code as it was printed; case, separators and diacritics do not matter. 2 to 64 letters and digits.
   */
  readonly code: string;
  /** The bill; two codes of one bill share it. Default: every entry is a bill of its own. */
  readonly id?: string;
  /** Whom it is for: bills that share a code are of one customer, unless they name different ones. */
  readonly customer?: string;
  /** What is due, in whole đồng: `350000`, `350000n` or `'350000'`. It supports a match and never decides one. */
  readonly amount?: A;
  /** How this code is checked, where it differs from the list's `check`. */
  readonly check?: CheckSystem | 'none';
}

/** How check characters are verified: a system of ISO 7064, or a test such as `isValid` of a reference. */
export type Check = CheckSystem | ((code: string) => boolean);

const MIN_CODE_LENGTH = 2;
const MAX_CODE_LENGTH = 64;

/** The ways a code may be checked, by name. */
export const CODE_CHECKS = [...CHECK_SYSTEMS, 'none'] as const;

/** Checks whether a value names a check system, or none. */
export function isCheckName(value: unknown): value is CheckSystem | 'none' {
  return CODE_CHECKS.some((name) => name === value);
}

/** Checks whether a value says how check characters are verified. */
export function isCheck(value: unknown): value is Check {
  return typeof value === 'function' || isCheckName(value);
}

/** What was read of an issued code, once; the caller's own object is only handed back. */
export interface ReadCode {
  readonly code: string;
  readonly id: string | undefined;
  readonly customer: string | undefined;
  readonly amount: number | undefined;
  readonly check: CheckSystem | 'none' | undefined;
}

/** Reads the caller's list itself; its items have the type the caller gave them, and are still to be read. */
export function ownList<T>(items: Iterable<T>, report: Report): readonly T[] | undefined {
  const list = ownSequence(items, report);
  return list && isListOf(list, items) ? list : undefined;
}

/** What was read of a caller's iterable has the type of its items. */
export function isListOf<T>(_list: readonly unknown[], _items: Iterable<T>): _list is readonly T[] {
  return true;
}

/** Reads issued codes; reports each by its row and field. */
export function readCodes(codes: readonly unknown[], report: Report): ReadCode[] {
  const buffer = createNormalizedText(MAX_CODE_LENGTH);
  return codes.flatMap((entry, row) => readCode(entry, buffer, report.at(row)) ?? []);
}

function readCode(entry: unknown, buffer: NormalizedText, report: Report): ReadCode | undefined {
  const props = ownProps(entry, report);
  if (!props) return undefined;
  const take = <V>(key: string, expected: Phrase, accepts: (value: unknown) => value is V): V | undefined => {
    const value = props[key];
    return accepts(value)
      ? value
      : report('input.type', { path: [key], expected, received: stringify(value) });
  };
  const code = take('code', 'aString', isText);
  if (code !== undefined) checkCodeLength(code, buffer, report);
  const id = props.id === undefined ? undefined : take('id', 'aString', isText);
  const customer = props.customer === undefined ? undefined : take('customer', 'aString', isText);
  const amount = wholeVndOf(props.amount);
  if (props.amount !== undefined && amount === undefined)
    reportType(report.at('amount'), 'wholeVnd', props.amount);
  const check = props.check === undefined ? undefined : take('check', 'aCheckSystem', isCheckName);
  return code === undefined ? undefined : { code, id, customer, amount, check };
}

function checkCodeLength(code: string, buffer: NormalizedText, report: Report): void {
  const { length } = normalize(code, buffer);
  if (length >= MIN_CODE_LENGTH && length <= MAX_CODE_LENGTH) return;
  report('reconcile.code', {
    path: ['code'],
    received: stringify(code),
    limit: `${MIN_CODE_LENGTH}-${MAX_CODE_LENGTH}`,
  });
}

/** Checks whether a value is a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Checks whether a value is a whole number that counts exactly. */
export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Makes the test of one entry's check characters; undefined when it has none. */
export function checkerOf(
  entry: ReadCode,
  check: Check | undefined,
): ((code: string) => boolean) | undefined {
  const own = entry.check ?? check;
  if (own === undefined || own === 'none') return undefined;
  return typeof own === 'function' ? own : (code) => verifies(code, own);
}

/** What the check characters of issued codes say. */
export interface CodeChecks {
  /** Checks whether those of a code hold. */
  isChecked(index: number): boolean;
  /** The characters that checked codes have at each place, by their length. */
  readonly places: CharactersByPosition;
  /** Bytes that this takes. */
  bytes(): number;
  /** Verifies a code that was put at the end of the list. */
  add(index: number): void;
}

/** Verifies every code once. */
export function verifyCodes(codes: readonly ReadCode[], check: Check | undefined): CodeChecks {
  const buffer = createNormalizedText(MAX_CODE_LENGTH);
  const places = new Map<number, Uint8Array>();
  let flags = new Uint8Array(0);
  const add = (index: number) => {
    const entry = codes[index];
    const test = entry && checkerOf(entry, check);
    if (!test) return;
    const { values, length } = normalize(entry.code, buffer);
    if (!test(denormalize(values, 0, length))) return;
    if (index >= flags.length)
      flags = copyInto(new Uint8Array(Math.max(codes.length, index * GROWTH)), flags);
    flags[index] = 1;
    const seen = places.get(length) ?? new Uint8Array(length * RADIX);
    for (let place = 0; place < length; place++) seen[place * RADIX + (values[place] ?? 0)] = 1;
    places.set(length, seen);
  };
  for (let index = 0; index < codes.length; index++) add(index);
  return { isChecked: (index) => flags[index] === 1, places, bytes: () => flags.byteLength, add };
}
