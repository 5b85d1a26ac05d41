import { fromHex } from '../../bytes/hex.ts';
import { finishAsync } from '../../issues/finish.ts';
import { type OwnProps, ownProps } from '../../issues/foreign.ts';
import { statementsMessages } from '../../issues/messages/en/statements.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { foreignProps, type Movement, objectReader } from '../movement.ts';

/**
 * Verifies and reads the body of a payOS webhook. The signature is HMAC-SHA256, with the channel's
 * checksum key, over the keys of `data` in alphabetical order as `key=value` joined by `&`; it is verified by
 * Web Crypto, in constant time. A body that tells of a payment that failed is refused: one whose `success` is there and not
 * `true`, or whose `code`, inside `data` or beside it, is there and not `'00'`.
 *
 * @throws {VietqrError} `input.*`, `transaction.signature`, `transaction.shape`, `transaction.amount`,
 * `transaction.time`
 */
export async function fromPayos(body: unknown, checksumKey: string): Promise<Movement> {
  return unwrap(await safeFromPayos(body, checksumKey));
}

/** Does what {@link fromPayos} does and returns a {@link Result} instead of throwing. */
export async function safeFromPayos(body: unknown, checksumKey: string): Promise<Result<Movement>> {
  return finishAsync(statementsMessages, (report) => verifyAndRead(body, checksumKey, report));
}

async function verifyAndRead(
  body: unknown,
  checksumKey: unknown,
  report: Report,
): Promise<Movement | undefined> {
  if (typeof checksumKey !== 'string' || checksumKey === '') {
    const received = stringify(checksumKey);
    return report('input.type', { path: ['checksumKey'], expected: 'aString', received });
  }
  const props = foreignProps(body, report);
  if (!props) return undefined;
  const { data, signature } = props;
  const reportKey = (key: string, value: unknown) =>
    report('transaction.shape', { path: [key], expected: 'payosWebhook', received: stringify(value) });
  if (!isRecord(data)) return reportKey('data', data);
  if (typeof signature !== 'string') return reportKey('signature', signature);
  const signed = ownProps(data, report.at('data'));
  if (!signed) return undefined;
  if (!(await hasSignature(signed, signature, checksumKey)))
    return report('transaction.signature', { path: ['signature'] });
  if (!tellsOfMoney(props, report) || !tellsOfMoney(signed, report.at('data'))) return undefined;
  return readPayos(signed, report.at('data'));
}

/** Checks the words by which payOS says whether a payment came; each may be missing. */
function tellsOfMoney({ success = true, code = '00' }: OwnProps, report: Report): boolean {
  const reportWord = (key: string, value: unknown) =>
    report('transaction.shape', { path: [key], expected: 'payosPaid', received: stringify(value) });
  if (success !== true) reportWord('success', success);
  if (code !== '00') reportWord('code', code);
  return success === true && code === '00';
}

function readPayos(data: OwnProps, report: Report): Movement | undefined {
  const reader = objectReader(data, 'payosWebhook', report);
  const link = reader.identifier('paymentLinkId');
  const reference = reader.identifier('reference');
  const description = reader.required('description');
  const amount = reader.money('amount');
  const time = reader.time('transactionDateTime');
  if (description === undefined || amount === undefined) return undefined;
  return {
    id: `payos:${link}:${reference}`,
    description,
    amount,
    ...omitUndefined({
      time,
      account: reader.optional('accountNumber'),
      virtualAccount: reader.optional('virtualAccountNumber'),
      counterpartyAccount: reader.optional('counterAccountNumber'),
      counterpartyName: reader.optional('counterAccountName'),
      reference,
    }),
    source: 'payos',
  };
}

/** 32 bytes of HMAC-SHA256. */
const SIGNATURE = /^[0-9a-f]{64}$/i;

async function hasSignature(data: OwnProps, signature: string, key: string): Promise<boolean> {
  const text = SIGNATURE.test(signature) ? writable(data) : undefined;
  if (text === undefined) return false;
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', imported, fromHex(signature), encoder.encode(text));
}

/** What cannot be written out, a list in a list thousands deep or an object that is no text, was not signed. */
function writable(data: OwnProps): string | undefined {
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
function signedText(data: OwnProps): string {
  return Object.keys(data)
    .sort()
    .filter((key) => data[key] !== undefined)
    .map((key) => `${key}=${signedValue(data[key])}`)
    .join('&');
}

function signedValue(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(writableList(value).map(sortKeys), inReach);
  return value === null || value === 'null' || value === 'undefined' ? '' : String(value);
}

/** No list of a webhook holds more. */
const MAX_SIGNED_ITEMS = 10_000;

function writableList<T>(list: T[]): T[] {
  if (list.length > MAX_SIGNED_ITEMS) throw new RangeError('more items than any webhook has');
  return list;
}

/** Looks at lists inside lists before they are written. */
function inReach(_key: string, value: unknown): unknown {
  return Array.isArray(value) ? writableList(value) : value;
}

function sortKeys(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
