import { dayNumber, writtenDayText } from '../../../../statements/identity.ts';
import { isLate } from '../../../../tables/cells/due.ts';
import { parseTime } from '../../../../tables/cells/time.ts';
import { groupBy } from '../../../../text/group-by.ts';
import type { Settled, SettledBill, SettledMovement } from '../settled.ts';

/** Money of the days that one bar stands for; sums in whole đồng, none below zero. */
export interface DaySums {
  /** The first day, counted from 1 January 1970 in Vietnam. */
  readonly day: number;
  readonly allocated: number;
  /** What came in and was not allocated. */
  readonly open: number;
  /** What was taken back from bills. */
  readonly returned: number;
}

/** How many days a bar stands for, or that it stands for a month of the calendar. */
export type BarSpan = 1 | 7 | 'month';

/** The money of a settlement by day. */
export interface MoneyByDay {
  readonly span: BarSpan;
  /** From the first bar with money to the last, those between without any too. */
  readonly bars: readonly DaySums[];
  /** Movements of which nobody tells the day. */
  readonly undated: readonly SettledMovement[];
}

/** More bars are no longer told apart on paper. */
const MOST_BARS = 93;

/** Adds up the money that came in, and what was taken back, by day, week or month, so that there are at most 93 bars for seven years. */
export function moneyByDay(movements: readonly SettledMovement[]): MoneyByDay {
  const counted = movements.filter(isCounted);
  const dated = counted.flatMap((movement) => {
    const day = dayNumber(movement.time);
    return day === undefined ? [] : [{ movement, day }];
  });
  const undated = counted.filter(({ time }) => dayNumber(time) === undefined);
  const found = firstAndLastDay(dated.map(({ movement }) => movement));
  if (!found) return { span: 1, bars: [], undated };
  const { first, last } = found;
  const span = spanFor(last - first + 1);
  const groups = groupBy(dated, ({ day }) => firstDayOfBar(day, span));
  const bars: DaySums[] = [];
  for (let day = firstDayOfBar(first, span); day <= last; day = nextBarDay(day, span))
    bars.push({ day, ...sumsOf((groups.get(day) ?? []).map(({ movement }) => movement)) });
  return { span, bars, undated };
}

/** Checks whether a movement brought money, or took it back from a bill. */
export function isCounted({ amount, outcome }: SettledMovement): boolean {
  return amount > 0 || (amount < 0 && outcome === 'allocated');
}

function least(days: readonly number[]): number {
  return days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function spanFor(days: number): BarSpan {
  return days <= MOST_BARS ? 1 : days <= MOST_BARS * 7 ? 7 : 'month';
}

/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4;

/** Gives the first day of a bar: the day, the Monday of its week, the first of its month. */
export function firstDayOfBar(day: number, span: BarSpan): number {
  if (span === 'month') return dayNumber(`${writtenDayText(day).slice(0, 'YYYY-MM'.length)}-01`) ?? day;
  return span === 1 ? day : day - ((((day - FIRST_MONDAY) % 7) + 7) % 7);
}

/** Gives the first day of the next bar. */
export function nextBarDay(day: number, span: BarSpan): number {
  return span === 'month' ? firstDayOfBar(day + 31, span) : day + span;
}

function sumsOf(movements: readonly SettledMovement[]): Omit<DaySums, 'day'> {
  const sums = { allocated: 0, open: 0, returned: 0 };
  for (const { amount, outcome } of movements)
    if (amount < 0) sums.returned -= amount;
    else sums[outcome === 'allocated' ? 'allocated' : 'open'] += amount;
  return sums;
}

/** What bills with a due day received in time, and after it; sums in whole đồng. */
export function moneyInTime({ bills, movements }: Pick<Settled, 'bills' | 'movements'>): {
  readonly inTime: number;
  readonly late: number;
} {
  const due = new Map(bills.map((bill) => [bill.key, bill.dueDate]));
  const told = { inTime: 0, late: 0 };
  for (const { time, amount, outcome, allocations } of movements) {
    if (outcome !== 'allocated' || amount <= 0 || time === undefined) continue;
    for (const part of allocations) {
      const day = due.get(part.bill);
      if (day !== undefined) told[isLate(time, day) ? 'late' : 'inTime'] += part.amount;
    }
  }
  return told;
}

/** The first and the last day on which money came or went, and nothing where nobody tells. */
export function firstAndLastDay(
  movements: readonly SettledMovement[],
): { readonly first: number; readonly last: number } | undefined {
  const days = movements.flatMap(({ time }) => dayNumber(time) ?? []);
  return days.length === 0 ? undefined : { first: least(days), last: -least(days.map((day) => -day)) };
}

/** The due days of bills, each with how many bills are due then, those of most bills first. */
export function dueDays(bills: readonly SettledBill[]): readonly (readonly [day: number, bills: number])[] {
  const days = bills.flatMap((bill) => (bill.status === 'superseded' ? [] : (dueDayOf(bill) ?? [])));
  return [...groupBy(days, (day) => day)]
    .map(([day, all]) => [day, all.length] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** Gives the last day on which a bill is in time; undefined where none is known. */
function dueDayOf({ dueDate }: SettledBill): number | undefined {
  return dueDate === undefined ? undefined : dayNumber(parseTime(dueDate));
}
