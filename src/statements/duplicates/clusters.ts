import { areCompatible, isLastingNumber, isUniqueNumber, sayTheSame } from '../identity.ts';
import {
  areNumberedApart,
  type Cluster,
  type Comparable,
  type Compared,
  channelsOf,
  contradict,
  daysApart,
  relationOf,
  shareBill,
} from './compared.ts';
import { createPlaces, firstPlace, type PlaceGroup, type Places } from './places.ts';

/** A bank may book later than a feed tells: over a weekend and a holiday. */
export const MAX_DAYS_APART = 4;

/** One look at all movements: those that share a name are compared, and are one where the rule says so. */
export interface MergePass {
  readonly names: (cluster: Cluster) => readonly string[];
  /** The names under which another may be the same, where these are not all. */
  readonly wanted?: (cluster: Cluster) => readonly string[];
  readonly isSame: (a: Cluster, b: Cluster) => boolean;
}

const compatibleWords = (a: Cluster, b: Cluster) =>
  some(a, b, (one, other) => areCompatible(one.words, other.words));
/** Texts may be told in two ways under a transaction number; a voucher number is given to several payers. */
const sameNumber = (a: Cluster, b: Cluster) =>
  some(a, b, (one, other) => one.key === other.key && isUniqueNumber(one.key));

/**
 * From the surest to the least sure, so that of several rows under one number those are paired that say the same. Reports
 * of one id come from two exports of one format.
 */
export const PASSES: readonly MergePass[] = [
  {
    names: (cluster) => cluster.map(({ told: { id, amount } }) => `${id}\n${amount}`),
    isSame: (a, b) =>
      compatibleWords(a, b) &&
      agree(a, b) &&
      areOneMovement(a, b) &&
      isWithinDays(a, b) &&
      !haveOtherNumbers(a, b),
  },
  onOneDay(({ words }) => [words], agree),
  onOneDay(undefined, (a, b) => compatibleWords(a, b) && agree(a, b)),
  onOneDay(
    ({ told: { match } }) => match?.keys ?? [],
    (a, b) => shareBill(a, b) && agree(a, b),
  ),
  onOneDay(undefined, (a, b) => sameNumber(a, b) && agree(a, b)),
  {
    names: byNumber,
    isSame: (a, b) =>
      isWithinDays(a, b) && areAllUnique(a) && areAllUnique(b) && agreeInNumber(a, b) && agree(a, b),
  },
  {
    names: byNumberInText,
    isSame: (a, b) => isWithinDays(a, b) && (hasNumberOf(a, b) || hasNumberOf(b, a)) && agree(a, b),
  },
];

/**
 * Compares movements of one reference, day and sum. Where `told` lists what they say, those that say the same are found by it,
 * since a day may have thousands of one number and sum.
 */
function onOneDay(
  told: ((one: Compared) => readonly string[]) | undefined,
  fits: (a: Cluster, b: Cluster) => boolean,
): MergePass {
  const isSame = (a: Cluster, b: Cluster) => fits(a, b) && areOneMovement(a, b);
  if (!told) return { names: dayNames, isSame };
  const wanted = (cluster: Cluster) => {
    const said = [...new Set(cluster.flatMap(told))];
    return dayNames(cluster).flatMap((name) => said.map((each) => `${name}\n${each}`));
  };
  return { names: (cluster) => [...dayNames(cluster), ...wanted(cluster)], wanted, isSame };
}

function dayNames(cluster: Cluster): string[] {
  return cluster.flatMap(({ key, told: { amount }, day }) =>
    key === '' ? [] : [`${key}\n${amount}\n${day}`],
  );
}

/** Finds which of several sources' movements are one; those come in the order in which more is known of them. */
export function clusterMovements<T extends Comparable>(compared: readonly Compared<T>[]): Cluster<T>[] {
  const start: Cluster<T>[] = compared.map((each) => [each]);
  return PASSES.reduce<Cluster<T>[]>((clusters, pass) => mergeClusters(clusters, pass), start);
}

