import type { Report } from '../../../issues/report.ts';
import { clusterMovements } from '../../../statements/duplicates/clusters.ts';
import { compareAll, compareTexts } from '../../../statements/duplicates/compared.ts';
import { mergeReports } from './merge-reports.ts';
import { placesByMoment } from './moments.ts';
import { type Divided, divideNear } from './near.ts';
import { findPossibleDuplicates } from './possible-duplicates.ts';
import type { ToldMovement } from './read-matched.ts';
import { type Reported, readReports, wording } from './read-reports.ts';
import { findReversals, type Reversal } from './reversals.ts';

/**
 * One movement, however often and by whomever it was reported. What only few have is absent from the others, so that the only
 * report of a movement is it: there are millions.
 */
export interface UniqueMovement extends Omit<ToldMovement, 'file'> {
  /** The ids under which it was told, where others than its own are among them. */
  readonly ids?: readonly string[];
  /** Two reports disagree about the sum or the bills. */
  readonly conflict?: boolean;
  /** It may be one that another source told already. */
  readonly isPossibleDuplicate?: boolean;
  /** What it undoes, if it is money that went back; its payments are places in the list of movements. */
  readonly reversal?: Reversal | undefined;
}

/**
 * Counts every movement once and sorts them by time, then id, so that the order they came in does not matter. Within a source
 * one id is one movement; across sources one is what the bank says it is: account, reference, day and sum.
 */
export function uniqueMovements(
  received: readonly unknown[],
  others: readonly ToldMovement[],
  report: Report,
  divide: (told: readonly Reported[]) => Divided<Reported> = divideNear,
): UniqueMovement[] {
  const { reports, shareIds } = readReports(received, others, report);
  const { near, alone } = divide(reports);
  const clusters = clusterMovements(compareAll(near));
  const duplicates = findPossibleDuplicates(clusters);
  const reversals = findReversals(clusters, duplicates);
  const merged = clusters.map((cluster, place): UniqueMovement => {
    const isPossibleDuplicate = duplicates.has(place);
    return { ...mergeReports(cluster), isPossibleDuplicate, reversal: reversals.get(place) };
  });
  const movements = merged.length === 0 ? alone : merged.concat(alone);
  if (!isSafeTotal(movements))
    report('settle.total', { path: ['movements'], limit: Number.MAX_SAFE_INTEGER });
  const sorted = sortByTime(movements);
  return shareIds ? withOwnIds(sorted) : sorted;
}

/** Checks whether the money in can be added up. */
function isSafeTotal(movements: readonly UniqueMovement[]): boolean {
  let total = 0;
  for (const { amount } of movements) {
    if (amount > 0) total += amount;
    if (total > Number.MAX_SAFE_INTEGER) return false;
  }
  return true;
}

/** Sorts movements by time, then id; those without a time come first. The places that reversals name move with them. */
function sortByTime(movements: readonly UniqueMovement[]): UniqueMovement[] {
  const order = placesByMoment(movements.length, (place) => Date.parse(movements[place]?.time ?? '') || 0);
  for (const run of order.runs)
    if (run.length > 1) run.sort((a, b) => compareTold(movements[a], movements[b]));
  const rows = new Uint32Array(movements.length);
  for (const [row, place] of order.places.entries()) rows[place] = row;
  const sorted: UniqueMovement[] = new Array(movements.length);
  for (const [place, movement] of movements.entries())
    sorted[rows[place] ?? place] = movement.reversal ? withRows(movement, movement.reversal, rows) : movement;
  return sorted;
}

/** Orders movements of one moment. */
function compareTold(one: UniqueMovement | undefined, other: UniqueMovement | undefined): number {
  if (!one || !other) return 0;
  return (
    compareTexts(one.id, other.id) ||
    compareTexts(wording(one), wording(other)) ||
    compareTexts(origin(one), origin(other))
  );
}

function withRows(movement: UniqueMovement, reversal: Reversal, rows: Uint32Array): UniqueMovement {
  const payments = reversal.payments.map((place) => rows[place] ?? 0);
  return { ...movement, reversal: { ...reversal, payments } };
}

function origin({ amount, account, reference, source, at, match }: UniqueMovement): string {
  return JSON.stringify([amount, account, reference, source, at, match.keys]);
}

/**
 * Two accounts may have rows of one id, where files do not name them: each movement that stays apart gets its own. What a lock
 * holds keeps the one that it had.
 */
function withOwnIds(movements: readonly UniqueMovement[]): UniqueMovement[] {
  const counts = new Map<string, number>();
  for (const { id, frozen } of movements) if (frozen) counts.set(id, 1);
  const held = new Set(counts.keys());
  return movements.map((movement) => {
    if (movement.frozen && held.delete(movement.id)) return movement;
    const count = (counts.get(movement.id) ?? 0) + 1;
    counts.set(movement.id, count);
    if (count === 1) return movement;
    return { ...movement, id: `${movement.id}#${count}`, ids: movement.ids ?? [movement.id] };
  });
}
