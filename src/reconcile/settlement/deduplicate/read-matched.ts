import { type OwnProps, ownItems, ownProps, plainProps, reportType } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import { isRecord } from '../../../issues/stringify.ts';
import type { Amount } from '../../../money/vnd.ts';
import { wholeVndOf } from '../../../money/whole.ts';
import { compareTexts } from '../../../statements/duplicates/compared.ts';
import { asTimeCell } from '../../../tables/cells/foreign-cell.ts';
import { parseTime } from '../../../tables/cells/time.ts';
import type { Match } from '../../matching/decide/decide.ts';
import { type IssuedCode, isText, isWhole } from '../../matching/index/issued-codes.ts';
import { billKey } from '../bills/bills.ts';
import type { Lock, LockedMovement } from '../decisions/lock.ts';

/** Where a movement stands: the row of the sheet, or the line of the file, from 1. */
export interface MovementPlace {
  /** Name of the file. */
  readonly file?: string;
  /** Name of the sheet, in a workbook. */
  readonly sheet?: string;
  /** The row of the sheet or the line of the file, from 1. */
  readonly row?: number;
}

/** A movement with what the reconciler said of it. */
export interface MatchedMovement<A extends Amount = number> {
  /** The movement; one of `readStatement` fits as it is. */
  readonly movement: {
    /** Equal ids of one source are one movement. */
    readonly id: string;
    /** How feeds number it, `sepay:92704`: two numbers of one feed are two movements, though their `id` is one. */
    readonly eventIds?: readonly string[];
    /** Whole đồng, `350000`, `350000n` or `'350000'`; money sent is negative. */
    readonly amount: A;
    /** What the bank says, whole and unchanged. */
    readonly description: string;
    /** ISO 8601 with zone; a time without one is taken as Vietnam's, +07:00. */
    readonly time?: string;
    /** The account that was paid into; without it movements of two sources are only possibly one. */
    readonly account?: string;
    /** The account it came from, by which later payments of one payer are known. */
    readonly counterpartyAccount?: string;
    /** The bank's reference; without it movements of two sources are only possibly one. */
    readonly reference?: string;
    /** Who reported it: a feed, or `'statement'`. */
    readonly source?: string;
    /** Where it stands; each file is a source of its own. */
    readonly at?: MovementPlace;
  };
  /** What `match` of the reconciler said of it. */
  readonly match: Match<IssuedCode<A>>;
}

/** The source of money paid at the counter. */
export const CASH_SOURCE = 'cash';

/** What was read of a match, once. */
export interface ReadMatch {
  readonly status: Match['status'];
  /** Keys of its bills. */
  readonly keys: readonly string[];
}

/** A movement as one source tells it, read once. */
export interface ToldMovement {
  readonly id: string;
  /** How feeds number it; absent for most. */
  readonly eventIds?: readonly string[];
  readonly amount: number;
  readonly description: string;
  readonly time: string | undefined;
  readonly account: string | undefined;
  readonly counterpartyAccount?: string | undefined;
  readonly reference: string | undefined;
  readonly source: string | undefined;
  readonly file: string | undefined;
  readonly at: MovementPlace | undefined;
  readonly match: ReadMatch;
  /** What a lock says of it. */
  readonly frozen?: Frozen | undefined;
}

/** A movement that a lock holds. */
export interface Frozen {
  readonly movement: LockedMovement;
  readonly lock: Lock;
}

/** Reads the movement of a row with its match; the first thing wrong with it is reported. */
export function readMatched(matched: unknown, row: number, report: Report): ToldMovement | undefined {
  const props = plainProps(matched) ?? (isRecord(matched) ? ownProps(matched, report.at(row)) : {});
  if (!props) return undefined;
  const { movement } = props;
  if (!isRecord(movement)) return reportType(report.at(row, 'movement'), 'anObject', movement);
  const read = plainProps(movement) ?? ownProps(movement, report.at(row, 'movement'));
  const match = read && readMatch(props.match, row, report);
  return match && readToldMovement(read, match, (...path) => report.at(row, ...path));
}

type ReportAt = Report['at'];

