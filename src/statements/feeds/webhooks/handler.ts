import { readBodyOf } from '../../../bytes/request-body.ts';
import { choiceIn, type FieldTable, flag, type PartsOf, readFields, typed } from '../../../issues/fields.ts';
import { finish } from '../../../issues/finish.ts';
import type { Issue } from '../../../issues/issue.ts';
import { feedsMessages } from '../../../issues/messages/domains.ts';
import { hasErrors } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import type { Movement } from '../../movement.ts';
import { readFeed } from '../read.ts';
import { answer } from './answers.ts';
import { MAX_BODY_BYTES, readRawBody } from './raw-body.ts';
import {
  CLOCK_FIELDS,
  SECRET_FIELD,
  safeVerifyWebhook,
  TOLERANCE,
  WEBHOOK_FEEDS,
  type WebhookFeed,
} from './verify.ts';

export interface WebhookOptions {
  /** Who calls: `'sepay'`, `'casso'`, `'payos'`, `'vietqr.vn'` or `'pay2s'`. */
  readonly feed: WebhookFeed;
  /** As for `verifyWebhook`. */
  readonly secret?: string;
  /**
   * Takes what came, at least once for each movement: store it before returning, and by its `id`, since services send again.
   * When it throws the answer is 500, so that the service tries again.
   */
  readonly onMovements: (movements: readonly Movement[]) => unknown;
  /**
   * Hears of a message that the service sent but that is no movement: a payment that failed, an order that was taken back, a
   * currency other than đồng. When it returns the service is told that all is well; without it the answer is 400.
   */
  readonly onIssues?: (issues: readonly Issue[]) => unknown;
  /** Takes signed bodies alone, as for `verifyWebhook`. Default false. */
  readonly signed?: boolean;
  /** Takes bodies of anybody, without a secret: for trying out, never where money is booked. */
  readonly insecure?: boolean;
  /** How many seconds a signed time may be away from now, 300 by default. */
  readonly tolerance?: number;
}

const isTaker = (value: unknown): value is WebhookOptions['onMovements'] => typeof value === 'function';
const isHearer = (value: unknown): value is NonNullable<WebhookOptions['onIssues']> =>
  typeof value === 'function';

export const HANDLER_FIELDS = {
  feed: /* @__PURE__ */ choiceIn(WEBHOOK_FEEDS, { required: true }),
  secret: SECRET_FIELD,
  onMovements: /* @__PURE__ */ typed('aFunction', isTaker, { required: true }),
  onIssues: /* @__PURE__ */ typed('aFunction', isHearer),
  signed: /* @__PURE__ */ flag(),
  insecure: /* @__PURE__ */ flag(),
  tolerance: CLOCK_FIELDS.tolerance,
} as const satisfies FieldTable;

/**
 * Makes the function that takes the requests of a service, web standard in and out: for Hono, Next, Bun, Deno, Workers, and
 * for Express and Fastify with a few lines around. It verifies each body as `verifyWebhook` does, hands the movements over
 * and answers as the service wants: 200 when `onMovements` has returned, 401 for a body that is not the service's own, 400
 * for one that cannot be read, 405 for another method, 413 above 1 MiB, 500 when `onMovements` throws. Without a secret
 * none is made, unless `insecure` is `true`.
 *
 * @throws {VietqrError} `input.*`, when it is made; what it makes never rejects
 */
export function webhookHandler(options: WebhookOptions): (request: Request) => Promise<Response> {
  const read = unwrap(
    finish(feedsMessages, (report) => {
      const fields = readFields(HANDLER_FIELDS, options, report);
      if (fields && fields.secret === undefined && fields.insecure !== true && !hasErrors(report))
        report('input.required', { path: ['secret'], expected: 'aSecret' });
      return fields && toHandling(fields);
    }),
  );
  return (request) => handle(request, read);
}

type Handling = Pick<WebhookOptions, 'feed' | 'secret' | 'onMovements' | 'onIssues' | 'signed' | 'tolerance'>;

function toHandling(fields: PartsOf<typeof HANDLER_FIELDS>): Handling | undefined {
  const { feed, onMovements, onIssues, secret, signed = false, tolerance = TOLERANCE } = fields;
  if (!feed || !onMovements) return undefined;
  return {
    feed,
    onMovements,
    signed,
    tolerance,
    ...(onIssues && { onIssues }),
    ...(secret !== undefined && { secret }),
  };
}

async function handle(request: Request, handling: Handling): Promise<Response> {
  const { feed } = handling;
  try {
    if (request.method !== 'POST') return answer(feed, 405);
    const rawBody = await readBodyOf(request, MAX_BODY_BYTES);
    return rawBody ? await takeBody(rawBody, request.headers, handling) : answer(feed, 413);
  } catch {
    return answer(feed, 400);
  }
}

async function takeBody(rawBody: Uint8Array, headers: Headers, handling: Handling): Promise<Response> {
  const { feed, onMovements, onIssues } = handling;
  const result = await readDelivery(rawBody, headers, handling);
  if (!result.ok && (!onIssues || !isOfNoMoney(result.issues)))
    return answer(feed, isForged(result.issues) ? 401 : 400);
  try {
    if (result.ok) await onMovements(result.value);
    else await onIssues?.(result.issues);
  } catch {
    return answer(feed, 500);
  }
  return answer(feed, 200, result.ok ? result.value.map(({ id }) => id) : []);
}

async function readDelivery(
  rawBody: Uint8Array,
  headers: Headers,
  { feed, secret, signed = false, tolerance = TOLERANCE }: Handling,
): Promise<Result<Movement[]>> {
  if (secret !== undefined) return safeVerifyWebhook({ feed, headers, rawBody, secret, signed, tolerance });
  return finish(feedsMessages, (report) => {
    const read = readRawBody(rawBody, report.at('rawBody'));
    return read && readFeed(read.body, feed, report);
  });
}

function isForged(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'transaction.signature' || code === 'transaction.replay');
}

/** Checks that a message was read and that all against it is that it tells of no đồng that moved. */
function isOfNoMoney(issues: readonly Issue[]): boolean {
  return issues.every(({ code }) => code === 'transaction.status' || code === 'transaction.currency');
}
