import { checkTree } from '../../emv/check.ts';
import type { Report } from '../../issues/report.ts';
import { addAdvice } from '../advice.ts';
import { findPayee } from '../napas/payee.ts';
import { TABLES } from '../napas/table.ts';
import { type EncodePlan, planPayment, type ResolveBank } from './plan.ts';
import { type CodeWriter, writeCode } from './write.ts';

/** Writes a payment as a code, or reports what stands against it. What it writes passes strict reading. */
export function encodePayment(
  input: unknown,
  resolveBank: ResolveBank,
  options: unknown,
  report: Report,
): string | undefined {
  return writeCode(paymentWriter(resolveBank), input, options, report);
}

function paymentWriter(resolveBank: ResolveBank): CodeWriter<EncodePlan> {
  return {
    table: TABLES.account,
    plan: (given, reading) => {
      const plan = planPayment(given, reading, resolveBank);
      addAdvice(plan, reading.report);
      return plan;
    },
    check: (objects, options, { service }, report) => checkTree(objects, TABLES[service], options, report),
    checkSecondPayee: (objects, report) => findPayee({ objects, strict: true, report }),
  };
}
