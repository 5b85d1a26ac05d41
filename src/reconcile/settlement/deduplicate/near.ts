import { MAX_DAYS_APART } from '../../../statements/duplicates/clusters.ts';
import { dayNumber, isUniqueNumber, referenceKey } from '../../../statements/identity.ts';
import { groupBy } from '../../../text/group-by.ts';
import { createTextPlaces } from '../columns/text-places.ts';
import { isOfStatement } from './possible-duplicates.ts';
import type { ToldMovement } from './read-matched.ts';

/** Movements that may have to do with another, and those that cannot. */
export interface Divided<T extends ToldMovement> {
  readonly near: readonly T[];
  readonly alone: readonly T[];
}

/**
 * Sets aside the movements that have nothing to do with any other, so that only the others need be compared. Two of one sum may
 * be one, or one the reversal of the other, under an equal transaction number; where one has none, within four days, unless
 * both stand in one file; on one day, where a feed tells of one and a statement of the other; and where money of that sum was sent.
 */
export function divideNear<T extends ToldMovement>(told: readonly T[]): Divided<T> {
  const keys = told.map(({ reference }) => referenceKey(reference));
  const isNear = new Uint8Array(told.length);
  markEqualNumbers(keys, isNear);
  const sent = new Set<number>();
  for (const { amount } of told) if (amount < 0) sent.add(-amount);
  for (const [row, { amount }] of told.entries()) if (amount < 0 || sent.has(amount)) isNear[row] = 1;
  for (const rows of rowsOfBareSums(told, keys, sent))
    if (rows.length > 1) markNearDays(rows, told, keys, isNear);
  markToldByBoth(told, isNear);
  const near = told.filter((_, row) => isNear[row] === 1);
  if (near.length === 0) return { near, alone: told };
  return { near, alone: near.length === told.length ? [] : told.filter((_, row) => isNear[row] === 0) };
}

/** Groups the rows of sums that one without a transaction number has, and that were not sent. */
function rowsOfBareSums(
  told: readonly ToldMovement[],
  keys: readonly string[],
  sent: ReadonlySet<number>,
): Iterable<readonly number[]> {
  const bare = new Set<number>();
  for (const [row, { amount }] of told.entries())
    if (amount >= 0 && !sent.has(amount) && !isUniqueNumber(keys[row] ?? '')) bare.add(amount);
  const rows: number[] = [];
  if (bare.size > 0) for (const [row, { amount }] of told.entries()) if (bare.has(amount)) rows.push(row);
  return groupBy(rows, (row) => told[row]?.amount).values();
}

/** Marks the movements of a sum and day of which both a feed and a statement tell. */
function markToldByBoth(told: readonly ToldMovement[], isNear: Uint8Array): void {
  const isFed = told.map(({ source }) => !isOfStatement(source));
  if (!isFed.includes(true) || !isFed.includes(false)) return;
  const nameOf = ({ amount, time }: ToldMovement) => `${amount} ${dayNumber(time)}`;
  const fed = new Set(told.filter((_, row) => isFed[row]).map(nameOf));
  const stated = new Set(
    told.flatMap((each, row) => (!isFed[row] && fed.has(nameOf(each)) ? [nameOf(each)] : [])),
  );
  for (const [row, each] of told.entries()) if (stated.has(nameOf(each))) isNear[row] = 1;
}

function markEqualNumbers(keys: readonly string[], isNear: Uint8Array): void {
  const places = createTextPlaces(keys.length, (row) => keys[row]);
  for (const [row, key] of keys.entries()) {
    const first = key === '' ? row : places.put(key, row);
    if (first === row) continue;
    isNear[row] = 1;
    isNear[first] = 1;
  }
}

/** Marks movements of one sum that come within days of another, if one of the two has no transaction number. */
function markNearDays(
  rows: readonly number[],
  told: readonly ToldMovement[],
  keys: readonly string[],
  isNear: Uint8Array,
): void {
  const isNumbered = (row: number) => isUniqueNumber(keys[row] ?? '');
  if (areOfOneFile(rows, told)) return;
  const days = rows.map((row) => dayNumber(told[row]?.time));
  const isUndated = days.includes(undefined);
  const sorted = rows
    .map((row, place) => ({ row, day: days[place] ?? 0, isBare: !isNumbered(row) }))
    .sort((a, b) => a.day - b.day);
  let bare = Number.NEGATIVE_INFINITY;
  for (const [place, { row, day, isBare }] of sorted.entries()) {
    const { day: before = Number.NEGATIVE_INFINITY } = sorted[place - 1] ?? {};
    if (isUndated || day - bare <= MAX_DAYS_APART || (isBare && day - before <= MAX_DAYS_APART))
      isNear[row] = 1;
    if (isBare) bare = day;
  }
  bare = Number.POSITIVE_INFINITY;
  for (let place = sorted.length - 1; place >= 0; place--) {
    const { row, day, isBare } = sorted[place] ?? { row: 0, day: 0, isBare: false };
    const { day: after = Number.POSITIVE_INFINITY } = sorted[place + 1] ?? {};
    if (bare - day <= MAX_DAYS_APART || (isBare && after - day <= MAX_DAYS_APART)) isNear[row] = 1;
    if (isBare) bare = day;
  }
}

/** Checks whether rows stand in one file, which tells each movement once. */
function areOfOneFile(rows: readonly number[], told: readonly ToldMovement[]): boolean {
  const { file, source } = told[rows[0] ?? 0] ?? {};
  return file !== undefined && rows.every((row) => told[row]?.file === file && told[row]?.source === source);
}
