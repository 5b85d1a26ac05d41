import { type Issue, issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { isRecord } from '../../issues/stringify.ts';
import { readTime } from '../../tables/cells/time.ts';
import type { Match } from '../matching/decide/decide.ts';
import { billKey } from './bills.ts';

/** A transaction with what the reconciler said of it. */
export interface Matched {
  readonly transaction: {
    readonly id: string;
    readonly amount: number;
    readonly description: string;
    readonly time?: string;
  };
  readonly match: Match;
}

/** One movement, however often it was reported. */
export interface Entry {
  readonly id: string;
  readonly amount: number;
  readonly description: string;
  readonly time: string | undefined;
  readonly match: Match;
  /** Two reports of one id disagree about the sum or the bills. */
  readonly conflict: boolean;
}

/**
 * It counts every transaction once and sorts them by time, then id, so that the order they came in does not
 * matter.
 */
export function uniqueEntries(received: Iterable<Matched>): { entries: Entry[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const byId = new Map<string, Entry>();
  let row = 0;
  for (const one of received) {
    const fault = faultOf(one, row++);
    if (fault) {
      issues.push(fault);
      continue;
    }
    const entry = entryOf(one);
    const other = byId.get(entry.id);
    byId.set(entry.id, other ? agree(other, entry) : entry);
  }
  const entries = [...byId.values()].sort((a, b) => moment(a) - moment(b) || order(a.id, b.id));
  const total = entries.reduce((sum, { amount }) => sum + BigInt(Math.max(0, amount)), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER))
    issues.push(issue('settle.total', { path: ['transactions'], expected: String(Number.MAX_SAFE_INTEGER) }));
  return { entries, issues };
}

function entryOf({ transaction, match }: Matched): Entry {
  const { id, amount, description, time } = transaction;
  return { id, amount, description, time: readTime(time), match, conflict: false };
}

/**
 * Of two reports the lesser stays, by rules that do not depend on which came first; a difference in substance
 * is a conflict.
 */
function agree(a: Entry, b: Entry): Entry {
  const conflict = a.conflict || b.conflict || a.amount !== b.amount || meaning(a.match) !== meaning(b.match);
  const least =
    a.amount - b.amount || order(meaning(a.match), meaning(b.match)) || order(wording(a), wording(b));
  return { ...(least <= 0 ? a : b), conflict };
}

function meaning({ status, bills }: Match): string {
  return JSON.stringify([status, ...bills.map(billKey).sort()]);
}

function wording({ time, description }: Entry): string {
  return JSON.stringify([time ?? '', description]);
}

/** Unix milliseconds; transfers without a time come first. */
function moment({ time }: Entry): number {
  return Date.parse(time ?? '') || 0;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const STATUSES: readonly unknown[] = ['matched', 'multiple', 'suggested', 'none'] satisfies Match['status'][];

function isMatch(value: unknown): boolean {
  if (!isRecord(value) || !STATUSES.includes(value.status) || !Array.isArray(value.bills)) return false;
  return value.bills.every((bill: unknown) => isRecord(bill) && typeof (bill.id ?? bill.code) === 'string');
}

function faultOf(one: unknown, row: number): Issue | undefined {
  const transaction = isRecord(one) ? one.transaction : undefined;
  const match = isRecord(one) ? one.match : undefined;
  const wrong = (field: string, expected: string, value: unknown) => mistyped([row, field], expected, value);
  if (!isRecord(transaction)) return wrong('transaction', 'an object', transaction);
  if (!isMatch(match)) return wrong('match', 'what match gives', match);
  if (typeof transaction.id !== 'string' || transaction.id === '')
    return wrong('id', 'a string', transaction.id);
  if (!Number.isSafeInteger(transaction.amount)) return wrong('amount', 'whole đồng', transaction.amount);
  if (typeof transaction.description !== 'string')
    return wrong('description', 'a string', transaction.description);
  if (transaction.time !== undefined && readTime(transaction.time) === undefined)
    return wrong('time', 'YYYY-MM-DD, DD/MM/YYYY', transaction.time);
  return undefined;
}
