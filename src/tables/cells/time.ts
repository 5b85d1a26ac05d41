import type { Cell } from '../sheet.ts';
import {
  isCalendarDay,
  isoDay,
  isoTime,
  type Moment,
  momentAt,
  momentOfSerial,
  VIETNAM,
} from './calendar.ts';
import { isDigitCode, plainText } from './characters.ts';
import { readMoment, type TimeContext } from './written-day.ts';

export type { TimeContext } from './written-day.ts';

/** What stands in a cell for a time. */
export type TimeCell = Cell | number | Date | undefined;

/** More characters than any time has. */
const MAX_TIME_LENGTH = 60;
const NO_CONTEXT: TimeContext = {};

/**
 * Reads a time as services, statements and sheets write it and gives ISO 8601 with a zone, that of Vietnam when none is
 * said: `2026-09-05 07:30:00`, `05/09/2026`, `05/09/26`, `20260905073000`, `30-Sep-2026`, `ngày 20 tháng 9 năm 2026`,
 * `07:30 05/09/2026`, `20/9/2026 08:15:02 CH`, Unix seconds or milliseconds, a `Date`, the number of a spreadsheet. A day
 * without a year needs the context. Days stand before months; an impossible day, and anything beside the time, is
 * undefined.
 */
export function parseTime(cell: TimeCell, context: TimeContext = NO_CONTEXT): string | undefined {
  if (typeof cell === 'string') {
    const quick = quickTime(cell);
    if (quick !== undefined) return quick;
  }
  const moment = momentOf(cell, context);
  return moment && isoTime(moment);
}

/**
 * Reads a due day like {@link parseTime}: the day alone, `2026-09-30`, where the cell has no time of day, so that the whole
 * day is in time.
 */
export function parseDay(cell: TimeCell, context: TimeContext = NO_CONTEXT): string | undefined {
  const moment = momentOf(cell, context);
  if (!moment) return undefined;
  const isDay = moment.clock === undefined && moment.zone === undefined;
  return isDay ? isoDay(moment.year, moment.month, moment.day) : isoTime(moment);
}

/** A time, and what else stands in its cell. */
export interface SplitTime {
  readonly time: string;
  /** Without blanks around it; `''` where there is nothing else. */
  readonly rest: string;
}

/** Divides a cell with a day and a number, such as `03/08/2026 5254 - 05356`, also in two lines; the day has to stand first. */
export function splitTime(cell: Cell | undefined, context: TimeContext = NO_CONTEXT): SplitTime | undefined {
  const whole = parseTime(cell, context);
  if (whole !== undefined) return { time: whole, rest: '' };
  const text = plainText(typeof cell === 'string' ? cell : (cell?.text ?? '')).replace(/\s+/g, ' ');
  const read = readMoment(text.toLowerCase(), 0, context);
  const time = read && isoTime(read.moment);
  const behind = read && text.slice(read.end);
  return time && behind && /^[ ,;|-]/.test(behind)
    ? { time, rest: behind.replace(/^[ ,;|-]+/, '').trim() }
    : undefined;
}

/** Checks whether a cell looks like a day or a time, for a column of which nobody said what it is. Numbers of spreadsheets and Unix do not. */
export function looksLikeDay(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '') return false;
  if (typeof cell !== 'string' && cell.day !== undefined) return true;
  const text = typeof cell === 'string' ? cell : cell.text;
  return !/^\s*\d{9,13}\s*$/.test(text) && splitTime(text) !== undefined;
}

/** Reads what a cell says of a time, before it is written as ISO 8601. */
export function momentOf(cell: TimeCell, context: TimeContext): Moment | undefined {
  if (typeof cell === 'string') return writtenMoment(cell, context);
  if (typeof cell === 'number') return momentOfNumber(cell);
  if (cell instanceof Date) return momentAt(cell.getTime());
  if (cell === undefined || cell.unknown) return undefined;
  if (cell.day !== undefined) return writtenMoment(cell.day, context);
  const shown = writtenMoment(cell.text, context);
  return shown ?? (cell.number === undefined ? undefined : momentOfNumber(cell.number));
}

