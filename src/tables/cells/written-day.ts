import { isCalendarDay, type Moment, two } from './calendar.ts';

/** What is known of the years in a column of days. */
export interface TimeContext {
  /** The year of days that are written without one, `25-01`. */
  readonly year?: number;
  /** The first and last day that the file speaks of, `2026-12-01`: a day without a year is the one between them. */
  readonly period?: {
    /** The first day, `2026-12-01`. */
    readonly from: string;
    /** The last day, `2026-12-31`. */
    readonly to: string;
  };
  /** Digits such as `46270` are the number of a day, as spreadsheets count. */
  readonly serial?: boolean;
}

/** A moment at the start of a text, and where what follows it starts. */
export interface MomentRead {
  readonly moment: Moment;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CENTURY = 2000;

/** Groups of a pattern that has matched. */
type Groups = Readonly<Record<string, string | undefined>>;

/** How days are written, tried in this order, each from an index on. Months first is none of them. */
const DAY_FORMS: readonly RegExp[] = /* @__PURE__ */ [
  String.raw`(?<y>\d{4})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})`,
  String.raw`(?<d>\d{1,2})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<y>\d{4}|\d{2})`,
  String.raw`(?<d>\d{1,2})(?:-|/|\. ?| )?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,?[-/ ]?(?<y>\d{4}|\d{2})`,
  String.raw`(?<d>\d{1,2}) ?(?:tháng|thg) ?(?<m>\d{1,2}),?(?: ?năm)? ?(?<y>\d{4})`,
].map((form) => new RegExp(`${form}(?!\\d)`, 'y'));
const DAY_AND_MONTH = /(?<d>\d{1,2})(?<mark>[-/])(?<m>\d{1,2})(?![-/.\d])/y;
const CLOCK =
  /(?<hour>\d{1,2})(?::|h|g)(?<minute>\d\d)(?:(?::|m|p)(?<second>\d\d)(?:[.,]\d{1,9})?)?s?(?: ?(?<half>sa|ch|am|pm)\b)?(?![:\d])/y;
const ZONE = / ?(?<zone>z|[+-]\d\d:?\d\d)(?![:\d])/y;
const DAY_TO_CLOCK = /(?: *[,-] +| +(?:lúc |at )?|t(?=\d))/y;
const WORDS =
  /(?:(?:thứ [a-zà-ỹ]+|chủ nhật|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?),? ?)?(?:(?:ngày|lúc) )?/y;

/**
 * Reads a day, and a time of day before or behind it, from an index of a text in small letters; what follows is left.
 */
export function readMoment(text: string, from: number, context: TimeContext): MomentRead | undefined {
  const at = endOfMatch(WORDS, text, from) ?? from;
  const day = dayAt(text, at, context);
  if (day) return withClock(text, day);
  const clock = clockAt(text, at);
  if (!clock) return undefined;
  const gap = endOfMatch(DAY_TO_CLOCK, text, clock.end);
  const later = gap === undefined ? undefined : dayAt(text, endOfMatch(WORDS, text, gap) ?? gap, context);
  return later && { moment: { ...later.moment, clock: clock.clock }, end: later.end };
}

function withClock(text: string, day: MomentRead): MomentRead {
  const gap = endOfMatch(DAY_TO_CLOCK, text, day.end);
  const clock = gap === undefined ? undefined : clockAt(text, gap);
  const end = clock?.end ?? day.end;
  const zone = groupsAt(ZONE, text, end);
  if (!zone) return { moment: { ...day.moment, clock: clock?.clock }, end };
  const said = zone.zone?.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  return { moment: { ...day.moment, clock: clock?.clock, zone: said }, end: ZONE.lastIndex };
}

function dayAt(text: string, at: number, context: TimeContext): MomentRead | undefined {
  for (const form of DAY_FORMS) {
    const found = groupsAt(form, text, at);
    if (found) return readOf(yearOf(found), found, form.lastIndex);
  }
  const found = groupsAt(DAY_AND_MONTH, text, at);
  return found && readOf(knownYear(found, context), found, DAY_AND_MONTH.lastIndex);
}

function readOf(year: number | undefined, groups: Groups, end: number): MomentRead | undefined {
  const [month, day] = [monthOf(groups), Number(groups.d)];
  if (year === undefined || !isCalendarDay(year, month, day)) return undefined;
  return { moment: { year, month, day }, end };
}

function yearOf({ y = '' }: Groups): number {
  return y.length === 2 ? CENTURY + Number(y) : Number(y);
}

function monthOf({ m, name = '' }: Groups): number {
  return m === undefined ? MONTHS.indexOf(name.slice(0, 3)) + 1 : Number(m);
}

/** The year of a day that is written without one: the only one that puts it into the period, else the year of the file. */
function knownYear(groups: Groups, { year, period }: TimeContext): number | undefined {
  if (!period) return year;
  const monthAndDay = `-${two(monthOf(groups))}-${two(Number(groups.d))}`;
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  const years = last - first > 1 ? [] : [...new Set([first, last])];
  const inside = years.filter((each) => isInPeriod(`${each}${monthAndDay}`, period));
  return inside.length === 1 ? inside[0] : undefined;
}

function isInPeriod(day: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return day >= from.slice(0, 10) && day <= to.slice(0, 10);
}

const NOON = 12;
const MORNING = ['sa', 'am'];

function clockAt(text: string, at: number): { readonly clock: string; readonly end: number } | undefined {
  const found = groupsAt(CLOCK, text, at);
  const hour = found && hourOf(Number(found.hour), found.half);
  if (!found || hour === undefined) return undefined;
  const [minute, second] = [Number(found.minute), Number(found.second ?? 0)];
  if (minute > 59 || second > 59) return undefined;
  return { clock: `${two(hour)}:${two(minute)}:${two(second)}`, end: CLOCK.lastIndex };
}

/** The hour of the day. Where a sheet writes 20:15 CH, the half agrees with the hour; where it does not, there is none. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (hour > 23) return undefined;
  if (half === undefined) return hour;
  if (MORNING.includes(half)) return hour > NOON ? undefined : hour % NOON;
  return hour === 0 ? undefined : (hour % NOON) + NOON;
}

/** What a sticky pattern finds at an index; its `lastIndex` is then the end. */
function groupsAt(pattern: RegExp, text: string, at: number): Groups | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.groups;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
