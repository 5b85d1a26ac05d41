import { areCompatible, isUniqueNumber } from '../identity.ts';
import {
  type Cluster,
  type Comparable,
  type Compared,
  contradict,
  daysApart,
  relationOf,
  shareBill,
  shareChannel,
} from './compared.ts';
import { createPlaces } from './places.ts';

/** A bank may book later than a feed tells: over a weekend and a holiday. */
export const MAX_DAYS_APART = 4;

/** One look at all movements: those that share a name are compared, and are one where the rule says so. */
interface MergePass {
  readonly names: (cluster: Cluster) => readonly string[];
  readonly isSame: (a: Cluster, b: Cluster) => boolean;
  /** A weaker rule, by which a movement that may be either of two accounts' is found. */
  readonly mayBe?: (a: Cluster, b: Cluster) => boolean;
}

const sameWords = (a: Cluster, b: Cluster) => some(a, b, (one, other) => one.words === other.words);
const compatibleWords = (a: Cluster, b: Cluster) =>
  some(a, b, (one, other) => areCompatible(one.words, other.words));
/** Texts may be told in two ways under a transaction number, or for one bill; a voucher number is given to several payers. */
const sameNumber = (a: Cluster, b: Cluster) =>
  shareBill(a, b) || some(a, b, (one, other) => one.key === other.key && isUniqueNumber(one.key));

/**
 * From the surest to the least sure, so that of several rows under one number those are paired that say the same. Reports
 * of one id come from two exports of one format.
 */
const PASSES: readonly MergePass[] = [
  {
    names: (cluster) => cluster.map(({ told: { id, amount } }) => `${id}\n${amount}`),
    isSame: (a, b) => compatibleWords(a, b) && areOneMovement(a, b),
  },
  { names: byDayAndWords, isSame: (a, b) => haveEqualAccounts(a, b) && areOneMovement(a, b) },
  ...[sameWords, compatibleWords, sameNumber].map(
    (fits): MergePass => ({
      names: onOneDay,
      isSame: (a, b) => fits(a, b) && areOneMovement(a, b),
      mayBe: areOneMovement,
    }),
  ),
  {
    names: byNumber,
    isSame: (a, b) => isWithinDays(a, b) && areAllUnique(a) && areAllUnique(b) && agreeInNumber(a, b),
  },
  { names: byNumberInText, isSame: (a, b) => isWithinDays(a, b) && (hasNumberOf(a, b) || hasNumberOf(b, a)) },
];

/** Finds which of several sources' movements are one; those come in the order in which more is known of them. */
export function clusterMovements<T extends Comparable>(compared: readonly Compared<T>[]): Cluster<T>[] {
  const start: Cluster<T>[] = compared.map((each) => [each]);
  return PASSES.reduce<Cluster<T>[]>((clusters, pass) => mergeClusters(clusters, pass), start);
}

function mergeClusters<T extends Comparable>(clusters: readonly Cluster<T>[], pass: MergePass): Cluster<T>[] {
  const kept: Cluster<T>[] = [];
  const places = createPlaces();
  for (const cluster of clusters) {
    const named = pass.names(cluster);
    const place = placeOfSame(cluster, kept, places.find(named, cluster), pass) ?? kept.length;
    const joined = [...(kept[place] ?? []), ...cluster];
    kept[place] = joined;
    places.add(place, named, joined);
  }
  return kept;
}

/** The first that is the same movement; none, where those that may be are of different accounts, as a masked one may be either. */
function placeOfSame(
  cluster: Cluster,
  kept: readonly Cluster[],
  places: readonly number[],
  { isSame, mayBe = isSame }: MergePass,
): number | undefined {
  const others = places.filter((place) => !shareChannel(kept[place] ?? [], cluster));
  const first = others.find(
    (place) => !contradict(kept[place] ?? [], cluster) && isSame(kept[place] ?? [], cluster),
  );
  if (first === undefined) return undefined;
  const rivals = others.filter((place) => mayBe(kept[place] ?? [], cluster));
  const isOneAccount = rivals.every(
    (place) => relationOf(kept[place] ?? [], kept[first] ?? []) !== 'different',
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

/** Accounts that are told in full and alike: no third one can stand between them. */
function haveEqualAccounts(a: Cluster, b: Cluster): boolean {
  const [{ told } = {}] = a;
  const account = told?.account;
  if (account === undefined || !/^[0-9A-Za-z]+$/.test(account)) return false;
  return [...a, ...b].every((each) => each.told.account === account);
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

/** Short numbers of digits alone may come again within days: then the texts must agree too. */
const RECURRING_NUMBER = /^\d{1,9}$/;

function agreeInNumber(a: Cluster, b: Cluster): boolean {
  return !a.some(({ key }) => RECURRING_NUMBER.test(key)) || compatibleWords(a, b);
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

function numbersIn({ told: { description } }: Compared): string[] {
  return (description.toUpperCase().match(NUMBER_WORD) ?? []).filter(
    (word) => /\d/.test(word) && isUniqueNumber(word),
  );
}
