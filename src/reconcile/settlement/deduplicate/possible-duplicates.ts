import { MAX_DAYS_APART } from '../../../statements/duplicates/clusters.ts';
import {
  areNumberedApart,
  type Cluster,
  contradict,
  daysApart,
  relationOf,
  shareBill,
} from '../../../statements/duplicates/compared.ts';
import { createPlaces, firstPlace, type PlaceGroup } from '../../../statements/duplicates/places.ts';
import { areCompatible, exchangedDay, isLastingNumber } from '../../../statements/identity.ts';
import { CASH_SOURCE, type ToldMovement } from './read-matched.ts';

/** What sources tell of one movement, with its bills. */
export type ToldCluster = Cluster<ToldMovement>;

/** What may be told twice, by the places of clusters. */
export interface PossibleDuplicates {
  readonly duplicates: ReadonlySet<number>;
  /** Of what these say there is another report, under their number, that speaks for other bills: which is true a person must say. */
  readonly disputed: ReadonlySet<number>;
}

/**
 * Finds the movements that may be told twice: sum and day are equal and the texts agree, but the account or the reference lacks
 * on one side, a feed numbers the money for one bill in another way than the bank, or a number that is given once stands beside
 * different bills. Of two the one of which less is known is the
 * possible duplicate, and each movement has one of each source at most, but of statements whose files have no names; where more
 * look alike than can be compared, each may be one. `clusters` stand in the order in which more is known of them; the result has their places.
 */
export function findPossibleDuplicates(clusters: readonly ToldCluster[]): PossibleDuplicates {
  const duplicates = new Set<number>();
  const disputed = new Set<number>();
  const origins = clusters.map((cluster) => cluster.map(({ origin }) => origin));
  const bank = heldFirst(clusters).filter(([, cluster]) => !isCash(cluster));
  for (const findAnchor of [findAgreeing, findUnderNumber]) {
    const places = createPlaces();
    for (const [place, cluster] of bank) {
      if (duplicates.has(place)) continue;
      const own = origins[place] ?? [];
      const anchor = findAnchor(cluster, clusters, (names, owners = own) => places.groups(names, owners));
      if (anchor !== undefined) duplicates.add(place);
      const owner = typeof anchor === 'number' ? anchor : place;
      const known = clusters[owner] ?? [];
      if (owner !== place && areDisputed(known, cluster)) disputed.add(owner);
      const owners = [...(origins[owner] ?? []), ...(owner === place ? [] : own)];
      origins[owner] = owners;
      places.put(owner, anchorNames(known), owners, known);
    }
  }
  return { duplicates, disputed };
}

/**
 * Checks whether two say different things of what seems to be one movement: none of them shows that its number is that of a batch.
 */
function areDisputed(a: ToldCluster, b: ToldCluster): boolean {
  const isOnce = (one: ToldCluster) => one.every(({ key, isUnique }) => key === '' || isUnique);
  return contradict(a, b) && relationOf(a, b) === 'same' && isOnce(a) && isOnce(b);
}

/** What a lock holds is booked for good, so that another may be its duplicate, but never the other way round. */
function heldFirst(clusters: readonly ToldCluster[]): readonly (readonly [place: number, ToldCluster])[] {
  const isHeld = (cluster: ToldCluster) => cluster.some(({ told }) => told.frozen !== undefined);
  const all = [...clusters.entries()];
  return [...all.filter(([, each]) => isHeld(each)), ...all.filter(([, each]) => !isHeld(each))];
}

/** Money paid at the counter is told by no bank. */
function isCash(cluster: ToldCluster): boolean {
  return cluster.every(({ told }) => told.source === CASH_SOURCE);
}

type FindAnchor = (
  cluster: ToldCluster,
  clusters: readonly ToldCluster[],
  groupsUnder: (names: readonly string[], owners?: readonly string[]) => readonly PlaceGroup[],
) => number | 'unknown' | undefined;

/** Finds the first of those that say the same, so that what says otherwise does not take its place. */
const findAgreeing: FindAnchor = (cluster, clusters, groupsUnder) => {
  const isOpen = (group: PlaceGroup) =>
    isOfNearAccount(group, cluster) &&
    (!haveOneKind(group.example, cluster) || areOfFeedAndBank(group.example, cluster));
  const groups = [
    ...underLastingNumber(cluster, groupsUnder),
    ...groupsUnder(wantedNames(cluster, namesByNumber)).filter((group) => isOfNearAccount(group, cluster)),
    ...groupsUnder(wantedNames(cluster, namesByDay)).filter(isOpen),
  ];
  return firstPlace(groups, (place) => {
    const other = clusters[place] ?? [];
    return mayBeOne(other, cluster) && haveOneMeaning(other, cluster) && !areTwins(other, cluster);
  });
};

/** Finds the first under a number that is given once, whatever it says. */
const findUnderNumber: FindAnchor = (cluster, clusters, groupsUnder) =>
  firstPlace(underLastingNumber(cluster, groupsUnder), (place) => {
    const other = clusters[place] ?? [];
    return mayBeOne(other, cluster) && !areTwins(other, cluster);
  });

function underLastingNumber(
  cluster: ToldCluster,
  groupsUnder: Parameters<FindAnchor>[2],
): readonly PlaceGroup[] {
  const files = cluster.filter((one) => !one.mayRepeat && !one.isUnnamed).map(({ origin }) => origin);
  const names = wantedNames(cluster, namesByNumber).filter(isLasting);
  return groupsUnder(names, files).filter((group) => isOfNearAccount(group, cluster));
}

function isOfNearAccount({ example }: PlaceGroup, cluster: ToldCluster): boolean {
  return relationOf(example, cluster) !== 'different';
}

