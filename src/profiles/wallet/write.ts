import { readPayload } from '../../emv/read.ts';
import { ownProps } from '../../issues/foreign.ts';
import { createReport, hasErrors, type Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { resolveBank } from '../../payment/bank/directory.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { enumValue, type RawInput } from '../../payment/encode/input.ts';
import { insert, primitive, serialize } from '../../payment/encode/objects.ts';
import { TABLES } from '../../payment/napas/table.ts';
import type { ExtraObject } from '../../payment/payment.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { freeSlot, RETURNED_SLOT } from '../merchant/network.ts';
import { issuerOf } from '../networks/issuer.ts';
import { listMerchantAccounts } from '../networks/merchant-accounts.ts';
import { type Network, nameNetworks, networkPhrase } from '../networks/registry.ts';
import type { Wallet } from './wallet.ts';

/** Writes a payment as a code of a wallet, or reports what stands against it. What it writes passes strict reading. */
export function writeWallet<S extends Network, F extends string>(
  wallet: Wallet<S, F>,
  given: unknown,
  options: unknown,
  report: Report,
): string | undefined {
  const props = ownProps(given, report);
  if (!props) return undefined;
  const { scheme, extraObjects, ...input } = props;
  enumValue(report, 'scheme', { [wallet.scheme]: '' }, scheme);
  const own = takeFields(wallet, input, report);
  const payment = { ...withoutFields(wallet, input), extraObjects: joinedValue(wallet, extraObjects, own) };
  const value = encodePayment(payment, resolveBank, options, report);
  if (value === undefined || hasErrors(report)) return undefined;
  const read = readPayload(value, TABLES.account, { maxLength: value.length }, createReport());
  const objects = read?.objects ?? [];
  if (issuerOf(objects, listMerchantAccounts(objects)[0]) === wallet.scheme) return value;
  const detail = { limit: networkPhrase(wallet.scheme), received: nameNetworks(objects) };
  return report('scheme.other', { path: ['account'], ...detail });
}

/** The wallet's own objects, by id, in its template and at the root. */
interface OwnObjects {
  readonly template: TlvNode[];
  readonly root: TlvNode[];
}

function takeFields<S extends Network, F extends string>(
  { fields }: Wallet<S, F>,
  input: RawInput,
  report: Report,
): OwnObjects {
  const own: OwnObjects = { template: [], root: [] };
  for (const field in fields) {
    const value = input[field];
    if (value === undefined) continue;
    const { template, tag, form, expected } = fields[field];
    if (typeof value === 'string' && form.test(value))
      insert(template ? own.template : own.root, primitive(tag, value));
    else report('input.type', { path: [field], expected, received: stringify(value) });
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
