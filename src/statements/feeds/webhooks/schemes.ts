import type { Report } from '../../../issues/report.ts';
import { isRecord } from '../../../issues/stringify.ts';
import { type HeaderValues, headerNamed } from './headers.ts';
import { hasHmac, isSecret } from './hmac.ts';
import { cassoText } from './signed-text.ts';

/** What came in a request, and what it is verified by. */
export interface Delivery {
  readonly headers: HeaderValues;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The body as JSON. */
  readonly body: unknown;
  readonly secret: string;
  /** Only a signature over the body counts. */
  readonly isSigned: boolean;
  /** Unix milliseconds. */
  readonly now: number;
  /** Seconds. */
  readonly tolerance: number;
}

/** Checks that the sender knew the secret; what speaks against it is reported. */
export type Scheme = (delivery: Delivery, report: Report) => Promise<boolean>;

/**
 * SePay (developer.sepay.vn, "Xác thực webhook"): HMAC-SHA256 over time, a full stop and the body, or else the API key
 * (`Authorization: Apikey …`), or else the key of the payment gateway (`X-Secret-Key`), neither of which signs anything.
 */
export const verifySepay: Scheme = async (delivery, report) => {
  const { headers } = delivery;
  if (headers.has('x-sepay-signature')) return verifySepaySignature(delivery, report);
  if (headers.has('authorization')) return verifyToken(delivery, 'Authorization', 'Apikey', report);
  if (headers.has('x-secret-key')) return verifyToken(delivery, 'X-Secret-Key', '', report);
  return reportCredential('X-SePay-Signature', 'headerMissing', report);
};

async function verifySepaySignature(
  { headers, bytes, secret, ...clock }: Delivery,
  report: Report,
): Promise<boolean> {
  const time = neededHeader(headers, 'X-SePay-Timestamp', report);
  const signature = neededHeader(headers, 'X-SePay-Signature', report);
  if (time === undefined || signature === undefined) return false;
  const hex = /^sha256=([0-9a-f]+)$/i.exec(signature)?.[1];
  if (hex === undefined || !UNIX_TIME.test(time))
    return reportCredential('X-SePay-Signature', 'signatureForm', report);
  const signed = concatBytes(new TextEncoder().encode(`${time}.`), bytes);
  if (!(await hasHmac('SHA-256', secret, signed, hex)))
    return reportCredential('X-SePay-Signature', 'signatureMismatch', report);
  return isFresh(time, 'X-SePay-Timestamp', clock, report);
}

/**
 * Casso (developer.casso.vn, webhook version 2): HMAC-SHA512 over time, a full stop and the body with its keys in order;
 * version 1 sends the agreed token in `secure-token`.
 */
export const verifyCasso: Scheme = async (delivery, report) => {
  const { headers, body, secret } = delivery;
  if (!headers.has('x-casso-signature') && headers.has('secure-token'))
    return verifyToken(delivery, 'secure-token', '', report);
  const signature = neededHeader(headers, 'X-Casso-Signature', report);
  if (signature === undefined) return false;
  const [, time, hex] = /^t=(\d{10}|\d{13}),\s?v1=([0-9a-f]+)$/i.exec(signature) ?? [];
  if (time === undefined || hex === undefined)
    return reportCredential('X-Casso-Signature', 'signatureForm', report);
  const text = isRecord(body) ? cassoText(body) : undefined;
  const holds =
    text !== undefined &&
    (await hasHmac('SHA-512', secret, new TextEncoder().encode(`${time}.${text}`), hex));
  if (!holds) return reportCredential('X-Casso-Signature', 'signatureMismatch', report);
  return isFresh(time, 'X-Casso-Signature', delivery, report);
};

/** VietQR.vn and Pay2S: the agreed token stands in `Authorization: Bearer …`; nothing is signed. */
export const verifyBearer: Scheme = (delivery, report) =>
  verifyToken(delivery, 'Authorization', 'Bearer', report);

async function verifyToken(
  { headers, secret, isSigned }: Delivery,
  name: string,
  kind: string,
  report: Report,
): Promise<boolean> {
  if (isSigned) return reportCredential(name, 'signatureMissing', report);
  const value = neededHeader(headers, name, report);
  if (value === undefined) return false;
  const given = kind === '' ? value : tokenOf(value, kind);
  if (given !== undefined && (await isSecret(given, secret))) return true;
  return reportCredential(name, 'tokenMismatch', report);
}

/** The token behind the name of its kind, which is written in any case. */
function tokenOf(value: string, kind: string): string | undefined {
  const [name = '', token] = value.split(/ +(.*)/s);
  return name.toLowerCase() === kind.toLowerCase() ? token : undefined;
}

function neededHeader(headers: HeaderValues, name: string, report: Report): string | undefined {
  if (headers.has(name.toLowerCase())) return headerNamed(headers, name, report);
  reportCredential(name, 'headerMissing', report);
  return undefined;
}

type HeaderProblem =
  | 'headerMissing'
  | 'signatureMissing'
  | 'signatureForm'
  | 'signatureMismatch'
  | 'tokenMismatch';

function reportCredential(name: string, received: HeaderProblem, report: Report): false {
  report('transaction.signature', { path: ['headers', name], received });
  return false;
}

/** Unix seconds, or milliseconds. */
const UNIX_TIME = /^(?:\d{10}|\d{13})$/;

/** Checks that a signed time is near: a message that was recorded and is sent again later is old. */
function isFresh(
  time: string,
  name: string,
  { now, tolerance }: Pick<Delivery, 'now' | 'tolerance'>,
  report: Report,
): boolean {
  const seconds = time.length === 13 ? Number(time) / 1000 : Number(time);
  const away = Math.abs(now / 1000 - seconds);
  if (away <= tolerance) return true;
  report('transaction.replay', {
    path: ['headers', name],
    received: String(Math.ceil(away)),
    limit: tolerance,
  });
  return false;
}

function concatBytes(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
}
