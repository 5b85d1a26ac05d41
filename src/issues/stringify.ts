const LONGEST = 40;

/** It describes any value in a few words for a message, without running code that belongs to the value. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (typeof value === 'symbol' || typeof value === 'function') return typeof value;
  if (typeof value !== 'object' || value === null) return shortened(String(value));
  if (value instanceof Uint8Array) return 'bytes';
  return Array.isArray(value) ? 'an array' : 'an object';
}

/** It writes whole đồng as Vietnam does, with points for thousands. */
export function grouped(amount: number | string = ''): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** It cuts a text to what a message has room for. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** It tells whether a value is a plain kind of object whose keys may be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** It shows control and other invisible characters as dots, so that a text cannot steer a terminal. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, '·');
}
