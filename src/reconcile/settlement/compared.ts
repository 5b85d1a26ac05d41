import {
  type AccountRelation,
  compareAccounts,
  dayNumber,
  descriptionKey,
  isTransactionNumber,
  referenceKey,
} from '../../statements/identity.ts';
import type { ToldMovement } from './read-matched.ts';

/** A movement as one source tells it, with what it is compared by. */
export interface ComparedMovement extends Omit<ToldMovement, 'source'> {
  /** The feed, or the file. */
  readonly source: string;
  /** As `source`, but all reports of a feed have one. */
  readonly origin: string;
  /** Two reports of one id disagree about the sum or the bills. */
  readonly conflict: boolean;
  readonly day: number | undefined;
  /** The reference in the form in which it is compared; `''` where there is none. */
  readonly key: string;
  /** `key` is long enough for a number that is given once, and stands once in its source. */
  readonly isUnique: boolean;
  readonly words: string;
}

/** What several sources tell of one movement, at most one of each. */
export type Cluster = readonly ComparedMovement[];

/** Adds to movements what they are compared by, and puts those of which more is known first. */
export function compareAll(
  told: readonly (ToldMovement & { readonly conflict: boolean })[],
): ComparedMovement[] {
  const counts = new Map<string, number>();
  const keys = told.map(({ reference }) => referenceKey(reference));
  const origins = told.map(originOf);
  const named = origins.map((origin, i) => `${origin}\n${keys[i]}`);
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const compared = told.map((each, i): ComparedMovement => {
    const key = keys[i] ?? '';
    const isUnique = isTransactionNumber(key) && counts.get(named[i] ?? '') === 1;
    const origin = origins[i] ?? '';
    const source = standsAlone(each, key) ? JSON.stringify([origin, each.id]) : origin;
    return {
      ...each,
      source,
      origin,
      day: dayNumber(each.time),
      key,
      isUnique,
      words: descriptionKey(each.description),
    };
  });
  return compared.sort(compareKnown);
}

/** A file of statements, where its name is not known, is told from others by whether it names its account. */
function originOf({ source = '', file, account }: ToldMovement): string {
  const place = file ?? (source === 'statement' && account === undefined ? 'no account' : '');
  return JSON.stringify([source, place]);
}

/**
 * A feed may tell one movement twice, in a message and in a list, with ids of its own: under a number that is given once each
 * report stands for itself. Rows of a file that share one are two.
 */
function standsAlone({ source = '', file, account }: ToldMovement, key: string): boolean {
  const isFeed = source !== '' && source !== 'statement' && file === undefined;
  return isFeed && account !== undefined && isTransactionNumber(key);
}

function compareKnown(a: ComparedMovement, b: ComparedMovement): number {
  return (
    unknowns(a) - unknowns(b) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    compareTexts(a.source, b.source) ||
    compareTexts(a.words, b.words) ||
    compareTexts(a.id, b.id)
  );
}

/** 0 for a movement with account and transaction number; a masked account, a voucher number, and what lacks add to it. */
function unknowns({ account = '', key }: ComparedMovement): number {
  const lack = account === '' ? 8 : /[*•xX]{3}/.test(account) ? 4 : 0;
  return lack + (isTransactionNumber(key) ? 0 : key === '' ? 2 : 1);
}

export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Compares the accounts of two clusters: `'same'` where at least two are, and none differ. */
export function relationOf(a: Cluster, b: Cluster): AccountRelation {
  const relations = a.flatMap((one) => b.map((other) => compareAccounts(one.account, other.account)));
  if (relations.includes('different')) return 'different';
  return relations.includes('same') ? 'same' : 'unknown';
}

/** Checks whether a source tells of both, so that they are two. */
export function shareSource(a: Cluster, b: Cluster): boolean {
  return a.some((one) => b.some((other) => one.source === other.source));
}

/** Days between the two that are farthest apart; a movement without a day is near to all. */
export function daysApart(a: Cluster, b: Cluster): number {
  const days = [...a, ...b].flatMap(({ day }) => day ?? []);
  return days.length === 0 ? 0 : Math.max(...days) - Math.min(...days);
}
