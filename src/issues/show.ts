const LONGEST = 40;

/** It describes any value in a few words for a message, without running code that belongs to the value. */
export function show(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return quoteless(value.toString());
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return typeof value;
  if (value instanceof Uint8Array) return 'bytes';
  return Array.isArray(value) ? 'an array' : 'an object';
}

function quote(text: string): string {
  return `"${quoteless(text)}"`;
}

function quoteless(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** It tells whether a value is a plain kind of object whose keys may be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
