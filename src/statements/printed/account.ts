import type { Report } from '../../issues/report.ts';
import { type Row, shownText } from '../../tables/sheet.ts';
import { accountKey, compareAccounts } from '../identity.ts';
import { isMangledAgreed, isWhollyGiven, mangledAccountOf } from './mangled.ts';

/** Where a file names an account: sheet and row, as far as they are known. */
type AccountPlace = readonly (string | number)[];

/**
 * Checks that a file does not name another account than the caller does; separators, noughts in front and hidden digits are no
 * contradiction. Reports `statement.account`.
 */
export function isAccountAgreed(
  given: string | undefined,
  own: string | undefined,
  place: AccountPlace,
  report: Report,
): boolean {
  if (compareAccounts(given, own) !== 'different') return true;
  report('statement.account', { path: place, received: shownBeside(given, own), limit: given ?? '' });
  return false;
}

/** Shows the last four characters of an account, or all where these are the same of both. */
function shownBeside(given = '', own = ''): string {
  return own.slice(-4) === given.slice(-4) ? own : `…${own.slice(-4)}`;
}

/** Chooses the account that a file names, where it is the caller's and hides no digits; else the caller's. */
export function agreedAccount(given: string | undefined, own: string | undefined): string | undefined {
  if (given === undefined || given === own) return own;
  const isWhole = accountKey(own) !== undefined && compareAccounts(given, own) === 'same';
  return isWhole ? own : (given ?? own);
}

/** Looks at the accounts that the rows of a table name. */
export interface AccountColumn {
  look(row: Row): void;
  /** Reports the first row of another account, once all rows were seen. */
  finish(): void;
}

/**
 * Starts to compare the accounts of rows with the caller's: another is a contradiction where all rows name it, or where other
 * rows name the caller's. Where they differ from row to row, and none is the caller's, they are those of counterparties.
 */
export function createAccountColumn(
  given: string,
  { column, sheet }: { readonly column: number; readonly sheet: AccountPlace },
  report: Report,
): AccountColumn {
  const others = new Map<
    string,
    { readonly own: string; readonly row: number; readonly isMangled: boolean }
  >();
  let isMet = false;
  return {
    look({ cells, row }) {
      const mangled = mangledAccountOf(cells[column], true);
      const own = mangled ?? shownText(cells[column]).trim();
      const key = mangled ?? accountKey(own);
      if (key === undefined || (mangled === undefined && !/\d{4}/.test(key))) return;
      const isGiven =
        mangled === undefined ? compareAccounts(given, own) !== 'different' : isWhollyGiven(given, mangled);
      if (isGiven) isMet = true;
      else if (others.size < 2 && !others.has(key))
        others.set(key, { own, row, isMangled: mangled !== undefined });
    },
    finish() {
      const [first] = others.values();
      if (!first || (!isMet && others.size > 1)) return;
      const isAgreed = first.isMangled ? isMangledAgreed : isAccountAgreed;
      isAgreed(given, first.own, [...sheet, first.row], report);
    },
  };
}
