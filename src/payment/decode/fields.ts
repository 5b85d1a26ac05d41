import { NETWORK, type ObjectSpec, type ObjectTable, rowOf } from '../../emv/objects.ts';
import { isDecimal } from '../../emv/values.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { enumKey, INITIATION, TIP } from '../fields.ts';
import { isNapas, type Payee } from '../napas/payee.ts';
import { NAPAS_SLOT, TABLES } from '../napas/table.ts';
import type { BankId, ExtraObject, Payment } from '../payment.ts';

/** A payment while it is read. */
export type MutablePayment<B extends BankId = BankId> = { -readonly [K in keyof Payment<B>]: Payment<B>[K] };

/** The part of a draft that single objects tell. */
export type MutableFields = Omit<MutablePayment, 'scheme' | 'bank' | 'account' | 'service'>;

/** Makes a payment of a tree whose payee is known. */
export function toPayment<B extends BankId>(
  objects: readonly TlvNode[],
  { account, service }: Payee,
  bank: B,
): Payment<B> {
  const draft: MutablePayment<B> = { scheme: 'vietqr', bank, account, service };
  setFields(objects, TABLES.account, draft);
  return draft;
}

/** Reads the terms of a code by a table into a draft, with what no row names among the others. */
export function setFields(objects: readonly TlvNode[], table: ObjectTable, draft: MutableFields): void {
  const extraObjects: ExtraObject[] = [];
  setLevel(objects, table, [], draft, extraObjects);
  if (extraObjects.length > 0) draft.extraObjects = extraObjects;
}

/** Reads the objects of a level; those of a template that belongs to another network are one value with it. */
function setLevel(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  outer: readonly string[],
  terms: MutableFields,
  extraObjects: ExtraObject[],
): void {
  for (const node of nodes) {
    const { value, children } = node;
    const spec = rowOf(table, node.tag);
    const tags = [...outer, isNapas(node) ? NAPAS_SLOT : node.tag];
    const inside = children && spec?.template?.(children);
    if (inside && inside !== NETWORK) setLevel(children, inside, tags, terms, extraObjects);
    else if (spec && !setField(spec, value, terms) && value) extraObjects.push({ tags, value });
  }
}

/** Reads an object into its term; it tells whether it has one, or is of the frame. An empty text is as none. */
export function setField(spec: ObjectSpec, value: string, terms: MutableFields): boolean {
  const { name, field: text } = spec;
  switch (name) {
    case 'initiation':
      return put(terms, name, enumKey(INITIATION, value));
    case 'tipIndicator':
      return put(terms, name, enumKey(TIP, value));
    case 'amount':
    case 'convenienceFeeFixed':
    case 'convenienceFeePercentage':
      return put(terms, name, toNumber(value));
    default:
      return text ? put(terms, text, value || undefined) : isRootField(spec);
  }
}

/** Checks whether an object has been read by then or says nothing of the payment: version, payee and checksum. */
function isRootField({ name, template }: ObjectSpec): boolean {
  return name !== '' && name !== 'merchantAccount' && !template;
}

function put<K extends keyof MutableFields>(
  terms: MutableFields,
  key: K,
  value: MutableFields[K] | undefined,
): true {
  if (value !== undefined) terms[key] = value;
  return true;
}

/** The number a decimal text tells; what is no decimal has been reported by the table. */
function toNumber(value: string): number | undefined {
  return isDecimal(value) ? Number(value) : undefined;
}
