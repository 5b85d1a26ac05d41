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

/** Compares the days of rows with the period that is printed above them. */
export interface PeriodCheck {
  /** Says which period the rows to come are of; undefined for none. */
  expect(period: Period | undefined): void;
  /** Takes the days of a row, ISO 8601: one of them inside is enough, since a bank may book a day later. */
  take(row: number, times: readonly (string | undefined)[]): void;
  outcome(): OutsideDays | undefined;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

export function createPeriodCheck(): PeriodCheck {
  let period: Period | undefined;
  let first: Pick<OutsideDays, 'row' | 'day' | 'period'> | undefined;
  let count = 0;
  let isExchanged = true;
  return {
    expect(printed) {
      period = printed;
    },
    take(row, times) {
      if (!period) return;
      const { from, to } = period;
      const isInside = (day: string) => from <= day && day <= to;
      const days = times.flatMap((time) => time?.slice(0, DAY_LENGTH) ?? []);
      const [day] = days;
      if (day === undefined || days.some(isInside)) return;
      first ??= { row, day, period };
      count++;
      if (!isInside(exchanged(day))) isExchanged = false;
    },
    outcome: () => first && { ...first, count, isExchanged },
  };
}

/** `2026-05-09` for `2026-09-05`. */
function exchanged(day: string): string {
  const [year, month, dayOfMonth] = day.split('-');
  return [year, dayOfMonth, month].join('-');
}
