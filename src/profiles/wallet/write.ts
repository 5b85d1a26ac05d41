import { readPayload } from '../../emv/read.ts';
import { type OwnProps, ownItems, ownProps } from '../../issues/foreign.ts';
import { createReport, hasErrors, moveIssues, type Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { fullEdition } from '../../payment/bank/full-edition.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { enumValue } from '../../payment/encode/input.ts';
import { TABLES } from '../../payment/napas/table.ts';
import type { ExtraObject } from '../../payment/payment.ts';
import { measure } from '../../text/length.ts';
import { writeObject } from '../../tlv/write.ts';
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
  const ofWallet = createReport();
  enumValue(ofWallet, 'scheme', { [wallet.scheme]: '' }, scheme);
  const own = takeFields(wallet, input, ofWallet);
  const payment = { ...withoutFields(wallet, input), extraObjects: joinedValue(wallet, extraObjects, own) };
  const value = encodePayment(payment, fullEdition, options, report);
  moveIssues(ofWallet, report);
  if (value === undefined || hasErrors(report)) return undefined;
  const read = readPayload(value, TABLES.account, { maxLength: value.length }, createReport());
  const objects = read?.objects ?? [];
  if (issuerOf(objects, listMerchantAccounts(objects)[0]) === wallet.scheme) return value;
  const detail = { limit: networkPhrase(wallet.scheme), received: nameNetworks(objects) };
  return report('scheme.other', { path: ['account'], ...detail });
}

/** An object of the wallet's own. */
interface OwnObject {
  readonly tag: string;
  readonly value: string;
}

/** The wallet's own objects, in its template and at the root. */
interface OwnObjects {
  readonly template: OwnObject[];
  readonly root: OwnObject[];
}

function takeFields<S extends Network, F extends string>(
  { fields }: Wallet<S, F>,
  input: OwnProps,
  report: Report,
): OwnObjects {
  const own: OwnObjects = { template: [], root: [] };
  for (const field in fields) {
    const value = input[field];
    if (value === undefined) continue;
    const { template, tag, form, expected } = fields[field];
    if (typeof value === 'string' && form.test(value))
      own[template ? 'template' : 'root'].push({ tag, value });
    else report('input.type', { path: [field], expected, received: stringify(value) });
  }
  return own;
}

function withoutFields<S extends Network, F extends string>(
  { fields }: Wallet<S, F>,
  input: OwnProps,
): OwnProps {
  return Object.fromEntries(Object.entries(input).filter(([key]) => !Object.hasOwn(fields, key)));
}

/** The extraObjects as the VietQR encoder takes them, with the wallet's template and texts among them. */
function joinedValue<S extends Network, F extends string>(
  { guid }: Wallet<S, F>,
  extraObjects: unknown,
  { template, root }: OwnObjects,
): unknown {
  const given = extraObjects === undefined ? [] : ownItems(extraObjects, createReport())?.map(ownObject);
  if (!given) return extraObjects;
  const inTemplate = [...template, ...given.filter(isInTemplate).map(innerObject)];
  if (inTemplate.length > 0 && !inTemplate.some(({ tag }) => tag === '00')) {
    inTemplate.push({ tag: '00', value: guid });
  }
  const own = root.map(({ tag, value }) => ({ tags: [tag], value }));
  if (inTemplate.length > 0) {
    own.push({ tags: [freeSlot(given.filter(isOther))], value: serialize(inTemplate) });
  }
  return [...given.filter((other) => !isInTemplate(other)), ...own];
}

/** An added object with its properties read once; what is none is left for the encoder to refuse. */
function ownObject(item: unknown): unknown {
  const given = ownProps(item, createReport());
  const tags = given && ownItems(given.tags, createReport());
  return tags ? { ...given, tags } : (given ?? item);
}

function serialize(objects: readonly OwnObject[]): string {
  const inOrder = [...objects].sort((a, b) => Number(a.tag) - Number(b.tag));
  return inOrder.map(({ tag, value }) => writeObject(tag, value, measure(value))).join('');
}

function isOther(other: unknown): other is ExtraObject {
  return isRecord(other) && Array.isArray(other.tags) && typeof other.value === 'string';
}

interface InTemplate extends ExtraObject {
  readonly tags: readonly [string, string];
}

function innerObject({ tags: [, tag], value }: InTemplate): OwnObject {
  return { tag, value };
}

function isInTemplate(other: unknown): other is InTemplate {
  return (
    isOther(other) &&
    other.tags.length === 2 &&
    other.tags[0] === RETURNED_SLOT &&
    /^\d\d$/.test(other.tags[1] ?? '')
  );
}
