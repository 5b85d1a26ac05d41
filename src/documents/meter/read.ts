import { createReport, moveIssues, type RawIssue, type Report } from '../../issues/report.ts';
import { writeNumber } from '../../money/vnd.ts';
import { readForm } from '../form/read.ts';
import { type ReadBy, readDocument } from '../input/fields.ts';
import type { ReadItem } from '../items/check.ts';
import { METER_NOTICE } from './fields.ts';
import { METER_WORDS } from './words.ts';

/** What stands on a meter notice, checked and ready to be set. */
export type MeterFacts = NonNullable<ReturnType<typeof readMeterNotice>>;

/**
 * Reads a meter notice. Reports `document.reading` where what is charged is not what the meters say, and `document.total`
 * where tiers and items do not add up to the amount.
 */
export function readMeterNotice(input: unknown, report: Report) {
  const fields = readDocument(METER_NOTICE, input, report);
  if (!fields) return undefined;
  const { lang, utility, readings, history } = fields;
  const words = METER_WORDS[lang][utility];
  const read = readCharged(fields, report);
  const measured = readings.map((reading, i) => ({
    ...reading,
    factor: reading.factor ?? 1,
    used: usedOf(reading, report.at('readings', i)),
  }));
  checkTiers(fields, measured, report);
  if (readings.length === 0) report('input.required', { path: ['readings'], expected: 'aList' });
  if (history.length > MOST_MONTHS) {
    const received = String(history.length);
    report('input.value', { path: ['history'], expected: `wholeNumber(0, ${MOST_MONTHS})`, received });
  }
  if (!read) return undefined;
  const { amount } = read;
  if (amount === undefined) return report('input.required', { path: ['amount'], expected: 'wholeVnd' });
  return { ...read, amount, readings: measured, heading: read.heading || words.heading };
}

const MOST_MONTHS = 12;

/** Reads all that is charged as one list; what is wrong with a tier is told of the tier. */
function readCharged(fields: MeterFields, report: Report) {
  const { tiers, items } = fields;
  const own = createReport();
  const read = readForm({ ...fields, items: [...tierItems(fields), ...items] }, own);
  for (const [i, found] of own.issues.entries()) own.issues[i] = atCharge(found, tiers.length);
  moveIssues(own, report);
  return read;
}

function atCharge(found: RawIssue, tiers: number): RawIssue {
  const [list, index, ...rest] = found.path;
  if (list !== 'items' || typeof index !== 'number') return found;
  return { ...found, path: index < tiers ? ['tiers', index, ...rest] : ['items', index - tiers, ...rest] };
}

type MeterFields = ReadBy<typeof METER_NOTICE>;

/** The tiers as items of a group of their own. */
function tierItems({ tiers, lang, utility }: MeterFields): ReadItem[] {
  const { charge, unit } = METER_WORDS[lang][utility];
  const none = { discount: undefined, insurance: undefined, vat: undefined, debt: undefined, note: '' };
  return tiers.map((tier) => ({ ...none, ...tier, group: charge, unit }));
}

type ReadReading = MeterFields['readings'][number];

/** What a meter counted, as it is given or as its readings say. */
function usedOf({ previous = 0, current = 0, factor = 1, used }: ReadReading, report: Report): number {
  const counted = (current - previous) * factor;
  if (used === undefined && counted < 0) {
    report('input.required', { path: ['used'], expected: 'numberBetween(0, 1000000000)' });
    return 0;
  }
  if (used !== undefined && counted >= 0 && !isSameCount(used, counted))
    report('document.reading', { path: ['used'], received: writeNumber(used), limit: writeNumber(counted) });
  return used ?? sixDecimals(counted);
}

function checkTiers({ tiers }: MeterFields, readings: readonly { readonly used: number }[], report: Report) {
  if (tiers.length === 0) return;
  const charged = sixDecimals(tiers.reduce((sum, { quantity = 0 }) => sum + quantity, 0));
  const used = sixDecimals(readings.reduce((sum, reading) => sum + reading.used, 0));
  if (isSameCount(charged, used)) return;
  report('document.reading', { path: ['tiers'], received: writeNumber(charged), limit: writeNumber(used) });
}

/** Meters count thousandths at most; sums of such fractions are not exact. */
const EXACTNESS = 1e-6;

function isSameCount(one: number, two: number): boolean {
  return Math.abs(one - two) <= EXACTNESS * Math.max(1, Math.abs(one));
}

function sixDecimals(value: number): number {
  return Number(value.toFixed(6));
}
