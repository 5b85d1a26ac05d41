import { choiceIn, type FieldTable, type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { type OwnProps, ownItems, ownProps } from '../../issues/foreign.ts';
import { feedsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { numberTwins } from '../ids.ts';
import type { Movement } from '../movement.ts';
import { readMessage } from './message/message.ts';
import { checkSuccess, readFeedRecord } from './record.ts';
import type { FeedName, RecordFeed } from './shapes/row.ts';
import {
  ENVELOPE_SUCCESS,
  FEED_NAMES,
  FEEDS,
  feedRowOf,
  firstOf,
  LISTS,
  type NamedRow,
} from './shapes/table.ts';

export interface FeedOptions {
  /** Whose body it is; without it the feed is named by the shape of its records. */
  readonly feed?: FeedName;
}

export const FEED_OPTIONS = { feed: choiceIn(FEED_NAMES) } as const satisfies FieldTable;

/**
 * Reads what a feed sent or listed: the parsed body of a webhook, the answer of an API, the list of a bank's web page, or
 * the text of an SMS or a push notification (a list of texts is read too). Fields for success, currency and direction
 * count: what failed, is pending or is no đồng is refused, money out is negative. One record that cannot be read refuses
 * all of a list. It verifies nothing, so that anybody may have written the body: what comes by a webhook belongs to
 * `verifyWebhook`, and a body of payOS, which is always signed, is read by nothing else.
 *
 * @throws {VietqrError} `input.*`, `transaction.unknown_feed`, `transaction.shape`, `transaction.status`, `transaction.currency`,
 * `transaction.direction`, `transaction.amount`, `transaction.time`, `transaction.signature`
 * @example fromFeed('TK 0123456789 +350,000VND luc 05-09-2026 14:02:37. SD 1,350,000VND. ND: HS2K4M7P9')
 */
export function fromFeed(body: unknown, options?: OptionsOrIndex<FeedOptions>): Movement[] {
  return unwrap(safeFromFeed(body, options));
}

/** Does what {@link fromFeed} does and returns a {@link Result} instead of throwing. */
export function safeFromFeed(body: unknown, options?: OptionsOrIndex<FeedOptions>): Result<Movement[]> {
  return finish(feedsMessages, (report) => {
    const read = readOptions(FEED_OPTIONS, options, report);
    if (!read || hasErrors(report)) return undefined;
    const movements = readFeed(body, read.feed, report);
    if (movements?.some(({ source }) => source === 'payos'))
      return report('transaction.signature', { path: ['body'], received: 'unverified' });
    return movements;
  });
}

/** Reads a body whose sender is known, or of no weight: the feed by its name, or by the shape of the records. */
export function readFeed(body: unknown, feed: FeedName | undefined, report: Report): Movement[] | undefined {
  if (feed === 'message' || (feed === undefined && isMessageBody(body))) return readMessages(body, report);
  if (Array.isArray(body)) return readRecords(body, feed, report);
  if (!isRecord(body)) return reportNoFeed(body, feed, report);
  const props = ownProps(body, report.at('body'));
  return props && readObjectBody(props, feed, report);
}

function isMessageBody(body: unknown): boolean {
  return typeof body === 'string' || (Array.isArray(body) && typeof body[0] === 'string');
}

function readMessages(body: unknown, report: Report): Movement[] | undefined {
  if (typeof body !== 'string' && Array.isArray(body)) {
    const items = ownItems(body, report.at('body')) ?? [];
    return items.flatMap((item, row) => readOneMessage(item, report.at(row)) ?? []);
  }
  const movement = readOneMessage(body, report);
  return movement && [movement];
}

function readOneMessage(item: unknown, report: Report): Movement | undefined {
  if (typeof item === 'string') return readMessage(item, report);
  return report('transaction.shape', { path: ['body'], expected: 'bankMessage', received: stringify(item) });
}

/** Reads an object that is a record itself, or an envelope around a record or a list of them. */
function readObjectBody(
  props: OwnProps,
  feed: RecordFeed | undefined,
  report: Report,
): Movement[] | undefined {
  const own = feedRowOf(props, feed);
  if (own) return one(props, own, report);
  const name = LISTS.find((each) => holdsRecords(props[each]));
  if (name === undefined) return reportNoFeed(props, feed, report);
  checkSuccess(props, ENVELOPE_SUCCESS, report);
  if (isRecord(props.result)) checkResult(props.result, report.at('result'));
  return readInner(props[name], feed, report.at(name));
}

/** MB tells in an object of its own whether the list could be had. */
function checkResult(result: unknown, report: Report): void {
  const told = ownProps(result, report);
  if (told) checkSuccess(told, ENVELOPE_SUCCESS, report);
}

/** Checks whether a field may hold a record or a list of them. */
export function holdsRecords(value: unknown): boolean {
  return isRecord(value) || Array.isArray(value);
}

/** Reads what an envelope holds: a list, a record, or a page of records. */
export function readInner(
  inner: unknown,
  feed: RecordFeed | undefined,
  report: Report,
): Movement[] | undefined {
  if (Array.isArray(inner)) return readRecords(inner, feed, report);
  const props = ownProps(inner, report);
  if (!props) return undefined;
  const own = feedRowOf(props, feed);
  if (own) return one(props, own, report);
  const list = LISTS.find((each) => Array.isArray(props[each]));
  if (list !== undefined) return readRecords(props[list], feed, report.at(list));
  return feed === undefined ? reportNoFeed(props, feed, report) : one(props, firstOf(feed), report);
}

function one(props: OwnProps, row: NamedRow, report: Report): Movement[] | undefined {
  const movement = readFeedRecord(props, row, report);
  return movement && [movement];
}

/** Reads a list; all of it has the shape of the first record. */
function readRecords(list: unknown, feed: RecordFeed | undefined, report: Report): Movement[] | undefined {
  const items = ownItems(list, report);
  if (!items || items.length === 0) return items && [];
  const first = isRecord(items[0]) ? ownProps(items[0], report.at(0, 'body')) : {};
  if (!first) return undefined;
  const row = feedRowOf(first, feed) ?? (feed && firstOf(feed));
  if (!row) return reportNoFeed(items[0], feed, report.at(0));
  const movements = items.flatMap(
    (item, index) => readFeedRecord(index === 0 ? orItem(first, item) : item, row, report.at(index)) ?? [],
  );
  return numberTwins(movements);
}

/** The first record was read when its shape was looked at. */
function orItem(first: OwnProps, item: unknown): unknown {
  return isRecord(item) ? first : item;
}

function reportNoFeed(body: unknown, feed: RecordFeed | undefined, report: Report): undefined {
  if (feed !== undefined) {
    const expected = FEEDS[feed][0].kind;
    return report('transaction.shape', { path: ['body'], expected, received: stringify(body) });
  }
  return report('transaction.unknown_feed', {
    path: ['body'],
    received: stringify(body),
    expected: `oneOf(${FEED_NAMES.join(', ')})`,
  });
}
