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

const LINK = /^([a-z][a-z0-9+.-]{1,30}):(?:\/\/)?([^/?#]{0,255})/i;

/** It names the service behind a link, or its host; `undefined` for a text that is no link. */
export function linkOf(text: string): string | undefined {
  const [, protocol = '', authority = ''] = LINK.exec(text) ?? [];
  if (!/^https?$/i.test(protocol))
    return protocol && text.includes('://') ? `${protocol.toLowerCase()}://` : undefined;
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  return HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? host;
}
