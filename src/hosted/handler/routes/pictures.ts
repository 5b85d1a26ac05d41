import { finish } from '../../../issues/finish.ts';
import type { Issue } from '../../../issues/issue.ts';
import { hostedMessages } from '../../../issues/messages/domains.ts';
import { readByShape } from '../../../links/parse.ts';
import { type LinkShape, OLD_PICTURE, QUICK_LINK_SHAPE, SEPAY, VIETQR_CO } from '../../../links/services.ts';
import { understandLink } from '../../quick-link.ts';
import type { HostedRequest } from '../../reading/request.ts';
import { answerWith, problem } from '../answers.ts';
import { allow, foreignPayee, type HandlerCall, type HandlerRoute } from '../call.ts';
import { type DrawnPicture, drawRequest, pictureTag } from '../picture.ts';

/** Pictures by address, in the shapes of the hosted services. */
export const PICTURE_ROUTES: readonly HandlerRoute[] = [
  pictureRoute(/^\/image\/[^/]+$/, QUICK_LINK_SHAPE),
  pictureRoute(/^\/img\/?$/, SEPAY),
  pictureRoute(/^\/api\/generate\/[^/]+\/[^/]+(?:\/[^/]*){0,3}$/, VIETQR_CO),
  pictureRoute(/^\/[^/]+\/[^/]+\/[^/]*\/[^/]*\/\w+\.(?:jpe?g|png)$/, OLD_PICTURE),
];

function pictureRoute(path: RegExp, shape: LinkShape): HandlerRoute {
  return { method: 'GET', path, answer: (call) => answerPicture(call, shape) };
}

async function answerPicture({ request, url, handling }: HandlerCall, shape: LinkShape): Promise<Response> {
  const understood = finish(hostedMessages, (report) =>
    understandLink(readByShape(url, shape), handling.accounts, report),
  );
  if (!understood.ok) return pictureProblem(request, understood.issues);
  const allowed = allow(understood.value, handling);
  if (!allowed) return problem(request, 403, foreignPayee());
  const headers = { ...keepingHeaders(allowed), ...warningHeaders(understood.warnings) };
  if (isKept(request, headers.etag)) return answerWith(304, null, headers);
  const drawn = await drawRequest(allowed, handling.drawCard);
  return drawn.ok ? pictureAnswer(drawn.value, allowed, headers) : problem(request, 400, drawn.issues);
}

/** What the service itself says of a bank that it does not know; programs look for these words. */
const UNKNOWN_BANK = 'invalid acqId';

function pictureProblem(request: Request, issues: readonly Issue[]): Response {
  if (!issues.some(({ code }) => code.startsWith('bank.'))) return problem(request, 400, issues);
  return answerWith(400, UNKNOWN_BANK, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
}

/** The picture of an address never changes; it holds a sum and perhaps a name, so that no cache on the way keeps it. */
function keepingHeaders(request: HostedRequest): { readonly etag: string; readonly 'cache-control': string } {
  return { etag: pictureTag(request), 'cache-control': 'private, max-age=31536000, immutable' };
}

function warningHeaders(warnings: readonly Issue[]): Record<string, string> {
  const codes = [...new Set(warnings.map(({ code }) => code))].join(', ');
  return codes === '' ? {} : { 'x-vietqr-warnings': codes };
}

function isKept(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

const FILE_ENDINGS = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

function pictureAnswer(
  { type, data, isPlain }: DrawnPicture,
  { drawing }: HostedRequest,
  headers: Readonly<Record<string, string>>,
): Response {
  return answerWith(200, data, {
    ...headers,
    'content-type': typeof data === 'string' ? `${type}; charset=utf-8` : type,
    'content-disposition': `${drawing.download ? 'attachment' : 'inline'}; filename="vietqr.${FILE_ENDINGS[type]}"`,
    ...(isPlain && { 'x-vietqr-drawn': 'code', 'cache-control': 'no-store' }),
  });
}
