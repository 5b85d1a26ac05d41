import { type Issue, issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { isRecord } from '../../issues/stringify.ts';
import { readTime } from '../../tables/cells/time.ts';
import type { Match } from '../matching/decide/decide.ts';
import { billKey } from './bills.ts';

/** A movement with what the reconciler said of it. */
export interface MatchedMovement {
  readonly movement: {
    readonly id: string;
    readonly amount: number;
    readonly description: string;
    readonly time?: string;
  };
  readonly match: Match;
}

/** One movement, however often it was reported. */
export interface UniqueMovement {
  readonly id: string;
  readonly amount: number;
  readonly description: string;
  readonly time: string | undefined;
  readonly match: Match;
  /** Two reports of one id disagree about the sum or the bills. */
  readonly conflict: boolean;
}

/**
 * Counts every movement once and sorts them by time, then id, so that the order they came in does not
 * matter.
 */
export function uniqueMovements(received: Iterable<MatchedMovement>): {
  entries: UniqueMovement[];
  issues: Issue[];
} {
  const issues: Issue[] = [];
  const byId = new Map<string, UniqueMovement>();
  let row = 0;
  for (const one of received) {
    const fault = movementFault(one, row++);
    if (fault) {
      issues.push(fault);
      continue;
    }
    const entry = uniqueMovement(one);
    const other = byId.get(entry.id);
    byId.set(entry.id, other ? agree(other, entry) : entry);
  }
  const entries = [...byId.values()].sort((a, b) => moment(a) - moment(b) || order(a.id, b.id));
  const total = entries.reduce((sum, { amount }) => sum + BigInt(Math.max(0, amount)), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER))
    issues.push(issue('settle.total', { path: ['movements'], expected: String(Number.MAX_SAFE_INTEGER) }));
  return { entries, issues };
}

function uniqueMovement({ movement, match }: MatchedMovement): UniqueMovement {
  const { id, amount, description, time } = movement;
  return { id, amount, description, time: readTime(time), match, conflict: false };
}

/**
 * Of two reports the lesser stays, by rules that do not depend on which came first; a difference in substance
 * is a conflict.
 */
function agree(a: UniqueMovement, b: UniqueMovement): UniqueMovement {
  const conflict = a.conflict || b.conflict || a.amount !== b.amount || meaning(a.match) !== meaning(b.match);
  const least =
    a.amount - b.amount || order(meaning(a.match), meaning(b.match)) || order(wording(a), wording(b));
  return { ...(least <= 0 ? a : b), conflict };
}

function meaning({ status, bills }: Match): string {
  return JSON.stringify([status, ...bills.map(billKey).sort()]);
}

function wording({ time, description }: UniqueMovement): string {
  return JSON.stringify([time ?? '', description]);
}

/** Unix milliseconds; movements without a time come first. */
function moment({ time }: UniqueMovement): number {
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

function movementFault(one: unknown, row: number): Issue | undefined {
  const movement = isRecord(one) ? one.movement : undefined;
  const match = isRecord(one) ? one.match : undefined;
  const wrong = (field: string, expected: string, value: unknown) => mistyped([row, field], expected, value);
  if (!isRecord(movement)) return wrong('movement', 'an object', movement);
  if (!isMatch(match)) return wrong('match', 'what match gives', match);
  if (typeof movement.id !== 'string' || movement.id === '') return wrong('id', 'a string', movement.id);
  if (!Number.isSafeInteger(movement.amount)) return wrong('amount', 'whole đồng', movement.amount);
  if (typeof movement.description !== 'string') return wrong('description', 'a string', movement.description);
  if (movement.time !== undefined && readTime(movement.time) === undefined)
    return wrong('time', 'YYYY-MM-DD, DD/MM/YYYY', movement.time);
  return undefined;
}
