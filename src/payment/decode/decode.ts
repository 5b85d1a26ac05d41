import { checkTree } from '../../emv/check.ts';
import { type EmvPayload, readPayload } from '../../emv/read.ts';
import type { Fault } from '../../issues/issue.ts';
import { checkOptionsObject } from '../../issues/wrong-type.ts';
import { addAdvice, type ListsCategory } from '../advice.ts';
import { limitsOf } from '../limits.ts';
import { findPayee, type NameNetworks } from '../napas/payee.ts';
import { TABLES } from '../napas/table.ts';
import type { BankId, DecodeOptions, Payment } from '../payment.ts';
import { toPayment } from './fields.ts';

/** What an edition of the codec knows of the world when it reads a code. */
export interface Directory<B extends BankId> {
  /** What is known of a BIN; it may add warnings. */
  readonly describeBank: (bin: string, faults: Fault[]) => B;
  readonly nameNetworks?: NameNetworks;
  /** Asked under strict rules only. */
  readonly listsCategory?: ListsCategory;
}

/** Everything that reading found: the payment and the tree as far as they could be read, and all faults. */
export interface PaymentReading<B extends BankId> {
  readonly value?: Payment<B>;
  readonly payload?: EmvPayload;
  readonly faults: Fault[];
}

/** Reads a code into a payment and keeps whatever else was found on the way. */
export function decodePayment<B extends BankId>(
  text: unknown,
  { describeBank, nameNetworks, listsCategory }: Directory<B>,
  options: DecodeOptions = {},
): PaymentReading<B> {
  const refused = checkOptionsObject(options);
  if (refused) return { faults: [refused] };
  const { strict = false, maxPurposeLength, diacritics } = options;
  const faults: Fault[] = [];
  const payload = readPayload(text, TABLES.account, options, faults);
  const limits = limitsOf(maxPurposeLength, faults);
  if (!payload) return { faults };
  const { objects, lengthUnit: unit } = payload;
  const payee = findPayee({ objects, strict, faults, nameNetworks });
  if (!payee) return { payload, faults };
  const judgement = { strict, limits, keepDiacritics: diacritics === 'keep', unit };
  faults.push(...checkTree(objects, TABLES[payee.service], judgement));
  const value = toPayment(objects, payee, describeBank(payee.bin, faults));
  addAdvice(value, faults, strict ? listsCategory : undefined);
  return { value, payload, faults };
}
