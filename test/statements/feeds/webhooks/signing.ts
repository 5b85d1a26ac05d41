import { createHmac } from 'node:crypto';
import type { WebhookFeed, WebhookMessage } from '../../../../src/statements/index.ts';

/** Unix milliseconds of the messages. */
export const NOW = 1_788_591_760_000;
export const SECRET = 'wh-secret-0000';

const SEPAY = {
  id: 92704,
  transactionDate: '2026-09-05 14:02:37',
  accountNumber: '0123499999',
  content: 'HS2K4M7P9 học phí',
  transferType: 'in',
  transferAmount: 350_000,
  referenceCode: 'FT26248000001',
};
const CASSO = {
  error: 0,
  data: {
    reference: 'FT26248000001',
    id: 101,
    description: 'HS2K4M7P9 học phí',
    amount: 350_000,
    transactionDateTime: '2026-09-05 14:02:37',
    accountNumber: '0123499999',
    virtualAccountNumber: '',
  },
};
const PAYOS = {
  orderCode: 123,
  amount: 350_000,
  description: 'HS2K4M7P9 học phí',
  accountNumber: '0123499999',
  reference: 'FT26248000001',
  transactionDateTime: '2026-09-05 14:02:37',
  currency: 'VND',
  paymentLinkId: 'L1',
  code: '00',
  counterAccountName: null,
};
const VIETQR_VN = {
  bankaccount: '0123499999',
  amount: 350_000,
  transType: 'C',
  content: 'HS2K4M7P9 học phí',
  transactionid: 'T-1',
  transactiontime: 1_788_591_757_000,
};
const PAY2S = {
  transactions: [
    {
      ...SEPAY,
      id: '1788052',
      transactionNumber: '10418',
      transferType: 'IN',
      checksum: 'x',
      referenceCode: undefined,
    },
  ],
};

function hmac(hash: string, text: string, key: string): string {
  return createHmac(hash, key).update(text).digest('hex');
}

/** Keys in order at every depth, as a service does that signs JSON. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

/** The signature of payOS over some data. */
export function payosSignature(data: object, key = SECRET): string {
  const pairs = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return hmac('sha256', pairs.map(([name, value]) => `${name}=${value ?? ''}`).join('&'), key);
}

/** What is sent by one way of showing who one is. */
export interface Signed {
  readonly feed: WebhookFeed;
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the body itself is signed, and not only a token sent along. */
  readonly signsBody: boolean;
  readonly hasTime: boolean;
}

export function sepaySigned(body: object, now = NOW): Signed {
  const rawBody = JSON.stringify(body);
  const time = String(Math.floor(now / 1000));
  const signature = `sha256=${hmac('sha256', `${time}.${rawBody}`, SECRET)}`;
  const headers = { 'X-SePay-Signature': signature, 'X-SePay-Timestamp': time };
  return { feed: 'sepay', rawBody, headers, signsBody: true, hasTime: true };
}

function cassoSigned(): Signed {
  const text = JSON.stringify(inOrder(CASSO));
  const headers = { 'X-Casso-Signature': `t=${NOW},v1=${hmac('sha512', `${NOW}.${text}`, SECRET)}` };
  return { feed: 'casso', rawBody: JSON.stringify(CASSO), headers, signsBody: true, hasTime: true };
}

export function payosSigned(data: object = PAYOS): Signed {
  const rawBody = JSON.stringify({ code: '00', success: true, data, signature: payosSignature(data) });
  return { feed: 'payos', rawBody, headers: {}, signsBody: true, hasTime: false };
}

function byToken(feed: WebhookFeed, body: object, name: string, value: string): Signed {
  return {
    feed,
    rawBody: JSON.stringify(body),
    headers: { [name]: value },
    signsBody: false,
    hasTime: false,
  };
}

/** Every way in which a service shows who it is. */
export const SIGNED: Readonly<Record<string, Signed>> = {
  'SePay, signature': sepaySigned(SEPAY),
  'SePay, API key': byToken('sepay', SEPAY, 'Authorization', `Apikey ${SECRET}`),
  'SePay, payment gateway key': byToken('sepay', SEPAY, 'X-Secret-Key', SECRET),
  'Casso, signature': cassoSigned(),
  'Casso, secure token': byToken('casso', CASSO, 'secure-token', SECRET),
  payOS: payosSigned(),
  'VietQR.vn, bearer': byToken('vietqr.vn', VIETQR_VN, 'Authorization', `Bearer ${SECRET}`),
  'Pay2S, bearer': byToken('pay2s', PAY2S, 'Authorization', `Bearer ${SECRET}`),
};

/** What `verifyWebhook` is given of it. */
export function messageOf({ feed, rawBody, headers }: Signed): WebhookMessage {
  return { feed, rawBody, headers, secret: SECRET, now: NOW };
}
