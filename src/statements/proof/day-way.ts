/** Whether the days of a file run from the oldest or from the newest. */
export type DayWay = 'up' | 'down';

/** Tells which way days run, in constant space. */
export interface DaySteps {
  /** Takes the day of the next row, `2026-09-05`. */
  take(day: string | undefined): void;
  /** The way of most steps from one day to another; undefined for a lone day, and where as many go either way. */
  way(): DayWay | undefined;
}

export function createDayWay(): DaySteps {
  let last: string | undefined;
  let up = 0;
  return {
    take(day) {
      if (day === undefined || day === last) return;
      if (last !== undefined) up += day > last ? 1 : -1;
      last = day;
    },
    way() {
      if (up === 0) return undefined;
      return up > 0 ? 'up' : 'down';
    },
  };
}
