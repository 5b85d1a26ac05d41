import { issue } from '../../issues/issue.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { type Movement, objectReader, withPresent } from '../movement.ts';

const SEPAY = 'SePay webhook';

/**
 * Reads the body of a SePay webhook. Feeds put the bank's text into `content`, into `description` or into
 * both; whichever holds the other is taken, and both one after the other when neither does.
 *
 * @throws {VietqrError} `transaction.shape`, `transaction.amount`, `transaction.time`
 */
export function fromSepay(body: unknown): Movement {
  return unwrap(safeFromSepay(body));
}

/** Does what {@link fromSepay} does and returns a {@link Result} instead of throwing. */
export function safeFromSepay(body: unknown): Result<Movement> {
  const reader = objectReader(body, SEPAY);
  const id = reader.required('id');
  const direction = reader.required('transferType');
  const content = reader.required('content');
  const amount = reader.money('transferAmount');
  const time = reader.time('transactionDate');
  if (reader.issues.length > 0) return toResult<Movement>(undefined, reader.issues);
  if (direction !== 'in' && direction !== 'out')
    return fail(issue('transaction.shape', { path: ['transferType'], expected: SEPAY, received: direction }));
  return toResult(
    {
      id: `sepay:${id}`,
      description: widest(content, reader.optional('description') ?? ''),
      amount: direction === 'in' ? amount : -amount,
      ...withPresent({
        time,
        account: reader.optional('accountNumber'),
        virtualAccount: reader.optional('subAccount'),
        reference: reader.optional('referenceCode'),
      }),
      source: 'sepay',
    },
    [],
  );
}

function widest(content: string, description: string): string {
  if (description.includes(content)) return description;
  return content.includes(description) ? content : `${content} ${description}`;
}
