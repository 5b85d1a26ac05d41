import { isoTime } from './calendar.ts';
import { momentOf } from './time.ts';

const DAY = 86_400_000;

/**
 * Gives the first moment after a due day or a due time, in Unix milliseconds; NaN when it is no time. A day, with or without a
 * zone, ends when its last second has passed; a time of day, Unix time too, is over a millisecond later.
 */
export function deadline(value: string): number {
  if (value !== latest.value) latest = { value, end: endOfDue(value) };
  return latest.end;
}

/** The due day asked for last: a list of bills mostly has one. */
let latest = { value: '', end: Number.NaN };

function endOfDue(value: string): number {
  const moment = momentOf(value, {});
  const time = moment && isoTime(moment);
  return time ? Date.parse(time) + (moment.clock === undefined ? DAY : 1) : Number.NaN;
}

/** Checks whether money came after a due day; a time or due day that is not known is never late. */
export function isLate(time: string | undefined, due: string | undefined): boolean {
  return time !== undefined && due !== undefined && Date.parse(time) >= deadline(due);
}
