import { finish } from '../../issues/finish.ts';
import { statementsMessages } from '../../issues/messages/en/statements.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { bodyReader, type Movement } from '../movement.ts';

/**
 * Reads the body of a SePay webhook. Feeds put the bank's text into `content`, into `description` or into
 * both; whichever holds the other is taken, and both one after the other when neither does.
 *
 * @throws {VietqrError} `input.*`, `transaction.shape`, `transaction.amount`, `transaction.time`
 */
export function fromSepay(body: unknown): Movement {
  return unwrap(safeFromSepay(body));
}

/** Does what {@link fromSepay} does and returns a {@link Result} instead of throwing. */
export function safeFromSepay(body: unknown): Result<Movement> {
  return finish(statementsMessages, (report) => readSepay(body, report));
}

function readSepay(body: unknown, report: Report): Movement | undefined {
  const reader = bodyReader(body, 'sepayWebhook', report);
  if (!reader) return undefined;
  const id = reader.identifier('id');
  const direction = reader.required('transferType');
  const content = reader.required('content');
  const amount = reader.money('transferAmount');
  const time = reader.time('transactionDate');
  if (content === undefined || amount === undefined || hasErrors(report)) return undefined;
  if (direction !== 'in' && direction !== 'out') {
    const received = stringify(direction);
    return report('transaction.shape', { path: ['transferType'], expected: 'sepayWebhook', received });
  }
  return {
    id: `sepay:${id}`,
    description: widest(content, reader.optional('description') ?? ''),
    amount: direction === 'in' ? amount : -Math.abs(amount),
    ...omitUndefined({
      time,
      account: reader.optional('accountNumber'),
      virtualAccount: reader.optional('subAccount'),
      reference: reader.optional('referenceCode'),
    }),
    source: 'sepay',
  };
}

function widest(content: string, description: string): string {
  if (description.includes(content)) return description;
  return content.includes(description) ? content : `${content} ${description}`;
}