function mergeClusters<T extends Comparable>(clusters: readonly Cluster<T>[], pass: MergePass): Cluster<T>[] {
  const kept: Cluster<T>[] = [];
  const places = createPlaces();
  const named = clusters.map((cluster) => pass.names(cluster));
  const shared = namesHeldTwice(named);
  for (const [row, cluster] of clusters.entries()) {
    const names = named[row]?.filter((name) => shared.has(name)) ?? [];
    const place = placeOfSame(cluster, names, { kept, places, pass }) ?? kept.length;
    const joined = [...(kept[place] ?? []), ...cluster];
    kept[place] = joined;
    if (names.length > 0) places.put(place, names, channelsOf(joined), joined);
  }
  return kept;
}

/** The names that more than one has; nearly none is. */
function namesHeldTwice(all: readonly (readonly string[])[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const names of all)
    for (const name of new Set(names)) {
      if (seen.has(name)) shared.add(name);
      seen.add(name);
    }
  return shared;
}

/** What is known when a cluster comes. */
interface Merging {
  readonly kept: readonly Cluster[];
  readonly places: Places;
  readonly pass: MergePass;
}

/** The first that is the same movement; none, where it may also be one of another account, as a masked one may be either. */
function placeOfSame(
  cluster: Cluster,
  names: readonly string[],
  { kept, places, pass: { wanted, isSame } }: Merging,
): number | undefined {
  if (names.length === 0) return undefined;
  const near = (under: readonly string[]) =>
    places
      .groups(under, channelsOf(cluster))
      .filter(({ example }) => relationOf(example, cluster) !== 'different');
  const rivals = near(names);
  const found = firstPlace(wanted ? near(wanted(cluster)) : rivals, (place) =>
    isSame(kept[place] ?? [], cluster),
  );
  if (typeof found !== 'number') return undefined;
  const isRival = ({ example }: PlaceGroup) => relationOf(example, kept[found] ?? []) === 'different';
  return rivals.some(isRival) ? undefined : found;
}

function some(a: Cluster, b: Cluster, fits: (one: Compared, other: Compared) => boolean): boolean {
  return a.some((one) => b.some((other) => fits(one, other)));
}

/** Two feeds that count from 1 give equal ids to two movements, which their transaction numbers tell apart. */
function haveOtherNumbers(a: Cluster, b: Cluster): boolean {
  return some(
    a,
    b,
    (one, other) => one.kind === 'number' && other.kind === 'number' && one.key !== other.key,
  );
}

/**
 * Texts for different bills are of two payers, whatever number a bank gave them: that of a batch. Where nobody looked for bills in
 * them, other texts may be for others.
 */
function agree(a: Cluster, b: Cluster): boolean {
  const areRead = some(a, b, ({ told }, other) => told.match !== undefined && other.told.match !== undefined);
  const isOne = () => areRead || some(a, b, (one, other) => sayTheSame(one.words, other.words));
  return !contradict(a, b) && !areNumberedApart(a, b) && isOne();
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

/** A number that may come again within days counts only where the texts agree too. */
function agreeInNumber(a: Cluster, b: Cluster): boolean {
  return a.every(({ key }) => key === '' || isLastingNumber(key)) || compatibleWords(a, b);
}

/** The numbers of movements, and those that stand in the text of one that has none itself. */
function byNumberInText(cluster: Cluster): string[] {
  const own = byNumber(cluster);
  return own.length > 0
    ? own
    : cluster.flatMap((each) => numbersIn(each).map((number) => `${number}\n${each.told.amount}`));
}

/** A movement with a reference of its own quotes the number of another, that it adds to or gives back. */
function hasNumberOf(teller: Cluster, owner: Cluster): boolean {
  const isBare = teller.every(({ key }) => key === '');
  return isBare && some(teller, owner, (one, { key, isUnique }) => isUnique && numbersIn(one).includes(key));
}

const NUMBER_WORD = /[A-Z0-9]+/g;

/** Lists the words of a text that may be a number that is given once. */
export function numbersIn({ told: { description } }: Compared): string[] {
  return (description.toUpperCase().match(NUMBER_WORD) ?? []).filter(
    (word) => /\d/.test(word) && isUniqueNumber(word),
  );
}
