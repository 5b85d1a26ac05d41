import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { show } from '../issues/stringify.ts';
import { checkCharacters, verifies } from '../text/check-digits.ts';
import { LONGEST } from './format.ts';
import { canonical } from './normalize.ts';

const SYSTEM = '1271-36';
const CHECKS = 2;
const LEAST = 3;
const MOST = 30;
const WANTED = `${LEAST}-${MOST} A-Z 0-9`;

/**
 * It puts two check characters (ISO/IEC 7064 MOD 1271-36) behind an institution's own pupil, patient or customer code,
 * 3 to 30 letters and digits. Letter case and separators are evened out: `wrapOwnCode('hs-00123')` is that of `HS00123`.
 * Own codes may hold letters and digits that look alike, and so may what is added; one taken for another is found.
 *
 * @throws {PayloadError} `input.type`
 * @example wrapOwnCode('PD07000123456') // 'PD070001234569C'
 */
export function wrapOwnCode(own: string): string {
  return unwrap(safeWrapOwnCode(own));
}

/**
 * It wraps like {@link wrapOwnCode} and returns the issues instead of throwing; warns (`reference.breakable`) when the
 * result is over 10 characters, which some statements break in two.
 */
export function safeWrapOwnCode(own: string): Result<string> {
  const body = typeof own === 'string' ? canonical(own) : undefined;
  if (body === undefined || body.length < LEAST || body.length > MOST)
    return fail(mistyped(['own'], WANTED, own));
  const code = body + (checkCharacters(body, SYSTEM) ?? '');
  return toResult(code, breakable(code));
}

/**
 * It takes the institution's own code out of a wrapped one, in any letter case, with separators anywhere.
 *
 * @throws {PayloadError} `input.type`, `reference.shape`, `reference.check`
 */
export function readOwnCode(code: string): string {
  return unwrap(safeReadOwnCode(code));
}

/** It reads like {@link readOwnCode} and returns the issues instead of throwing. */
export function safeReadOwnCode(code: string): Result<string> {
  const path = ['code'];
  if (typeof code !== 'string') return fail(mistyped(path, 'a string', code));
  const whole = canonical(code);
  if (whole === undefined || whole.length < LEAST + CHECKS || whole.length > MOST + CHECKS)
    return fail(issue('reference.shape', { path, expected: `${WANTED} + ${CHECKS}`, received: show(code) }));
  if (!verifies(whole, SYSTEM)) return fail(issue('reference.check', { path, received: show(code) }));
  return toResult(whole.slice(0, -CHECKS), []);
}

/** It warns of a code that does not surely fit on the first line of a statement. */
export function breakable(code: string): Issue[] {
  if (code.length <= LONGEST) return [];
  return [
    issue('reference.breakable', {
      path: ['code'],
      received: String(code.length),
      expected: String(LONGEST),
    }),
  ];
}
