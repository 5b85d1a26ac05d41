import { wholeCharacters } from '../text/charset.ts';

/** What a deep link tells. */
export interface DeepLinkParts {
  readonly app: string;
  readonly account: string;
  /** The bank in small letters, as vietqr.io abbreviates it. */
  readonly bank: string;
  readonly amount?: number | undefined;
  readonly purpose?: string | undefined;
  readonly accountName?: string | undefined;
  readonly returnUrl?: string | undefined;
}

/**
 * Writes a deep link of vietqr.io. `@` and the address to return to stay as they are, since apps read them so; in the address
 * only what would end it is encoded.
 */
export function writeDeepLink(parts: DeepLinkParts): string {
  const { app, account, bank, amount, purpose, accountName, returnUrl } = parts;
  const texts = [
    ['am', amount === undefined ? undefined : String(amount)],
    ['tn', purpose],
    ['bn', accountName],
  ] as const;
  const written = texts.flatMap(([name, text]) =>
    text ? [`&${name}=${encodeURIComponent(wholeCharacters(text))}`] : [],
  );
  const back = returnUrl === undefined ? '' : `&url=${returnUrl.replace(/[&#+\s]/g, encodeURIComponent)}`;
  return `https://dl.vietqr.io/pay?app=${app}&ba=${account}@${bank}${written.join('')}${back}`;
}
