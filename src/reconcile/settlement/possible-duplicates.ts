import { MAX_DAYS_APART } from '../../statements/duplicates/clusters.ts';
import { type Cluster, daysApart, relationOf } from '../../statements/duplicates/compared.ts';
import { areCompatible, isUniqueNumber } from '../../statements/identity.ts';
import type { ToldMovement } from './read-matched.ts';

type ToldCluster = Cluster<ToldMovement>;

/** A movement that is surely another than those before it. */
interface KnownAnchor {
  readonly cluster: ToldCluster;
  readonly bills: readonly string[];
  /** Where reports stand that are of it, or may be: one of each at most. */
  readonly origins: Set<string>;
}

/** Movements that may be one by sum and day, or number; of each, those that the same sources tell of stand together. */
type AnchorIndex = Map<string, Map<string, KnownAnchor[]>>;

/**
 * Finds the movements that may be told twice: sum and day are equal and the texts agree, but the account or the reference lacks
 * on one side. Of two the one of which less is known is the possible duplicate. `clusters` stand in the order in which more is
 * known of them; the result has their places.
 */
export function findPossibleDuplicates(clusters: readonly ToldCluster[]): ReadonlySet<number> {
  const found = new Set<number>();
  const anchors: AnchorIndex = new Map();
  for (const [place, cluster] of clusters.entries()) {
    const origins = originsOf(cluster);
    const anchor = findAnchor(cluster, origins, anchors);
    if (!anchor) addAnchor(cluster, origins, anchors);
    else found.add(place);
    for (const origin of anchor ? origins : []) anchor?.origins.add(origin);
  }
  return found;
}

function originsOf(cluster: ToldCluster): readonly string[] {
  return [...new Set(cluster.map(({ origin }) => origin))].sort();
}

function findAnchor(
  cluster: ToldCluster,
  origins: readonly string[],
  anchors: AnchorIndex,
): KnownAnchor | undefined {
  const bills = matchedBills(cluster);
  for (const name of wantedNames(cluster))
    for (const [told, list] of anchors.get(name) ?? []) {
      if (told === String(origins)) continue;
      const anchor = list.find(
        (each) => !origins.some((origin) => each.origins.has(origin)) && mayBeOne(each, cluster, bills),
      );
      if (anchor) return anchor;
    }
  return undefined;
}

function addAnchor(cluster: ToldCluster, origins: readonly string[], anchors: AnchorIndex): void {
  const anchor = { cluster, bills: matchedBills(cluster), origins: new Set(origins) };
  for (const name of clusterNames(cluster)) {
    const byOrigins = anchors.get(name) ?? new Map<string, KnownAnchor[]>();
    const list = byOrigins.get(String(origins)) ?? [];
    list.push(anchor);
    anchors.set(name, byOrigins.set(String(origins), list));
  }
}

/** What a movement is found by: sum and day, or sum and number, with a bill that it may be for, or with none. */
function clusterNames(cluster: ToldCluster): readonly string[] {
  const bills = matchedBills(cluster);
  return baseNames(cluster).flatMap((base) => [
    `${base} any`,
    ...(bills.length === 0 ? [`${base} none`] : bills.map((bill) => `${base} for ${bill}`)),
  ]);
}

function wantedNames(cluster: ToldCluster): readonly string[] {
  const bills = matchedBills(cluster);
  return baseNames(cluster).flatMap((base) =>
    bills.length === 0 ? [`${base} any`] : [...bills.map((bill) => `${base} for ${bill}`), `${base} none`],
  );
}

function baseNames(cluster: ToldCluster): readonly string[] {
  const names = cluster.flatMap(({ told: { amount }, day, key }) => [
    ...(day === undefined ? [] : [`day ${day} ${amount}`]),
    ...(isUniqueNumber(key) ? [`number ${key} ${amount}`] : []),
  ]);
  return [...new Set(names)];
}

/** Compares the texts first: of thousands that share a sum and a day they tell most apart. */
function mayBeOne(
  { cluster: first, bills }: KnownAnchor,
  second: ToldCluster,
  others: readonly string[],
): boolean {
  if (!haveOneMeaning(first, bills, second, others)) return false;
  const [relation, reference] = [relationOf(first, second), compareReferences(first, second)];
  if (relation === 'different' || reference === 'different') return false;
  const isNumbered = relation === 'unknown' && reference === 'same';
  return daysApart(first, second) <= (isNumbered ? MAX_DAYS_APART : 0);
}

/** A number of a voucher and one of a transaction cannot be compared. */
function compareReferences(a: ToldCluster, b: ToldCluster): 'same' | 'different' | 'unknown' {
  const pairs = a.flatMap((one) => b.map((other) => [one.key, other.key] as const));
  if (pairs.some(([one, other]) => one !== '' && one === other)) return 'same';
  const isComparable = pairs.some(
    ([one, other]) => one !== '' && other !== '' && isUniqueNumber(one) === isUniqueNumber(other),
  );
  return isComparable ? 'different' : 'unknown';
}

/** Texts for different bills are of different movements, and those for the same are of one. */
function haveOneMeaning(
  a: ToldCluster,
  one: readonly string[],
  b: ToldCluster,
  other: readonly string[],
): boolean {
  if (one.length > 0 && other.length > 0) return one.some((key) => other.includes(key));
  return a.some(({ words }) => b.some((each) => areCompatible(words, each.words)));
}

function matchedBills(cluster: ToldCluster): string[] {
  return [...new Set(cluster.flatMap(({ told }) => told.match.keys))];
}