/** The least and the first number above all that are days of spreadsheets: 3 October 1954 to 13 October 2173. */
const FIRST_SERIAL = 20_000;
const AFTER_SERIALS = 100_000;
const FIRST_COMPACT = 19_000_101;
const AFTER_COMPACT = 21_991_232;
const FIRST_SECONDS = 1e8;
const FIRST_MILLISECONDS = 1e11;
const LAST_MILLISECONDS = 4e12;

function momentOfNumber(value: number): Moment | undefined {
  if (!(value >= FIRST_SERIAL && value <= LAST_MILLISECONDS)) return undefined;
  if (value < AFTER_SERIALS) return momentOfSerial(value);
  if (value >= FIRST_COMPACT && value < AFTER_COMPACT) return momentOfDigits(String(value));
  if (value < FIRST_SECONDS) return undefined;
  return momentAt(value < FIRST_MILLISECONDS ? value * 1000 : value);
}

function writtenMoment(value: string, context: TimeContext): Moment | undefined {
  if (value.length > MAX_TIME_LENGTH) return undefined;
  const text = plainText(value).replace(/\s+/g, ' ').toLowerCase();
  if (/^\d+$/.test(text)) return momentOfText(text, context);
  if (context.serial && /^\d{5}[.,]\d+$/.test(text)) return momentOfSerial(Number(text.replace(',', '.')));
  const read = readMoment(text, 0, context);
  return read && read.end === text.length ? read.moment : undefined;
}

/** Reads digits alone: Unix seconds and milliseconds, or a day from the year down. */
function momentOfText(text: string, { serial }: TimeContext): Moment | undefined {
  if (text.length === 5) return serial ? momentOfNumber(Number(text)) : undefined;
  const isUnix = text.length === 9 || text.length === 10 || text.length === 13;
  return isUnix ? momentOfNumber(Number(text)) : momentOfDigits(text);
}

/** Reads `20260930` and `20260930081502`. */
function momentOfDigits(text: string): Moment | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d))?$/.exec(text);
  const [year = 0, month = 0, day = 0] = (found ?? []).slice(1, 4).map(Number);
  if (!found || !isCalendarDay(year, month, day)) return undefined;
  const clock = found[4] && `${found[4]}:${found[5]}:${found[6]}`;
  return { year, month, day, clock };
}

const QUICK_DAY = 10;
const QUICK_MINUTES = 16;
const QUICK_SECONDS = 19;

/** Reads the two shapes that nearly all files have, `05/09/2026` and `2026-09-05`, alone or before `07:30` or `07:30:15`. */
function quickTime(text: string): string | undefined {
  const { length } = text;
  if (length !== QUICK_DAY && length !== QUICK_MINUTES && length !== QUICK_SECONDS) return undefined;
  const day = quickDay(text);
  if (day === undefined) return undefined;
  if (length === QUICK_DAY) return `${day}T00:00:00${VIETNAM}`;
  const gap = text.charCodeAt(QUICK_DAY);
  if (gap !== 32 && gap !== 84) return undefined;
  const [hour, minute] = [numberAt(text, 11), numberAt(text, 14)];
  const second = length === QUICK_SECONDS ? numberAt(text, 17) : 0;
  const isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (!isClock || text[13] !== ':' || (length === QUICK_SECONDS && text[16] !== ':')) return undefined;
  return `${day}T${text.slice(11, 16)}:${length === QUICK_SECONDS ? text.slice(17) : '00'}${VIETNAM}`;
}

function quickDay(text: string): string | undefined {
  const isIso = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  const mark = text.charCodeAt(2);
  const isVietnamese = (mark === 47 || mark === 45 || mark === 46) && text.charCodeAt(5) === mark;
  if (isIso === isVietnamese) return undefined;
  const at = isIso ? 0 : 6;
  const year = numberAt(text, at) * 100 + numberAt(text, at + 2);
  const [month, day] = isIso
    ? [numberAt(text, 5), numberAt(text, 8)]
    : [numberAt(text, 3), numberAt(text, 0)];
  if (!isCalendarDay(year, month, day) || numberAt(text, at + 2) < 0) return undefined;
  return isIso ? text.slice(0, QUICK_DAY) : `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
}

/** Two digits at an index as a number; below -1,000 where they are none. */
function numberAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return isDigitCode(tens) && isDigitCode(ones) ? (tens - 48) * 10 + ones - 48 : Number.NEGATIVE_INFINITY;
}
