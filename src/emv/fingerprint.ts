import { sha256 } from './sha256.ts';

/** Digits and capitals without 0, 1, I and O, which are taken for each other. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/**
 * It names a payload in eight characters, printed beside a code so that a sticker put over it can be noticed: whoever
 * scans the code compares what this function says with what is printed. They are the first 40 bits of the SHA-256 of
 * the text in UTF-8, five bits a character, in `23456789ABCDEFGHJKLMNPQRSTUVWXYZ`. Another payload shares them by
 * chance once in 10^12; it proves nothing about who made the code.
 *
 * @example fingerprint('000201…6304ABCD') // 'K7XM2PQR'
 */
export function fingerprint(payload: string): string {
  const digest = sha256(new TextEncoder().encode(payload));
  let bits = 0n;
  for (const byte of digest.subarray(0, (LENGTH * 5) / 8)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: LENGTH }, (_, i) =>
    ALPHABET.charAt(Number((bits >> BigInt(5 * (LENGTH - 1 - i))) & 31n)),
  ).join('');
}
