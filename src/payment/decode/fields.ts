import type { ObjectSpec } from '../../emv/objects.ts';
import { rootOf } from '../../emv/scan/columns.ts';
import { tagsOf } from '../../emv/scan/tree.ts';
import { isDecimal } from '../../emv/values.ts';
import { enumKey, INITIATION, TIP } from '../fields.ts';
import { isNapasEntry } from '../napas/payee.ts';
import { NAPAS_SLOT } from '../napas/table.ts';
import type { BankId, ExtraObject, Payment } from '../payment.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The part of a payment that single objects tell, while it is read. */
export type MutableFields = Mutable<
  Omit<Payment, 'scheme' | 'bank' | 'account' | 'service' | 'extraObjects'>
> & { extraObjects?: ExtraObject[] };

/** A payment while it is read. */
export type MutablePayment<B extends BankId = BankId> = MutableFields &
  Pick<Payment<B>, 'scheme' | 'bank' | 'account' | 'service'>;

/** Takes a value into its field; one that no field has is kept among the others. */
export function takeField(fields: MutableFields, spec: ObjectSpec, value: string, entry: number): void {
  const { name, field, template } = spec;
  if (field) fields[field] = value;
  else if (name === 'amount' || name === 'convenienceFeeFixed' || name === 'convenienceFeePercentage') {
    if (isDecimal(value)) fields[name] = Number(value);
  } else if (name === 'initiation') setChoice(fields, name, enumKey(INITIATION, value));
  else if (name === 'tipIndicator') setChoice(fields, name, enumKey(TIP, value));
  else if (name === '' || name === 'merchantAccount' || template) keepExtra(fields, value, entry);
}

function setChoice<K extends 'initiation' | 'tipIndicator'>(
  fields: MutableFields,
  name: K,
  word: MutableFields[K] | undefined,
): void {
  if (word !== undefined) fields[name] = word;
}

function keepExtra(fields: MutableFields, value: string, entry: number): void {
  const tags = tagsOf(entry);
  if (isNapasEntry(rootOf(entry))) tags[0] = NAPAS_SLOT;
  fields.extraObjects ??= [];
  fields.extraObjects.push({ tags, value });
}
