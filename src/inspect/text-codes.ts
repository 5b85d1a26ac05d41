import { isAccountTemplate } from '../emv/objects.ts';
import type { TlvNode } from '../tlv/node.ts';

const MOMO_TEXT = /^\s*2\|99\|([^|]{1,40})\|(?:[^|]{0,200}\|){2,8}transfer_\w{1,20}\s*$/;

/**
 * Names whom an old text code of MoMo pays, by the end of the phone number, and how much it asks for: `2|99|phone|name|mail|
 * 0|0|amount|note|transfer_…`, of which some writers leave out the mail. A code asks for no sum by 0 or nothing.
 *
 * @returns the phrase that says it; `undefined` for any other text.
 */
export function momoTextIn(text: string): string | undefined {
  const [, phone] = MOMO_TEXT.exec(text) ?? [];
  if (phone === undefined) return undefined;
  const end = phone.replace(/\D/g, '').slice(-3);
  const amount = text.split('|').at(-3) ?? '';
  return /^[1-9]\d{0,12}$/.test(amount) ? `momoText(${end}, ${amount})` : `momoText(${end})`;
}

const CHECKSUM_AT_END = /6304[0-9a-f]{4}\s*$/i;
/** A template of accounts that begins with a BIN and has no identifier, right behind the head of a code. */
const INVOICE_LINE = /^\s*000201(?:0102\d\d)?(?:2[6-9]|[34]\d|5[01])\d\d9704\d\d(?=.*5303704)/s;

/**
 * Tells the payment line of an electronic invoice, as telecom companies print it: the objects of a payment code in
 * đồng, a bare BIN where a template would stand, and no checksum.
 */
export function isInvoiceLine(text: string, objects: readonly TlvNode[]): boolean {
  if (CHECKSUM_AT_END.test(text) || objects.some(({ tag }) => tag === '63')) return false;
  return objects.length > 0
    ? objects.some(({ tag, value }) => isAccountTemplate(tag) && /^9704\d\d/.test(value))
    : INVOICE_LINE.test(text);
}
