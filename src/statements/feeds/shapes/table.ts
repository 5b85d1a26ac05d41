import type { OwnProps } from '../../../issues/foreign.ts';
import { MOVED_WORDS } from '../../direction/moved.ts';
import type { FeedName, FeedRow, FieldNames, RecordFeed, SuccessFields } from './row.ts';
import { SERVICE_ROWS } from './services.ts';
import { WEB_LIST_ROWS } from './web-lists.ts';

/** All shapes of records, by feed. The first that fits a record is its own. */
export const FEEDS: Readonly<Record<RecordFeed, readonly [FeedRow, ...FeedRow[]]>> = {
  ...SERVICE_ROWS,
  ...WEB_LIST_ROWS,
};

const RECORD_FEEDS: readonly RecordFeed[] = [
  'pay2s',
  'sepay',
  'casso',
  'payos',
  'vietqr.vn',
  'vietcombank',
  'mb',
  'mb-biz',
  'tpbank',
  'acb',
];

/** The feeds that can be read, by name. */
export const FEED_NAMES: readonly FeedName[] = [...RECORD_FEEDS, 'message'];

/** A shape and whose it is. */
export interface NamedRow {
  readonly feed: RecordFeed;
  readonly row: FeedRow;
}

/** Finds the shape of a record among those of a feed, or of all. */
export function feedRowOf(record: OwnProps, feed?: RecordFeed): NamedRow | undefined {
  for (const name of feed === undefined ? RECORD_FEEDS : [feed]) {
    const row = FEEDS[name].find(({ marks }) => marks.every((names) => names.some((key) => key in record)));
    if (row) return { feed: name, row };
  }
  return undefined;
}

/** The first shape of a feed, by which a record that fits none is said to lack fields. */
export function firstOf(feed: RecordFeed): NamedRow {
  return { feed, row: FEEDS[feed][0] };
}

type Accepted = SuccessFields[string];

const DONE: Accepted = [true, 1, 200, null, '', '00', '200', 'true', 'approved', 'captured', ...MOVED_WORDS];
const NO_ERROR: Accepted = [0, '0', '00', false, 'false', null, '', 'none', 'success'];

function acceptedBy(names: FieldNames, accepted: Accepted): SuccessFields {
  return Object.fromEntries(names.map((name) => [name, accepted]));
}

/** The fields by which any record, or the envelope around a list, says that money moved or that it did not. */
export const COMMON_SUCCESS: SuccessFields = {
  ...acceptedBy(['success', 'status', 'state', 'transactionStatus', 'transaction_status'], DONE),
  ...acceptedBy(['error', 'errorCode'], NO_ERROR),
};

/** What an envelope says beside those. */
export const ENVELOPE_SUCCESS: SuccessFields = {
  ...COMMON_SUCCESS,
  code: [0, ...DONE, '0', '000'],
  ok: DONE,
  codeStatus: DONE,
  responseCode: ['00', '000', null, ''],
};

/** Where a record names its currency. */
export const COMMON_CURRENCY = [
  'currency',
  'currencyCode',
  'currency_code',
  'Currency',
  'ccy',
  'curr',
] as const;

/** Where an envelope holds its records. */
export const LISTS = [
  'transactions',
  'data',
  'transactionHistoryList',
  'transactionInfos',
  'records',
] as const;
