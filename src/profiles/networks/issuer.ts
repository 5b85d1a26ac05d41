import { isBin } from '../../payment/bank/resolve-bin.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { isCardNetwork, type Network, networksIn } from './registry.ts';

/** A NAPAS account; without a BIN it is none. */
interface IssuerPayee {
  readonly bin?: string;
  readonly account?: string;
}

/** Accounts that MoMo and ZaloPay open at their partner banks for the codes of their wallets, by BIN, any where none stands. */
const WALLET_ACCOUNTS: readonly (readonly [bin: string, beginning: string, wallet: Network])[] = [
  ['970454', '99MM', 'momo'],
  ['971025', 'PSP', 'momo'],
  ['971025', 'PMC', 'momo'],
  ['970426', 'MOMO', 'momo'],
  ['', '99ZP', 'zalopay'],
];

/**
 * Names whose code it is: the wallet or network that issued it, the wallet that its NAPAS account leads to, NAPAS where
 * nobody else is told. Card networks say how a code can be paid, not whose it is.
 */
export function issuerOf(objects: readonly TlvNode[], payee?: IssuerPayee): Network {
  return issuerAmong(networksIn(objects), payee);
}

/** Names whose code it is, of the networks that it can be paid through. */
export function issuerAmong(
  networks: readonly Network[],
  { bin = '', account = '' }: IssuerPayee = {},
): Network {
  const issuers = networks.filter((scheme) => !isCardNetwork(scheme));
  return issuers.find((scheme) => scheme !== 'vietqr') ?? walletOf(bin, account) ?? issuers[0] ?? 'emv';
}

function walletOf(bin: string, account: string): Network | undefined {
  const isOf = (at: string, beginning: string) => (at === '' || at === bin) && account.startsWith(beginning);
  return isBin(bin) ? WALLET_ACCOUNTS.find(([at, beginning]) => isOf(at, beginning))?.[2] : undefined;
}
