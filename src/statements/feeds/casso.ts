import { issue } from '../../issues/issue.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { type Movement, objectReader, withPresent } from '../movement.ts';

const CASSO = 'Casso webhook';

/**
 * Reads the body of a Casso webhook, version 1 (a list of movements) or 2 (one movement).
 *
 * @throws {VietqrError} `transaction.shape`, `transaction.amount`, `transaction.time`
 */
export function fromCasso(body: unknown): Movement[] {
  return unwrap(safeFromCasso(body));
}

/** Does what {@link fromCasso} does and returns a {@link Result} instead of throwing. */
export function safeFromCasso(body: unknown): Result<Movement[]> {
  const data = isRecord(body) ? body.data : undefined;
  if (!Array.isArray(data) && !isRecord(data))
    return fail(issue('transaction.shape', { path: ['data'], expected: CASSO, received: stringify(data) }));
  const list: readonly unknown[] = Array.isArray(data) ? data : [data];
  const read = list.map((item, row) => readCassoRecord(item, Array.isArray(data) ? ['data', row] : ['data']));
  const issues = read.flatMap((one) => one.issues);
  return toResult(issues.length > 0 ? undefined : read.map(({ movement }) => movement), issues);
}

function readCassoRecord(item: unknown, path: readonly (string | number)[]) {
  const reader = objectReader(item, CASSO, path);
  const movement: Movement = {
    id: `casso:${reader.required('id')}`,
    description: reader.required('description'),
    amount: reader.money('amount'),
    ...withPresent({
      time: reader.time('transactionDateTime') ?? reader.time('when'),
      account: reader.optional('accountNumber', 'bank_sub_acc_id', 'subAccId'),
      virtualAccount: reader.optional('virtualAccountNumber', 'virtualAccount'),
      counterpartyAccount: reader.optional('counterAccountNumber', 'corresponsiveAccount'),
      counterpartyName: reader.optional('counterAccountName', 'corresponsiveName'),
      reference: reader.optional('reference', 'tid'),
    }),
    source: 'casso',
  };
  return { movement, issues: reader.issues };
}
