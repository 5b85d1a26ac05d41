import { type ObjectTable, ROOT, specOf } from '../../emv/objects.ts';
import { isDecimal } from '../../emv/values.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { INITIATION, TEXT_TABLES, TIP, wordFor } from './fields.ts';
import { isNapas, type Payee } from './payee.ts';
import type { BankId, OtherObject, Payment } from './payment.ts';
import { NAPAS_SLOT } from './table.ts';

/** A payment while it is read. */
export type Draft<B extends BankId = BankId> = { -readonly [K in keyof Payment<B>]: Payment<B>[K] };

/** The part of a draft that root objects other than templates tell. */
export type Terms = Omit<Draft, 'scheme' | 'bank' | 'account' | 'service'>;

/** It makes a payment of a tree whose payee is known. */
export function toPayment<B extends BankId>(
  objects: readonly TlvNode[],
  { account, service }: Payee,
  bank: B,
): Payment<B> {
  const draft: Draft<B> = { scheme: 'vietqr', bank, account, service };
  readTerms(objects, draft, (node, others) => isNapas(node) && collectUnnamed(node, others));
  return draft;
}

/** It takes an object that is no term, and what nothing names in it; it tells whether it did. */
export type TakeOwn = (node: TlvNode, others: OtherObject[]) => boolean;

/** It reads the terms of a code, beside the objects that its network has for itself. */
export function readTerms(objects: readonly TlvNode[], terms: Terms, takeOwn: TakeOwn): void {
  const others: OtherObject[] = [];
  for (const node of objects) {
    const { tag, value, children } = node;
    const table = children && TEXT_TABLES.get(tag);
    if (takeOwn(node, others)) continue;
    if (table) readTexts(node, table, terms, others);
    else if (!readRoot(tag, value, terms)) addOther(others, [tag], value);
  }
  if (others.length > 0) terms.others = others;
}

/** It reads a root object into its term; it tells whether the object has one or is of the frame. */
export function readRoot(tag: string, value: string, terms: Terms): boolean {
  switch (tag) {
    case '00':
    case '63':
      return true;
    case '01':
      return put(terms, 'initiation', wordFor(INITIATION, value));
    case '54':
      return put(terms, 'amount', toNumber(value));
    case '55':
      return put(terms, 'tipIndicator', wordFor(TIP, value));
    case '56':
      return put(terms, 'convenienceFeeFixed', toNumber(value));
    case '57':
      return put(terms, 'convenienceFeePercentage', toNumber(value));
    default:
      return readText(tag, value, terms, ROOT);
  }
}

/** It reads an object into its text field; it tells whether there is one. An empty value is as none. */
export function readText(tag: string, value: string, terms: Terms, table: ObjectTable): boolean {
  const field = specOf(table, tag)?.text;
  return field !== undefined && put(terms, field, value || undefined);
}

function put<K extends keyof Terms>(terms: Terms, key: K, value: Terms[K] | undefined): true {
  if (value !== undefined) terms[key] = value;
  return true;
}

/** The number a decimal text tells; what is no decimal has been reported by the table. */
function toNumber(value: string): number | undefined {
  return isDecimal(value) ? Number(value) : undefined;
}

function readTexts(template: TlvNode, table: ObjectTable, terms: Terms, others: OtherObject[]): void {
  for (const { tag, value } of template.children ?? []) {
    if (!readText(tag, value, terms, table)) addOther(others, [template.tag, tag], value);
  }
}

/** The objects of the NAPAS template that have no meaning of their own, such as a service code in the wrong place. */
function collectUnnamed(template: TlvNode, others: OtherObject[]): true {
  for (const { tag, value, children = [] } of template.children ?? []) {
    if (tag > '02') addOther(others, [NAPAS_SLOT, tag], value);
    if (tag !== '01') continue;
    for (const part of children) {
      if (part.tag > '01') addOther(others, [NAPAS_SLOT, tag, part.tag], part.value);
    }
  }
  return true;
}

/** It keeps an object that nothing names; an empty one is as none. */
export function addOther(others: OtherObject[], tags: readonly string[], value: string): void {
  if (value !== '') others.push({ tags, value });
}