/** Rows of one day and number are twins of one file: those of two files have one id, and were taken once. */
function areTwins(a: ToldCluster, b: ToldCluster): boolean {
  return a.some(
    (one) => one.isUnnamed && b.some(({ origin, day }) => origin === one.origin && day === one.day),
  );
}

/** Checks whether both have references of one kind: only equal ones, which are found by their name, are of one movement. */
function haveOneKind(a: Cluster, b: Cluster): boolean {
  return a.some(({ kind }) => kind !== 'none' && b.some((other) => other.kind === kind));
}

type Names = (cluster: ToldCluster) => readonly string[];

const namesByDay: Names = (cluster) =>
  cluster.flatMap(({ told: { amount }, day }) => (day === undefined ? [] : [`day ${day} ${amount}`]));

const namesByNumber: Names = (cluster) =>
  cluster.flatMap(({ told: { amount }, day, key, kind }) => [
    ...(kind === 'none' || day === undefined ? [] : [`day ${day} ${amount} ${key}`]),
    ...(kind === 'number' ? [`number ${amount} ${key}`] : []),
  ]);

/** What a movement is found by: sum and day, or sum and number, with a bill that it may be for, or with none. */
function anchorNames(cluster: ToldCluster): readonly string[] {
  const bills = matchedBills(cluster);
  const said = bills.length === 0 ? ['none'] : bills.map((bill) => `for ${bill}`);
  return [...namesByDay(cluster), ...namesByNumber(cluster)].flatMap((name) =>
    ['any', ...said].map((each) => `${name} ${each}`),
  );
}

function wantedNames(cluster: ToldCluster, names: Names): readonly string[] {
  const bills = matchedBills(cluster);
  const wanted = bills.length === 0 ? ['any'] : [...bills.map((bill) => `for ${bill}`), 'none'];
  return names(cluster).flatMap((name) =>
    (isLasting(name) ? ['any'] : wanted).map((each) => `${name} ${each}`),
  );
}

/** Checks whether a name is of a number that is given once; behind the number a bill may stand. */
function isLasting(name: string): boolean {
  const [kind, , key = ''] = name.split(' ');
  return kind === 'number' && isLastingNumber(key);
}

/** Checks whether two may be one movement, by texts too, unless both have a number that is given once. */
export function mayBeOne(first: ToldCluster, second: ToldCluster): boolean {
  const reference = compareReferences(first, second);
  if (reference === 'different') return false;
  const isOfTwo = areNumberedApart(first, second) && !haveOneMeaning(first, second);
  if (shareLastingNumber(first, second) && !isOfTwo)
    return daysApart(first, second) <= MAX_DAYS_APART || haveDaysExchanged(first, second);
  const isNumbered = reference === 'same' && relationOf(first, second) === 'unknown';
  return haveOneMeaning(first, second) && daysApart(first, second) <= (isNumbered ? MAX_DAYS_APART : 0);
}

/** Checks whether the day of one is that of the other with its month first, as a spreadsheet may have read it. */
function haveDaysExchanged(a: ToldCluster, b: ToldCluster): boolean {
  return a.some(({ day }) => day !== undefined && b.some((other) => exchangedDay(day) === other.day));
}

function shareLastingNumber(a: ToldCluster, b: ToldCluster): boolean {
  return a.some(({ key }) => isLastingNumber(key) && b.some((other) => other.key === key));
}

/** A number of a voucher and one of a transaction cannot be compared. */
function compareReferences(a: ToldCluster, b: ToldCluster): 'same' | 'different' | 'unknown' {
  if (a.some(({ key }) => key !== '' && b.some((other) => other.key === key))) return 'same';
  const isOtherwise = areOfFeedAndBank(a, b) && shareBill(a, b) && !haveOneShape(a, b);
  return haveOneKind(a, b) && !isOtherwise ? 'different' : 'unknown';
}

/** Checks whether a feed alone tells of one and statements alone of the other: a feed may have numbers of its own. */
function areOfFeedAndBank(a: Cluster, b: Cluster): boolean {
  const [one, other] = [toldBy(a), toldBy(b)];
  return (one === 'feed' && other === 'statement') || (one === 'statement' && other === 'feed');
}

/** Checks whether numbers of both look alike but for their digits, as those of one bank do. */
function haveOneShape(a: Cluster, b: Cluster): boolean {
  const shapes = a.map(({ key }) => numberShapeOf(key));
  return b.some(({ key }) => shapes.includes(numberShapeOf(key)));
}

function numberShapeOf(key: string): string {
  return key.replace(/\d/g, '0');
}

function toldBy(cluster: Cluster): 'feed' | 'statement' | 'both' {
  const ofBank = cluster.filter(({ told: { source } }) => isOfStatement(source)).length;
  return ofBank === 0 ? 'feed' : ofBank === cluster.length ? 'statement' : 'both';
}

/** Checks whether a statement tells of a movement, or nothing says who does. */
export function isOfStatement(source: string | undefined): boolean {
  return source === undefined || source === '' || source === 'statement';
}

/** Texts for different bills are of different movements, and those for the same are of one. */
export function haveOneMeaning(a: ToldCluster, b: ToldCluster): boolean {
  const [one, other] = [matchedBills(a), matchedBills(b)];
  if (one.length > 0 && other.length > 0) return one.some((key) => other.includes(key));
  return a.some(({ words }) => b.some((each) => areCompatible(words, each.words)));
}

/** Lists the bills that the texts of a movement name. */
export function matchedBills(cluster: ToldCluster): string[] {
  return [...new Set(cluster.flatMap(({ told }) => told.match.keys))];
}
