import { NETWORK, type ObjectSpec, type ObjectTable, specOf } from '../../emv/objects.ts';
import { isDecimal } from '../../emv/values.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { INITIATION, TIP, wordFor } from '../fields.ts';
import { isNapas, type Payee } from '../napas/payee.ts';
import { NAPAS_SLOT, TABLES } from '../napas/table.ts';
import type { BankId, OtherObject, Payment } from '../payment.ts';

/** A payment while it is read. */
export type Draft<B extends BankId = BankId> = { -readonly [K in keyof Payment<B>]: Payment<B>[K] };

/** The part of a draft that single objects tell. */
export type Terms = Omit<Draft, 'scheme' | 'bank' | 'account' | 'service'>;

/** It makes a payment of a tree whose payee is known. */
export function toPayment<B extends BankId>(
  objects: readonly TlvNode[],
  { account, service }: Payee,
  bank: B,
): Payment<B> {
  const draft: Draft<B> = { scheme: 'vietqr', bank, account, service };
  readTerms(objects, TABLES.account, draft);
  return draft;
}

/** It reads the terms of a code by a table into a draft, with what no row names among the others. */
export function readTerms(objects: readonly TlvNode[], table: ObjectTable, draft: Terms): void {
  const others: OtherObject[] = [];
  readLevel(objects, table, [], draft, others);
  if (others.length > 0) draft.others = others;
}

/** It reads the objects of a level; those of a template that belongs to another network are one value with it. */
function readLevel(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  outer: readonly string[],
  terms: Terms,
  others: OtherObject[],
): void {
  for (const node of nodes) {
    const { value, children } = node;
    const spec = specOf(table, node.tag);
    const tags = [...outer, isNapas(node) ? NAPAS_SLOT : node.tag];
    const inside = children && spec?.inside?.(children);
    if (inside && inside !== NETWORK) readLevel(children, inside, tags, terms, others);
    else if (spec && !readTerm(spec, value, terms) && value) others.push({ tags, value });
  }
}

/** It reads an object into its term; it tells whether it has one, or is of the frame. An empty text is as none. */
export function readTerm(spec: ObjectSpec, value: string, terms: Terms): boolean {
  const { name, text } = spec;
  switch (name) {
    case 'initiation':
      return put(terms, name, wordFor(INITIATION, value));
    case 'tipIndicator':
      return put(terms, name, wordFor(TIP, value));
    case 'amount':
    case 'convenienceFeeFixed':
    case 'convenienceFeePercentage':
      return put(terms, name, toNumber(value));
    default:
      return text ? put(terms, text, value || undefined) : isFrame(spec);
  }
}

/** It tells whether an object has been read by then or says nothing of the payment: version, payee and checksum. */
function isFrame({ name, inside }: ObjectSpec): boolean {
  return name !== '' && name !== 'merchantAccount' && !inside;
}

function put<K extends keyof Terms>(terms: Terms, key: K, value: Terms[K] | undefined): true {
  if (value !== undefined) terms[key] = value;
  return true;
}

/** The number a decimal text tells; what is no decimal has been reported by the table. */
function toNumber(value: string): number | undefined {
  return isDecimal(value) ? Number(value) : undefined;
}
