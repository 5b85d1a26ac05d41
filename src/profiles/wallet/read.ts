import { isAccountTemplate } from '../../emv/ids.ts';
import type { EmvPayload } from '../../emv/read.ts';
import type { Report } from '../../issues/report.ts';
import { readPayment } from '../../payment/decode/decode.ts';
import type { DecodeSettings } from '../../payment/limits.ts';
import type { ExtraObject } from '../../payment/payment.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { RETURNED_SLOT } from '../merchant/network.ts';
import { issuerOf } from '../networks/issuer.ts';
import { listMerchantAccounts } from '../networks/merchant-accounts.ts';
import { type Network, nameNetworks, networkPhrase, valueAtTag } from '../networks/registry.ts';
import { fullDirectory } from '../vietqr/full-directory.ts';
import type { Wallet, WalletPayment } from './wallet.ts';

/** Reads a code of a wallet, or reports what stands against it. */
export function readWallet<S extends Network, F extends string>(
  wallet: Wallet<S, F>,
  text: unknown,
  settings: DecodeSettings,
  report: Report,
): WalletPayment<S, F> | undefined {
  const { value: payment, payload } = readPayment(text, fullDirectory, settings, report);
  if (!payment || !payload) return undefined;
  if (issuerOf(payload.objects, listMerchantAccounts(payload.objects)[0]) !== wallet.scheme) {
    const limit = networkPhrase(wallet.scheme);
    return report('scheme.other', { limit, received: nameNetworks(payload.objects) });
  }
  const { extraObjects: found = [], scheme: _, ...rest } = payment;
  const own: Partial<Record<F, string>> = {};
  const extraObjects = found.flatMap((other) => takeOwn(wallet, other, childrenOf(other, payload), own));
  return { ...rest, ...own, scheme: wallet.scheme, ...(extraObjects.length > 0 && { extraObjects }) };
}

/** Sorts an object that VietQR does not name: into the wallet's fields, or what is left of it among the others. */
function takeOwn<S extends Network, F extends string>(
  { guid, fields }: Wallet<S, F>,
  other: ExtraObject,
  children: readonly TlvNode[],
  own: Partial<Record<F, string>>,
): ExtraObject[] {
  const [tag = '', ...inner] = other.tags;
  const isTaken = (template: boolean, id: string, value: string) => {
    const field = fieldAt(fields, template, id);
    if (field === undefined || own[field] !== undefined || !fields[field].form.test(value)) return false;
    own[field] = value;
    return true;
  };
  if (inner.length > 0) return [other];
  if (valueAtTag(children, '00') !== guid) return isTaken(false, tag, other.value) ? [] : [other];
  if (!isTaken(true, '00', guid)) return [other];
  return children.flatMap(({ tag: id, value }) =>
    id === '00' || isTaken(true, id, value) ? [] : [{ tags: [RETURNED_SLOT, id], value }],
  );
}

/** The objects of a template that VietQR has left as a text; one that is damaged is no wallet's. */
function childrenOf({ tags, value }: ExtraObject, { objects }: EmvPayload): readonly TlvNode[] {
  const [tag = '', ...inner] = tags;
  if (inner.length > 0 || !isAccountTemplate(tag)) return [];
  return objects.find((node) => node.tag === tag && node.value === value)?.children ?? [];
}

function fieldAt<F extends string>(
  fields: Wallet<Network, F>['fields'],
  inTemplate: boolean,
  id: string,
): F | undefined {
  for (const field in fields) {
    const { template, tag } = fields[field];
    if (template === inTemplate && tag === id) return field;
  }
  return undefined;
}
