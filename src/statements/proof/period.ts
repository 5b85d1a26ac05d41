import type { Period } from '../statement.ts';

/** The first row whose day lies outside the period that the statement prints, and how many there are. */
export interface OutsideDays {
  readonly row: number;
  /** `2026-05-09`. */
  readonly day: string;
  readonly count: number;
  readonly period: Period;
  /** Each of them lies inside once day and month are exchanged. */
  readonly isExchanged: boolean;
}

/** Compares the days of rows with the period that is printed above or below them. */
export interface PeriodCheck {
  /** Says which period the rows to come are of; undefined for none. */
  expect(period: Period | undefined): void;
  /** Says which period all rows were of that were taken; undefined for none. */
  expectBefore(period: Period | undefined): void;
  /** Takes the days of a row, ISO 8601: one of them inside is enough, since a bank may book a day later. */
  take(row: number, times: readonly (string | undefined)[]): void;
  outcome(): OutsideDays | undefined;
  /** Tells whether a period was printed. */
  isKnown(): boolean;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Rows of the same days: the first of them, and how many there are. */
interface RowsOfDays {
  readonly days: readonly string[];
  readonly row: number;
  count: number;
}

export function createPeriodCheck(): PeriodCheck {
  let period: Period | undefined;
  let outside: OutsideDays | undefined;
  let isKnown = false;
  const taken = new Map<string, RowsOfDays>();
  return {
    expect(printed) {
      period = printed;
      isKnown ||= printed !== undefined;
    },
    expectBefore(printed) {
      isKnown ||= printed !== undefined;
      if (printed) for (const rows of taken.values()) outside = addOutside(outside, rows, printed);
    },
    take(row, times) {
      const days = times.flatMap((time) => time?.slice(0, DAY_LENGTH) ?? []);
      const id = days.join(' ');
      const same = taken.get(id);
      if (same) same.count++;
      else taken.set(id, { days, row, count: 1 });
      if (period) outside = addOutside(outside, { days, row, count: 1 }, period);
    },
    outcome: () => outside,
    isKnown: () => isKnown,
  };
}

/** Adds rows to those that lie outside a period, if they do. */
function addOutside(
  outside: OutsideDays | undefined,
  { days, row, count }: RowsOfDays,
  period: Period,
): OutsideDays | undefined {
  const { from, to } = period;
  const isInside = (day: string) => from <= day && day <= to;
  const [day] = days;
  if (day === undefined || days.some(isInside)) return outside;
  const isExchanged = isInside(exchanged(day)) && outside?.isExchanged !== false;
  return { ...(outside ?? { row, day, period }), count: (outside?.count ?? 0) + count, isExchanged };
}

/** `2026-05-09` for `2026-09-05`. */
function exchanged(day: string): string {
  const [year, month, dayOfMonth] = day.split('-');
  return [year, dayOfMonth, month].join('-');
}
