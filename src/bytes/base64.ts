const BASE64_VALUES = /* @__PURE__ */ base64Values(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
);

/** A call as a whole, which a bundler drops where nobody reads base64. */
function base64Values(characters: string): ReadonlyMap<string, number> {
  return new Map([...characters].map((character, value) => [character, value]));
}

/** Bytes that are turned into characters at once; a call takes only so many arguments. */
const CHUNK = 8192;

/** Writes bytes in the standard alphabet with padding (RFC 4648 §4). */
export function writeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}

/**
 * Finds where a text ceases to be base64 as {@link writeBase64} writes it: no line breaks, no other alphabet, no missing
 * padding, no stray bits. Gives the index of the first character that does not fit, `undefined` when all do.
 */
export function findNonBase64(text: string): number | undefined {
  const digits = text.length - paddingOf(text);
  for (let i = 0; i < digits; i++) if (!BASE64_VALUES.has(text.charAt(i))) return i;
  if (text.length % 4 !== 0) return digits;
  const strayBits = [0, 0b11, 0b1111][paddingOf(text)] ?? 0;
  return (value(text, digits - 1) & strayBits) === 0 ? undefined : digits - 1;
}

/** Reads base64; {@link findNonBase64} must find nothing. */
export function readBase64(text: string): Uint8Array {
  const padding = paddingOf(text);
  const digits = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < digits; i += 4, at += 3) {
    const word =
      (value(text, i) << 18) | (value(text, i + 1) << 12) | (value(text, i + 2) << 6) | value(text, i + 3);
    bytes[at] = word >> 16;
    bytes[at + 1] = word >> 8;
    bytes[at + 2] = word;
  }
  return bytes;
}

function paddingOf(text: string): 0 | 1 | 2 {
  if (text.endsWith('==')) return 2;
  return text.endsWith('=') ? 1 : 0;
}

function value(text: string, index: number): number {
  return BASE64_VALUES.get(text.charAt(index)) ?? 0;
}
