import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { createReconciler, type Settlement, settle } from 'vietqr-kit/reconcile';
import { fromStatement } from 'vietqr-kit/statements';
import type { Fee } from './fees.ts';
import { DUE } from './school.ts';

/** Reads the bank statement as exported and settles it against the fees. */
export function settleStatement(fees: readonly Fee[]): Settlement {
  const bills = fees.map(({ pupil, name, code, amount }) => ({
    ...{ code, amount, dueDate: DUE },
    id: `${pupil} ${name}`,
  }));
  const file = readFileSync(new URL('../statement.csv', import.meta.url));
  const rows: string[][] = parse(file, { bom: true, relax_column_count: true });
  const { match } = createReconciler(bills, { check: '97-10' });
  const received = fromStatement(rows).map((movement) => ({
    movement: { ...movement, id: `CT ${movement.reference}` },
    match: match(movement),
  }));
  return settle(bills, received);
}
