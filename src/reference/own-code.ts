import { finish } from '../issues/finish.ts';
import { referenceMessages } from '../issues/messages/domains.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import { checkCharacters, verifies } from '../text/check-digits.ts';
import { MAX_REFERENCE_LENGTH } from './format.ts';
import { normalizeCode } from './normalize.ts';

const SYSTEM = '1271-36';
const OWN_CODE_CHECKS = 2;
const MIN_OWN_LENGTH = 3;
const MAX_OWN_LENGTH = 30;
const wrappedShape = () => `${MIN_OWN_LENGTH}-${MAX_OWN_LENGTH} A-Z 0-9 + ${OWN_CODE_CHECKS}`;

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
 * Does what {@link addCheckCharacters} does and returns a {@link Result} instead of throwing; warns (`reference.breakable`) when the
 * result is over 10 characters, which some statements break in two.
 */
export function safeAddCheckCharacters(own: string): Result<string> {
  return finish(referenceMessages, (report) => {
    const body = typeof own === 'string' ? normalizeCode(own) : undefined;
    if (body === undefined || body.length < MIN_OWN_LENGTH || body.length > MAX_OWN_LENGTH) {
      const expected = `ownCode(${MIN_OWN_LENGTH}, ${MAX_OWN_LENGTH})` as const;
      return report('input.type', { path: ['own'], expected, received: stringify(own) });
    }
    const code = body + (checkCharacters(body, SYSTEM) ?? '');
    warnIfMayWrap(code, report);
    return code;
  });
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
  return finish(referenceMessages, (report) => ownCodeIn(code, report));
}

function ownCodeIn(code: unknown, report: Report): string | undefined {
  const about = { path: ['code'], received: stringify(code) };
  if (typeof code !== 'string') return report('input.type', { ...about, expected: 'aString' });
  const whole = normalizeCode(code);
  const length = (whole?.length ?? 0) - OWN_CODE_CHECKS;
  if (whole === undefined || length < MIN_OWN_LENGTH || length > MAX_OWN_LENGTH) {
    return report('reference.shape', { ...about, limit: wrappedShape() });
  }
  return verifies(whole, SYSTEM) ? whole.slice(0, -OWN_CODE_CHECKS) : report('reference.check', about);
}

/** Warns of a code that does not surely fit on the first line of a statement. */
export function warnIfMayWrap(code: string, report: Report): void {
  if (code.length <= MAX_REFERENCE_LENGTH) return;
  const received = String(code.length);
  report('reference.breakable', {
    path: ['code'],
    received,
    limit: MAX_REFERENCE_LENGTH,
    severity: 'warning',
  });
}
