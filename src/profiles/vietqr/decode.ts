import { checkTree } from '../../emv/check.ts';
import { type EmvPayload, readPayload } from '../../emv/read.ts';
import type { Issue } from '../../issues/issue.ts';
import { refuseOptions } from '../../issues/options.ts';
import { type Result, toResult } from '../../issues/result.ts';
import { twoDigits } from '../../tlv/digits.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { isDecimal, isWhole } from './dong.ts';
import {
  ADDITIONAL_FIELDS,
  type FieldsById,
  INITIATION,
  LANGUAGE_FIELDS,
  ROOT_FIELDS,
  TIP,
} from './fields.ts';
import { limitsOf } from './options.ts';
import { findPayee, isNapas, type Payee } from './payee.ts';
import type { BankId, DecodeOptions, Directory, OtherObject, Payment } from './payment.ts';
import { remark } from './remarks.ts';
import { NAPAS_SLOT, TABLES } from './table.ts';

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
  const { payment, issues } = readPayment(text, directory, options);
  return toResult(payment, issues);
}

type Draft<B extends BankId> = { -readonly [K in keyof Payment<B>]: Payment<B>[K] };

function toPayment<B extends BankId>(
  objects: readonly TlvNode[],
  { account, service }: Payee,
  bank: B,
): Payment<B> {
  const draft: Draft<B> = { scheme: 'vietqr', bank, account, service };
  const others: OtherObject[] = [];
  for (const node of objects) {
    if (isNapas(node)) collectUnnamed(node, others);
    else if (node.tag === '62' && node.children) readFields(node, ADDITIONAL_FIELDS, draft, others);
    else if (node.tag === '64' && node.children) readFields(node, LANGUAGE_FIELDS, draft, others);
    else if (!readTerm(node, draft)) readField(node, [], ROOT_FIELDS, draft, others);
  }
  if (others.length > 0) draft.others = others;
  return draft;
}

/** It reads the root objects that are no plain text; it tells whether the object was one. */
function readTerm<B extends BankId>({ tag, value }: TlvNode, draft: Draft<B>): boolean {
  switch (tag) {
    case '01':
      return assign(draft, 'initiation', INITIATION.byCode.get(value));
    case '54':
      return assign(draft, 'amount', toNumber(value));
    case '55':
      return assign(draft, 'tipIndicator', TIP.byCode.get(value));
    case '56':
      return assign(draft, 'convenienceFeeFixed', toNumber(value));
    case '57':
      return assign(draft, 'convenienceFeePercentage', toNumber(value));
    default:
      return tag === '00' || tag === '63';
  }
}

function assign<T, K extends keyof T>(draft: T, key: K, value: T[K] | undefined): true {
  if (value !== undefined) draft[key] = value;
  return true;
}

/** The number a decimal text tells; what is no decimal has been reported by the table. */
function toNumber(value: string): number | undefined {
  return isWhole(value) || isDecimal(value) ? Number(value) : undefined;
}

function readFields(
  template: TlvNode,
  fields: FieldsById,
  draft: Draft<BankId>,
  others: OtherObject[],
): void {
  const outer = [template.tag];
  for (const node of template.children ?? []) readField(node, outer, fields, draft, others);
}

function readField(
  { tag, value }: TlvNode,
  outer: readonly string[],
  fields: FieldsById,
  draft: Draft<BankId>,
  others: OtherObject[],
): void {
  const field = fields.get(tag);
  if (field === undefined) addOther(others, [...outer, tag], value);
  else if (value !== '') draft[field] = value;
}

function addOther(others: OtherObject[], tags: readonly string[], value: string): void {
  if (value !== '') others.push({ tags, value });
}

/** The objects of the NAPAS template that have no meaning of their own, such as a service code in the wrong place. */
function collectUnnamed(template: TlvNode, others: OtherObject[]): void {
  for (const { tag, value, children } of template.children ?? []) {
    if (twoDigits(tag) > 2) addOther(others, [NAPAS_SLOT, tag], value);
    if (tag === '01' && children) {
      for (const part of children) {
        if (twoDigits(part.tag) > 1) addOther(others, [NAPAS_SLOT, '01', part.tag], part.value);
      }
    }
  }
}
