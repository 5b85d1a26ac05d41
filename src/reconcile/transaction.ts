import { type Issue, issue } from '../issues/issue.ts';
import { isRecord, show } from '../issues/show.ts';
import { foldName } from '../text/strip.ts';
import { readMoney } from './money.ts';
import { readTime } from './time.ts';

/** One movement on a bank account, whoever reported it. */
export interface BankTransaction {
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
  readonly counterAccount?: string;
  readonly counterName?: string;
  /** The bank's reference. */
  readonly reference?: string;
  /** Which kind of message it was read from. */
  readonly source: 'sepay' | 'payos' | 'casso' | 'vietqr.vn' | 'statement';
}

const KEYS = ['time', 'account', 'virtualAccount', 'counterAccount', 'counterName', 'reference'] as const;

/** It reads the keys of one foreign object and gathers what is wrong with them. */
export interface Reader {
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

const INWARD = ['c', 'cr', 'credit', 'co', 'ghico', 'thu', 'in', 'tienvao'];
const OUTWARD = ['d', 'dr', 'debit', 'no', 'ghino', 'chi', 'out', 'tienra'];

/** It makes a reader for an object called `kind` in messages. */
export function createReader(value: unknown, kind: string, path: readonly (string | number)[] = []): Reader {
  const issues: Issue[] = [];
  const record = isRecord(value) ? value : {};
  const wrong = (key: string) => {
    issues.push(
      issue('transaction.shape', { path: [...path, key], expected: kind, received: show(record[key]) }),
    );
    return '';
  };
  if (!isRecord(value))
    issues.push(
      issue('transaction.shape', { path: [...path, 'body'], expected: kind, received: show(value) }),
    );
  const optional = (...keys: readonly string[]) => {
    for (const key of keys) {
      const text = textOf(record[key]).trim();
      if (text !== '') return text;
    }
    return undefined;
  };
  return {
    issues,
    required: (key) => (isText(record[key]) ? textOf(record[key]) : wrong(key)),
    optional,
    money(key) {
      const amount = readMoney(record[key]);
      if (amount !== undefined) return amount;
      const expected = 'whole đồng';
      issues.push(
        issue('transaction.amount', { path: [...path, key], expected, received: show(record[key]) }),
      );
      return 0;
    },
    time(key) {
      const value = record[key];
      if (value === undefined || value === null || value === '') return undefined;
      const time = readTime(value);
      const expected = 'YYYY-MM-DD hh:mm:ss, DD/MM/YYYY hh:mm:ss';
      if (!time)
        issues.push(issue('transaction.time', { path: [...path, key], expected, received: show(value) }));
      return time;
    },
    direction(key) {
      const word = foldName(textOf(record[key]));
      if (!INWARD.includes(word) && !OUTWARD.includes(word)) wrong(key);
      return OUTWARD.includes(word) ? -1 : 1;
    },
  };
}

/** What is known of a transaction beside what every source says. */
type Details = Omit<BankTransaction, 'id' | 'description' | 'amount' | 'source'>;

/** It leaves out what is undefined, so that a key is absent rather than empty. */
export function present(details: { readonly [K in keyof Details]: Details[K] | undefined }): Details {
  const kept: { -readonly [K in keyof Details]: Details[K] } = {};
  for (const key of KEYS) {
    const value = details[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

function textOf(value: unknown): string {
  return isText(value) ? String(value) : '';
}
