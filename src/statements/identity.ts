import { foldName } from '../text/diacritics.ts';

const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

/** Gives the number of the day in Vietnam (UTC+7) on which a moment falls, from 1 January 1970, whatever the machine's zone. */
export function dayNumber(time: string | undefined): number | undefined {
  const moment = Date.parse(time ?? '');
  return Number.isNaN(moment) ? undefined : Math.floor((moment + VIETNAM_MS) / DAY_MS);
}

/** Writes a day of {@link dayNumber} as `2026-09-05`. */
export function writtenDayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Gives the day that a spreadsheet makes of another when it reads the month first; undefined where there is no such day. */
export function exchangedDay(day: number): number | undefined {
  const [year = '', month = '', dayOfMonth = ''] = writtenDayText(day).split('-');
  return dayOfMonth > '12' ? undefined : dayNumber(`${year}-${dayOfMonth}-${month}T00:00:00+07:00`);
}

/** The suffix with which a bank tells the channel: `\BNK`. */
const SUFFIX = /[\\/][A-Z]{2,5}$/;
/** A reference that is its own key, as nearly all are: with a digit it is none of the words for none. */
const PLAIN_REFERENCE = /^[A-Z]{0,10}[1-9][A-Z0-9]*$/;
const NO_REFERENCES = ['NONREF', 'NULL', 'NA', 'NONE', 'UNDEFINED'];

/**
 * Gives a reference in the one form by which references are compared: capitals and digits, without the suffix of a channel
 * and the noughts in front that a spreadsheet drops. What stands where there is none is `''`.
 */
export function referenceKey(reference: string | undefined): string {
  if (reference !== undefined && PLAIN_REFERENCE.test(reference)) return reference;
  const key = (reference ?? '')
    .trim()
    .toUpperCase()
    .replace(SUFFIX, '')
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+(?=\d*$)/, '');
  return NO_REFERENCES.includes(key) ? '' : key;
}

/** Shorter ones are numbers of vouchers, which start anew each day. */
const UNIQUE_NUMBER_LENGTH = 8;

/** Checks whether a reference, in the form of {@link referenceKey}, is long enough to be given once and never again. */
export function isUniqueNumber(key: string): boolean {
  return key.length >= UNIQUE_NUMBER_LENGTH;
}

/** Short numbers of digits alone may come again within days. */
const RECURRING_NUMBER = /^\d{1,9}$/;

/** Checks whether a reference, in the form of {@link referenceKey}, names one movement whatever else is told of it. */
export function isLastingNumber(key: string): boolean {
  return isUniqueNumber(key) && !RECURRING_NUMBER.test(key);
}

/** Two accounts are one, or two; of one that is not known, or hides nearly all its digits, nothing can be said. */
export type AccountRelation = 'same' | 'different' | 'unknown';

const MASKED = /[*•]|X{3,}/;
/** Fewer visible digits of a masked account stand in too many others. */
const MIN_VISIBLE = 3;

/** Compares two accounts: digits and letters without the noughts in front, of a masked one (`0011****567`) those that are shown. */
export function compareAccounts(a: string | undefined, b: string | undefined): AccountRelation {
  return compareVisible(visibleParts(a), visibleParts(b));
}

/** Does what {@link compareAccounts} does, for accounts that were read before. */
export function compareVisible(
  one: VisibleAccount | undefined,
  other: VisibleAccount | undefined,
): AccountRelation {
  if (!one || !other) return 'unknown';
  const isMasked = one.isMasked || other.isMasked;
  const isOne = isMasked ? hasPrefix(one, other) && hasSuffix(one, other) : one.start === other.start;
  return isOne ? 'same' : 'different';
}

/** What an account shows of itself. */
export interface VisibleAccount {
  readonly start: string;
  readonly end: string;
  readonly isMasked: boolean;
}

/** Reads what an account shows; undefined where that is nothing, or hardly anything. */
export function visibleParts(account: string | undefined): VisibleAccount | undefined {
  const text = (account ?? '').toUpperCase().replace(/[^A-Z0-9*•]/g, '');
  const mask = MASKED.exec(text);
  if (!mask) {
    const whole = text.replace(/^0+/, '');
    return whole === '' ? undefined : { start: whole, end: whole, isMasked: false };
  }
  const start = text.slice(0, mask.index).replace(/^0+/, '');
  const end = text.slice(text.search(/[*•X](?=[^*•X]*$)/) + 1);
  return text.slice(0, mask.index).length + end.length < MIN_VISIBLE
    ? undefined
    : { start, end, isMasked: true };
}

/** Gives an account in the one form for ids: without blanks, marks and the noughts in front; undefined where digits are hidden. */
export function accountKey(account: string | undefined): string | undefined {
  const parts = visibleParts(account);
  return parts && !parts.isMasked ? parts.start : undefined;
}

function hasPrefix(a: VisibleAccount, b: VisibleAccount): boolean {
  return (a.isMasked && b.start.startsWith(a.start)) || (b.isMasked && a.start.startsWith(b.start));
}

function hasSuffix(a: VisibleAccount, b: VisibleAccount): boolean {
  return (a.isMasked && b.end.endsWith(a.end)) || (b.isMasked && a.end.endsWith(b.end));
}

/** Gives a description in the form by which two are compared: letters and digits without case and diacritics. */
export function descriptionKey(description: string): string {
  return foldName(description);
}

/** Checks whether two descriptions, in the form of {@link descriptionKey}, may be of one movement: one lacks, or one holds the other. */
export function areCompatible(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Checks whether two descriptions, in the form of {@link descriptionKey}, say the same: one lacks, or one holds the other and cuts no number of it. */
export function sayTheSame(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return [longer.indexOf(shorter), longer.lastIndexOf(shorter)].some(
    (at) => at >= 0 && !cutsNumber(longer, at) && !cutsNumber(longer, at + shorter.length),
  );
}

const DIGIT_PAIR = /^\d\d$/;

function cutsNumber(text: string, at: number): boolean {
  return at > 0 && DIGIT_PAIR.test(text.slice(at - 1, at + 1));
}
