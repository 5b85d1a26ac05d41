import type { IssueCode } from '../issues/codes.ts';
import { type Issue, issue } from '../issues/issue.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import { readMoney } from '../tables/cells/money.ts';
import { readTime } from '../tables/cells/time.ts';
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

const MOVEMENT_KEYS = [
  'time',
  'account',
  'virtualAccount',
  'counterpartyAccount',
  'counterpartyName',
  'reference',
] as const;

/** Reads the keys of one foreign object and gathers what is wrong with them. */
export interface ObjectReader {
  readonly issues: Issue[];
  /** A text that must be there, maybe empty; a number is taken as its digits. */
  required(key: string): string;
  /** A text that may be missing; blanks around it go, and an empty one is undefined. */
  optional(...keys: readonly string[]): string | undefined;
  money(key: string): number;
  time(key: string): string | undefined;
  /** 1 for money in, -1 for money out. */
  direction(key: string): number;
}

const TIMES = 'YYYY-MM-DD hh:mm:ss, DD/MM/YYYY hh:mm:ss';
const INWARD = ['c', 'cr', 'credit', 'co', 'ghico', 'thu', 'in', 'tienvao'];
const OUTWARD = ['d', 'dr', 'debit', 'no', 'ghino', 'chi', 'out', 'tienra'];

/** Makes a reader for an object called `kind` in messages. */
export function objectReader(
  value: unknown,
  kind: string,
  path: readonly (string | number)[] = [],
): ObjectReader {
  const record = isRecord(value) ? value : {};
  const issues: Issue[] = [];
  const report = (code: IssueCode, key: string, expected: string, received: unknown) =>
    issues.push(issue(code, { path: [...path, key], expected, received: stringify(received) }));
  if (!isRecord(value)) report('transaction.shape', 'body', kind, value);
  return {
    issues,
    required(key) {
      if (!isFilledText(record[key])) report('transaction.shape', key, kind, record[key]);
      return cellText(record[key]);
    },
    optional(...keys) {
      return keys.map((key) => cellText(record[key]).trim()).find((text) => text !== '');
    },
    money(key) {
      const amount = readMoney(record[key]);
      if (amount === undefined) report('transaction.amount', key, 'whole đồng', record[key]);
      return amount ?? 0;
    },
    time(key) {
      if (record[key] === undefined || record[key] === null || record[key] === '') return undefined;
      const time = readTime(record[key]);
      if (!time) report('transaction.time', key, TIMES, record[key]);
      return time;
    },
    direction(key) {
      const word = foldName(cellText(record[key]));
      if (![...INWARD, ...OUTWARD].includes(word)) report('transaction.shape', key, kind, record[key]);
      return OUTWARD.includes(word) ? -1 : 1;
    },
  };
}

/** What is known of a movement beside what every source says. */
type Details = Omit<Movement, 'id' | 'description' | 'amount' | 'source'>;

/** Leaves out what is undefined, so that a key is absent rather than empty. */
export function withPresent(details: { readonly [K in keyof Details]: Details[K] | undefined }): Details {
  const kept: { -readonly [K in keyof Details]: Details[K] } = {};
  for (const key of MOVEMENT_KEYS) {
    const value = details[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

function cellText(value: unknown): string {
  return isFilledText(value) ? String(value) : '';
}
