import { SECONDS_A_DAY } from '../../cells/calendar.ts';

/**
 * Turns the serial number of a workbook into a day, or a day and time, to the second: `2026-09-05`, `2026-09-05T07:30:00`.
 * No time zone has a part in it. Workbooks count from 1900, with a 29 February that never was, or from 1904 (ECMA-376, part 1,
 * section 18.17.4.1). Nothing for a time without a day, a negative number, or a year beyond 9999.
 */
export function dayOfSerial(
  serial: number,
  { hasDay, hasTime }: DayFormat,
  is1904: boolean,
): string | undefined {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  if (!(seconds >= 0) || (seconds < SECONDS_A_DAY && !hasDay)) return undefined;
  const days = Math.floor(seconds / SECONDS_A_DAY) + (is1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465 || days === 60) return undefined;
  const sinceEpoch = days - (days < 60 ? 25_568 : 25_569);
  const text = new Date((sinceEpoch * SECONDS_A_DAY + (seconds % SECONDS_A_DAY)) * 1000).toISOString();
  return hasTime || seconds % SECONDS_A_DAY !== 0 ? text.slice(0, 19) : text.slice(0, 10);
}

/** What a number format shows of a day and a time. */
export interface DayFormat {
  readonly hasDay: boolean;
  readonly hasTime: boolean;
}

/** Tells what a number format shows of a day; nothing for numbers and for durations such as `[h]:mm`. */
export function readDayFormat(format: string): DayFormat | undefined {
  const shown = format
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  if (shown === undefined || /\[[hms]+\]/i.test(shown)) return undefined;
  const hasDay = /[yd]|mmm/i.test(shown);
  const hasTime = /[hs]/i.test(shown);
  return hasDay || hasTime ? { hasDay, hasTime } : undefined;
}
