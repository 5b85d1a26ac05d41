/** A day, and the time of day where one stands: what was written, before any zone. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `hh:mm:ss`; absent for a day alone. */
  readonly clock?: string | undefined;
  /** `Z` or `+07:00`; absent where none was said. */
  readonly zone?: string | undefined;
}

export const VIETNAM = '+07:00';
const HOUR = 3_600_000;
/** Vietnam keeps UTC+7 all year, by whatever zone the machine goes. */
const VIETNAM_OFFSET = 7 * HOUR;
/** Days from the epoch of spreadsheets (30 December 1899) to that of Unix. */
const SHEET_EPOCH = 25_569;
export const SECONDS_A_DAY = 86_400;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Checks whether the calendar has a day, in the years that a sheet may speak of. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1)) return false;
  const isLeapDay = month === 2 && day === 29;
  if (isLeapDay) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS_OF_MONTHS[month - 1] ?? 0);
}

/** Writes a day as ISO 8601. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** Writes a number of one or two digits with two. */
export function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** Writes a moment as ISO 8601, in Vietnam where no zone was said; `undefined` for a zone that there is not. */
export function isoTime({ year, month, day, clock = '00:00:00', zone }: Moment): string | undefined {
  const time = `${isoDay(year, month, day)}T${clock}${zone ?? VIETNAM}`;
  return zone !== undefined && Number.isNaN(Date.parse(time)) ? undefined : time;
}

/** Gives the moment that a clock in Vietnam shows at a time in Unix milliseconds; parts of a second are left out. */
export function momentAt(milliseconds: number): Moment | undefined {
  const local = new Date(Math.floor(milliseconds / 1000) * 1000 + VIETNAM_OFFSET);
  const year = local.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  const clock = local.toISOString().slice(11, 19);
  return { year, month: local.getUTCMonth() + 1, day: local.getUTCDate(), clock };
}

/** Gives the moment that a spreadsheet stores as a number of days, to the second; a whole number is a day without a clock. */
export function momentOfSerial(serial: number): Moment | undefined {
  const seconds = Math.round((serial - SHEET_EPOCH) * SECONDS_A_DAY);
  const moment = momentAt(seconds * 1000 - VIETNAM_OFFSET);
  return moment && Number.isInteger(serial) ? { ...moment, clock: undefined } : moment;
}

/** Gives the number of days that a spreadsheet stores for a time in Unix milliseconds, as a clock in Vietnam shows it. */
export function serialAt(milliseconds: number): number {
  return (milliseconds + VIETNAM_OFFSET) / (SECONDS_A_DAY * 1000) + SHEET_EPOCH;
}
