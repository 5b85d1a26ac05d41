import { dataUrl } from '../../../bytes/data-url.ts';
import { finish } from '../../../issues/finish.ts';
import { describeIssue } from '../../../issues/format.ts';
import type { Issue } from '../../../issues/issue.ts';
import { hostedMessages } from '../../../issues/messages/domains.ts';
import { understandBody } from '../../generate-body.ts';
import type { HostedRequest } from '../../reading/request.ts';
import { jsonAnswer, preferredLanguage, problemTitle } from '../answers.ts';
import { readJsonBody } from '../body.ts';
import { allow, type HandlerCall, type HandlerRoute } from '../call.ts';
import { type DrawnPicture, drawRequest } from '../picture.ts';

/** `POST /v2/generate` of vietqr.io, and its first edition, with their envelope `{ code, desc, data }`. */
export const GENERATE_ROUTES: readonly HandlerRoute[] = [
  { method: 'POST', path: /^\/v[12]\/generate\/?$/, answer: answerGenerate },
];

async function answerGenerate({ request, handling }: HandlerCall): Promise<Response> {
  const body = await readJsonBody(request);
  if (!body.ok)
    return envelope(body.status, BODY_PROBLEM, problemTitle(body.status, preferredLanguage(request)));
  const understood = finish(hostedMessages, (report) =>
    understandBody(body.value, handling.accounts, report),
  );
  if (!understood.ok) return bodyProblem(request, understood.issues);
  const allowed = allow(understood.value, handling);
  if (!allowed) return envelope(403, PAYEE, problemTitle(403, preferredLanguage(request)));
  const drawn = await drawRequest(allowed, handling.drawCard);
  return drawn.ok ? generated(allowed, drawn.value) : bodyProblem(request, drawn.issues);
}

/** Codes other than `00`. The service publishes no list; a client is to take any of them as a failure. */
const BODY_PROBLEM = '10';
const OTHER = '19';
const PAYEE = '40';

/** What a fault of a field is called, in the service's own words where they are known. */
const FIELD_PROBLEMS: Readonly<Record<string, readonly [code: string, words: string]>> = {
  account: ['11', 'invalid accountNo'],
  bank: ['12', 'invalid acqId'],
  amount: ['13', 'invalid amount'],
  purpose: ['14', 'invalid addInfo'],
  accountName: ['15', 'invalid accountName'],
};

function bodyProblem(request: Request, issues: readonly Issue[]): Response {
  const lang = preferredLanguage(request);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [code, words] = FIELD_PROBLEMS[String(errors[0]?.path[0])] ?? [OTHER, 'invalid request'];
  const said = errors.map((issue) => describeIssue(issue, lang)).join('; ');
  return envelope(400, code, `${words}: ${said}`);
}

function generated({ payload, payment, drawing }: HostedRequest, { type, data }: DrawnPicture): Response {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return jsonAnswer(200, {
    code: '00',
    desc: 'Gen VietQR successful!',
    data: {
      acpId: Number(payment.bank),
      acqId: payment.bank,
      accountName: drawing.accountName ?? '',
      qrCode: payload,
      qrDataURL: dataUrl(type, bytes),
    },
  });
}

function envelope(status: number, code: string, desc: string): Response {
  return jsonAnswer(status, { code, desc, data: null });
}
