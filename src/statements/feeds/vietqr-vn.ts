import { issue } from '../../issues/issue.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { type Movement, objectReader, withPresent } from '../movement.ts';

const VIETQR_VN = 'VietQR.vn callback';

/**
 * Reads the body of a VietQR.vn transaction-sync callback, whose keys are written in small letters by one
 * version and in camel case by another.
 *
 * @throws {VietqrError} `transaction.shape`, `transaction.amount`, `transaction.time`
 */
export function fromVietqrVn(body: unknown): Movement {
  return unwrap(safeFromVietqrVn(body));
}

/** Does what {@link fromVietqrVn} does and returns a {@link Result} instead of throwing. */
export function safeFromVietqrVn(body: unknown): Result<Movement> {
  const reader = objectReader(body, VIETQR_VN);
  const description = reader.required('content');
  const direction = reader.required('transType');
  const amount = reader.money('amount');
  const time = reader.time('transactiontime') ?? reader.time('transactionTime');
  const id = reader.optional('transactionid', 'transactionId', 'referencenumber', 'referenceNumber');
  if (reader.issues.length > 0) return toResult<Movement>(undefined, reader.issues);
  if (id === undefined || (direction !== 'C' && direction !== 'D')) {
    const [path, received] = id === undefined ? ['transactionid', 'missing'] : ['transType', direction];
    return fail(issue('transaction.shape', { path: [path], expected: VIETQR_VN, received }));
  }
  return toResult(
    {
      id: `vietqr.vn:${id}`,
      description,
      amount: direction === 'C' ? amount : -amount,
      ...withPresent({
        time,
        account: reader.optional('bankaccount', 'bankAccount'),
        reference: reader.optional('referencenumber', 'referenceNumber'),
      }),
      source: 'vietqr.vn',
    },
    [],
  );
}
