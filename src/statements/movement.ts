import type { ErrorCode } from '../issues/codes.ts';
import { type OwnProps, ownProps } from '../issues/foreign.ts';
import type { Phrase } from '../issues/messages/phrase.ts';
import type { Report } from '../issues/report.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import { asMoneyCell, asTimeCell } from '../tables/cells/foreign-cell.ts';
import { parseMoney } from '../tables/cells/money.ts';
import { parseTime } from '../tables/cells/time.ts';
import { foldName } from '../text/diacritics.ts';

/** One movement on a bank account, whoever reported it. */
export interface Movement {
  /** Unique for the source; the same movement reported twice has the same id. */
  readonly id: string;
  /** What the bank says, whole and unchanged. */
  readonly description: string;
  /** Whole đồng; money received is positive, money sent negative. */
  readonly amount: number;
  /** ISO 8601 with zone. A time without one is taken as Vietnam's, +07:00. */
  readonly time?: string;
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
  readonly source: 'sepay' | 'payos' | 'casso' | 'vietqr.vn' | 'statement';
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

/** Reads a foreign object once; what is none has no keys, which the reader of its keys reports. */
export function foreignProps(value: unknown, report: Report): OwnProps | undefined {
  return isRecord(value) ? ownProps(value, report.at('body')) : {};
}

/** Makes a reader for the body of a message, called `kind` in issues. */
export function bodyReader(body: unknown, kind: Phrase, report: Report): ObjectReader | undefined {
  const props = foreignProps(body, report);
  if (!isRecord(body))
    report('transaction.shape', { path: ['body'], expected: kind, received: stringify(body) });
  return props && objectReader(props, kind, report);
}

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
