import {
  choiceIn,
  type FieldTable,
  field,
  flag,
  type PartsOf,
  readFields,
  typed,
} from '../../../issues/fields.ts';
import { finishAsync } from '../../../issues/finish.ts';
import { feedsMessages } from '../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import type { Movement } from '../../movement.ts';
import { verifyAndRead } from '../payos.ts';
import { readFeed } from '../read.ts';
import { readHeaders } from './headers.ts';
import { readRawBody } from './raw-body.ts';
import { type Scheme, verifyBearer, verifyCasso, verifySepay } from './schemes.ts';

/** Services that call a webhook. */
export type WebhookFeed = 'sepay' | 'casso' | 'payos' | 'vietqr.vn' | 'pay2s';

export const WEBHOOK_FEEDS: readonly WebhookFeed[] = ['sepay', 'casso', 'payos', 'vietqr.vn', 'pay2s'];

/** How each service shows who it is; payOS signs inside the body. */
const SCHEMES: Readonly<Record<Exclude<WebhookFeed, 'payos'>, Scheme>> = {
  sepay: verifySepay,
  casso: verifyCasso,
  'vietqr.vn': verifyBearer,
  pay2s: verifyBearer,
};

export interface WebhookMessage {
  /** Who calls: `'sepay'`, `'casso'`, `'payos'`, `'vietqr.vn'` or `'pay2s'`. */
  readonly feed: WebhookFeed;
  /** A `Headers` object, an object by name, a list of pairs, or Node's `rawHeaders`. payOS needs none. */
  readonly headers?: unknown;
  /** The body as it came, before anybody parsed it: text or bytes. At most 1 MiB. */
  readonly rawBody: string | Uint8Array | ArrayBuffer;
  /**
   * What was agreed with the service: SePay's secret or API key, Casso's checksum key or secure token, payOS's checksum key,
   * the token you gave VietQR.vn or Pay2S.
   */
  readonly secret: string;
  /**
   * Takes signed bodies alone: what only shows a key or a token, as VietQR.vn and Pay2S always do, is refused. Default false.
   */
  readonly signed?: boolean;
  /** Unix milliseconds; the clock of the machine by default. */
  readonly now?: number;
  /** How many seconds a signed time may be away from `now`, 300 by default. */
  readonly tolerance?: number;
}

const isUnixTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

export const SECRET_FIELD = /* @__PURE__ */ typed(
  'aSecret',
  (value): value is string => typeof value === 'string' && value.trim() !== '',
);

/** Seconds that a signed time may be away. */
export const TOLERANCE = 300;

/** When a message came, and how old it may be. */
export const CLOCK_FIELDS = {
  now: /* @__PURE__ */ typed('unixMilliseconds', isUnixTime),
  tolerance: /* @__PURE__ */ field(
    'wholeNumberFrom(1)',
    (value): value is number => Number.isInteger(value) && Number(value) >= 1,
  ),
} as const satisfies FieldTable;

export const MESSAGE_FIELDS = {
  feed: /* @__PURE__ */ choiceIn(WEBHOOK_FEEDS, { required: true }),
  headers: { expected: 'anObject', read: readHeaders, fallback: new Map() },
  rawBody: { expected: 'unparsedBody', required: true, read: readRawBody },
  secret: { ...SECRET_FIELD, required: true },
  signed: /* @__PURE__ */ flag(),
  ...CLOCK_FIELDS,
} as const satisfies FieldTable;

/**
 * Verifies what a webhook received and reads its movements; nothing of a body that is not the service's own is given out.
 * SePay is verified by its signature over time and body (`X-SePay-Signature`, `X-SePay-Timestamp`) or by its API key, Casso
 * by `X-Casso-Signature` or its secure token, payOS by the signature in the body, VietQR.vn and Pay2S by the bearer token:
 * only SePay's, Casso's and payOS's signatures hold for the body itself. Signatures and tokens are compared in constant
 * time. A signed time that is further away than `tolerance` is refused; payOS and the tokens have none, so book each
 * movement once by its `id`. With `signed` a key or a token is not enough.
 *
 * @throws {VietqrError} `input.*`, `transaction.*`
 */
export async function verifyWebhook(message: WebhookMessage): Promise<Movement[]> {
  return unwrap(await safeVerifyWebhook(message));
}

/** Does what {@link verifyWebhook} does and returns a {@link Result} instead of throwing. */
export async function safeVerifyWebhook(message: WebhookMessage): Promise<Result<Movement[]>> {
  return finishAsync(feedsMessages, async (report) => {
    const read = readFields(MESSAGE_FIELDS, message, report);
    return read && !hasErrors(report) ? verifyParts(read, report) : undefined;
  });
}

async function verifyParts(
  parts: PartsOf<typeof MESSAGE_FIELDS>,
  report: Report,
): Promise<Movement[] | undefined> {
  const { feed, headers, rawBody, secret, signed, now = Date.now(), tolerance = TOLERANCE } = parts;
  if (!feed || !rawBody || secret === undefined) return undefined;
  if (feed === 'payos') {
    const movement = await verifyAndRead(rawBody.body, secret, report);
    return movement && [movement];
  }
  const isSigned = signed === true;
  const holds = await SCHEMES[feed]({ headers, ...rawBody, secret, isSigned, now, tolerance }, report);
  return holds && !hasErrors(report) ? readFeed(rawBody.body, feed, report) : undefined;
}
