import { objectAt, type TlvNode } from '../../tlv/node.ts';
import type { Network } from './registry.ts';

/**
 * The objects of a network's template that tell whom it pays, the first that is there. Where no row stands, the first
 * object after the identifier does; an empty row says that the payee is not read, for want of a public document.
 *
 * - PayNow: 02, the proxy value; 01 says of what kind it is (PayNow QR payload, data objects of template 26, as the banks of
 *   Singapore publish it; SGQR keeps its number of registration in 01, which pays nobody).
 * - DuitNow: 02, the QR ID; 01 is the acquirer (PayNet, DuitNow QR, Merchant Presented Mode V1.5, QR Data Object, Merchant
 *   Account Information, IDs 26 and 27).
 * - QR Ph: 04, the merchant credit account, else 03, the merchant ID; 01 is the BIC of the bank (PayMaya EMV
 *   Merchant-Presented QR Code Specification v1.1.1, Data Objects for P2P Merchant Account Information, ID 27).
 * - LAO QR: 03, the receiver; 01 is the institution, 02 the kind of payment. No public document was found: three
 *   independent writers of such codes call them so, and codes in use agree.
 * - KHQR: 00, the Bakong account (Bakong KHQR SDK of the National Bank of Cambodia, tags 29 and 30).
 * - FPS: not read; 01 may be a bank.
 */
const PAYEES: Readonly<Partial<Record<Network, readonly string[]>>> = {
  paynow: ['02'],
  duitnow: ['02'],
  qrph: ['04', '03'],
  laoqr: ['03'],
  khqr: ['00'],
  hkfps: [],
};

/** Tells whom the template of a network pays; the first object after the identifier is a link in PIX codes paid online. */
export function payeeIn(children: readonly TlvNode[], scheme: Network): string | undefined {
  const tags = PAYEES[scheme];
  if (tags) return tags.map((tag) => objectAt(children, tag)?.value).find((value) => value);
  return objectAt(children, '01')?.value ?? children.find(({ tag }) => tag !== '00')?.value;
}

/**
 * Tells when a code ends, as its network writes it: an instant of ISO 8601 in the time of the network's country.
 * LAO QR, QR Ph and DuitNow have no such object in what is public of them.
 *
 * - PayNow: object 04 of the template, `YYYYMMDD` for the whole day or `YYYYMMDDhhmmss`, UTC+8.
 * - KHQR: object 99.01 of the code, milliseconds since 1970 (Bakong KHQR SDK, timestamp template 99); told in UTC+7.
 *
 * @param timestamp what {@link timestampOf} gives for the code
 */
export function expiryIn(
  children: readonly TlvNode[],
  scheme: Network,
  timestamp: string,
): string | undefined {
  if (scheme === 'paynow') return ofDigits(objectAt(children, '04')?.value ?? '');
  return scheme === 'khqr' ? ofMilliseconds(timestamp) : undefined;
}

/** Gives object 99.01 of a code, where KHQR writes when the code ends; nothing where it is absent. */
export function timestampOf(objects: readonly TlvNode[]): string {
  return objectAt(objectAt(objects, '99')?.children ?? [], '01')?.value ?? '';
}

function ofDigits(digits: string): string | undefined {
  const [, year = '', month = '', day = '', hour = '23', minute = '59', second = '59'] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/.exec(digits) ?? [];
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${local}Z`);
  const isTime = !Number.isNaN(time) && new Date(time).toISOString().startsWith(local);
  return isTime ? `${local}+08:00` : undefined;
}

const CAMBODIA_HOURS = 7;

function ofMilliseconds(digits: string): string | undefined {
  if (!/^\d{13}$/.test(digits)) return undefined;
  const local = new Date(Number(digits) + CAMBODIA_HOURS * 3_600_000);
  return `${local.toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}+07:00`;
}
