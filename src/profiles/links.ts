/** What is known of a link without opening it. */
export interface Link {
  /** The service behind it, its host, or the protocol of an app. */
  readonly name: string;
  /** Whether it asks to log in somewhere. */
  readonly isLogin: boolean;
}

/** Services whose links stand in QR codes for payments, with their hosts; the first that fits counts. */
const SERVICES: readonly (readonly [service: string, hosts: string])[] = [
  ['vietqr.io quick', 'img.vietqr.io api.vietqr.io'],
  ['vietqr.io deep', 'dl.vietqr.io'],
  ['VietQR service', 'vietqr.io vietqr.net vietqr.vn vietqr.co'],
  ['SePay', 'sepay.vn'],
  ['payOS', 'payos.vn'],
  ['MoMo', 'momo.vn'],
  ['ZaloPay', 'zalopay.vn'],
  ['ShopeePay', 'shopee.vn shopeepay.vn'],
  ['VNPAY', 'vnpay.vn'],
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
  const known = SERVICES.find(([, hosts]) =>
    hosts.split(' ').some((name) => `.${host}`.endsWith(`.${name}`)),
  );
  const name = known ? `${known[0]} link` : PIX.test(path) ? `PIX charge at ${host}` : host;
  return { name, isLogin };
}
