import type { TlvNode } from '../../tlv/node.ts';
import { isCardNetwork, type Network, networksIn } from './registry.ts';

/** A NAPAS account; without a BIN it is none. */
interface IssuerPayee {
  readonly bin?: string;
  readonly account?: string;
}

/** Accounts that MoMo and ZaloPay open at their partner banks for the codes of their wallets. */
const WALLET_ACCOUNTS: readonly (readonly [RegExp, Network])[] = [
  [/^(?:970454 99MM|971025 P(?:SP|MC)|970426 MOMO)/, 'momo'],
  [/^\d{6} 99ZP/, 'zalopay'],
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
  const wallet = WALLET_ACCOUNTS.find(([accounts]) => accounts.test(`${bin} ${account}`));
  return issuers.find((scheme) => scheme !== 'vietqr') ?? wallet?.[1] ?? issuers[0] ?? 'emv';
}
