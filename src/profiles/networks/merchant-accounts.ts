import { isAccountTemplate } from '../../emv/objects.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { isVnpayWallet, type Scheme, schemeOfObject, valueAt } from './registry.ts';

/** One way to pay a code: a network, and whom it pays there. */
export interface Way {
  readonly scheme: Scheme;
  /** The id of the root object that tells it. */
  readonly tag: string;
  /** The identifier of the network, where the object is a template. */
  readonly guid?: string;
  /** The BIN of the bank, in a NAPAS way. */
  readonly bin?: string;
  /** Account, merchant or terminal, as the network knows it. */
  readonly account?: string;
}

/** It lists the ways to pay a code, NAPAS first, the others in the order of their objects. */
export function waysOf(objects: readonly TlvNode[]): Way[] {
  if (isVnpayWallet(objects)) return [walletWay(objects)];
  const ways = objects.flatMap((node) => wayOf(node, objects));
  return [...ways.filter(isNapasWay), ...ways.filter((way) => !isNapasWay(way))];
}

function isNapasWay({ scheme }: Way): boolean {
  return scheme === 'vietqr';
}

function wayOf(node: TlvNode, objects: readonly TlvNode[]): Way[] {
  const scheme = schemeOfObject(node, objects);
  if (scheme === undefined) return [];
  const { tag, children } = node;
  const guid = valueAt(children, '00');
  if (scheme === 'vietqr') {
    const inside = children?.find((child) => child.tag === '01')?.children;
    return [way({ scheme, tag, guid, bin: valueAt(inside, '00'), account: valueAt(inside, '01') })];
  }
  return [way({ scheme, tag, guid, account: accountOf(node, scheme) })];
}

/** The first object after the identifier, a link in PIX codes that are paid online; in KHQR the identifier itself. */
function accountOf({ tag, value, children }: TlvNode, scheme: Scheme): string | undefined {
  if (!children) return isAccountTemplate(tag) ? undefined : value;
  if (scheme === 'khqr') return valueAt(children, '00');
  return valueAt(children, '01') ?? children.find((child) => child.tag !== '00')?.value;
}

function walletWay(objects: readonly TlvNode[]): Way {
  return way({ scheme: 'vnpay', tag: '04', account: valueAt(objects, '07') });
}

type Found = { readonly [K in keyof Way]: Way[K] | undefined };

function way({ scheme = 'emv', tag = '', guid, bin, account }: Found): Way {
  return { scheme, tag, ...(guid && { guid }), ...(bin && { bin }), ...(account && { account }) };
}
