import type { WebhookFeed } from './verify.ts';

/** What each service reads in an answer; no account and no description is told. */
const BODIES: Readonly<Record<WebhookFeed, (isTaken: boolean, ids: readonly string[]) => object>> = {
  sepay: toldBySuccess,
  casso: toldBySuccess,
  payos: toldBySuccess,
  pay2s: toldBySuccess,
  'vietqr.vn': (isTaken, ids) => ({
    error: !isTaken,
    errorReason: isTaken ? '000' : 'E00',
    toastMessage: isTaken ? 'ok' : 'refused',
    object: isTaken ? { reftransactionid: ids[0] ?? '' } : null,
  }),
};

function toldBySuccess(isTaken: boolean): object {
  return { success: isTaken };
}

/** Answers in the words of a service: 200 where the message was taken. */
export function answer(feed: WebhookFeed, status: number, ids: readonly string[] = []): Response {
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  if (status === 405) headers.allow = 'POST';
  return new Response(JSON.stringify(BODIES[feed](status === 200, ids)), { status, headers });
}
