import { MAX_DAYS_APART, numbersIn } from '../../../statements/duplicates/clusters.ts';
import { relationOf } from '../../../statements/duplicates/compared.ts';
import { stripDiacritics } from '../../../text/diacritics.ts';
import { matchedBills, type ToldCluster } from './possible-duplicates.ts';

/** What money that went back undoes. */
export interface Reversal {
  /** Places of the payments that it may undo. */
  readonly payments: readonly number[];
  /** It undoes the only payment of them for sure. */
  readonly isProved: boolean;
}

/**
 * Finds what money that was sent undoes: a payment of that sum under its number, with that number in its text, or for its bill,
 * from whichever account; with a word for it (`hoàn trả`, `REV`) perhaps the only payment of that sum in the days before. What
 * has such a word but undoes no payment is found too, since a person must look at it. `clusters` stand in the order in which
 * more is known of them; the result has their places.
 */
export function findReversals(
  clusters: readonly ToldCluster[],
  duplicates: ReadonlySet<number>,
): ReadonlyMap<number, Reversal> {
  const payments = indexPayments(clusters, duplicates);
  const undone = new Set<number>();
  const found = new Map<number, Reversal>();
  for (const [place, cluster] of clusters.entries()) {
    if (amountOf(cluster) >= 0) continue;
    const reversal = undoneBy(cluster, payments, undone, duplicates.has(place));
    if (reversal.payments.length > 0 || isWorded(cluster)) found.set(place, reversal);
    if (reversal.isProved) for (const each of reversal.payments) undone.add(each);
  }
  return found;
}

/** A payment that may have gone back. */
interface MoneyIn {
  readonly place: number;
  readonly cluster: ToldCluster;
  /** Its text says its bills for sure. */
  readonly isSure: boolean;
  readonly isPossibleDuplicate: boolean;
}

type MoneyIndex = ReadonlyMap<string, readonly MoneyIn[]>;

function indexPayments(clusters: readonly ToldCluster[], duplicates: ReadonlySet<number>): MoneyIndex {
  const payments = new Map<string, MoneyIn[]>();
  for (const [place, cluster] of clusters.entries()) {
    const amount = amountOf(cluster);
    if (amount <= 0) continue;
    const payment = {
      place,
      cluster,
      isSure: isSure(cluster),
      isPossibleDuplicate: duplicates.has(place),
    };
    const names = [...undoneByNumber(cluster), ...undoneByBill(cluster), ...undoneByDay(cluster)];
    for (const name of new Set(names.map((each) => `${each} ${amount}`))) {
      const list = payments.get(name);
      if (list) list.push(payment);
      else payments.set(name, [payment]);
    }
  }
  return payments;
}

/** Checks whether a text says for sure which bills a movement is for. */
function isSure(cluster: ToldCluster): boolean {
  return cluster.some(({ told: { match } }) => match.status === 'matched' || match.status === 'multiple');
}

/** More of one name are not looked at: each of them may be the one, so that all are left to a person. */
const MOST_PAYMENTS = 100;

function undoneBy(
  sent: ToldCluster,
  payments: MoneyIndex,
  undone: ReadonlySet<number>,
  isPossibleDuplicate: boolean,
): Reversal {
  const amount = -amountOf(sent);
  const under = (names: readonly string[]) =>
    [...new Set(names)].flatMap((name) => payments.get(`${name} ${amount}`)?.slice(0, MOST_PAYMENTS) ?? []);
  const near = (names: readonly string[]) =>
    [...new Set(under(names))].filter(({ cluster }) => relationOf(cluster, sent) !== 'different');
  const left = (all: readonly MoneyIn[]) => all.filter(({ place }) => !undone.has(place));
  const numbered = near([...undoneByNumber(sent), ...quotedNumbers(sent)]);
  if (numbered.length > 0 || isPossibleDuplicate) {
    const open = left(numbered);
    return reversalOf(
      open.length > 0 ? open : numbered,
      numbered.length === 1 && open.length === 1 && !isPossibleDuplicate,
    );
  }
  const [latest] = left(under(undoneByBill(sent)))
    .filter((payment) => !payment.isPossibleDuplicate)
    .sort((a, b) => compareLikely(a, b, sent));
  if (latest) return reversalOf([latest], latest.isSure && isSure(sent));
  const [only, ...others] = isWorded(sent) ? left(near(daysBefore(sent))) : [];
  return reversalOf(only && others.length === 0 ? [only] : [], false);
}

function reversalOf(payments: readonly MoneyIn[], isProved: boolean): Reversal {
  return { payments: payments.map(({ place }) => place), isProved };
}

/** Payments whose bills are sure first, then those that came before the money was sent, then the latest. */
function compareLikely(a: MoneyIn, b: MoneyIn, sent: ToldCluster): number {
  const isAfter = ({ cluster }: MoneyIn) => firstDay(cluster) > firstDay(sent);
  return (
    Number(b.isSure) - Number(a.isSure) ||
    Number(isAfter(a)) - Number(isAfter(b)) ||
    firstDay(b.cluster) - firstDay(a.cluster) ||
    a.place - b.place
  );
}

function undoneByNumber(cluster: ToldCluster): string[] {
  return cluster.flatMap(({ kind, key, day }) =>
    kind === 'number' ? [`number ${key}`] : kind === 'voucher' ? [`voucher ${key} ${day}`] : [],
  );
}

function quotedNumbers(cluster: ToldCluster): string[] {
  return cluster.flatMap((each) => numbersIn(each).map((number) => `number ${number}`));
}

function undoneByBill(cluster: ToldCluster): string[] {
  return matchedBills(cluster).map((bill) => `bill ${bill}`);
}

function undoneByDay(cluster: ToldCluster): string[] {
  return cluster.flatMap(({ day }) => (day === undefined ? [] : [`day ${day}`]));
}

function daysBefore(cluster: ToldCluster): string[] {
  return cluster.flatMap(({ day }) =>
    day === undefined ? [] : Array.from({ length: MAX_DAYS_APART + 1 }, (_, i) => `day ${day - i}`),
  );
}

const REVERSAL_WORDS =
  /(?:^|[^a-z])(?:hoan ?(?:tra|tien|lai|giao ?dich|gd)|(?:dao|huy|tra lai) ?(?:giao ?dich|gd|tien)|but toan dao|rev|rvsl|reversal|reversed|refund(?:ed)?)(?![a-z])/;

/** Checks whether a text says that money goes back. */
export function isWorded(cluster: ToldCluster): boolean {
  return cluster.some(({ told: { description } }) => saysSentBack(description));
}

/** Checks whether a text has a word for money that goes back. */
export function saysSentBack(description: string): boolean {
  return REVERSAL_WORDS.test(stripDiacritics(description).toLowerCase());
}

function amountOf([first]: ToldCluster): number {
  return first?.told.amount ?? 0;
}

function firstDay(cluster: ToldCluster): number {
  return Math.min(...cluster.map(({ day = 0 }) => day));
}
