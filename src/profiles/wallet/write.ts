import { readPayload } from '../../emv/read.ts';
import { type Fault, fault, isError } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { wrongType } from '../../issues/wrong-type.ts';
import { resolveBank } from '../../payment/bank/directory.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { type RawInput, wordOf } from '../../payment/encode/input.ts';
import { insert, leaf, written } from '../../payment/encode/objects.ts';
import { ownFields } from '../../payment/encode/plan.ts';
import { TABLES } from '../../payment/napas/table.ts';
import type { EncodeOptions, OtherObject } from '../../payment/payment.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { freeSlot, SLOT } from '../merchant/network.ts';
import { issuerOf } from '../networks/issuer.ts';
import { waysOf } from '../networks/merchant-accounts.ts';
import { nameNetworks, type Scheme, schemeTitle } from '../networks/registry.ts';
import type { Wallet } from './wallet.ts';

/** It writes a payment as a code of a wallet, or says what stands against it. What it writes passes strict reading. */
export function writeWallet<S extends Scheme, F extends string>(
  wallet: Wallet<S, F>,
  given: unknown,
  options?: EncodeOptions,
): Found<string> {
  if (!isRecord(given)) {
    return { faults: [wrongType([], 'an object', given)] };
  }
  const faults: Fault[] = [];
  const { scheme, others, ...input } = ownFields(given);
  wordOf(faults, 'scheme', { [wallet.scheme]: '' }, scheme);
  const own = takeFields(wallet, input, faults);
  const { value, faults: found } = encodePayment(
    { ...withoutFields(wallet, input), others: joined(wallet, others, own) },
    resolveBank,
    options,
  );
  faults.push(...found);
  if (value === undefined || faults.some(isError)) return { faults };
  const objects = readPayload(value, TABLES.account, { maxLength: value.length }, [])?.objects ?? [];
  if (issuerOf(objects, waysOf(objects)[0]) === wallet.scheme) return { value, faults };
  const detail = { expected: schemeTitle(wallet.scheme), received: nameNetworks(objects) };
  return { faults: [...faults, fault('scheme.other', { path: ['account'], ...detail })] };
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
    else faults.push(wrongType([field], expected, value));
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
  if (template.length > 0) own.push({ tags: [freeSlot(known)], value: written(template) });
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
