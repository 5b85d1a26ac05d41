import type { Report } from '../../../issues/report.ts';
import { clusterMovements } from '../../../statements/duplicates/clusters.ts';
import { compareAll, compareTexts } from '../../../statements/duplicates/compared.ts';
import { mergeReports, movementOf } from './merge-reports.ts';
import { type Divided, divideNear } from './near.ts';
import { findPossibleDuplicates } from './possible-duplicates.ts';
import type { Frozen, MovementPlace, ReadMatch, ToldMovement } from './read-matched.ts';
import { type Reported, readReports, wording } from './read-reports.ts';
import { findReversals, type Reversal } from './reversals.ts';

/** One movement, however often and by whomever it was reported. */
export interface UniqueMovement {
  readonly id: string;
  /** The ids under which it was told. */
  readonly ids: readonly string[];
  readonly amount: number;
  readonly description: string;
  readonly time: string | undefined;
  readonly account: string | undefined;
  readonly counterpartyAccount: string | undefined;
  readonly reference: string | undefined;
  readonly source: string | undefined;
  readonly at: MovementPlace | undefined;
  readonly match: ReadMatch;
  /** What a lock says of it. */
  readonly frozen: Frozen | undefined;
  /** Two reports disagree about the sum or the bills. */
  readonly conflict: boolean;
  /** It may be one that another source told already. */
  readonly isPossibleDuplicate: boolean;
  /** What it undoes, if it is money that went back; its payments are places in the list of movements. */
  readonly reversal: Reversal | undefined;
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
  const { near, alone } = divide(readReports(received, others, report));
  const clusters = clusterMovements(compareAll(near));
  const duplicates = findPossibleDuplicates(clusters);
  const reversals = findReversals(clusters, duplicates);
  const movements = [
    ...clusters.map((cluster, place) => ({
      ...mergeReports(cluster),
      isPossibleDuplicate: duplicates.has(place),
      reversal: reversals.get(place),
    })),
    ...alone.map(movementOf),
  ];
  const total = movements.reduce((sum, { amount }) => sum + BigInt(Math.max(0, amount)), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER))
    report('settle.total', { path: ['movements'], limit: Number.MAX_SAFE_INTEGER });
  return withOwnIds(sortByTime(movements));
}

/** Sorts movements by time, then id; those without a time come first. The places that reversals name move with them. */
function sortByTime(movements: readonly UniqueMovement[]): readonly UniqueMovement[] {
  const moments = Float64Array.from(movements, ({ time }) => Date.parse(time ?? '') || 0);
  const order = Uint32Array.from(movements.keys()).sort((a, b) => {
    const [one, other] = [movements[a], movements[b]];
    if (!one || !other) return 0;
    return (
      (moments[a] ?? 0) - (moments[b] ?? 0) ||
      compareTexts(one.id, other.id) ||
      compareTexts(wording(one), wording(other)) ||
      compareTexts(origin(one), origin(other))
    );
  });
  const rows = new Uint32Array(movements.length);
  for (const [row, place] of order.entries()) rows[place] = row;
  return Array.from(order, (place) => movements[place]).flatMap((movement) => {
    if (!movement) return [];
    const { reversal } = movement;
    if (!reversal) return movement;
    return {
      ...movement,
      reversal: { ...reversal, payments: reversal.payments.map((place) => rows[place] ?? 0) },
    };
  });
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
    return count === 1 ? movement : { ...movement, id: `${movement.id}#${count}` };
  });
}
