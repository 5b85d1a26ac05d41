import { issue } from '../../issues/issue.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { isRecord, show } from '../../issues/stringify.ts';
import { type BankTransaction, createReader, present } from '../movement.ts';

const KIND = 'Casso webhook';

/**
 * It reads the body of a Casso webhook, version 1 (a list of transactions) or 2 (one transaction).
 *
 * @throws {PayloadError} `transaction.shape`, `transaction.amount`, `transaction.time`
 */
export function fromCasso(body: unknown): BankTransaction[] {
  return unwrap(safeFromCasso(body));
}

/** It does what {@link fromCasso} does and returns a result instead of throwing. */
export function safeFromCasso(body: unknown): Result<BankTransaction[]> {
  const data = isRecord(body) ? body.data : undefined;
  if (!Array.isArray(data) && !isRecord(data))
    return fail(issue('transaction.shape', { path: ['data'], expected: KIND, received: show(data) }));
  const list: readonly unknown[] = Array.isArray(data) ? data : [data];
  const read = list.map((item, row) => readOne(item, Array.isArray(data) ? ['data', row] : ['data']));
  const issues = read.flatMap((one) => one.issues);
  return toResult(issues.length > 0 ? undefined : read.map(({ transaction }) => transaction), issues);
}

function readOne(item: unknown, path: readonly (string | number)[]) {
  const reader = createReader(item, KIND, path);
  const transaction: BankTransaction = {
    id: `casso:${reader.required('id')}`,
    description: reader.required('description'),
    amount: reader.money('amount'),
    ...present({
      time: reader.time('transactionDateTime') ?? reader.time('when'),
      account: reader.optional('accountNumber', 'bank_sub_acc_id', 'subAccId'),
      virtualAccount: reader.optional('virtualAccountNumber', 'virtualAccount'),
      counterAccount: reader.optional('counterAccountNumber', 'corresponsiveAccount'),
      counterName: reader.optional('counterAccountName', 'corresponsiveName'),
      reference: reader.optional('reference', 'tid'),
    }),
    source: 'casso',
  };
  return { transaction, issues: reader.issues };
}
