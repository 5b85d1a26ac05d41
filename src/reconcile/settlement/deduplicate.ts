import { type OwnProps, ownItems, ownProps, reportType } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord } from '../../issues/stringify.ts';
import { asTimeCell } from '../../tables/cells/foreign-cell.ts';
import { parseTime } from '../../tables/cells/time.ts';
import type { Match } from '../matching/decide/decide.ts';
import { isWhole } from '../matching/index/issued-codes.ts';
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

/** What was read of a match, once. */
export interface ReadMatch {
  readonly status: Match['status'];
  /** Keys of its bills. */
  readonly keys: readonly string[];
}

/** One movement, however often it was reported. */
export interface UniqueMovement {
  readonly id: string;
  readonly amount: number;
  readonly description: string;
  readonly time: string | undefined;
  readonly match: ReadMatch;
  /** Two reports of one id disagree about the sum or the bills. */
  readonly conflict: boolean;
}

/**
 * Counts every movement once and sorts them by time, then id, so that the order they came in does not
 * matter.
 */
export function uniqueMovements(received: readonly unknown[], report: Report): UniqueMovement[] {
  const byId = new Map<string, UniqueMovement>();
  for (const [row, matched] of received.entries()) {
    const movement = readMatched(matched, report.at(row));
    if (!movement) continue;
    const other = byId.get(movement.id);
    byId.set(movement.id, other ? agree(other, movement) : movement);
  }
  const movements = [...byId.values()].sort((a, b) => moment(a) - moment(b) || order(a.id, b.id));
  const total = movements.reduce((sum, { amount }) => sum + BigInt(Math.max(0, amount)), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER))
    report('settle.total', { path: ['movements'], limit: Number.MAX_SAFE_INTEGER });
  return movements;
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

function meaning({ status, keys }: ReadMatch): string {
  return JSON.stringify([status, ...[...keys].sort()]);
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

/** Reads a movement with its match; the first thing wrong with it is reported. */
function readMatched(matched: unknown, report: Report): UniqueMovement | undefined {
  const props = isRecord(matched) ? ownProps(matched, report) : {};
  if (!props) return undefined;
  if (!isRecord(props.movement)) return reportType(report.at('movement'), 'anObject', props.movement);
  const movement = ownProps(props.movement, report.at('movement'));
  const match = movement && readMatch(props.match, report);
  return match && readUniqueMovement(movement, match, report);
}

function readUniqueMovement(
  { id, amount, description, time }: OwnProps,
  match: ReadMatch,
  report: Report,
): UniqueMovement | undefined {
  if (typeof id !== 'string' || id === '') return reportType(report.at('id'), 'aString', id);
  if (!isWhole(amount)) return reportType(report.at('amount'), 'wholeVnd', amount);
  if (typeof description !== 'string') return reportType(report.at('description'), 'aString', description);
  const read = parseTime(asTimeCell(time));
  if (time !== undefined && read === undefined) return reportType(report.at('time'), 'aDay', time);
  return { id, amount, description, time: read, match, conflict: false };
}

const STATUSES: readonly Match['status'][] = ['matched', 'multiple', 'suggested', 'none'];

function readMatch(match: unknown, report: Report): ReadMatch | undefined {
  const props = isRecord(match) ? ownProps(match, report.at('match')) : {};
  if (!props) return undefined;
  const status = STATUSES.find((each) => each === props.status);
  const keys = Array.isArray(props.bills) ? matchedKeys(props.bills, report.at('match', 'bills')) : undefined;
  return status && keys ? { status, keys } : reportType(report.at('match'), 'whatMatchGives', match);
}

function matchedKeys(bills: readonly unknown[], report: Report): readonly string[] | undefined {
  const keys = ownItems(bills, report)?.map((bill) => {
    const props = isRecord(bill) ? ownProps(bill, report) : undefined;
    return props && billKey(props);
  });
  return keys?.every((key) => typeof key === 'string') ? keys : undefined;
}
