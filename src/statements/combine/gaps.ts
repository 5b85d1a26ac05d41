import type { Report } from '../../issues/report.ts';
import { formatThousands } from '../../issues/stringify.ts';
import { compareAccounts, dayNumber } from '../identity.ts';
import { createRunning } from '../proof/running.ts';
import type { StatementPart } from './combine.ts';

/** A statement with the numbers of its first and last day in Vietnam. */
interface Dated {
  readonly part: StatementPart;
  readonly from: number;
  readonly to: number;
  /** Days of its first and last movement; where it has none they are `from` and `to`. */
  readonly start: number;
  readonly reach: number;
  readonly opening: number | undefined;
  readonly closing: number | undefined;
  /** Its movements by their days, and which other statements hold each. */
  readonly rows: readonly DatedRow[];
  /** What the first so many rows add up to, for every number of rows. */
  readonly sums: readonly number[];
}

/** A movement of a statement, and the statements that hold it. */
interface DatedRow {
  readonly day: number;
  readonly amount: number;
  readonly holders: ReadonlySet<StatementPart>;
}

/** Tells which statements hold a movement of one of them. */
export type HoldersOf = (movement: StatementPart['movements'][number]) => ReadonlySet<StatementPart>;

/**
 * Reports where, between statements of one account, days are not covered or the balance jumps. What a statement holds counts for
 * more than the days that its head names. Statements without days are passed over.
 */
export function reportGaps(parts: readonly StatementPart[], holdersOf: HoldersOf, report: Report): void {
  const accounts: Dated[][] = [];
  for (const part of parts) {
    const dated = datedPart(part, holdersOf);
    const others = accounts.find(([first]) => first && isOneAccount(first.part, part));
    if (dated && others) others.push(dated);
    else if (dated) accounts.push([dated]);
  }
  for (const list of accounts)
    reportGapsIn(
      list.sort((a, b) => a.start - b.start || a.reach - b.reach || a.to - b.to),
      report,
    );
}

function isOneAccount(a: StatementPart, b: StatementPart): boolean {
  return a.account === b.account || compareAccounts(a.account, b.account) === 'same';
}

/** Compares each statement with the one before that reaches farthest, by its movements and by its days. */
function reportGapsIn([first, ...others]: readonly Dated[], report: Report): void {
  let [held, named] = [first, first];
  for (const next of others) {
    if (!held || !named) return;
    const gap = gapBetween(held, next);
    if (gap !== undefined && (hasBalances(held, next) || gapBetween(named, next) !== undefined))
      report('statement.gap', { path: [next.part.account ?? 'account'], severity: 'warning', received: gap });
    if (next.reach >= held.reach) held = next;
    if (next.to >= named.to) named = next;
  }
}

function hasBalances(last: Dated, next: Dated): boolean {
  return last.closing !== undefined && next.opening !== undefined;
}

function gapBetween(last: Dated, next: Dated): string | undefined {
  return hasBalances(last, next) ? jumpBetween(last, next) : daysBetween(last, next);
}

/**
 * Balances decide where both are known. The one that `next` opens with stands in `last` before the first movement of `next`, or comes
 * to the closing one by what both hold; a statement of which the other holds every movement lies inside it.
 */
function jumpBetween(last: Dated, next: Dated): string | undefined {
  const { opening = 0 } = next;
  const { closing = 0 } = last;
  const after = (last.sums.at(-1) ?? 0) - (last.sums[firstFrom(last, next.start)] ?? 0);
  const shared = next.rows.filter(({ holders }) => holders.has(last.part));
  const isInside = shared.length > 0 && (shared.length === next.rows.length || isHeldBy(last, next));
  if (isInside || closing - after === opening || opening + addedUp(shared) === closing) return undefined;
  return `balanceJump(${[closing, opening].map(formatThousands).join(', ')})`;
}

/** No statement holds more than it has. */
function isHeldBy(last: Dated, { part }: Dated): boolean {
  return last.rows.length <= part.movements.length && last.rows.every(({ holders }) => holders.has(part));
}

/** Days decide where a balance lacks; a statement that misses movements of the other did not reach the days that it names. */
function daysBetween(last: Dated, next: Dated): string | undefined {
  const missed = next.rows.filter(
    ({ day, holders }) => day >= last.from && day < last.to && !holders.has(last.part),
  );
  const [end, start] = [lastDay(last, missed), firstDayHeld(next, last)];
  return start > end + 1 ? `daysBetween(${writeDay(end + 1)}, ${writeDay(start - 1)})` : undefined;
}

/** The last day of a statement, or of its movements where all that it misses came after these. */
function lastDay(part: Dated, missed: readonly DatedRow[]): number {
  const reach = part.rows.length === 0 ? part.from - 1 : part.reach;
  return missed.length > 0 && missed.every(({ day }) => day > reach) ? reach : part.to;
}

/** The first day of a statement, or of its movements where all that it misses of another came before these. */
function firstDayHeld(part: Dated, other: Dated): number {
  const first = part.rows.length === 0 ? part.to + 1 : part.start;
  const isMissed = (from: number, to: number) => hasUnheld(other, from, to, part);
  return isMissed(part.from + 1, first - 1) && !isMissed(first, part.to) ? first : part.from;
}

/** Tells whether some rows of days are not held by another statement; looks at no more of them than that one has, and one. */
function hasUnheld(dated: Dated, from: number, to: number, { part }: Dated): boolean {
  const { rows } = dated;
  for (let at = firstFrom(dated, from); at < rows.length; at++) {
    const row = rows[at];
    if (!row || row.day > to) return false;
    if (!row.holders.has(part)) return true;
  }
  return false;
}

/** Gives the place of the first row of a day or a later one. */
function firstFrom({ rows }: Dated, day: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addedUp(rows: readonly DatedRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

function writeDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function datedPart(part: StatementPart, holdersOf: HoldersOf): Dated | undefined {
  const rows = part.movements.flatMap((movement) => {
    const day = dayNumber(movement.time);
    return day === undefined ? [] : [{ day, amount: movement.amount, holders: holdersOf(movement) }];
  });
  rows.sort((a, b) => a.day - b.day);
  const start = rows[0]?.day ?? Number.POSITIVE_INFINITY;
  const reach = rows.at(-1)?.day ?? Number.NEGATIVE_INFINITY;
  const from = startNumber(part.period?.from) ?? start;
  const to = startNumber(part.period?.to) ?? reach;
  if (from > to) return undefined;
  const held = rows.length > 0 ? { start, reach } : { start: from, reach: to };
  return { part, from, to, ...held, rows, sums: sumsBefore(rows), ...balancesOf(part) };
}

function sumsBefore(rows: readonly DatedRow[]): number[] {
  const sums = [0];
  for (const { amount } of rows) sums.push((sums.at(-1) ?? 0) + amount);
  return sums;
}

function startNumber(day: string | undefined): number | undefined {
  return day === undefined ? undefined : dayNumber(`${day}T00:00:00+07:00`);
}

/** The balances that the statement names, or those that its running balance gives, whichever way it runs. */
function balancesOf({ opening, closing, movements }: StatementPart): Pick<Dated, 'opening' | 'closing'> {
  const running = createRunning();
  for (const [row, { amount, balance, time }] of movements.entries())
    running.add(amount, balance, row, time?.slice(0, 'YYYY-MM-DD'.length));
  const read = running.outcome(opening, closing);
  const shown = read.state === 'held' ? read : undefined;
  return { opening: opening ?? shown?.opening, closing: closing ?? shown?.closing };
}
