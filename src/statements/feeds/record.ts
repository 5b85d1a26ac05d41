import { type OwnProps, ownProps } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { asTimeCell } from '../../tables/cells/foreign-cell.ts';
import { parseTime } from '../../tables/cells/time.ts';
import { foldName } from '../../text/diacritics.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { isVndWord } from '../direction/moved.ts';
import { isUniqueNumber, referenceKey } from '../identity.ts';
import { bankIdentity } from '../ids.ts';
import type { Movement } from '../movement.ts';
import { readSignedAmount } from './amount.ts';
import { absent, firstText, isBlankField, scalarText } from './fields.ts';
import type { FeedRow, FieldNames, SuccessFields } from './shapes/row.ts';
import { COMMON_CURRENCY, COMMON_SUCCESS, type NamedRow } from './shapes/table.ts';

/** Reads one record by the shape it is said to have; what it lacks, or says against being money, is reported. */
export function readFeedRecord(item: unknown, { feed, row }: NamedRow, report: Report): Movement | undefined {
  const record = recordProps(item, row, report);
  if (!record) return undefined;
  const before = report.tally.errors;
  checkSuccess(record, { ...COMMON_SUCCESS, ...row.success }, report);
  checkNeeded(record, row, report);
  checkCurrency(record, row.currency ?? COMMON_CURRENCY, report);
  const id = readId(record, row, report);
  const description = readDescription(record, row, report);
  const amount = readSignedAmount(record, row, report);
  const time = readRecordTime(record, row, report);
  if (amount === undefined || report.tally.errors > before) return undefined;
  const numbered = row.numberedByDay ? `:${time?.slice(0, 'YYYY-MM-DD'.length) ?? ''}:${amount}` : '';
  const parties = omitUndefined({ time, ...recordParties(record, row) });
  const eventIds = id === parties.reference ? undefined : [`${feed}:${id}`];
  return {
    id: identityOfReport({ amount, ...parties }) ?? `${feed}:${id}${numbered}`,
    ...omitUndefined({ eventIds }),
    description,
    amount,
    ...parties,
    source: feed,
  };
}

/**
 * Names a movement that a feed reports as statements do, so that both give it one id. A short number is a voucher's, which two
 * movements of a day may share: of them the feed's own id tells more.
 */
export function identityOfReport(reported: Parameters<typeof bankIdentity>[0]): string | undefined {
  return isUniqueNumber(referenceKey(reported.reference)) ? bankIdentity(reported) : undefined;
}

/** Reads a record once, with the objects in it whose fields count, as `order.id`. */
function recordProps(item: unknown, { kind, parts = [] }: FeedRow, report: Report): OwnProps | undefined {
  if (!isRecord(item)) {
    report('transaction.shape', { path: ['body'], expected: kind, received: stringify(item) });
    return {};
  }
  const record = ownProps(item, report.at('body'));
  if (!record || parts.length === 0) return record;
  const all: Record<string, unknown> = Object.assign(Object.create(null), record);
  for (const part of parts) {
    const inner = isRecord(record[part]) ? ownProps(record[part], report.at(part)) : {};
    for (const [name, value] of Object.entries(inner ?? {})) all[`${part}.${name}`] = value;
  }
  return all;
}

/** Checks that fields are there which alone say that đồng moved. */
function checkNeeded(record: OwnProps, { needed = [], kind }: FeedRow, report: Report): void {
  for (const names of needed) {
    if (names.some((name) => !isBlankField(record[name]))) continue;
    const { name, received } = absent(record, names);
    report('transaction.shape', { path: name.split('.'), expected: kind, received });
  }
}

/** Checks the fields that say whether money moved; each may be missing. */
export function checkSuccess(record: OwnProps, fields: SuccessFields, report: Report): void {
  for (const [name, accepted] of Object.entries(fields)) {
    const value = record[name];
    if (value === undefined || accepted.some((each) => each === plainWord(value))) continue;
    report('transaction.status', { path: name.split('.'), received: stringify(value) });
  }
}

/** A text without case, blanks and accents, and any other value as it is. */
function plainWord(value: unknown): unknown {
  return typeof value === 'string' && value.length <= 40 ? foldName(value) || value : value;
}

function checkCurrency(record: OwnProps, names: FieldNames, report: Report): void {
  for (const name of names) {
    const value = record[name];
    if (value === undefined || value === null || isVndWord(scalarText(value) ?? '?')) continue;
    report('transaction.currency', { path: name.split('.'), received: stringify(value) });
  }
}

function readId(record: OwnProps, { id, kind }: FeedRow, report: Report): string {
  const parts = id.map((names) => {
    const text = firstText(record, names);
    if (text !== undefined) return text;
    const { name, received } = absent(record, names);
    return report('transaction.shape', { path: name.split('.'), expected: kind, received });
  });
  return parts.join(':');
}

function readDescription(record: OwnProps, row: FeedRow, report: Report): string {
  const name = row.description.find((each) => record[each] !== undefined);
  const value = name === undefined ? undefined : record[name];
  const text = value === null ? '' : scalarText(value);
  if (text !== undefined) return widest(text, firstText(record, row.furtherDescription ?? []) ?? '');
  const lacking = absent(record, row.description);
  report('transaction.shape', {
    path: lacking.name.split('.'),
    expected: row.kind,
    received: lacking.received,
  });
  return '';
}

/** The one that holds the other, or both. */
function widest(content: string, further: string): string {
  if (further.includes(content)) return further;
  return content.includes(further) ? content : `${content} ${further}`;
}

/** A time that may be missing, with the clock of another field where the day has none. */
function readRecordTime(record: OwnProps, { time, clock = [] }: FeedRow, report: Report): string | undefined {
  const name = time.find((each) => !isBlankField(record[each]));
  if (name === undefined) return undefined;
  const value = record[name];
  const hour = readClock(record, clock, report);
  const whole =
    hour !== undefined && typeof value === 'string' && !value.includes(':') ? `${value} ${hour}` : value;
  return (
    parseTime(asTimeCell(whole)) ??
    report('transaction.time', { path: name.split('.'), expected: 'dayAndTime', received: stringify(value) })
  );
}

/** One that cannot be read is told: the day alone is known. */
function readClock(record: OwnProps, clock: FieldNames, report: Report): string | undefined {
  const name = clock.find((each) => !isBlankField(record[each]));
  if (name === undefined) return undefined;
  const hour = clockOf(record[name]);
  if (hour !== undefined) return hour;
  const received = stringify(record[name]);
  return report('transaction.time', { path: [name], expected: 'dayAndTime', received, severity: 'warning' });
}

/** A time of day written as hhmmss, `073412`, whose zero a number has lost. */
function clockOf(value: unknown): string | undefined {
  const digits = scalarText(value)?.trim().padStart(6, '0');
  return digits?.match(/^\d{6}$/) ? digits.replace(/(\d\d)(\d\d)(\d\d)/, '$1:$2:$3') : undefined;
}

function recordParties(record: OwnProps, row: FeedRow) {
  return {
    account: firstText(record, row.account),
    virtualAccount: firstText(record, row.virtualAccount ?? []),
    counterpartyAccount: firstText(record, row.counterpartyAccount ?? []),
    counterpartyName: firstText(record, row.counterpartyName ?? []),
    reference: firstText(record, row.reference),
  };
}
