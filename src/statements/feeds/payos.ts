import { issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { type Movement, objectReader, withPresent } from '../movement.ts';

const PAYOS = 'payOS webhook';

/**
 * Verifies and reads the body of a payOS webhook. The signature is HMAC-SHA256, with the channel's
 * checksum key, over the keys of `data` in alphabetical order as `key=value` joined by `&`; it is verified by
 * Web Crypto, in constant time.
 *
 * @throws {VietqrError} `transaction.signature`, `transaction.shape`, `transaction.amount`,
 * `transaction.time`
 */
export async function fromPayos(body: unknown, checksumKey: string): Promise<Movement> {
  return unwrap(await safeFromPayos(body, checksumKey));
}

/** Does what {@link fromPayos} does and returns a {@link Result} instead of throwing. */
export async function safeFromPayos(body: unknown, checksumKey: string): Promise<Result<Movement>> {
  if (typeof checksumKey !== 'string' || checksumKey === '')
    return fail(mistyped(['checksumKey'], 'a string', checksumKey));
  const data = isRecord(body) ? body.data : undefined;
  const signature = isRecord(body) ? body.signature : undefined;
  if (!isRecord(data) || typeof signature !== 'string') {
    const [path, received] = isRecord(data) ? ['signature', stringify(signature)] : ['data', stringify(data)];
    return fail(issue('transaction.shape', { path: [path], expected: PAYOS, received }));
  }
  if (!(await isSigned(data, signature, checksumKey)))
    return fail(issue('transaction.signature', { path: ['signature'] }));
  return readPayos(data);
}

function readPayos(data: Readonly<Record<string, unknown>>): Result<Movement> {
  const reader = objectReader(data, PAYOS, ['data']);
  const link = reader.required('paymentLinkId');
  const reference = reader.required('reference');
  const movement: Movement = {
    id: `payos:${link}:${reference}`,
    description: reader.required('description'),
    amount: reader.money('amount'),
    ...withPresent({
      time: reader.time('transactionDateTime'),
      account: reader.optional('accountNumber'),
      virtualAccount: reader.optional('virtualAccountNumber'),
      counterpartyAccount: reader.optional('counterAccountNumber'),
      counterpartyName: reader.optional('counterAccountName'),
      reference,
    }),
    source: 'payos',
  };
  return toResult(reader.issues.length > 0 ? undefined : movement, reader.issues);
}

async function isSigned(
  data: Readonly<Record<string, unknown>>,
  signature: string,
  key: string,
): Promise<boolean> {
  const bytes = bytesFromHex(signature);
  const text = bytes && writable(data);
  if (!bytes || text === undefined) return false;
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', imported, bytes, encoder.encode(text));
}

/** What cannot be written out, a list in a list thousands deep or an object that is no text, was not signed. */
function writable(data: Readonly<Record<string, unknown>>): string | undefined {
  try {
    return signedText(data);
  } catch {
    return undefined;
  }
}

/**
 * The text that payOS signs: null and the words null and undefined are empty, lists are JSON with sorted
 * keys.
 */
function signedText(data: Readonly<Record<string, unknown>>): string {
  return Object.keys(data)
    .sort()
    .filter((key) => data[key] !== undefined)
    .map((key) => `${key}=${signedValue(data[key])}`)
    .join('&');
}

function signedValue(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(sortKeys));
  return value === null || value === 'null' || value === 'undefined' ? '' : String(value);
}

function sortKeys(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bytesFromHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[0-9a-f]{64}$/i.test(text)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}
