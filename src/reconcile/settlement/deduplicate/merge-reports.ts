import { type Cluster, compareTexts } from '../../../statements/duplicates/compared.ts';
import type { UniqueMovement } from './deduplicate.ts';
import { meaning, type Reported, wording } from './read-reports.ts';

/**
 * Channels write a description each in its way: what the surest text says counts, unless another speaks for a bill that it does
 * not name. One without a bill says nothing against it.
 */
export function mergeReports(cluster: Cluster<Reported>): UniqueMovement {
  const reports = cluster.map(({ told }) => told);
  const [best] = [...reports].sort((a, b) => sureness(a) - sureness(b) || compareReports(a, b));
  if (!best) throw new RangeError();
  const { amount, description, account, reference, source, at, match } = best;
  const counterpartyAccount = reports.flatMap((each) => each.counterpartyAccount ?? []).sort(compareTexts)[0];
  const frozen = cluster.flatMap(({ told }) => told.frozen ?? []);
  const keys = [
    ...new Set([...match.keys, ...reports.flatMap((each) => each.match.keys).sort(compareTexts)]),
  ];
  const isDoubted = sureness(best) === 0 && keys.length > match.keys.length;
  return {
    id: reports.map(({ id }) => id).sort(compareTexts)[0] ?? best.id,
    ids: reports.flatMap(namesOfReport),
    amount,
    description,
    time: timeOfCluster(cluster),
    account,
    counterpartyAccount,
    reference,
    source,
    at,
    match: { status: match.status, keys },
    frozen: frozen[0],
    conflict: isDoubted || frozen.length > 1 || reports.some(({ conflict }) => conflict),
  };
}

/** The id of a report, and how its feed numbers it: of a batch the second alone tells which it is. */
function namesOfReport({ id, eventIds = [] }: Reported): readonly string[] {
  return [id, ...eventIds];
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
