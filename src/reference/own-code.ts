import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import { checkCharacters, verifies } from '../text/check-digits.ts';
import { MAX_REFERENCE_LENGTH } from './format.ts';
import { normalizeCode } from './normalize.ts';

const SYSTEM = '1271-36';
const OWN_CODE_CHECKS = 2;
const MIN_OWN_LENGTH = 3;
const MAX_OWN_LENGTH = 30;
const WANTED = `${MIN_OWN_LENGTH}-${MAX_OWN_LENGTH} A-Z 0-9`;

/**
 * Puts two check characters (ISO/IEC 7064 MOD 1271-36) behind an institution's own pupil, patient or customer code,
 * 3 to 30 letters and digits. Letter case and separators are evened out: `addCheckCharacters('hs-00123')` is that of `HS00123`.
 * Own codes may hold letters and digits that look alike, and so may what is added; one taken for another is found.
 *
 * @throws {VietqrError} `input.type`
 * @example addCheckCharacters('PD07000123456') // 'PD070001234569C'
 */
export function addCheckCharacters(own: string): string {
  return unwrap(safeAddCheckCharacters(own));
}

/**
 * Does what {@link addCheckCharacters} does and returns a {@link Result} instead of throwing; warns
 * (`reference.breakable`) when the result is over 10 characters, which some statements break in two. /.
 */
export function safeAddCheckCharacters(own: string): Result<string> {
  const body = typeof own === 'string' ? normalizeCode(own) : undefined;
  if (body === undefined || body.length < MIN_OWN_LENGTH || body.length > MAX_OWN_LENGTH)
    return fail(mistyped(['own'], WANTED, own));
  const code = body + (checkCharacters(body, SYSTEM) ?? '');
  return toResult(code, mayWrap(code));
}

/**
 * Takes the institution's own code out of a wrapped one, in any letter case, with separators anywhere.
 *
 * @throws {VietqrError} `input.type`, `reference.shape`, `reference.check`
 */
export function removeCheckCharacters(code: string): string {
  return unwrap(safeRemoveCheckCharacters(code));
}

/** Does what {@link removeCheckCharacters} does and returns a {@link Result} instead of throwing. */
export function safeRemoveCheckCharacters(code: string): Result<string> {
  const path = ['code'];
  if (typeof code !== 'string') return fail(mistyped(path, 'a string', code));
  const whole = normalizeCode(code);
  if (
    whole === undefined ||
    whole.length < MIN_OWN_LENGTH + OWN_CODE_CHECKS ||
    whole.length > MAX_OWN_LENGTH + OWN_CODE_CHECKS
  )
    return fail(
      issue('reference.shape', {
        path,
        expected: `${WANTED} + ${OWN_CODE_CHECKS}`,
        received: stringify(code),
      }),
    );
  if (!verifies(whole, SYSTEM)) return fail(issue('reference.check', { path, received: stringify(code) }));
  return toResult(whole.slice(0, -OWN_CODE_CHECKS), []);
}

/** Warns of a code that does not surely fit on the first line of a statement. */
export function mayWrap(code: string): Issue[] {
  if (code.length <= MAX_REFERENCE_LENGTH) return [];
  return [
    issue('reference.breakable', {
      path: ['code'],
      received: String(code.length),
      expected: String(MAX_REFERENCE_LENGTH),
    }),
  ];
}
