import { readFileSync } from 'node:fs';
import { createReconciler, type Settlement, settle } from 'vietqr-kit/reconcile';
import { readStatement } from 'vietqr-kit/statements';
import type { Fee } from './fees.ts';
import { DUE } from './school.ts';

/** Reads the bank statement as exported and settles it against the fees. */
export async function settleStatement(fees: readonly Fee[]): Promise<Settlement> {
  const bills = fees.map(({ pupil, name, code, amount }) => ({
    ...{ code, amount, dueDate: DUE },
    ...{ id: `${pupil} ${name}`, name },
  }));
  const file = readFileSync(new URL('../statement.csv', import.meta.url));
  const { movements } = await readStatement(new Uint8Array(file));
  const { match } = createReconciler(bills, { check: '97-10' });
  const received = movements.map((movement) => ({ movement, match: match(movement) }));
  return settle(bills, received);
}
