import { withoutTextMark } from '../../text/spreadsheet.ts';
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

/**
 * Divides a cell with a day and a number, such as `03/08/2026 5254 - 05356`, also in two lines; the day has to stand first.
 * What follows is neither a second day, as of a period, nor a time of day that there is not.
 */
export function splitTime(cell: Cell | undefined, context: TimeContext = NO_CONTEXT): SplitTime | undefined {
  const whole = parseTime(cell, context);
  if (whole !== undefined) return { time: whole, rest: '' };
  const shown = typeof cell === 'string' ? cell : (cell?.text ?? '');
  const text = withoutTextMark(plainText(shown)).replace(/\s+/g, ' ');
  const read = readMoment(text.toLowerCase(), 0, context);
  const time = read && isoTime(read.moment);
  const [, rest = ''] = (read && BEHIND_DAY.exec(text.slice(read.end))) ?? [];
  if (!time || rest === '' || NO_NUMBER.test(rest)) return undefined;
  return { time, rest };
}

const BEHIND_DAY = /^[ ,;|-]+(.*)$/;
const NO_NUMBER = /^(?:\d{1,2}:\d|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d))/;

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
  const text = withoutTextMark(plainText(value)).replace(/\s+/g, ' ').toLowerCase();
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

/**
 * Reads the shapes that nearly all files have, `05/09/2026`, `5/9/2026` and `2026-09-05`, alone or before `07:30` or
 * `07:30:15`; what it does not know is left to the patterns.
 */
function quickTime(text: string): string | undefined {
  const isIso = text.charCodeAt(4) === HYPHEN;
  const end = isIso ? ISO_DAY : endOfDay(text);
  const day = isIso ? isoDayOf(text) : vietnameseDayOf(text, end);
  if (day === undefined) return undefined;
  if (text.length === end) return `${day}T00:00:00${VIETNAM}`;
  if (isIso && isWrittenTime(text)) return text;
  const clock = quickClock(text, end + 1);
  return clock === undefined ? undefined : `${day}T${clock}${VIETNAM}`;
}

const HYPHEN = 45;
const ISO_DAY = 10;
const WRITTEN_TIME = 25;

function isoDayOf(text: string): string | undefined {
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const isDay = text.charCodeAt(7) === HYPHEN && isCalendarDay(year, pairAt(text, 5), pairAt(text, 8));
  return isDay ? text.slice(0, ISO_DAY) : undefined;
}

/** Gives where a day of one or two digits, a month of one or two and a year of four end, with a mark behind each. */
function endOfDay(text: string): number {
  const month = isDigitCode(text.charCodeAt(1)) ? 3 : 2;
  return month + (isDigitCode(text.charCodeAt(month + 1)) ? 3 : 2) + 4;
}

function vietnameseDayOf(text: string, end: number): string | undefined {
  const first = isDigitCode(text.charCodeAt(1)) ? 2 : 1;
  const mark = text.charCodeAt(first);
  if (text.charCodeAt(end - 5) !== mark || (mark !== 47 && mark !== HYPHEN && mark !== 46)) return undefined;
  const day = first === 2 ? pairAt(text, 0) : digitAt(text, 0);
  const month = end - first === 8 ? pairAt(text, first + 1) : digitAt(text, first + 1);
  const year = pairAt(text, end - 4) * 100 + pairAt(text, end - 2);
  return isCalendarDay(year, month, day) ? isoDay(year, month, day) : undefined;
}

/** Checks whether a time behind its day is written as {@link parseTime} gives it, so that it is its own result. */
function isWrittenTime(text: string): boolean {
  const isSplit = text.length === WRITTEN_TIME && text[ISO_DAY] === 'T' && text.endsWith(VIETNAM);
  return (
    isSplit &&
    pairAt(text, 11) < 24 &&
    text[13] === ':' &&
    pairAt(text, 14) < 60 &&
    text[16] === ':' &&
    pairAt(text, 17) < 60
  );
}

function quickClock(text: string, at: number): string | undefined {
  const hasSeconds = text.length === at + 8;
  const gap = text.charCodeAt(at - 1);
  if ((!hasSeconds && text.length !== at + 5) || (gap !== 32 && gap !== 84)) return undefined;
  const isClock = pairAt(text, at) < 24 && text[at + 2] === ':' && pairAt(text, at + 3) < 60;
  if (!isClock) return undefined;
  if (!hasSeconds) return `${text.slice(at)}:00`;
  return text[at + 5] === ':' && pairAt(text, at + 6) < 60 ? text.slice(at) : undefined;
}

/** Two digits at an index as a number; `NaN` where they are none, which no comparison holds of. */
function pairAt(text: string, at: number): number {
  return digitAt(text, at) * 10 + digitAt(text, at + 1);
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return isDigitCode(code) ? code - 48 : Number.NaN;
}
