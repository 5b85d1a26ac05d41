import { examine } from '../emv/payload.ts';
import type { EmvPayload } from '../emv/read.ts';
import { asWarning, fault, type Issue, isError, sortByPosition } from '../issues/issue.ts';
import { inEnglish } from '../issues/messages/in-english.ts';
import { type Link, linkIn, nameLink } from '../links/shapes.ts';
import type { PaymentBank } from '../payment/bank/directory.ts';
import { decodePayment } from '../payment/decode/decode.ts';
import { NAPAS_GUID } from '../payment/napas/table.ts';
import type { DecodeOptions, Payment } from '../payment/payment.ts';
import { issuerOf } from '../profiles/networks/issuer.ts';
import { isVnpayWallet, type Network, networksIn } from '../profiles/networks/registry.ts';
import { fullDirectory } from '../profiles/vietqr/full-directory.ts';
import type { TlvNode } from '../tlv/node.ts';

/** What a text turned out to be. */
export interface QuickInspection {
  /** The wallet or network that issued the code; or that the text is a link, or no payment code at all. */
  readonly scheme: Network | 'link' | 'none';
  /** Present where the code pays into a NAPAS account and nothing stands against paying: what `decode` gives. */
  readonly payment?: Payment<PaymentBank>;
  /** The objects of the code, where the text divides into objects. */
  readonly payload?: EmvPayload;
  readonly issues: readonly Issue[];
}

/**
 * Looks at any text, never throws and tells everything: which family a code belongs to, what it asks for, and every
 * fault with its place. `inspect` of `./profiles` also tells every way to pay, knows what only looks like a payment
 * code, and offers mends.
 */
export function inspectQuick(text: unknown, options: DecodeOptions = {}): QuickInspection {
  const { value: payment, payload, faults } = decodePayment(text, fullDirectory, options);
  const issues = sortByPosition(faults.map(inEnglish));
  if (typeof text !== 'string' || issues.some(({ code }) => code === 'input.too_large')) {
    return { scheme: 'none', issues };
  }
  const link = linkIn(text);
  if (!payment && !containsPayload(text, link !== undefined)) return nameNoCode(link);
  if (!payload) return { scheme: text.includes(NAPAS_GUID) ? 'vietqr' : 'emv', issues };
  const { objects } = payload;
  const scheme = issuerOf(objects, payment && { bin: payment.bank.bin, account: payment.account });
  if (!networksIn(objects).includes('vietqr')) {
    return { scheme, payload, issues: judgeForeign(text, objects, issues, options) };
  }
  const payable = payment && !issues.some(isError);
  return { scheme, ...(payable && { payment }), payload, issues };
}

/** How every merchant-presented code begins: object 00 with the one version there is (EMVCo MPM v1.1 §4.7.1). */
export const PAYLOAD_PREFIX = '000201';

/** Tells a code from a text; in a link only where a whole one stands. */
export function containsPayload(text: string, isLink: boolean): boolean {
  if (!isLink) return text.includes(PAYLOAD_PREFIX) || /^\s*0002\d\d\d\d/.test(text);
  const start = text.search(/000201\d{4}/);
  return start >= 0 && text.includes('6304', start);
}

function nameNoCode(link: Link | undefined): QuickInspection {
  const found = link ? fault('scheme.link', { received: nameLink(link) }) : fault('scheme.none');
  return { scheme: link ? 'link' : 'none', issues: [inEnglish(found)] };
}

/**
 * A code of another network is judged by EMVCo's rules, but for wallet strings, which keep to none. That a code is none
 * of NAPAS is said, but is no fault of the code.
 */
function judgeForeign(
  text: string,
  objects: readonly TlvNode[],
  found: readonly Issue[],
  options: DecodeOptions,
): readonly Issue[] {
  const isOther = ({ code }: Issue) => code === 'scheme.other';
  const other = found.filter(isOther).map(asWarning);
  const own = isVnpayWallet(objects)
    ? found.filter((each) => !isOther(each))
    : examine(text, options).faults.map(inEnglish);
  return sortByPosition([...own, ...other]);
}
