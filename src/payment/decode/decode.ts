import type { TakeValue } from '../../emv/check.ts';
import { type EmvPayload, scannedPayload, scanPayload } from '../../emv/read.ts';
import { isHeard, type Report } from '../../issues/report.ts';
import { addAdvice, type ListsCategory } from '../advice.ts';
import { type DecodeSettings, readDecodeOptions } from '../limits.ts';
import { checkDomestic } from '../napas/domestic.ts';
import { findPayee, type NameNetworks } from '../napas/payee.ts';
import { TABLES } from '../napas/table.ts';
import type { BankId, Payment } from '../payment.ts';
import { type MutablePayment, takeField } from './fields.ts';

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
  readonly value?: Payment<B> | undefined;
  readonly payload?: EmvPayload;
}

/** Reads the options and the code; a code is not looked at under options that are wrong. */
export function decodePayment<B extends BankId>(
  text: unknown,
  directory: Directory<B>,
  options: unknown,
  report: Report,
): Payment<B> | undefined {
  const settings = readDecodeOptions(options, report);
  if (!settings || !scanPayload(text, TABLES.account, settings, report)) return undefined;
  return scannedPayment(directory, settings, report);
}

/** Reads a code into a payment and keeps the tree where there is one. */
export function readPayment<B extends BankId>(
  text: unknown,
  directory: Directory<B>,
  settings: DecodeSettings,
  report: Report,
): PaymentReading<B> {
  if (!scanPayload(text, TABLES.account, settings, report)) return {};
  const payload = scannedPayload();
  return { value: scannedPayment(directory, settings, report), payload };
}

/** Reads the code that was scanned. */
function scannedPayment<B extends BankId>(
  { describeBank, nameNetworks, listsCategory }: Directory<B>,
  settings: DecodeSettings,
  report: Report,
): Payment<B> | undefined {
  const { strict = false } = settings;
  const payee = findPayee(strict, report, nameNetworks);
  if (!payee) return undefined;
  const { account, service } = payee;
  const bank = describeBank(payee.bin, report);
  const payment: MutablePayment<B> = { scheme: 'vietqr', bank, account, service };
  const take: TakeValue = (spec, value, entry) => takeField(payment, spec, value, entry);
  checkDomestic(TABLES[service], settings, report, take);
  if (isHeard(strict, report)) addAdvice(payment, report, strict ? listsCategory : undefined);
  return payment;
}
