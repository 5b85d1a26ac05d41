import type { TlvNode } from '../tlv/node.ts';

const TITLES = {
  vietqr: 'VietQR',
  vnpay: 'VNPAY-QR',
  momo: 'MoMo',
  zalopay: 'ZaloPay',
  shopeepay: 'ShopeePay',
  moca: 'Moca',
  promptpay: 'PromptPay (Thailand)',
  qris: 'QRIS (Indonesia)',
  khqr: 'KHQR (Cambodia)',
  laoqr: 'LAO QR (Laos)',
  duitnow: 'DuitNow (Malaysia)',
  paynow: 'PayNow / SGQR (Singapore)',
  pix: 'PIX (Brazil)',
  qrph: 'QR Ph (Philippines)',
  bharatqr: 'Bharat QR / UPI (India)',
  lankaqr: 'LANKAQR (Sri Lanka)',
  hkfps: 'FPS (Hong Kong)',
  emv: 'EMVCo merchant-presented code',
} as const;

export type Scheme = keyof typeof TITLES;

/** Identifiers of merchant account templates; a longer identifier that begins so belongs to the scheme too. */
const IDENTIFIERS: readonly (readonly [string, Scheme])[] = [
  ['A000000727', 'vietqr'],
  ['A000000775', 'vnpay'],
  ['908405', 'vnpay'],
  ['vn.momo', 'momo'],
  ['vn.zalopay', 'zalopay'],
  ['vn.airpay', 'shopeepay'],
  ['vn.moca', 'moca'],
  ['A000000677', 'promptpay'],
  ['com.p2pqrpay', 'qrph'],
  ['ph.ppmi', 'qrph'],
  ['ID.CO.', 'qris'],
  ['COM.', 'qris'],
  ['A005266284662577', 'laoqr'],
  ['A000000615', 'duitnow'],
  ['SG.', 'paynow'],
  ['br.gov.bcb.pix', 'pix'],
  ['A000000524', 'bharatqr'],
  ['hk.com.hkicl', 'hkfps'],
];

const COUNTRIES: Readonly<Record<string, Scheme>> = { KH: 'khqr', LK: 'lankaqr', ID: 'qris', IN: 'bharatqr' };

export function schemeTitle(scheme: Scheme): string {
  return TITLES[scheme];
}

/** It names the networks that a code can be paid through, for people. */
export function nameNetworks(objects: readonly TlvNode[]): string {
  return schemesOf(objects).map(schemeTitle).join(' + ');
}

/** It names the networks that a code can be paid through, in the order of their templates; `emv` where none is known. */
export function schemesOf(objects: readonly TlvNode[]): Scheme[] {
  const named = objects.flatMap((node) => {
    const guid = guidOf(node);
    const scheme = guid === undefined ? undefined : schemeOfGuid(guid);
    return scheme ? [scheme] : [];
  });
  return named.length > 0 ? [...new Set(named)] : [schemeOfCountry(objects)];
}

function guidOf({ tag, children }: TlvNode): string | undefined {
  if (tag < '26' || tag > '51') return undefined;
  return children?.find((child) => child.tag === '00')?.value;
}

function schemeOfGuid(guid: string): Scheme | undefined {
  const folded = guid.toLowerCase();
  return IDENTIFIERS.find(([identifier]) => folded.startsWith(identifier.toLowerCase()))?.[1];
}

function schemeOfCountry(objects: readonly TlvNode[]): Scheme {
  const country = objects.find(({ tag }) => tag === '58')?.value ?? '';
  return (Object.hasOwn(COUNTRIES, country) && COUNTRIES[country]) || 'emv';
}
