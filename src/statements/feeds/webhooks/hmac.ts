import { fromHex } from '../../../bytes/hex.ts';

export type Hash = 'SHA-256' | 'SHA-512';

/** How many hexadecimal digits a signature has. */
const HEX_LENGTH: Readonly<Record<Hash, number>> = { 'SHA-256': 64, 'SHA-512': 128 };

/** Checks an HMAC written in hexadecimal digits by Web Crypto, which compares it as a whole. */
export async function hasHmac(
  hash: Hash,
  key: string,
  data: Uint8Array<ArrayBuffer>,
  hex: string,
): Promise<boolean> {
  if (hex.length !== HEX_LENGTH[hash] || !/^[0-9a-f]+$/i.test(hex)) return false;
  return crypto.subtle.verify('HMAC', await keyOf(hash, key), fromHex(hex), data);
}

/** Compares a token with the secret that was agreed, by their HMACs under that secret and not character by character. */
export async function isSecret(given: string, secret: string): Promise<boolean> {
  const encoder = new TextEncoder();
  const key = await keyOf('SHA-256', secret);
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(secret));
  return crypto.subtle.verify('HMAC', key, mac, encoder.encode(given));
}

function keyOf(hash: Hash, key: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(key);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash }, false, ['sign', 'verify']);
}
