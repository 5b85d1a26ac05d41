const MAX_SHOWN = 40;

/**
 * Describes any value in a few words for a message, without running code that belongs to the value: a text in quotes, a
 * number as it is, a phrase such as `anObject` for the rest.
 */
export function stringify(value: unknown): string {
  if (typeof value === 'string') return `"${truncate(value)}"`;
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

/** Cuts a text to what a message has room for. */
export function truncate(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
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
