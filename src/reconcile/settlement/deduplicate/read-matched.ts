import { type OwnProps, ownItems, ownProps, reportType } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import { isRecord } from '../../../issues/stringify.ts';
import { asTimeCell } from '../../../tables/cells/foreign-cell.ts';
import { parseTime } from '../../../tables/cells/time.ts';
import type { Match } from '../../matching/decide/decide.ts';
import { isText, isWhole } from '../../matching/index/issued-codes.ts';
import { billKey } from '../bills/bills.ts';
import type { LockedMovement } from '../decisions/lock.ts';

/** Where a movement stands: the row of the sheet, or the line of the file, from 1. */
export interface MovementPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
}

/** A movement with what the reconciler said of it. */
export interface MatchedMovement {
  readonly movement: {
    /** Equal ids of one source are one movement. */
    readonly id: string;
    readonly amount: number;
    readonly description: string;
    readonly time?: string;
    /** The account that was paid into; without it movements of two sources are only possibly one. */
    readonly account?: string;
    /** The bank's reference; without it movements of two sources are only possibly one. */
    readonly reference?: string;
    /** Who reported it: a feed, or `'statement'`. */
    readonly source?: string;
    /** Where it stands; each file is a source of its own. */
    readonly at?: MovementPlace;
  };
  readonly match: Match;
}

/** What was read of a match, once. */
export interface ReadMatch {
  readonly status: Match['status'];
  /** Keys of its bills. */
  readonly keys: readonly string[];
}

/** A movement as one source tells it, read once. */
export interface ToldMovement {
  readonly id: string;
  readonly amount: number;
  readonly description: string;
  readonly time: string | undefined;
  readonly account: string | undefined;
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
  readonly through: string;
}

/** Reads a movement with its match; the first thing wrong with it is reported. */
export function readMatched(matched: unknown, report: Report): ToldMovement | undefined {
  const props = isRecord(matched) ? ownProps(matched, report) : {};
  if (!props) return undefined;
  if (!isRecord(props.movement)) return reportType(report.at('movement'), 'anObject', props.movement);
  const movement = ownProps(props.movement, report.at('movement'));
  const match = movement && readMatch(props.match, report);
  return match && readToldMovement(movement, match, report);
}

function readToldMovement(props: OwnProps, match: ReadMatch, report: Report): ToldMovement | undefined {
  const { id, amount, description, time } = props;
  if (typeof id !== 'string' || id === '') return reportType(report.at('id'), 'aString', id);
  if (!isWhole(amount)) return reportType(report.at('amount'), 'wholeVnd', amount);
  if (typeof description !== 'string') return reportType(report.at('description'), 'aString', description);
  const read = parseTime(asTimeCell(time));
  if (time !== undefined && read === undefined) return reportType(report.at('time'), 'aDay', time);
  const origin = readOrigin(props, report);
  return origin && { id, amount, description, time: read, ...origin, match };
}

type Origin = Pick<ToldMovement, 'account' | 'reference' | 'source' | 'file' | 'at'>;

function readOrigin({ account, reference, source, at }: OwnProps, report: Report): Origin | undefined {
  if (!isOptionalText(account)) return reportType(report.at('account'), 'aString', account);
  if (!isOptionalText(reference)) return reportType(report.at('reference'), 'aString', reference);
  if (!isOptionalText(source)) return reportType(report.at('source'), 'aString', source);
  const place = at === undefined ? {} : ownProps(at, report.at('at'));
  if (!place) return undefined;
  const { file } = place;
  if (!isOptionalText(file)) return reportType(report.at('at', 'file'), 'aString', file);
  return { account, reference, source, file, at: at === undefined ? undefined : placeOfMovement(place) };
}

/** What is known of a place; what is no name or number of a row is left out. */
export function placeOfMovement({ file, sheet, row }: OwnProps): MovementPlace {
  return {
    ...(isText(file) && { file }),
    ...(isText(sheet) && { sheet }),
    ...(isWhole(row) && row > 0 && { row }),
  };
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}

const STATUSES: readonly Match['status'][] = ['matched', 'multiple', 'suggested', 'none'];

function readMatch(match: unknown, report: Report): ReadMatch | undefined {
  const props = isRecord(match) ? ownProps(match, report.at('match')) : {};
  if (!props) return undefined;
  const status = STATUSES.find((each) => each === props.status);
  const keys = Array.isArray(props.bills) ? matchedKeys(props.bills, report.at('match', 'bills')) : undefined;
  return status && keys ? { status, keys } : reportType(report.at('match'), 'whatMatchGives', match);
}

function matchedKeys(bills: readonly unknown[], report: Report): readonly string[] | undefined {
  const keys = ownItems(bills, report)?.map((bill) => {
    const props = isRecord(bill) ? ownProps(bill, report) : undefined;
    return props && billKey(props);
  });
  return keys?.every((key) => typeof key === 'string') ? [...new Set(keys)] : undefined;
}
