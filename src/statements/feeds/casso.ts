import { finish } from '../../issues/finish.ts';
import { ownItems } from '../../issues/foreign.ts';
import { statementsMessages } from '../../issues/messages/en/statements.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { bodyReader, foreignProps, type Movement } from '../movement.ts';

/**
 * Reads the body of a Casso webhook, version 1 (a list of movements) or 2 (one movement).
 *
 * @throws {VietqrError} `input.*`, `transaction.shape`, `transaction.amount`, `transaction.time`
 */
export function fromCasso(body: unknown): Movement[] {
  return unwrap(safeFromCasso(body));
}

/** Does what {@link fromCasso} does and returns a {@link Result} instead of throwing. */
export function safeFromCasso(body: unknown): Result<Movement[]> {
  return finish(statementsMessages, (report) => readCasso(body, report));
}

function readCasso(body: unknown, report: Report): Movement[] | undefined {
  const props = foreignProps(body, report);
  if (!props) return undefined;
  const { data } = props;
  if (isRecord(data)) {
    const movement = readCassoRecord(data, report.at('data'));
    return movement && [movement];
  }
  if (!Array.isArray(data)) {
    return report('transaction.shape', {
      path: ['data'],
      expected: 'cassoWebhook',
      received: stringify(data),
    });
  }
  const items = ownItems(data, report.at('data')) ?? [];
  return items.flatMap((item, row) => readCassoRecord(item, report.at('data', row)) ?? []);
}

function readCassoRecord(item: unknown, report: Report): Movement | undefined {
  const reader = bodyReader(item, 'cassoWebhook', report);
  if (!reader) return undefined;
  const id = reader.identifier('id');
  const description = reader.required('description');
  const amount = reader.money('amount');
  const time = reader.time('transactionDateTime') ?? reader.time('when');
  if (id === undefined || description === undefined || amount === undefined) return undefined;
  return {
    id: `casso:${id}`,
    description,
    amount,
    ...omitUndefined({
      time,
      account: reader.optional('accountNumber', 'bank_sub_acc_id', 'subAccId'),
      virtualAccount: reader.optional('virtualAccountNumber', 'virtualAccount'),
      counterpartyAccount: reader.optional('counterAccountNumber', 'corresponsiveAccount'),
      counterpartyName: reader.optional('counterAccountName', 'corresponsiveName'),
      reference: reader.optional('reference', 'tid'),
    }),
    source: 'casso',
  };
}
