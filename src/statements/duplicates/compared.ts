import {
  type AccountRelation,
  compareVisible,
  dayNumber,
  descriptionKey,
  isLastingNumber,
  isUniqueNumber,
  referenceKey,
  type VisibleAccount,
  visibleParts,
} from '../identity.ts';

/** What movements are compared by. */
export interface Comparable {
  readonly id: string;
  readonly eventIds?: readonly string[] | undefined;
  readonly amount: number;
  readonly description: string;
  readonly time?: string | undefined;
  readonly account?: string | undefined;
  readonly reference?: string | undefined;
  /** A feed, or `'statement'`. */
  readonly source?: string | undefined;
  readonly file?: string | undefined;
  /** The bills that its text names, where those are known. */
  readonly match?: { readonly keys: readonly string[] } | undefined;
}

/** A movement as one source tells it, in forms that can be compared. */
export interface Compared<T extends Comparable = Comparable> {
  readonly told: T;
  /** The feed, or the file, in which two rows are two. */
  readonly channel: string;
  /** As `channel`, but all reports of a feed have one. */
  readonly origin: string;
  /** Number of the day in Vietnam. */
  readonly day: number | undefined;
  /** The reference; `''` where there is none. */
  readonly key: string;
  /** What `key` is: two of one kind tell two movements apart. */
  readonly kind: 'none' | 'voucher' | 'number';
  /** A feed tells it, which may tell one movement twice with ids of its own; rows of a file that share a number are two. */
  readonly mayRepeat: boolean;
  /** The name of its file is not known: another row may be of another file. */
  readonly isUnnamed: boolean;
  /** How feeds tell it from others. */
  readonly events: readonly FeedNumber[];
  /** `key` is long enough for a number that is given once, and stands once in its source, or in a feed names one movement. */
  readonly isUnique: boolean;
  readonly words: string;
  /** What its account shows; undefined where that is nothing. */
  readonly shownAccount: VisibleAccount | undefined;
}

/** How a feed numbers what it tells. */
export interface FeedNumber {
  /** Which numbers it can be compared with: those of one feed and kind. */
  readonly space: string;
  readonly number: string;
}

/** What several sources tell of one movement, at most one of each. */
export type Cluster<T extends Comparable = Comparable> = readonly Compared<T>[];

/** Adds to movements what they are compared by, and puts those of which more is known first. */
export function compareAll<T extends Comparable>(told: readonly T[]): Compared<T>[] {
  const counts = new Map<string, number>();
  const keys = told.map(({ reference }) => referenceKey(reference));
  const origins = told.map(originOf);
  const named = origins.map((origin, i) => `${origin}\n${keys[i]}`);
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const events = told.map(({ eventIds = [] }) => eventIds.map(feedNumberOf));
  const batches = namesNumberedTwice(named, events);
  const compared = told.map((each, i): Compared<T> => {
    const [key = '', origin = ''] = [keys[i], origins[i]];
    const mayRepeat = isOfFeed(each);
    const standsAlone = mayRepeat && each.account !== undefined && isUniqueNumber(key);
    const channel = standsAlone ? JSON.stringify([origin, each.id, each.eventIds]) : origin;
    const name = named[i] ?? '';
    const isOnce = counts.get(name) === 1 || (mayRepeat && isLastingNumber(key) && !batches.has(name));
    const isUnique = isUniqueNumber(key) && isOnce;
    const words = descriptionKey(each.description);
    const day = dayNumber(each.time);
    return {
      told: each,
      channel,
      origin,
      day,
      key,
      kind: key === '' ? 'none' : isUniqueNumber(key) ? 'number' : 'voucher',
      mayRepeat,
      isUnnamed: each.source === 'statement' && each.file === undefined,
      events: events[i] ?? [],
      isUnique,
      words,
      shownAccount: visibleParts(each.account),
    };
  });
  return compared.sort(compareKnown);
}

/** A file of statements, where its name is not known, is told from others by whether it names its account. */
function originOf({ source = '', file, account }: Comparable): string {
  const place = file ?? (source === 'statement' && account === undefined ? 'no account' : '');
  return JSON.stringify([source, place]);
}

