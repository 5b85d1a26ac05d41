import { checkTree } from '../../emv/check.ts';
import type { Found } from '../../issues/result.ts';
import { addAdvice } from '../advice.ts';
import { findPayee } from '../napas/payee.ts';
import { TABLES } from '../napas/table.ts';
import type { EncodeOptions } from '../payment.ts';
import { planPayment, type ResolveBank } from './plan.ts';
import { writeCode } from './write.ts';

/** Writes a payment as a code, or says what stands against it. What it writes passes strict reading. */
export function encodePayment(
  input: unknown,
  resolveBank: ResolveBank,
  options?: EncodeOptions,
): Found<string> {
  return writeCode(
    {
      table: TABLES.account,
      plan: (given, reading) => {
        const draft = planPayment(given, reading, resolveBank);
        addAdvice(draft, reading.faults);
        return draft;
      },
      check: (objects, judgement, { service }) => checkTree(objects, TABLES[service], judgement),
      checkSecondPayee: (objects, faults) => findPayee({ objects, strict: true, faults }),
    },
    input,
    options,
  );
}
