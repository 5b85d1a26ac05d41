import type { ErrorCode } from '../issues/codes.ts';
import type { OwnProps } from '../issues/foreign.ts';
import type { Phrase } from '../issues/messages/phrase.ts';
import type { Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import { asMoneyCell, asTimeCell } from '../tables/cells/foreign-cell.ts';
import { parseMoney } from '../tables/cells/money.ts';
import { parseTime } from '../tables/cells/time.ts';
import { foldName } from '../text/diacritics.ts';
import type { FeedName } from './feeds/shapes/row.ts';

/** One movement on a bank account, whoever reported it. */
export interface Movement {
  /**
   * Unique in its file. Account, the bank's reference, day and sum make it where they are known, so that a webhook and any
   * export give one movement one id; a feed gives its own where the reference is short enough to come again on one day.
   */
  readonly id: string;
  /** What the bank says, whole and unchanged. */
  readonly description: string;
  /** Whole đồng; money received is positive, money sent negative. */
  readonly amount: number;
  /** ISO 8601 with zone. A time without one is taken as Vietnam's, +07:00. */
  readonly time?: string;
  /** The day from which it bears interest, where the bank tells it: ISO 8601 with zone, or the day alone. */
  readonly valueDate?: string;
  /** What was on the account after it, whole đồng. */
  readonly balance?: number;
  /** Where it stands: the row of the sheet, or the line of the file, from 1. */
  readonly at?: { readonly file?: string; readonly sheet?: string; readonly row: number };
  /** The account that was paid into. */
  readonly account?: string;
  /** The virtual account that was paid into. */
  readonly virtualAccount?: string;
  /** The payer's account. */
  readonly counterpartyAccount?: string;
  readonly counterpartyName?: string;
  /** The bank's reference. */
  readonly reference?: string;
  /** Which kind of message it was read from. */
  readonly source: FeedName | 'statement';
}

/** Reads the keys of one foreign object; each gives `undefined` for what it had to report. */
export interface ObjectReader {
  /** A text that must be there, maybe empty; a number is taken as its digits. */
  required(key: string): string | undefined;
  /** A text by which movements are told apart: it must be there and not be blank. */
  identifier(key: string): string | undefined;
  /** A text that may be missing; blanks around it go, and an empty one is undefined. */
  optional(...keys: readonly string[]): string | undefined;
  money(key: string): number | undefined;
  /** A time that may be missing. */
  time(key: string): string | undefined;
  /** 1 for money in, -1 for money out. */
  direction(key: string): 1 | -1 | undefined;
}

const INWARD = ['c', 'cr', 'credit', 'co', 'ghico', 'thu', 'in', 'tienvao'];
const OUTWARD = ['d', 'dr', 'debit', 'no', 'ghino', 'chi', 'out', 'tienra'];

/** Makes a reader for an object that was read once, called `kind` in issues. */
export function objectReader(record: OwnProps, kind: Phrase, report: Report): ObjectReader {
  const reportKey = (code: ErrorCode, key: string, expected: Phrase) =>
    report(code, { path: [key], expected, received: stringify(record[key]) });
  return {
    required(key) {
      return isTextOrWhole(record[key]) ? cellText(record[key]) : reportKey('transaction.shape', key, kind);
    },
    identifier(key) {
      const text = cellText(record[key]);
      return text.trim() === '' ? reportKey('transaction.shape', key, kind) : text;
    },
    optional(...keys) {
      return keys.map((key) => cellText(record[key]).trim()).find((text) => text !== '');
    },
    money(key) {
      return parseMoney(asMoneyCell(record[key])) ?? reportKey('transaction.amount', key, 'wholeVnd');
    },
    time(key) {
      if (record[key] === undefined || record[key] === null || record[key] === '') return undefined;
      return parseTime(asTimeCell(record[key])) ?? reportKey('transaction.time', key, 'dayAndTime');
    },
    direction(key) {
      const word = foldName(cellText(record[key]));
      if (OUTWARD.includes(word)) return -1;
      return INWARD.includes(word) ? 1 : reportKey('transaction.shape', key, kind);
    },
  };
}

function isTextOrWhole(value: unknown): boolean {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

function cellText(value: unknown): string {
  return isTextOrWhole(value) ? String(value) : '';
}
