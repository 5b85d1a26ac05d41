import { readPayload } from '../../emv/read.ts';
import { type Fault, fault, isError } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { wrongType } from '../../issues/wrong-type.ts';
import { resolveBank } from '../../payment/bank/directory.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { enumValue, type RawInput } from '../../payment/encode/input.ts';
import { insert, primitive, serialize } from '../../payment/encode/objects.ts';
import { ownProps } from '../../payment/encode/plan.ts';
import { TABLES } from '../../payment/napas/table.ts';
import type { EncodeOptions, ExtraObject } from '../../payment/payment.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { freeSlot, RETURNED_SLOT } from '../merchant/network.ts';
import { issuerOf } from '../networks/issuer.ts';
import { listMerchantAccounts } from '../networks/merchant-accounts.ts';
import { type Network, nameNetworks, networkName } from '../networks/registry.ts';
import type { Wallet } from './wallet.ts';

/** Writes a payment as a code of a wallet, or says what stands against it. What it writes passes strict reading. */
export function writeWallet<S extends Network, F extends string>(
  wallet: Wallet<S, F>,
  given: unknown,
  options?: EncodeOptions,
): Found<string> {
  if (!isRecord(given)) {
    return { faults: [wrongType([], 'an object', given)] };
  }
  const faults: Fault[] = [];
  const { scheme, extraObjects, ...input } = ownProps(given);
  enumValue(faults, 'scheme', { [wallet.scheme]: '' }, scheme);
  const own = takeFields(wallet, input, faults);
  const { value, faults: found } = encodePayment(
    { ...withoutFields(wallet, input), extraObjects: joinedValue(wallet, extraObjects, own) },
    resolveBank,
    options,
  );
  faults.push(...found);
  if (value === undefined || faults.some(isError)) return { faults };
  const objects = readPayload(value, TABLES.account, { maxLength: value.length }, [])?.objects ?? [];
  if (issuerOf(objects, listMerchantAccounts(objects)[0]) === wallet.scheme) return { value, faults };
  const detail = { expected: networkName(wallet.scheme), received: nameNetworks(objects) };
  return { faults: [...faults, fault('scheme.other', { path: ['account'], ...detail })] };
}

/** The wallet's own objects, by id, in its template and at the root. */
interface OwnObjects {
  readonly template: TlvNode[];
  readonly root: TlvNode[];
}

function takeFields<S extends Network, F extends string>(
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
      insert(template ? own.template : own.root, primitive(tag, value));
    else faults.push(wrongType([field], expected, value));
  }
  return own;
}

function withoutFields<S extends Network, F extends string>(
  { fields }: Wallet<S, F>,
  input: RawInput,
): RawInput {
  return Object.fromEntries(Object.entries(input).filter(([key]) => !Object.hasOwn(fields, key)));
}

/** The extraObjects as the VietQR encoder takes them, with the wallet's template and texts among them. */
function joinedValue<S extends Network, F extends string>(
  { guid }: Wallet<S, F>,
  extraObjects: unknown,
  { template, root }: OwnObjects,
): unknown {
  if (extraObjects !== undefined && !Array.isArray(extraObjects)) return extraObjects;
  const rest: unknown[] = [];
  const known: ExtraObject[] = [];
  for (const other of extraObjects ?? []) {
    if (isInTemplate(other)) insert(template, primitive(other.tags[1], other.value));
    else rest.push(other);
    if (isOther(other)) known.push(other);
  }
  if (template.length > 0 && template[0]?.tag !== '00') insert(template, primitive('00', guid));
  const own = root.map(({ tag, value }) => ({ tags: [tag], value }));
  if (template.length > 0) own.push({ tags: [freeSlot(known)], value: serialize(template) });
  return [...rest, ...own];
}

function isOther(other: unknown): other is ExtraObject {
  return isRecord(other) && Array.isArray(other.tags) && typeof other.value === 'string';
}

function isInTemplate(other: unknown): other is { tags: readonly [string, string]; value: string } {
  return (
    isOther(other) &&
    other.tags.length === 2 &&
    other.tags[0] === RETURNED_SLOT &&
    /^\d\d$/.test(other.tags[1] ?? '')
  );
}
