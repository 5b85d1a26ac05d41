import { checkTree } from '../../emv/check.ts';
import { type EmvPayload, readPayload } from '../../emv/read.ts';
import type { Issue } from '../../issues/issue.ts';
import { refuseOptions } from '../../issues/options.ts';
import { type Result, toResult } from '../../issues/result.ts';
import { limitsOf } from './options.ts';
import { findPayee } from './payee.ts';
import type { BankId, DecodeOptions, Directory, Payment } from './payment.ts';
import { readPlain } from './plain.ts';
import { remark } from './remarks.ts';
import { TABLES } from './table.ts';
import { toPayment } from './terms.ts';

/** Everything that reading found: the payment and the tree as far as they could be read, and all issues. */
export interface PaymentReading<B extends BankId> {
  readonly payment?: Payment<B>;
  readonly payload?: EmvPayload;
  readonly issues: Issue[];
}

/** It reads a code into a payment and keeps whatever else was found on the way. */
export function readPayment<B extends BankId>(
  text: unknown,
  directory: Directory<B>,
  options: DecodeOptions = {},
): PaymentReading<B> {
  const refused = refuseOptions(options);
  if (refused) return { issues: [refused] };
  const { strict = false } = options;
  const { payload, plain, issues } = readPayload(text, TABLES.account, options);
  const limits = limitsOf(options.purposeLimit, issues);
  if (!payload) return { issues };
  const { objects, lengthUnit: unit } = payload;
  const payee = findPayee({ objects, strict, issues });
  const keepDiacritics = options.diacritics === 'keep';
  const judgement = { strict, writing: false, plain, limits, keepDiacritics, unit };
  if (payee) checkTree(objects, TABLES[payee.service], judgement, issues);
  if (!payee) return { payload, issues };
  const payment = toPayment(objects, payee, directory.describe(payee.bin, issues));
  remark(payment, issues, strict);
  return { payment, payload, issues };
}

/** It reads a code into a payment, or into the issues that stand against it. */
export function decodePayment<B extends BankId>(
  text: unknown,
  directory: Directory<B>,
  options?: DecodeOptions,
): Result<Payment<B>> {
  const plain = readPlain(text, directory, options);
  if (plain) return plain;
  const { payment, issues } = readPayment(text, directory, options);
  return toResult(payment, issues);
}