/** Without a name of its own file a source other than statements is a feed. */
function isOfFeed({ source = '', file }: Comparable): boolean {
  return source !== '' && source !== 'statement' && file === undefined;
}

/** Numbers of digits are of one kind, and other texts, as those of another interface, of another. */
function feedNumberOf(eventId: string): FeedNumber {
  const [feed = ''] = eventId.split(':', 1);
  const number = eventId.slice(feed.length + 1);
  return { space: `${feed} ${/^\d+$/.test(number)}`, number };
}

/** The references, by their source, that a feed gave to several movements: a batch. */
function namesNumberedTwice(
  named: readonly string[],
  events: readonly (readonly FeedNumber[])[],
): ReadonlySet<string> {
  const first = new Map<string, string>();
  const twice = new Set<string>();
  for (const [row, name] of named.entries())
    for (const { space, number } of events[row] ?? []) {
      const place = `${name}\n${space}`;
      const other = first.get(place);
      if (other === undefined) first.set(place, number);
      else if (number !== other) twice.add(name);
    }
  return twice;
}

/** Checks whether a feed numbers two in two ways, and none in one: it tells of two movements. */
export function areNumberedApart(a: Cluster, b: Cluster): boolean {
  const others = b.flatMap(({ events }) => events);
  const own = others.length === 0 ? [] : a.flatMap(({ events }) => events);
  const pairs = own.flatMap((one) =>
    others.filter(({ space }) => space === one.space).map((other) => [one, other]),
  );
  return pairs.length > 0 && pairs.every(([one, other]) => one?.number !== other?.number);
}

function compareKnown(a: Compared, b: Compared): number {
  return (
    unknowns(a) - unknowns(b) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    compareTexts(a.channel, b.channel) ||
    compareTexts(a.words, b.words) ||
    compareTexts(allTold(a), allTold(b))
  );
}

/** All that is told, so that the order in which rows came never decides. */
function allTold({ told }: Compared): string {
  const { id, eventIds, amount, description, time, account, reference, match } = told;
  const bills = [...(match?.keys ?? [])].sort();
  return JSON.stringify([id, eventIds, amount, description, time, account, reference, bills]);
}

const UNKNOWN_OF_NUMBER = { number: 0, voucher: 1, none: 2 } as const;

/** 0 for a movement with account and transaction number; a masked account, a voucher number, and what lacks add to it. */
function unknowns({ shownAccount, kind }: Compared): number {
  const lack = !shownAccount ? 8 : shownAccount.isMasked ? 4 : 0;
  return lack + UNKNOWN_OF_NUMBER[kind];
}

export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Compares the accounts of two clusters: `'same'` where at least two are, and none differ. */
export function relationOf(a: Cluster, b: Cluster): AccountRelation {
  let relation: AccountRelation = 'unknown';
  for (const one of a)
    for (const other of b) {
      const pair = compareVisible(one.shownAccount, other.shownAccount);
      if (pair === 'different') return pair;
      if (pair === 'same') relation = pair;
    }
  return relation;
}

/** Checks whether both texts name bills, and none of them is the same: two payers, whatever else is equal. */
export function contradict(a: Cluster, b: Cluster): boolean {
  const [one, other] = [billKeysOf(a), billKeysOf(b)];
  return one.length > 0 && other.length > 0 && !one.some((key) => other.includes(key));
}

/** Checks whether both texts name one bill. */
export function shareBill(a: Cluster, b: Cluster): boolean {
  const keys = billKeysOf(b);
  return billKeysOf(a).some((key) => keys.includes(key));
}

function billKeysOf(cluster: Cluster): readonly string[] {
  return cluster.flatMap(({ told: { match } }) => match?.keys ?? []);
}

/** The sources that tell of a cluster: another row of one of them is another movement. */
export function channelsOf(cluster: Cluster): readonly string[] {
  return cluster.map(({ channel }) => channel);
}

/** Days between the two that are farthest apart; a movement without a day is near to all. */
export function daysApart(a: Cluster, b: Cluster): number {
  const days = [...a, ...b].flatMap(({ day }) => day ?? []);
  return days.length === 0 ? 0 : Math.max(...days) - Math.min(...days);
}
