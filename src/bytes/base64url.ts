import { findNonBase64, readBase64, writeBase64 } from './base64.ts';

/** Writes bytes in the alphabet of URLs without padding (RFC 4648 §5), as JSON Web Signatures want them. */
export function writeBase64Url(bytes: Uint8Array): string {
  return writeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads what {@link writeBase64Url} writes; any other text gives `undefined`. */
export function readBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (/[^\w-]/.test(text) || text.length % 4 === 1) return undefined;
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  const padded = standard.padEnd(Math.ceil(text.length / 4) * 4, '=');
  return findNonBase64(padded) === undefined ? new Uint8Array(readBase64(padded)) : undefined;
}
