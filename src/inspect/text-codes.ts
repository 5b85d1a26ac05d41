import { isAccountTemplate } from '../emv/ids.ts';
import { hasCardBin } from '../payment/accounts/card.ts';
import type { TlvNode } from '../tlv/node.ts';

const MOMO_TEXT = /^\s*2\|99\|([^|]{1,40})\|(?:[^|]{0,200}\|){2,40}transfer_\w{1,20}\s*$/;

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
  const amount = momoAmount(text.split('|'));
  return amount ? `momoText(${end}, ${amount})` : `momoText(${end})`;
}

/** Where the two zeros may stand: behind the name, or behind the mail. */
const ZEROS_AT = [4, 5] as const;

/** Gives the amount behind the two zeros. A name or note may hold the divider too: where both places fit, none is certain. */
function momoAmount(parts: readonly string[]): string | undefined {
  const amounts = ZEROS_AT.filter(
    (at) => parts[at] === '0' && parts[at + 1] === '0' && at + 3 < parts.length - 1,
  )
    .map((at) => parts[at + 2] ?? '')
    .filter((amount) => /^\d{0,13}$/.test(amount));
  const [amount = ''] = amounts;
  return amounts.length === 1 && /^[1-9]/.test(amount) ? amount : undefined;
}

const CHECKSUM_AT_END = /6304[0-9a-f]{4}\s*$/i;
/** A template of accounts that begins with a BIN and has no identifier, right behind the head of a code. */
const INVOICE_LINE = /^\s*000201(?:0102\d\d)?(?:2[6-9]|[34]\d|5[01])\d\d(\d{6})(?=.*5303704)/s;

/**
 * Tells the payment line of an electronic invoice, as telecom companies print it: the objects of a payment code in
 * đồng, a bare BIN where a template would stand, and no checksum.
 */
export function isInvoiceLine(text: string, objects: readonly TlvNode[]): boolean {
  if (CHECKSUM_AT_END.test(text) || objects.some(({ tag }) => tag === '63')) return false;
  return objects.length > 0
    ? objects.some(({ tag, value }) => isAccountTemplate(tag) && hasCardBin(value))
    : hasCardBin(INVOICE_LINE.exec(text)?.[1] ?? '');
}
