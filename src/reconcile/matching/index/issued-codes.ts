import { type Issue, issue } from '../../../issues/issue.ts';
import { mistyped } from '../../../issues/mistyped.ts';
import { isRecord, stringify } from '../../../issues/stringify.ts';
import { CHECK_SYSTEMS, type CheckSystem, verifies } from '../../../text/check-digits.ts';
import { createNormalizedText, denormalize, normalize, RADIX } from '../text/normalize.ts';
import type { CharactersByPosition } from './candidates.ts';

/**
 * A code that was issued for a bill. Keys of your own may stand beside these; `match` gives the same object
 * back.
 */
export interface IssuedCode {
  /**
   * The code as it was printed; case, separators and diacritics do not matter. 2 to 64 letters and digits.
   */
  readonly code: string;
  /** The bill; two codes of one bill share it. Default: every entry is a bill of its own. */
  readonly id?: string;
  /** What is due, in whole đồng. It supports a match and never decides one. */
  readonly amount?: number;
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

/** Lists what is wrong with issued codes. */
export function checkIssued(codes: readonly unknown[]): Issue[] {
  const found: Issue[] = [];
  const buffer = createNormalizedText(MAX_CODE_LENGTH);
  for (const [row, entry] of codes.entries()) {
    const wrong = (field: string, expected: string, value: unknown) =>
      found.push(mistyped([row, field], expected, value));
    if (!isRecord(entry)) {
      found.push(mistyped([row], 'an object', entry));
      continue;
    }
    const { code, id, amount, check } = entry;
    const length = typeof code === 'string' ? normalize(code, buffer).length : MIN_CODE_LENGTH;
    if (typeof code !== 'string') wrong('code', 'a string', code);
    if (length < MIN_CODE_LENGTH || length > MAX_CODE_LENGTH)
      found.push(
        issue('reconcile.code', {
          path: [row, 'code'],
          received: stringify(code),
          expected: `${MIN_CODE_LENGTH}-${MAX_CODE_LENGTH}`,
        }),
      );
    if (id !== undefined && typeof id !== 'string') wrong('id', 'a string', id);
    if (amount !== undefined && !Number.isSafeInteger(amount)) wrong('amount', 'whole đồng', amount);
    if (check !== undefined && !isCheckName(check)) wrong('check', 'a check system', check);
  }
  return found;
}

/** Makes the test of one entry's check characters; undefined when it has none. */
export function checkerOf(
  entry: IssuedCode,
  check: Check | undefined,
): ((code: string) => boolean) | undefined {
  const own = entry.check ?? check;
  if (own === undefined || own === 'none') return undefined;
  return typeof own === 'function' ? own : (code) => verifies(code, own);
}

/** Verifies every code once: a flag for each, and the characters that checked codes have at each place. */
export function verifyAll(
  codes: readonly IssuedCode[],
  check: Check | undefined,
): { flags: Uint8Array; places: CharactersByPosition } {
  const flags = new Uint8Array(codes.length);
  const places = new Map<number, Uint8Array>();
  const buffer = createNormalizedText(MAX_CODE_LENGTH);
  for (const [index, entry] of codes.entries()) {
    const test = checkerOf(entry, check);
    if (!test) continue;
    const { values, length } = normalize(entry.code, buffer);
    if (!test(denormalize(values, 0, length))) continue;
    flags[index] = 1;
    const seen = places.get(length) ?? new Uint8Array(length * RADIX);
    for (let place = 0; place < length; place++) seen[place * RADIX + (values[place] ?? 0)] = 1;
    places.set(length, seen);
  }
  return { flags, places };
}
