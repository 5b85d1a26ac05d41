import { readPayload } from '../emv/read.ts';
import { type Fault, fault, isError } from '../issues/issue.ts';
import type { Found } from '../issues/result.ts';
import { isRecord, show } from '../issues/show.ts';
import type { TlvNode } from '../tlv/node.ts';
import { readObjects } from '../tlv/read.ts';
import { freeSlot, SLOT } from './order.ts';
import { nameNetworks, type Scheme, schemeTitle, valueAt } from './schemes.ts';
import { insert, leaf, written } from './vietqr/build.ts';
import { decodePayment } from './vietqr/decode.ts';
import { type PaymentBank, resolveBank } from './vietqr/directory.ts';
import { ownFields } from './vietqr/draft.ts';
import { encodePayment } from './vietqr/encode.ts';
import { reader } from './vietqr/index.ts';
import { type RawInput, wordOf } from './vietqr/input.ts';
import type { DecodeOptions, EncodeOptions, OtherObject, Payment, PaymentInput } from './vietqr/payment.ts';
import { TABLES } from './vietqr/table.ts';
import { schemeOfWays, waysOf } from './ways.ts';

/**
 * A wallet whose codes are VietQR with objects of its own: a template with its identifier, told in any slot, and texts
 * at the root.
 */
export interface Wallet<S extends Scheme, F extends string> {
  readonly scheme: S;
  /** The identifier of its template. */
  readonly guid: string;
  /** Where its fields stand: an id in its template, or an id at the root. */
  readonly fields: Readonly<Record<F, WalletField>>;
}

/** Where a field of a wallet stands, and what it must look like. */
export interface WalletField {
  readonly template: boolean;
  readonly tag: string;
  readonly form: RegExp;
  /** The form in words. */
  readonly expected: string;
}

/** A payment to a wallet: that of VietQR, with the wallet's own fields. */
export type WalletPayment<S extends Scheme, F extends string> = Omit<Payment<PaymentBank>, 'scheme'> &
  Readonly<Partial<Record<F, string>>> & { readonly scheme: S };

/** What can be written: the input of VietQR, with the wallet's own fields. */
export type WalletInput<S extends Scheme, F extends string> = Omit<PaymentInput, 'scheme'> &
  Readonly<Partial<Record<F, string | undefined>>> & { readonly scheme?: S | undefined };

/** It reads a code of a wallet, or says what stands against it. */
export function readWallet<S extends Scheme, F extends string>(
  wallet: Wallet<S, F>,
  text: unknown,
  options?: DecodeOptions,
): Found<WalletPayment<S, F>> {
  const { value: payment, payload, faults } = decodePayment(text, reader, options);
  if (!payment || !payload) return { faults };
  if (schemeOfWays(waysOf(payload.objects)) !== wallet.scheme) {
    const detail = { expected: schemeTitle(wallet.scheme), received: nameNetworks(payload.objects) };
    return { faults: [...faults, fault('scheme.mismatch', detail)] };
  }
  const { others: found = [], scheme: _, ...rest } = payment;
  const own: Partial<Record<F, string>> = {};
  const others = found.flatMap((other) => takeOwn(wallet, other, own));
  return { value: { ...rest, ...own, scheme: wallet.scheme, ...(others.length > 0 && { others }) }, faults };
}

/** It sorts an object that VietQR does not name: into the wallet's fields, or what is left of it among the others. */
function takeOwn<S extends Scheme, F extends string>(
  { guid, fields }: Wallet<S, F>,
  other: OtherObject,
  own: Partial<Record<F, string>>,
): OtherObject[] {
  const [tag = '', ...inner] = other.tags;
  const put = (inTemplate: boolean, id: string, value: string): boolean => {
    for (const field in fields) {
      const { template, tag: place } = fields[field];
      if (template !== inTemplate || place !== id) continue;
      own[field] = value;
      return true;
    }
    return false;
  };
  if (inner.length > 0) return [other];
  const children = tag >= '26' && tag <= '51' ? childrenOf(other.value) : [];
  if (valueAt(children, '00') !== guid) return put(false, tag, other.value) ? [] : [other];
  return children.flatMap(({ tag: id, value }) =>
    put(true, id, value) ? [] : [{ tags: [SLOT, id], value }],
  );
}

