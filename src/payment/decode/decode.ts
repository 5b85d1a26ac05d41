import { checkEntries, type TakeValue } from '../../emv/check.ts';
import { type EmvPayload, scannedPayload, scanPayload } from '../../emv/read.ts';
import { readOptions } from '../../issues/fields.ts';
import { asWarning, isError, type Report } from '../../issues/report.ts';
import { addAdvice, type ListsCategory } from '../advice.ts';
import { checkOptionsOf, DECODE_OPTIONS, type DecodeSettings } from '../limits.ts';
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
  const before = report.issues.length;
  const settings = readOptions(DECODE_OPTIONS, options, report);
  if (!settings || report.issues.length > before) return undefined;
  if (settings.onWarning) report.tally.onWarning = settings.onWarning;
  if (!scanPayload(text, TABLES.account, settings, report)) return undefined;
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
  checkEntries(TABLES[service], { how: checkOptionsOf(settings), report, take });
  if (settings.foreign) allowForeign(report);
  addAdvice(payment, report, strict ? listsCategory : undefined);
  return payment;
}

/** Lowers what was said of a currency or country that is not Vietnam's, for a caller who wants such codes. */
function allowForeign({ issues, tally }: Report): void {
  for (const [i, found] of issues.entries()) {
    if (found.code !== 'vietqr.not_domestic' || !isError(found)) continue;
    issues[i] = asWarning(found);
    tally.errors--;
  }
}
