import type { ObjectSpec } from '../../emv/objects.ts';
import { rootOf } from '../../emv/scan/columns.ts';
import { tagsOf } from '../../emv/scan/tree.ts';
import { decimalOf } from '../../emv/values.ts';
import { enumKey, INITIATION_PAIRS, TIP_PAIRS } from '../fields.ts';
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

/**
 * Takes a value into its field; one that no field has is kept among the others. Fields that most codes have are set by their
 * own names, which takes a third of the time of a name that is computed.
 */
export function takeField(fields: MutableFields, spec: ObjectSpec, value: string, entry: number): void {
  const { name, field, template } = spec;
  switch (name) {
    case 'initiation':
      setKnown(fields, name, enumKey(INITIATION_PAIRS, value));
      break;
    case 'currency':
      fields.currency = value;
      break;
    case 'amount':
      setKnown(fields, name, decimalOf(value));
      break;
    case 'country':
      fields.country = value;
      break;
    case 'purpose':
      fields.purpose = value;
      break;
    case 'merchantCategoryCode':
      fields.merchantCategoryCode = value;
      break;
    case 'merchantName':
      fields.merchantName = value;
      break;
    case 'merchantCity':
      fields.merchantCity = value;
      break;
    case 'tipIndicator':
      setKnown(fields, name, enumKey(TIP_PAIRS, value));
      break;
    case 'convenienceFeeFixed':
    case 'convenienceFeePercentage':
      setKnown(fields, name, decimalOf(value));
      break;
    default:
      if (field) fields[field] = value;
      else if (name === '' || name === 'merchantAccount' || template) keepExtra(fields, value, entry);
  }
}

function setKnown<K extends keyof MutableFields>(
  fields: MutableFields,
  name: K,
  known: MutableFields[K] | undefined,
): void {
  if (known !== undefined) fields[name] = known;
}

function keepExtra(fields: MutableFields, value: string, entry: number): void {
  const tags = tagsOf(entry);
  if (isNapasEntry(rootOf(entry))) tags[0] = NAPAS_SLOT;
  fields.extraObjects ??= [];
  fields.extraObjects.push({ tags, value });
}
