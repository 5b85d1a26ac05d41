/** The longest account, in characters (NAPAS QR Switching Part IV v1.5.2 §5.2.3, Table 8, object 38.01.01). */
export const MAX_ACCOUNT_LENGTH = 19;

/** The shape as a pattern, for the JSON Schema. */
export const ACCOUNT_PATTERN = `^[A-Za-z0-9]{1,${MAX_ACCOUNT_LENGTH}}$`;

/** Identifiers of merchants and cash machines, as their acquirer defines them: printable, without blanks. */
export const MERCHANT_ID_PATTERN = `^[!-~]{1,${MAX_ACCOUNT_LENGTH}}$`;

/**
 * Checks whether a text has the one shape of accounts, virtual accounts, aliases and cards: 1 to 19 letters and digits of
 * ASCII. A loop, as every code that is read or written passes here.
 */
export function hasAccountShape(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 0x20;
    if (!((code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a))) return false;
  }
  return text.length > 0 && text.length <= MAX_ACCOUNT_LENGTH;
}
