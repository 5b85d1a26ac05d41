import { areCompatible, isUniqueNumber } from '../identity.ts';
import {
  type Cluster,
  type Comparable,
  type Compared,
  daysApart,
  relationOf,
  shareChannel,
} from './compared.ts';
import { createPlaces } from './places.ts';

/** A bank may book later than a feed tells: over a weekend and a holiday. */
export const MAX_DAYS_APART = 4;

/** One look at all movements: those that share a name are compared, and are one where the rule says so. */
interface MergePass {
  readonly names: (cluster: Cluster) => readonly string[];
  readonly isSame: (a: Cluster, b: Cluster) => boolean;
}

const compatibleWords = (a: Cluster, b: Cluster) =>
  some(a, b, (one, other) => areCompatible(one.words, other.words));
const always = () => true;

/**
 * From the surest to the least sure, so that of several rows under one number those are paired that say the same. Reports
 * of one id come from two exports of one format.
 */
const PASSES: readonly MergePass[] = [
  {
    names: (cluster) => cluster.map(({ told: { id, amount } }) => `${id}\n${amount}`),
    isSame: (a, b) => relationOf(a, b) !== 'different' && compatibleWords(a, b),
  },
  { names: byDayAndWords, isSame: areOneMovement },
  ...[compatibleWords, always].map(
    (fits): MergePass => ({ names: onOneDay, isSame: (a, b) => fits(a, b) && areOneMovement(a, b) }),
  ),
  { names: byNumber, isSame: (a, b) => isWithinDays(a, b) && areAllUnique(a) && areAllUnique(b) },
  { names: byNumberInText, isSame: (a, b) => isWithinDays(a, b) && (hasNumberOf(a, b) || hasNumberOf(b, a)) },
];

/** Finds which of several sources' movements are one; those come in the order in which more is known of them. */
export function clusterMovements<T extends Comparable>(compared: readonly Compared<T>[]): Cluster<T>[] {
  const start: Cluster<T>[] = compared.map((each) => [each]);
  return PASSES.reduce<Cluster<T>[]>((clusters, pass) => mergeClusters(clusters, pass), start);
}

function mergeClusters<T extends Comparable>(
  clusters: readonly Cluster<T>[],
  { names, isSame }: MergePass,
): Cluster<T>[] {
  const kept: Cluster<T>[] = [];
  const places = createPlaces();
  for (const cluster of clusters) {
    const named = names(cluster);
    const place = placeOf(cluster, kept, places.find(named, cluster), isSame) ?? kept.length;
    const joined = [...(kept[place] ?? []), ...cluster];
    kept[place] = joined;
    places.add(place, named, joined);
  }
  return kept;
}

/** The first that is the same movement; none, where those that may be are of different accounts, as a masked one may be either. */
function placeOf(
  cluster: Cluster,
  kept: readonly Cluster[],
  places: readonly number[],
  isSame: MergePass['isSame'],
): number | undefined {
  const fitting = places.filter((place) => {
    const other = kept[place] ?? [];
    return !shareChannel(other, cluster) && isSame(other, cluster);
  });
  const [first] = fitting;
  const isOneAccount = fitting.every(
    (place) => relationOf(kept[place] ?? [], kept[first ?? 0] ?? []) !== 'different',
  );
  return isOneAccount ? first : undefined;
}

function some(a: Cluster, b: Cluster, fits: (one: Compared, other: Compared) => boolean): boolean {
  return a.some((one) => b.some((other) => fits(one, other)));
}

function onOneDay(cluster: Cluster): string[] {
  return cluster.flatMap(({ key, told: { amount }, day }) =>
    key === '' ? [] : [`${key}\n${amount}\n${day}`],
  );
}

/** Equal texts are found by their name, since a day may have thousands of one number and sum. */
function byDayAndWords(cluster: Cluster): string[] {
  const texts = new Set(cluster.map(({ words }) => words));
  return onOneDay(cluster).flatMap((name) => [...texts].map((words) => `${name}\n${words}`));
}

/** Equal reference, sum and day, of one account; of an account that is not known only under a transaction number. */
function areOneMovement(a: Cluster, b: Cluster): boolean {
  const relation = relationOf(a, b);
  if (relation !== 'unknown') return relation === 'same';
  return compatibleWords(a, b) && a.some(({ key }) => isUniqueNumber(key));
}

function byNumber(cluster: Cluster): string[] {
  return cluster.flatMap(({ key, told: { amount }, isUnique }) => (isUnique ? [`${key}\n${amount}`] : []));
}

function isWithinDays(a: Cluster, b: Cluster): boolean {
  return relationOf(a, b) === 'same' && daysApart(a, b) <= MAX_DAYS_APART;
}

function areAllUnique(cluster: Cluster): boolean {
  return cluster.every(({ key, isUnique }) => isUnique || !isUniqueNumber(key));
}

/** The numbers of movements, and those that stand in the text of one that has none itself. */
function byNumberInText(cluster: Cluster): string[] {
  const own = byNumber(cluster);
  return own.length > 0
    ? own
    : cluster.flatMap((each) => numbersIn(each).map((number) => `${number}\n${each.told.amount}`));
}

function hasNumberOf(teller: Cluster, owner: Cluster): boolean {
  const isBare = teller.every(({ key }) => !isUniqueNumber(key));
  return isBare && some(teller, owner, (one, { key, isUnique }) => isUnique && numbersIn(one).includes(key));
}

const NUMBER_WORD = /[A-Z0-9]+/g;

function numbersIn({ told: { description } }: Compared): string[] {
  return (description.toUpperCase().match(NUMBER_WORD) ?? []).filter(
    (word) => /\d/.test(word) && isUniqueNumber(word),
  );
}
