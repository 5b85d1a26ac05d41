import { isAccountTemplate } from '../../emv/ids.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { expiryIn, payeeIn, timestampOf } from './payees.ts';
import { type Home, homeOf, isVnpayWallet, type Network, networkOfObject, valueAtTag } from './registry.ts';

/** One way to pay a code: a network, and whom it pays there. */
export interface MerchantAccount {
  readonly scheme: Network;
  /** The id of the root object that tells it. */
  readonly tag: string;
  /** The identifier of the network, where the object is a template. */
  readonly guid?: string;
  /** The BIN of the bank, in a NAPAS way. */
  readonly bin?: string;
  /** Account, merchant or terminal, as the network knows it. */
  readonly account?: string;
  /** When the code ends, where its network writes that and it is read: ISO 8601 with the zone of the network. */
  readonly expiresAt?: string;
}

/** Lists the ways to pay a code, NAPAS first, the others in the order of their objects. */
export function listMerchantAccounts(objects: readonly TlvNode[]): MerchantAccount[] {
  if (isVnpayWallet(objects)) return [walletAccount(objects)];
  const { country, category } = homeOf(objects);
  const code = { country, category, timestamp: timestampOf(objects) };
  const accounts: MerchantAccount[] = [];
  for (const node of objects) {
    const account = merchantAccount(node, code);
    if (account) accounts.push(account);
  }
  return accounts.length < 2
    ? accounts
    : [...accounts.filter(isNapasAccount), ...accounts.filter((account) => !isNapasAccount(account))];
}

function isNapasAccount({ scheme }: MerchantAccount): boolean {
  return scheme === 'vietqr';
}

/** What a code says beside its accounts and of all of them. */
interface AccountsHome extends Home {
  readonly timestamp: string;
}

function merchantAccount(node: TlvNode, code: AccountsHome): MerchantAccount | undefined {
  const scheme = networkOfObject(node, code);
  if (scheme === undefined) return undefined;
  const { tag, children } = node;
  const guid = valueAtTag(children, '00');
  if (scheme === 'vietqr') {
    const inside = children?.find((child) => child.tag === '01')?.children;
    return accountFrom({
      scheme,
      tag,
      guid,
      bin: valueAtTag(inside, '00'),
      account: valueAtTag(inside, '01'),
    });
  }
  const expiresAt = children && expiryIn(children, scheme, code.timestamp);
  return accountFrom({ scheme, tag, guid, account: accountOf(node, scheme), expiresAt });
}

function accountOf({ tag, value, children }: TlvNode, scheme: Network): string | undefined {
  if (!children) return isAccountTemplate(tag) ? undefined : value;
  return payeeIn(children, scheme);
}

function walletAccount(objects: readonly TlvNode[]): MerchantAccount {
  return accountFrom({ scheme: 'vnpay', tag: '04', account: valueAtTag(objects, '07') });
}

type NewAccount = { -readonly [K in keyof MerchantAccount]: MerchantAccount[K] };

type FoundAccount = { readonly [K in keyof MerchantAccount]?: MerchantAccount[K] | undefined };

function accountFrom({
  scheme = 'emv',
  tag = '',
  guid,
  bin,
  account,
  expiresAt,
}: FoundAccount): MerchantAccount {
  const found: NewAccount = { scheme, tag };
  if (guid) found.guid = guid;
  if (bin) found.bin = bin;
  if (account) found.account = account;
  if (expiresAt) found.expiresAt = expiresAt;
  return found;
}
