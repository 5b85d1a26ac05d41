import { sha256 } from '../../bytes/sha256.ts';
import { finish } from '../../issues/finish.ts';
import { hostedMessages } from '../../issues/messages/domains.ts';
import { unwrap } from '../../issues/result.ts';
import { answerWith, problem } from './answers.ts';
import type { HandlerRoute } from './call.ts';
import { type HandlerOptions, type HandlerSettings, readHandlerSettings } from './options.ts';
import { limitRate } from './rate.ts';
import { BANK_ROUTES } from './routes/banks.ts';
import { GENERATE_ROUTES } from './routes/generate.ts';
import { HOME_ROUTES } from './routes/home.ts';
import { PAYMENT_ROUTES } from './routes/payments.ts';
import { PICTURE_ROUTES } from './routes/pictures.ts';

const HANDLER_ROUTES: readonly HandlerRoute[] = [
  ...PICTURE_ROUTES,
  ...GENERATE_ROUTES,
  ...BANK_ROUTES,
  ...PAYMENT_ROUTES,
  ...HOME_ROUTES,
];

/**
 * Makes the function that answers in place of the hosted services, web standard in and out: for Hono, Next, Bun, Deno and
 * Workers, and for Express and Fastify with a few lines around. It draws `/image/BANK-ACCOUNT-TEMPLATE.png?…` and
 * `POST /v2/generate` of vietqr.io, `/img?…` of SePay, lists `/v2/banks`, and takes payments at `/v1/payments`, which
 * `/openapi.json` describes. Only `accounts` are drawn. Nothing is logged, and nothing is asked of any other server.
 *
 * @throws {VietqrError} `input.*`, when it is made; what it makes never rejects
 * @example const handle = hostedHandler({ accounts: [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }] });
 */
export function hostedHandler(options: HandlerOptions): (request: Request) => Promise<Response> {
  const handling = unwrap(finish(hostedMessages, (report) => readHandlerSettings(options, report)));
  const isTooMany =
    handling.requestsPerMinute === undefined ? undefined : limitRate(handling.requestsPerMinute);
  const key = handling.key === undefined ? undefined : digest(handling.key);
  return async (request) => {
    try {
      const client = handling.clientOf?.(request) ?? '';
      const answer = isTooMany?.(client, Date.now())
        ? problem(request, 429, [], { 'retry-after': '60' })
        : await route(request, handling, key);
      return forOrigin(request, answer, handling);
    } catch (error) {
      return isBusy(error) ? problem(request, 503, [], { 'retry-after': '1' }) : problem(request, 500);
    }
  };
}

/** More than any address that a program makes. */
const MAX_URL_LENGTH = 4096;
const MAX_PARAMETERS = 32;

async function route(
  request: Request,
  handling: HandlerSettings,
  key: Uint8Array | undefined,
): Promise<Response> {
  if (request.url.length > MAX_URL_LENGTH) return problem(request, 414);
  const url = new URL(request.url);
  if (url.search.split('&', MAX_PARAMETERS + 1).length > MAX_PARAMETERS) return problem(request, 414);
  if (request.method === 'OPTIONS') return answerWith(204, null, {});
  if (!url.pathname.startsWith(`${handling.basePath}/`)) return problem(request, 404);
  url.pathname = url.pathname.slice(handling.basePath.length);
  const fitting = HANDLER_ROUTES.filter(({ path }) => path.test(url.pathname));
  const found = fitting.find(({ method }) => method === methodOf(request));
  if (!found)
    return fitting[0] ? problem(request, 405, [], { allow: allowOf(fitting) }) : problem(request, 404);
  if (key && !found.isOpen && !hasKey(request, url, key)) return problem(request, 401);
  const answer = await found.answer({ request, url, handling });
  return request.method === 'HEAD' ? new Response(null, answer) : answer;
}

function methodOf({ method }: Request): string {
  return method === 'HEAD' ? 'GET' : method;
}

function allowOf(routes: readonly HandlerRoute[]): string {
  return routes.map(({ method }) => (method === 'GET' ? 'GET, HEAD' : method)).join(', ');
}

/** Compares digests, all bytes of them, and not the key itself. */
function hasKey(request: Request, { searchParams }: URL, key: Uint8Array): boolean {
  const given = digest(request.headers.get('x-api-key') ?? searchParams.get('apikey') ?? '');
  return given.reduce((differing, byte, at) => differing | (byte ^ (key[at] ?? 0)), 0) === 0;
}

function digest(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text));
}

const CORS = {
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': 'content-type, x-api-key, x-client-id',
  'access-control-expose-headers': 'etag, x-vietqr-warnings, x-vietqr-drawn',
  'access-control-max-age': '86400',
} as const;

/** Lets the scripts of pages read an answer, if their origin is listed. */
function forOrigin(request: Request, answer: Response, { origins }: HandlerSettings): Response {
  const origin = request.headers.get('origin');
  if (origins.length === 0) return answer;
  answer.headers.append('vary', 'origin');
  const allowed = origins.includes('*') ? '*' : origins.find((each) => each === origin);
  if (allowed === undefined) return answer;
  for (const [name, value] of Object.entries({ ...CORS, 'access-control-allow-origin': allowed }))
    answer.headers.set(name, value);
  return answer;
}

/** What a pool of threads throws when it has too much to draw. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && error.name === 'BusyError';
}
