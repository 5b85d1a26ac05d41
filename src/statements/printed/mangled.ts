import type { Report } from '../../issues/report.ts';
import { type IdentifierProblem, parseIdentifier } from '../../tables/cells/identifier.ts';
import { type Cell, shownText } from '../../tables/sheet.ts';
import { compareAccounts } from '../identity.ts';

/** What a spreadsheet does to the digits of an account. */
const MANGLED: readonly IdentifierProblem[] = ['digitsLost', 'decimals', 'thousands', 'error', 'formula'];
/** Fewer digits before decimals are no account. */
const LEAST_DIGITS = 6;

/**
 * Gives what a spreadsheet made of an account, `1.8002E+12`, `1800201234567.0`, as it stands there; the digits of a number that
 * a workbook keeps whole, however it is shown. With `isNumber` nothing but an account is expected, and not a sum with commas.
 */
export function mangledAccountOf(cell: Cell | undefined, isNumber: boolean): string | undefined {
  const shown = shownText(cell).trim();
  const read = parseIdentifier(typeof cell === 'string' ? shown.split(' ')[0] : cell);
  if (!('problem' in read) || !MANGLED.includes(read.problem)) return undefined;
  if (read.problem === 'thousands' && !isNumber) return undefined;
  const digits = wholeDigits(shown)?.length ?? LEAST_DIGITS;
  return digits < LEAST_DIGITS ? undefined : storedDigits(cell) || shown;
}

function storedDigits(cell: Cell | undefined): string | undefined {
  const number = typeof cell === 'string' ? undefined : cell?.number;
  return Number.isInteger(number) && number !== undefined && number < 1e15 ? String(number) : undefined;
}

/** Gives the digits of `1800201234567.0` and `1,800,201,234,567`. */
function wholeDigits(mangled: string): string | undefined {
  const whole = mangled.replace(/[.,]00?$/, '').replace(/,/g, '');
  return /^\d+$/.test(whole) ? whole : undefined;
}

/** Checks whether a mangled account has all digits of the caller's. */
export function isWhollyGiven(given: string | undefined, mangled: string): boolean {
  const digits = wholeDigits(mangled);
  return digits !== undefined && compareAccounts(given, digits) === 'same' && !/[*•]/.test(given ?? '');
}

/**
 * Checks that a mangled account is the caller's. Reports `statement.account_lost`; a warning, where the caller names none that it
 * could contradict.
 */
export function isMangledAgreed(
  given: string | undefined,
  mangled: string,
  path: readonly (string | number)[],
  report: Report,
): boolean {
  if (isWhollyGiven(given, mangled)) return true;
  const severity = given === undefined ? 'warning' : 'error';
  report('statement.account_lost', { path, received: mangled, severity });
  return given === undefined;
}
