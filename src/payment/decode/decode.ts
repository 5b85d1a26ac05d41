import { checkTree } from '../../emv/check.ts';
import { type EmvPayload, readPayload } from '../../emv/read.ts';
import { readOptions } from '../../issues/fields.ts';
import type { Report } from '../../issues/report.ts';
import { addAdvice, type ListsCategory } from '../advice.ts';
import { DECODE_OPTIONS, type DecodeSettings, limitsOf } from '../limits.ts';
import { findPayee, type NameNetworks } from '../napas/payee.ts';
import { TABLES } from '../napas/table.ts';
import type { BankId, Payment } from '../payment.ts';
import { toPayment } from './fields.ts';

/** What an edition of the codec knows of the world when it reads a code. */
export interface Directory<B extends BankId> {
  /** What is known of a BIN; it may add warnings. */
  readonly describeBank: (bin: string, report: Report) => B;
  readonly nameNetworks?: NameNetworks;
  /** Asked under strict rules only. */
  readonly listsCategory?: ListsCategory;
}

/** What reading gives: the payment and the tree as far as they could be read. */
export interface PaymentReading<B extends BankId> {
  readonly value?: Payment<B>;
  readonly payload?: EmvPayload;
}

/** Reads a code into a payment and keeps the tree where there is one. */
export function readPayment<B extends BankId>(
  text: unknown,
  { describeBank, nameNetworks, listsCategory }: Directory<B>,
  settings: DecodeSettings,
  report: Report,
): PaymentReading<B> {
  const { strict = false, maxPurposeLength, diacritics } = settings;
  const payload = readPayload(text, TABLES.account, settings, report);
  if (!payload) return {};
  const { objects, lengthUnit: unit } = payload;
  const payee = findPayee({ objects, strict, report, nameNetworks });
  if (!payee) return { payload };
  const limits = limitsOf(maxPurposeLength);
  const check = { strict, limits, keepDiacritics: diacritics === 'keep', unit };
  checkTree(objects, TABLES[payee.service], check, report);
  const value = toPayment(objects, payee, describeBank(payee.bin, report));
  addAdvice(value, report, strict ? listsCategory : undefined);
  return { value, payload };
}

/** Reads the options and the code. */
export function decodePayment<B extends BankId>(
  text: unknown,
  directory: Directory<B>,
  options: unknown,
  report: Report,
): PaymentReading<B> {
  const settings = readOptions(DECODE_OPTIONS, options, report);
  return settings ? readPayment(text, directory, settings, report) : {};
}
