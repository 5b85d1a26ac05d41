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
  /** Two reports disagree about the sum or the bills, or another under its number is for other bills. */
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
  const { duplicates, disputed } = findPossibleDuplicates(clusters);
  const reversals = findReversals(clusters, duplicates);
  const merged = clusters.map((cluster, place): UniqueMovement => {
    const isPossibleDuplicate = duplicates.has(place);
    const movement = mergeReports(cluster);
    const conflict = movement.conflict || (disputed.has(place) && !movement.frozen);
    return { ...movement, conflict, isPossibleDuplicate, reversal: reversals.get(place) };
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
 * Two accounts may have rows of one id, where files do not name them, and two payments of a batch its number: each movement that
 * stays apart gets an id of its own, that of its feed where there is one. What a lock holds keeps the one that it had, and what may
 * be told twice comes last.
 */
function withOwnIds(movements: readonly UniqueMovement[]): UniqueMovement[] {
  const tellers = new Map<string, number>();
  for (const movement of movements)
    for (const id of toldIds(movement)) tellers.set(id, (tellers.get(id) ?? 0) + 1);
  const taken = new Set<string>();
  const ids = new Map<UniqueMovement, string>();
  const counts = new Map<string, number>();
  for (const movement of claimants(movements)) {
    const id = ownId(movement, tellers, taken, counts);
    taken.add(id);
    ids.set(movement, id);
  }
  return movements.map((movement) => {
    const id = ids.get(movement) ?? movement.id;
    return id === movement.id ? movement : { ...movement, id, ids: movement.ids ?? [movement.id] };
  });
}

/** The ids under which a movement was told. */
function toldIds({ id, ids }: UniqueMovement): ReadonlySet<string> {
  return new Set([id, ...(ids ?? [])]);
}

function claimants(movements: readonly UniqueMovement[]): readonly UniqueMovement[] {
  const rank = ({ frozen, isPossibleDuplicate }: UniqueMovement) =>
    frozen ? 0 : isPossibleDuplicate ? 2 : 1;
  return [...movements].sort((a, b) => rank(a) - rank(b));
}

function ownId(
  movement: UniqueMovement,
  tellers: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
  counts: Map<string, number>,
): string {
  const { id, frozen } = movement;
  if (frozen ? !taken.has(id) : tellers.get(id) === 1) return id;
  const own = [...toldIds(movement)].filter((each) => tellers.get(each) === 1 && !taken.has(each));
  const [first] = own.sort(compareTexts);
  if (first !== undefined) return first;
  if (!taken.has(id)) return id;
  let count = counts.get(id) ?? 1;
  do count++;
  while (taken.has(`${id}#${count}`) || tellers.has(`${id}#${count}`));
  counts.set(id, count);
  return `${id}#${count}`;
}
