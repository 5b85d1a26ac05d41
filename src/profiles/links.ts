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
  const known = SERVICES.find(([, hosts]) =>
    hosts.split(' ').some((name) => `.${host}`.endsWith(`.${name}`)),
  );
  return known ? `${known[0]} link` : host;
}