/** The objects of a template that VietQR has left as a text; one that is damaged is no wallet's. */
function childrenOf(value: string): TlvNode[] {
  const faults: Fault[] = [];
  const children = readObjects({ text: value, unit: 'characters' }, 0, value.length, faults);
  return faults.length > 0 ? [] : children;
}

/** It writes a payment as a code of a wallet, or says what stands against it. What it writes passes strict reading. */
export function writeWallet<S extends Scheme, F extends string>(
  wallet: Wallet<S, F>,
  given: unknown,
  options?: EncodeOptions,
): Found<string> {
  if (!isRecord(given)) {
    return { faults: [fault('input.type', { expected: 'an object', received: show(given) })] };
  }
  const faults: Fault[] = [];
  const { scheme, others, ...input } = ownFields(given);
  wordOf({ faults, diacritics: 'strip', plain: true }, 'scheme', { [wallet.scheme]: '' }, scheme);
  const own = takeFields(wallet, input, faults);
  const { value, faults: found } = encodePayment(
    { ...withoutFields(wallet, input), others: joined(wallet, others, own) },
    resolveBank,
    options,
  );
  faults.push(...found);
  if (value === undefined || faults.some(isError)) return { faults };
  const objects = readPayload(value, TABLES.account, { maxLength: value.length }, [])?.objects ?? [];
  if (schemeOfWays(waysOf(objects)) === wallet.scheme) return { value, faults };
  const detail = { expected: schemeTitle(wallet.scheme), received: nameNetworks(objects) };
  return { faults: [...faults, fault('scheme.mismatch', { path: ['account'], ...detail })] };
}

/** The wallet's own objects, by id, in its template and at the root. */
interface OwnObjects {
  readonly template: TlvNode[];
  readonly root: TlvNode[];
}

function takeFields<S extends Scheme, F extends string>(
  { fields }: Wallet<S, F>,
  input: RawInput,
  faults: Fault[],
): OwnObjects {
  const own: OwnObjects = { template: [], root: [] };
  for (const field in fields) {
    const value = input[field];
    if (value === undefined) continue;
    const { template, tag, form, expected } = fields[field];
    if (typeof value === 'string' && form.test(value))
      insert(template ? own.template : own.root, leaf(tag, value));
    else faults.push(fault('input.type', { path: [field], expected, received: show(value) }));
  }
  return own;
}

function withoutFields<S extends Scheme, F extends string>(
  { fields }: Wallet<S, F>,
  input: RawInput,
): RawInput {
  return Object.fromEntries(Object.entries(input).filter(([key]) => !Object.hasOwn(fields, key)));
}

/** The others as the VietQR encoder takes them, with the wallet's template and texts among them. */
function joined<S extends Scheme, F extends string>(
  { guid }: Wallet<S, F>,
  others: unknown,
  { template, root }: OwnObjects,
): unknown {
  if (others !== undefined && !Array.isArray(others)) return others;
  const rest: unknown[] = [];
  const known: OtherObject[] = [];
  for (const other of others ?? []) {
    if (isInTemplate(other)) insert(template, leaf(other.tags[1], other.value));
    else rest.push(other);
    if (isOther(other)) known.push(other);
  }
  if (template.length > 0 && template[0]?.tag !== '00') insert(template, leaf('00', guid));
  const own = root.map(({ tag, value }) => ({ tags: [tag], value }));
  if (template.length > 0) own.push({ tags: [freeSlot(known)], value: written(template, false) });
  return [...rest, ...own];
}

function isOther(other: unknown): other is OtherObject {
  return isRecord(other) && Array.isArray(other.tags) && typeof other.value === 'string';
}

function isInTemplate(other: unknown): other is { tags: readonly [string, string]; value: string } {
  return (
    isOther(other) && other.tags.length === 2 && other.tags[0] === SLOT && /^\d\d$/.test(other.tags[1] ?? '')
  );
}
