import { checkTree } from '../../emv/check.ts';
import type { Found } from '../../issues/result.ts';
import { remark } from '../advice.ts';
import { findPayee } from '../napas/payee.ts';
import { TABLES } from '../napas/table.ts';
import type { EncodeOptions } from '../payment.ts';
import { type ResolveBank, readDraft } from './plan.ts';
import { writeCode } from './write.ts';

/** It writes a payment as a code, or says what stands against it. What it writes passes strict reading. */
export function encodePayment(
  input: unknown,
  resolveBank: ResolveBank,
  options?: EncodeOptions,
): Found<string> {
  return writeCode(
    {
      table: TABLES.account,
      draft: (given, reading) => {
        const draft = readDraft(given, reading, resolveBank);
        remark(draft, reading.faults);
        return draft;
      },
      judge: (objects, judgement, { service }) => checkTree(objects, TABLES[service], judgement),
      refuseSecondPayee: (objects, faults) => findPayee({ objects, strict: true, faults }),
    },
    input,
    options,
  );
}
