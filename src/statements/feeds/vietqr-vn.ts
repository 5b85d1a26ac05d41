import { finish } from '../../issues/finish.ts';
import { statementsMessages } from '../../issues/messages/en/statements.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { bodyReader, type Movement } from '../movement.ts';

/**
 * Reads the body of a VietQR.vn transaction-sync callback, whose keys are written in small letters by one
 * version and in camel case by another.
 *
 * @throws {VietqrError} `input.*`, `transaction.shape`, `transaction.amount`, `transaction.time`
 */
export function fromVietqrVn(body: unknown): Movement {
  return unwrap(safeFromVietqrVn(body));
}

/** Does what {@link fromVietqrVn} does and returns a {@link Result} instead of throwing. */
export function safeFromVietqrVn(body: unknown): Result<Movement> {
  return finish(statementsMessages, (report) => readVietqrVn(body, report));
}

function readVietqrVn(body: unknown, report: Report): Movement | undefined {
  const reader = bodyReader(body, 'vietqrVnCallback', report);
  if (!reader) return undefined;
  const description = reader.required('content');
  const direction = reader.required('transType');
  const amount = reader.money('amount');
  const time = reader.time('transactiontime') ?? reader.time('transactionTime');
  const id = reader.optional('transactionid', 'transactionId', 'referencenumber', 'referenceNumber');
  if (description === undefined || amount === undefined || hasErrors(report)) return undefined;
  const reportKey = (key: string, received: string) =>
    report('transaction.shape', { path: [key], expected: 'vietqrVnCallback', received });
  if (id === undefined) return reportKey('transactionid', 'missing');
  if (direction !== 'C' && direction !== 'D') return reportKey('transType', stringify(direction));
  return {
    id: `vietqr.vn:${id}`,
    description,
    amount: direction === 'C' ? amount : -Math.abs(amount),
    ...omitUndefined({
      time,
      account: reader.optional('bankaccount', 'bankAccount'),
      reference: reader.optional('referencenumber', 'referenceNumber'),
    }),
    source: 'vietqr.vn',
  };
}
