import { finish } from '../../issues/finish.ts';
import { ownProps } from '../../issues/foreign.ts';
import { feedsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import type { Movement } from '../movement.ts';
import { holdsRecords, readInner } from './read.ts';
import { checkSuccess, readFeedRecord } from './record.ts';
import type { RecordFeed } from './shapes/row.ts';
import { ENVELOPE_SUCCESS, feedRowOf, firstOf } from './shapes/table.ts';

/**
 * Reads the body of a SePay webhook, in either spelling, one record of its API, or an order of its payment gateway (IPN);
 * lists are read by `fromFeed`. The bank's text stands in `content`, in `description` or in both; whichever holds the
 * other is taken, and both one after the other when neither does. It verifies nothing: whoever knows the address can send
 * such a body, so what a webhook brings belongs to `verifyWebhook`.
 *
 * @throws {VietqrError} `input.*`, `transaction.shape`, `transaction.status`, `transaction.currency`,
 * `transaction.direction`, `transaction.amount`, `transaction.time`
 */
export function fromSepay(body: unknown): Movement {
  return unwrap(safeFromSepay(body));
}

/** Does what {@link fromSepay} does and returns a {@link Result} instead of throwing. */
export function safeFromSepay(body: unknown): Result<Movement> {
  return finish(feedsMessages, (report) => readSingle(body, 'sepay', report));
}

/**
 * Reads the body of a VietQR.vn transaction-sync callback, whose keys are written in small letters by one version and in
 * camel case by another. It verifies nothing, like {@link fromSepay}.
 *
 * @throws {VietqrError} `input.*`, `transaction.shape`, `transaction.status`, `transaction.currency`,
 * `transaction.direction`, `transaction.amount`, `transaction.time`
 */
export function fromVietqrVn(body: unknown): Movement {
  return unwrap(safeFromVietqrVn(body));
}

/** Does what {@link fromVietqrVn} does and returns a {@link Result} instead of throwing. */
export function safeFromVietqrVn(body: unknown): Result<Movement> {
  return finish(feedsMessages, (report) => readSingle(body, 'vietqr.vn', report));
}

/**
 * Reads the body of a Casso webhook, version 1 (a list of movements) or 2 (one movement). It verifies nothing, like
 * {@link fromSepay}.
 *
 * @throws {VietqrError} `input.*`, `transaction.shape`, `transaction.status`, `transaction.currency`,
 * `transaction.direction`, `transaction.amount`, `transaction.time`
 */
export function fromCasso(body: unknown): Movement[] {
  return unwrap(safeFromCasso(body));
}

/** Does what {@link fromCasso} does and returns a {@link Result} instead of throwing. */
export function safeFromCasso(body: unknown): Result<Movement[]> {
  return finish(feedsMessages, (report) => readEnvelope(body, report));
}

/** Reads a body that is one record of a feed, in the shape that fits it best. */
function readSingle(body: unknown, feed: RecordFeed, report: Report): Movement | undefined {
  if (!isRecord(body)) return readFeedRecord(body, firstOf(feed), report);
  const props = ownProps(body, report.at('body'));
  return props && readFeedRecord(props, feedRowOf(props, feed) ?? firstOf(feed), report);
}

/** Casso's envelope: `error` is 0, `data` a record, a list, or a page with `records`. */
function readEnvelope(body: unknown, report: Report): Movement[] | undefined {
  const props = isRecord(body) ? ownProps(body, report.at('body')) : {};
  if (!props) return undefined;
  const { data } = props;
  if (!holdsRecords(data))
    return report('transaction.shape', {
      path: ['data'],
      expected: 'cassoWebhook',
      received: stringify(data),
    });
  checkSuccess(props, ENVELOPE_SUCCESS, report);
  return readInner(data, 'casso', report.at('data'));
}
