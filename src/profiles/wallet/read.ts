import { isAccountTemplate } from '../../emv/objects.ts';
import { type Fault, fault } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { decodePayment } from '../../payment/decode/decode.ts';
import type { DecodeOptions, ExtraObject } from '../../payment/payment.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { readObjects } from '../../tlv/read.ts';
import { RETURNED_SLOT } from '../merchant/network.ts';
import { issuerOf } from '../networks/issuer.ts';
import { listMerchantAccounts } from '../networks/merchant-accounts.ts';
import { type Network, nameNetworks, networkName, valueAtTag } from '../networks/registry.ts';
import { fullDirectory } from '../vietqr/full-directory.ts';
import type { Wallet, WalletPayment } from './wallet.ts';

/** Reads a code of a wallet, or says what stands against it. */
export function readWallet<S extends Network, F extends string>(
  wallet: Wallet<S, F>,
  text: unknown,
  options?: DecodeOptions,
): Found<WalletPayment<S, F>> {
  const { value: payment, payload, faults } = decodePayment(text, fullDirectory, options);
  if (!payment || !payload) return { faults };
  if (issuerOf(payload.objects, listMerchantAccounts(payload.objects)[0]) !== wallet.scheme) {
    const detail = { expected: networkName(wallet.scheme), received: nameNetworks(payload.objects) };
    return { faults: [...faults, fault('scheme.other', detail)] };
  }
  const { extraObjects: found = [], scheme: _, ...rest } = payment;
  const own: Partial<Record<F, string>> = {};
  const extraObjects = found.flatMap((other) => takeOwn(wallet, other, own));
  return {
    value: { ...rest, ...own, scheme: wallet.scheme, ...(extraObjects.length > 0 && { extraObjects }) },
    faults,
  };
}

/** Sorts an object that VietQR does not name: into the wallet's fields, or what is left of it among the others. */
function takeOwn<S extends Network, F extends string>(
  { guid, fields }: Wallet<S, F>,
  other: ExtraObject,
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
  const children = isAccountTemplate(tag) ? childrenOf(other.value) : [];
  if (valueAtTag(children, '00') !== guid) return isTaken(false, tag, other.value) ? [] : [other];
  if (!isTaken(true, '00', guid)) return [other];
  return children.flatMap(({ tag: id, value }) =>
    id === '00' || isTaken(true, id, value) ? [] : [{ tags: [RETURNED_SLOT, id], value }],
  );
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

/** The objects of a template that VietQR has left as a text; one that is damaged is no wallet's. */
function childrenOf(value: string): TlvNode[] {
  const faults: Fault[] = [];
  const children = readObjects({ text: value, unit: 'characters' }, 0, value.length, faults);
  return faults.length > 0 ? [] : children;
}
