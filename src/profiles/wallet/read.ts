import { isAccountTemplate } from '../../emv/objects.ts';
import { type Fault, fault } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { decodePayment } from '../../payment/decode/decode.ts';
import type { DecodeOptions, OtherObject } from '../../payment/payment.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { readObjects } from '../../tlv/read.ts';
import { SLOT } from '../merchant/network.ts';
import { issuerOf } from '../networks/issuer.ts';
import { waysOf } from '../networks/merchant-accounts.ts';
import { nameNetworks, type Scheme, schemeTitle, valueAt } from '../networks/registry.ts';
import { reader } from '../vietqr/full-directory.ts';
import type { Wallet, WalletPayment } from './wallet.ts';

/** It reads a code of a wallet, or says what stands against it. */
export function readWallet<S extends Scheme, F extends string>(
  wallet: Wallet<S, F>,
  text: unknown,
  options?: DecodeOptions,
): Found<WalletPayment<S, F>> {
  const { value: payment, payload, faults } = decodePayment(text, reader, options);
  if (!payment || !payload) return { faults };
  if (issuerOf(payload.objects, waysOf(payload.objects)[0]) !== wallet.scheme) {
    const detail = { expected: schemeTitle(wallet.scheme), received: nameNetworks(payload.objects) };
    return { faults: [...faults, fault('scheme.other', detail)] };
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
  const isTaken = (template: boolean, id: string, value: string) => {
    const field = fieldAt(fields, template, id);
    if (field === undefined || own[field] !== undefined || !fields[field].form.test(value)) return false;
    own[field] = value;
    return true;
  };
  if (inner.length > 0) return [other];
  const children = isAccountTemplate(tag) ? childrenOf(other.value) : [];
  if (valueAt(children, '00') !== guid) return isTaken(false, tag, other.value) ? [] : [other];
  if (!isTaken(true, '00', guid)) return [other];
  return children.flatMap(({ tag: id, value }) =>
    id === '00' || isTaken(true, id, value) ? [] : [{ tags: [SLOT, id], value }],
  );
}

function fieldAt<F extends string>(
  fields: Wallet<Scheme, F>['fields'],
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
