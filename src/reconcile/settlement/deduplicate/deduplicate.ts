import type { Report } from '../../../issues/report.ts';
import { clusterMovements } from '../../../statements/duplicates/clusters.ts';
import { type Cluster, compareAll, compareTexts } from '../../../statements/duplicates/compared.ts';
import { findPossibleDuplicates } from './possible-duplicates.ts';
import {
  type Frozen,
  type MovementPlace,
  type ReadMatch,
  readMatched,
  type ToldMovement,
} from './read-matched.ts';
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

/** A movement, apart from what others make of it. */
type MergedMovement = Omit<UniqueMovement, 'isPossibleDuplicate' | 'reversal'>;

/** What one source tells under one id. */
interface Reported extends ToldMovement {
  readonly conflict: boolean;
}

/**
 * Counts every movement once and sorts them by time, then id, so that the order they came in does not matter. Within a source
 * one id is one movement; across sources one is what the bank says it is: account, reference, day and sum.
 */
export function uniqueMovements(
  received: readonly unknown[],
  others: readonly ToldMovement[],
  report: Report,
): UniqueMovement[] {
  const clusters = clusterMovements(compareAll(readReports(received, others, report)));
  const duplicates = findPossibleDuplicates(clusters);
  const reversals = findReversals(clusters, duplicates);
  const movements = clusters
    .map((cluster, place) => ({
      ...mergeReports(cluster),
      place,
      isPossibleDuplicate: duplicates.has(place),
      reversal: reversals.get(place),
    }))
    .sort(
      (a, b) => moment(a) - moment(b) || compareTexts(a.id, b.id) || compareTexts(wording(a), wording(b)),
    );
  const total = movements.reduce((sum, { amount }) => sum + BigInt(Math.max(0, amount)), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER))
    report('settle.total', { path: ['movements'], limit: Number.MAX_SAFE_INTEGER });
  return withOwnIds(withSortedPlaces(movements));
}

/** Places among clusters become places among sorted movements. */
function withSortedPlaces(movements: readonly PlacedMovement[]): UniqueMovement[] {
  const rows = new Map(movements.map(({ place }, row) => [place, row]));
  return movements.map(({ place: _, reversal, ...movement }) => ({
    ...movement,
    reversal: reversal && {
      ...reversal,
      payments: reversal.payments.flatMap((place) => rows.get(place) ?? []),
    },
  }));
}

interface PlacedMovement extends UniqueMovement {
  readonly place: number;
}

function readReports(
  received: readonly unknown[],
  others: readonly ToldMovement[],
  report: Report,
): Reported[] {
  const byId = new Map<string, Reported>();
  const add = (told: ToldMovement) => {
    const name = reportName(told);
    const other = byId.get(name);
    byId.set(name, other ? agreed(other, { ...told, conflict: false }) : { ...told, conflict: false });
  };
  for (const [row, matched] of received.entries()) {
    const told = readMatched(matched, report.at(row));
    if (told) add(told);
  }
  others.forEach(add);
  return [...byId.values()];
}

/** An id without an account may be given twice, by statements of two accounts: those rows are one only if they say the same. */
function reportName({ source, file, account, id, description }: ToldMovement): string {
  const isBare = source === 'statement' && account === undefined;
  return JSON.stringify([source, file, account, id, isBare ? description : '']);
}

/** Of two reports the lesser stays, by rules that do not depend on which came first; a difference in substance is a conflict. */
function agreed(a: Reported, b: Reported): Reported {
  if (b.frozen && !a.frozen) return { ...a, conflict: a.conflict || a.amount !== b.amount, frozen: b.frozen };
  const conflict = a.conflict || b.conflict || a.amount !== b.amount || meaning(a.match) !== meaning(b.match);
  const least =
    a.amount - b.amount ||
    compareTexts(meaning(a.match), meaning(b.match)) ||
    compareTexts(wording(a), wording(b));
  return { ...(least <= 0 ? a : b), conflict };
}

function meaning({ status, keys }: ReadMatch): string {
  return JSON.stringify([status, ...[...keys].sort()]);
}

function wording({ time, description }: Pick<ToldMovement, 'time' | 'description'>): string {
  return JSON.stringify([time ?? '', description]);
}

/**
 * Channels write a description each in its way: what the surest text says counts, unless another speaks for a bill that it does
 * not name. One without a bill says nothing against it.
 */
function mergeReports(cluster: Cluster<Reported>): MergedMovement {
  const reports = cluster.map(({ told }) => told);
  const [best] = [...reports].sort((a, b) => sureness(a) - sureness(b) || compareReports(a, b));
  if (!best) throw new RangeError();
  const { amount, description, account, reference, source, at, match } = best;
  const frozen = cluster.flatMap(({ told }) => told.frozen ?? []);
  const keys = [
    ...new Set([...match.keys, ...reports.flatMap((each) => each.match.keys).sort(compareTexts)]),
  ];
  const isDoubted = sureness(best) === 0 && keys.length > match.keys.length;
  return {
    id: reports.map(({ id }) => id).sort(compareTexts)[0] ?? best.id,
    ids: reports.map(({ id }) => id),
    amount,
    description,
    time: timeOfCluster(cluster),
    account,
    reference,
    source,
    at,
    match: { status: match.status, keys },
    frozen: frozen[0],
    conflict: isDoubted || frozen.length > 1 || reports.some(({ conflict }) => conflict),
  };
}

/** 0 for a text that tells its bills, 1 where a person must look, 2 where there is none. */
function sureness({ match: { status } }: Reported): number {
  return status === 'none' ? 2 : status === 'suggested' ? 1 : 0;
}

function compareReports(a: Reported, b: Reported): number {
  return (
    compareTexts(meaning(a.match), meaning(b.match)) ||
    compareTexts(wording(a), wording(b)) ||
    compareTexts(a.id, b.id)
  );
}

/** The earliest day, since a bank may book later than the payer paid; on it the time that is no bare day. */
function timeOfCluster(cluster: Cluster<Reported>): string | undefined {
  const first = Math.min(...cluster.map(({ day }) => day ?? Number.POSITIVE_INFINITY));
  const times = cluster.filter(({ day }) => day === first).flatMap(({ told }) => told.time ?? []);
  const clocked = times.filter((time) => !time.includes('T00:00:00+07:00'));
  const sorted = (clocked.length > 0 ? clocked : times).sort(
    (a, b) => Date.parse(a) - Date.parse(b) || compareTexts(a, b),
  );
  return sorted[0];
}

/** Two accounts may have rows of one id, where files do not name them: each movement that stays apart gets its own. */
function withOwnIds(movements: readonly UniqueMovement[]): UniqueMovement[] {
  const counts = new Map<string, number>();
  return movements.map((movement) => {
    const count = (counts.get(movement.id) ?? 0) + 1;
    counts.set(movement.id, count);
    return count === 1 ? movement : { ...movement, id: `${movement.id}#${count}` };
  });
}

/** Unix milliseconds; movements without a time come first. */
function moment({ time }: UniqueMovement): number {
  return Date.parse(time ?? '') || 0;
}
