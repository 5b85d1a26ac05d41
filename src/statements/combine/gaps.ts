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
  readonly opening: number | undefined;
  readonly closing: number | undefined;
}

/** Reports where, between two statements of one account, days are not covered or the balance jumps. Statements without days are passed over. */
export function reportGaps(parts: readonly StatementPart[], report: Report): void {
  const accounts: Dated[][] = [];
  for (const part of parts) {
    const dated = datedPart(part);
    const others = accounts.find(([first]) => first && isOneAccount(first.part, part));
    if (dated && others) others.push(dated);
    else if (dated) accounts.push([dated]);
  }
  for (const list of accounts)
    reportGapsIn(
      list.sort((a, b) => a.from - b.from || a.to - b.to),
      report,
    );
}

function isOneAccount(a: StatementPart, b: StatementPart): boolean {
  return a.account === b.account || compareAccounts(a.account, b.account) === 'same';
}

function reportGapsIn([first, ...others]: readonly Dated[], report: Report): void {
  let last = first;
  for (const next of others) {
    if (!last || next.to <= last.to) continue;
    const gap = gapBetween(last, next);
    if (gap)
      report('statement.gap', { path: [next.part.account ?? 'account'], severity: 'warning', received: gap });
    last = next;
  }
}

/**
 * Where both balances are known they decide: the closing one is the next opening one, or, where days overlap, that with the
 * movements of these days. Else the days do.
 */
function gapBetween(last: Dated, next: Dated): string | undefined {
  if (last.closing !== undefined && next.opening !== undefined) {
    const overlap = next.part.movements.filter(({ time }) => (dayNumber(time) ?? next.to) <= last.to);
    const balances = [next.opening, overlap.reduce((sum, { amount }) => sum + amount, next.opening)];
    const sums = [last.closing, next.opening].map(formatThousands).join(', ');
    return balances.includes(last.closing) ? undefined : `balanceJump(${sums})`;
  }
  return next.from > last.to + 1
    ? `daysBetween(${writeDay(last.to + 1)}, ${writeDay(next.from - 1)})`
    : undefined;
}

function writeDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function datedPart(part: StatementPart): Dated | undefined {
  const days = part.movements.flatMap(({ time }) => dayNumber(time) ?? []);
  const first =
    startNumber(part.period?.from) ??
    days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last =
    startNumber(part.period?.to) ?? days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  return first <= last ? { part, from: first, to: last, ...balancesOf(part) } : undefined;
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
