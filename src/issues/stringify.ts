const MAX_SHOWN = 40;

/**
 * Describes any value in a few words for a message, without running code that belongs to the value: a text in quotes, a
 * number as it is, a phrase such as `anObject` for the rest.
 */
export function stringify(value: unknown): string {
  if (typeof value === 'string') return `"${truncate(maskIdCard(value))}"`;
  if (typeof value === 'symbol') return 'aSymbol';
  if (typeof value === 'function') return 'aFunction';
  if (typeof value !== 'object' || value === null) return truncate(String(value));
  return objectPhrase(value);
}

/** A revoked proxy tells nothing of itself, not even whether it is a list. */
function objectPhrase(value: object): 'bytes' | 'anArray' | 'anObject' {
  try {
    if (value instanceof Uint8Array) return 'bytes';
    return Array.isArray(value) ? 'anArray' : 'anObject';
  } catch {
    return 'anObject';
  }
}

/** Writes whole đồng as Vietnam does, with points for thousands. */
export function formatThousands(amount: number | string = ''): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Writes a day, `2026-09-30`, as it is read in Vietnam, `30/09/2026`; any other text as it is. */
export function dayFirst(day = ''): string {
  return day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
}

/** Cuts a text to what a message has room for. */
export function truncate(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** The text of a citizen's identity card (CCCD): its number with the province first, an older number, name, day of birth. */
const ID_CARD = /^\s*0\d{11}\|(?:\d{9})?\|[^|]*\|\d{8}(?:\||\s*$)/;

/** Tells the text of a Vietnamese citizen's identity card: fields between bars, twelve digits first. */
export function isIdCard(text: string): boolean {
  return ID_CARD.test(text);
}

/** Shows of an identity card its bars alone, as long as it is; any other text as it is. */
export function maskIdCard(text: string): string {
  return isIdCard(text) ? text.replace(/[^|\s]/g, '•') : text;
}

/** Checks whether a value is a plain kind of object whose keys may be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return !Array.isArray(value) && !ArrayBuffer.isView(value);
  } catch {
    return false;
  }
}

/** Shows control and other invisible characters as dots, so that a text cannot steer a terminal. */
export function escapeControls(text: string): string {
  return text.replace(/\p{C}/gu, '·');
}
