import { finishAsync } from '../../issues/finish.ts';
import { ownProps } from '../../issues/foreign.ts';
import { feedsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import type { Movement } from '../movement.ts';
import { checkSuccess, readFeedRecord } from './record.ts';
import { firstOf } from './shapes/table.ts';
import { hasHmac } from './webhooks/hmac.ts';
import { payosText } from './webhooks/signed-text.ts';

/**
 * Verifies and reads the body of a payOS webhook. The signature is HMAC-SHA256, with the channel's
 * checksum key, over the keys of `data` in alphabetical order as `key=value` joined by `&`; it is verified by
 * Web Crypto, which compares it as a whole. A body whose values hold `&` and `=`, so that another body would have the same signature, is
 * refused. So is one that tells of a payment that failed: whose `success` is there and not `true`, or whose `code`, inside
 * `data` or beside it, is there and not `'00'`.
 *
 * @throws {VietqrError} `input.*`, `transaction.signature`, `transaction.shape`, `transaction.status`,
 * `transaction.currency`, `transaction.direction`, `transaction.amount`, `transaction.time`
 */
export async function fromPayos(body: unknown, checksumKey: string): Promise<Movement> {
  return unwrap(await safeFromPayos(body, checksumKey));
}

/** Does what {@link fromPayos} does and returns a {@link Result} instead of throwing. */
export async function safeFromPayos(body: unknown, checksumKey: string): Promise<Result<Movement>> {
  return finishAsync(feedsMessages, async (report) => {
    if (typeof checksumKey === 'string' && checksumKey !== '')
      return verifyAndRead(body, checksumKey, report);
    const received = stringify(checksumKey);
    return report('input.type', { path: ['checksumKey'], expected: 'aString', received });
  });
}

/** Reads a body of payOS once its signature holds. */
export async function verifyAndRead(
  body: unknown,
  checksumKey: string,
  report: Report,
): Promise<Movement | undefined> {
  const props = isRecord(body) ? ownProps(body, report.at('body')) : {};
  if (!props) return undefined;
  const { data, signature } = props;
  const reportKey = (key: string, value: unknown) =>
    report('transaction.shape', { path: [key], expected: 'payosWebhook', received: stringify(value) });
  if (!isRecord(data)) return reportKey('data', data);
  if (typeof signature !== 'string') return reportKey('signature', signature);
  const signed = ownProps(data, report.at('data'));
  if (!signed) return undefined;
  const text = payosText(signed);
  const bytes = new TextEncoder().encode(text);
  if (text === undefined || !(await hasHmac('SHA-256', checksumKey, bytes, signature)))
    return report('transaction.signature', {
      path: ['signature'],
      received: text === undefined ? 'splittable' : 'signatureMismatch',
    });
  const payos = firstOf('payos');
  checkSuccess(props, payos.row.success ?? {}, report);
  return hasErrors(report) ? undefined : readFeedRecord(signed, payos, report.at('data'));
}