function readToldMovement(props: OwnProps, match: ReadMatch, reportAt: ReportAt): ToldMovement | undefined {
  const { id, description, time } = props;
  const amount = wholeVndOf(props.amount);
  if (typeof id !== 'string' || id === '') return reportType(reportAt('id'), 'aString', id);
  if (amount === undefined) return reportType(reportAt('amount'), 'wholeVnd', props.amount);
  if (typeof description !== 'string') return reportType(reportAt('description'), 'aString', description);
  const read = parseTime(asTimeCell(time));
  if (time !== undefined && read === undefined) return reportType(reportAt('time'), 'aDay', time);
  const origin = readOrigin(props, reportAt);
  if (!origin) return undefined;
  const { account, counterpartyAccount, reference, source, file, at } = origin;
  const told = {
    id,
    amount,
    description,
    time: read,
    account,
    counterpartyAccount,
    reference,
    source,
    file,
    at,
    match,
  };
  if (props.eventIds === undefined) return told;
  const eventIds = readEventIds(props.eventIds, reportAt);
  return eventIds && { ...told, eventIds };
}

function readEventIds(value: unknown, reportAt: ReportAt): readonly string[] | undefined {
  const items = ownItems(value, reportAt('eventIds'));
  const wrong = items?.findIndex((each) => !isText(each)) ?? 0;
  if (!items || wrong >= 0) return items && reportType(reportAt('eventIds', wrong), 'aString', items[wrong]);
  return [...new Set(items.filter(isText))].sort(compareTexts);
}

type Origin = Pick<ToldMovement, 'account' | 'counterpartyAccount' | 'reference' | 'source' | 'file' | 'at'>;

function readOrigin(
  { account, counterpartyAccount, reference, source, at }: OwnProps,
  reportAt: ReportAt,
): Origin | undefined {
  if (!isOptionalText(account)) return reportType(reportAt('account'), 'aString', account);
  if (!isOptionalText(reference)) return reportType(reportAt('reference'), 'aString', reference);
  if (!isOptionalText(source)) return reportType(reportAt('source'), 'aString', source);
  if (!isOptionalText(counterpartyAccount))
    return reportType(reportAt('counterpartyAccount'), 'aString', counterpartyAccount);
  const place = at === undefined ? {} : (plainProps(at) ?? ownProps(at, reportAt('at')));
  if (!place) return undefined;
  const { file } = place;
  if (!isOptionalText(file)) return reportType(reportAt('at', 'file'), 'aString', file);
  return {
    account,
    counterpartyAccount,
    reference,
    source,
    file,
    at: at === undefined ? undefined : placeOfMovement(place),
  };
}

/** What is known of a place; what is no name or number of a row is left out. */
export function placeOfMovement({ file, sheet, row }: OwnProps): MovementPlace {
  if (isText(file) && isText(sheet) && isRow(row)) return { file, sheet, row };
  const place: { file?: string; sheet?: string; row?: number } = {};
  if (isText(file)) place.file = file;
  if (isText(sheet)) place.sheet = sheet;
  if (isRow(row)) place.row = row;
  return place;
}

function isRow(value: unknown): value is number {
  return isWhole(value) && value > 0;
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}

const STATUSES: readonly Match['status'][] = ['matched', 'multiple', 'suggested', 'none'];

function readMatch(match: unknown, row: number, report: Report): ReadMatch | undefined {
  const props = plainProps(match) ?? (isRecord(match) ? ownProps(match, report.at(row, 'match')) : {});
  if (!props) return undefined;
  const status = STATUSES.find((each) => each === props.status);
  const keys = Array.isArray(props.bills) ? matchedKeys(props.bills, row, report) : undefined;
  return status && keys ? { status, keys } : reportType(report.at(row, 'match'), 'whatMatchGives', match);
}

function matchedKeys(bills: readonly unknown[], row: number, report: Report): readonly string[] | undefined {
  let keys: string[] = [];
  const reportAt = () => report.at(row, 'match', 'bills');
  for (const bill of bills) {
    const props = plainProps(bill) ?? (isRecord(bill) ? ownProps(bill, reportAt()) : undefined);
    const key = props && billKey(props);
    if (typeof key !== 'string') return undefined;
    if (keys.length > 0) keys.push(key);
    else keys = [key]; // A list that grew keeps room for 16 more, and there are millions of one.
  }
  return keys.length > 1 ? [...new Set(keys)] : keys;
}
