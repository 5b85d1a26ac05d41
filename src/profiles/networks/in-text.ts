import { IDENTIFIERS, type Network, networkOfGuid, WALLET_OBJECT } from './registry.ts';

/** The one national standard of a country, by what objects 53 and 58 of its codes say (ISO 4217, ISO 3166-1). */
const NATIONAL: readonly (readonly [currency: string, country: string, network: Network])[] = [
  ['360', 'ID', 'qris'],
  ['986', 'BR', 'pix'],
  ['764', 'TH', 'promptpay'],
  ['418', 'LA', 'laoqr'],
  ['458', 'MY', 'duitnow'],
  ['608', 'PH', 'qrph'],
];

/**
 * Guesses the scheme of a text that is damaged: by an identifier with its length before it, by one that stands anywhere,
 * by the currency together with the country.
 */
export function networkInText(text: string): Network | undefined {
  for (const [, length, rest = ''] of text.matchAll(/00(\d\d)(?=(.{6,32}))/g)) {
    const scheme = networkOfGuid(rest.slice(0, Number(length)));
    if (scheme && scheme !== 'bankMerchant') return scheme;
  }
  if (text.includes(WALLET_OBJECT)) return 'vnpay';
  return firstNamed(text) ?? nationalNetwork(text);
}

/** The network whose identifier stands first; digits alone may be anything. */
function firstNamed(text: string): Network | undefined {
  const plain = text.toLowerCase();
  const named = IDENTIFIERS.filter(([identifier]) => /\D/.test(identifier))
    .map(([identifier, network]) => ({ network, at: plain.indexOf(identifier) }))
    .filter(({ at }) => at >= 0);
  return named.sort((a, b) => a.at - b.at)[0]?.network;
}

function nationalNetwork(text: string): Network | undefined {
  return NATIONAL.find(
    ([currency, country]) => text.includes(`5303${currency}`) && text.includes(`5802${country}`),
  )?.[2];
}
