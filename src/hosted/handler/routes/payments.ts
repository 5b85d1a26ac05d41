import { safeToJpeg } from '../../../draw/jpeg.ts';
import { safeToPng } from '../../../draw/png.ts';
import { safeToSvg } from '../../../draw/svg.ts';
import { isAccount } from '../../../emv/ids.ts';
import { finish } from '../../../issues/finish.ts';
import type { Issue } from '../../../issues/issue.ts';
import { hostedMessages } from '../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import type { PaymentBank } from '../../../payment/bank/directory.ts';
import { fullEdition } from '../../../payment/bank/full-edition.ts';
import { decodePayment } from '../../../payment/decode/decode.ts';
import { encodePayment } from '../../../payment/encode/encode.ts';
import { LARGEST_MAX_PURPOSE_LENGTH } from '../../../payment/limits.ts';
import { NAPAS_SLOT } from '../../../payment/napas/table.ts';
import type { Payment } from '../../../payment/payment.ts';
import { fullDirectory } from '../../../profiles/vietqr/full-directory.ts';
import { answerWith, bothLanguages, jsonAnswer, problem } from '../answers.ts';
import { readJsonBody } from '../body.ts';
import { foreignPayee, type HandlerCall, type HandlerRoute, ownPayeeOf } from '../call.ts';

/** The interface of this package itself: a payment in, its code or every fault out, and the document that describes it. */
export const PAYMENT_ROUTES: readonly HandlerRoute[] = [
  { method: 'POST', path: /^\/v1\/payments\/?$/, answer: answerPayment },
  {
    method: 'GET',
    path: /^\/openapi\.json$/,
    isOpen: true,
    answer: async ({ handling }) => {
      const { openApi } = await import('../openapi.ts');
      return jsonAnswer(200, openApi(handling.basePath), { 'cache-control': 'public, max-age=3600' });
    },
  },
];

async function answerPayment({ request, handling }: HandlerCall): Promise<Response> {
  const body = await readJsonBody(request);
  if (!body.ok) return problem(request, body.status);
  const written = finish(hostedMessages, (report) => writePayment(body.value, report));
  if (!written.ok) return problem(request, 400, written.issues);
  const { payload, payment } = written.value;
  const isOwn =
    payment.service === 'account' &&
    !paysOthers(payment) &&
    ownPayeeOf({ payment: { ...payment, bank: payment.bank.bin } }, handling);
  if (!isOwn && !handling.anyAccount) return problem(request, 403, foreignPayee());
  return (
    (await inFormat(request, payload)) ??
    jsonAnswer(200, { ...written.value, warnings: worded(written.warnings) })
  );
}

/** Checks whether a code pays into an account of another network too, which the app of a payer may take. */
function paysOthers({ extraObjects = [] }: Payment<PaymentBank>): boolean {
  return extraObjects.some(({ tags: [root = '', ...inner] }) => {
    return isAccount(root) && !(root === NAPAS_SLOT && inner.length > 0);
  });
}

function writePayment(value: unknown, report: Report) {
  const payload = encodePayment(value, fullEdition, undefined, report);
  const limits = { maxPurposeLength: LARGEST_MAX_PURPOSE_LENGTH };
  const payment =
    payload === undefined || hasErrors(report)
      ? undefined
      : decodePayment(payload, fullDirectory, limits, report);
  return payload === undefined || !payment ? undefined : { payload, payment };
}

function worded(warnings: readonly Issue[]): object[] {
  return warnings.map(bothLanguages);
}

/** The code as a picture, where the caller takes that and no JSON. */
async function inFormat(request: Request, payload: string): Promise<Response | undefined> {
  const accept = request.headers.get('accept') ?? '';
  if (accept.startsWith('image/svg+xml')) {
    const svg = safeToSvg(payload);
    return svg.ok
      ? answerWith(200, svg.value, { 'content-type': 'image/svg+xml; charset=utf-8' })
      : undefined;
  }
  if (accept.startsWith('image/jpeg')) {
    const jpeg = await safeToJpeg(payload);
    if (jpeg.ok) return answerWith(200, jpeg.value, { 'content-type': 'image/jpeg' });
  }
  if (!/^image\/(?:png|jpeg)/.test(accept)) return undefined;
  const png = safeToPng(payload);
  return png.ok ? answerWith(200, png.value, { 'content-type': 'image/png' }) : undefined;
}
