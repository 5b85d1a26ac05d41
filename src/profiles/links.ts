/** What is known of a link without opening it. */
export interface Link {
  /** The service behind it, its host, or the protocol of an app. */
  readonly name: string;
  /** Whether it asks to log in somewhere. */
  readonly isLogin: boolean;
}

/** Web and app links that stand in QR codes for payments, by host; the first that fits counts. */
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:img|api)\.vietqr\.io$/, 'vietqr.io quick link'],
  [/^dl\.vietqr\.io$/, 'vietqr.io deep link'],
  [/(?:^|\.)vietqr\.(?:io|net|vn|co)$/, 'VietQR service link'],
  [/^(?:qr\.|vietqr\.)?sepay\.vn$/, 'SePay link'],
  [/(?:^|\.)payos\.vn$/, 'payOS link'],
  [/(?:^|\.)momo\.vn$/, 'MoMo link'],
  [/(?:^|\.)zalopay\.vn$/, 'ZaloPay link'],
  [/(?:^|\.)shopee(?:pay)?\.vn$/, 'ShopeePay link'],
  [/(?:^|\.)vnpay\.vn$/, 'VNPAY link'],
];

const LINK = /^([a-z][a-z0-9+.-]{1,30}):(?:\/\/)?([^/?#]{0,255})([^?#]{0,255})/i;
const LOGIN = /(?:^|[/._-])(?:log-?in|sign-?in|sso|oauth2?|auth|qrlogin|dang-?nhap)(?:[/._-]|$)/i;
/** Where the bank of a payee keeps a PIX charge (Manual do BR Code, dynamic codes). */
const PIX = /\/(?:pix|qr|cobv?|rec)\/(?:v\d\/)?[0-9a-z-]{20,}$/i;

/** It tells what is known of a link; `undefined` for a text that is no link. */
export function linkOf(text: string): Link | undefined {
  const [, protocol = '', authority = '', path = ''] = LINK.exec(text) ?? [];
  const isLogin = LOGIN.test(authority.split('.')[0] ?? '') || LOGIN.test(path);
  if (!/^https?$/i.test(protocol)) {
    const isLink = protocol !== '' && text.includes('://');
    return isLink ? { name: `${protocol.toLowerCase()}://`, isLogin } : undefined;
  }
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  const service = HOSTS.find(([pattern]) => pattern.test(host))?.[1];
  return { name: service ?? (PIX.test(path) ? `PIX charge at ${host}` : host), isLogin };
}
