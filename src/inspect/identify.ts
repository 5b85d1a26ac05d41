import { asWarning } from '../issues/issue.ts';
import type { DecodeOptions } from '../payment/payment.ts';
import { issuerOf } from '../profiles/networks/issuer.ts';
import { listMerchantAccounts, type MerchantAccount } from '../profiles/networks/merchant-accounts.ts';
import { type Network, networkInText } from '../profiles/networks/registry.ts';
import {
  bearsInvoice,
  INVOICE,
  isInvoice,
  isNonPaymentKind,
  type NonPaymentKind,
  nameText,
} from './lookalikes.ts';
import { containsPayload, inspectQuick, type QuickInspection } from './quick.ts';

/** What a text turned out to be, every way to pay it included. */
export interface Identification extends Omit<QuickInspection, 'scheme'> {
  /** The wallet or network that issued the code, or what else the text is. */
  readonly scheme: Network | NonPaymentKind;
  /** Every way to pay that the code tells, NAPAS first; whether it may be paid is told by the issues. */
  readonly merchantAccounts: readonly MerchantAccount[];
}

/** Looks at any text like `inspect` of the root, tells every way to pay, and names what only looks like a payment code. */
export function identify(text: unknown, options: DecodeOptions = {}): Identification {
  const found = inspectQuick(text, options);
  const { payload, issues } = found;
  if (typeof text !== 'string' || issues.some(({ code }) => code === 'input.too_large')) {
    return { ...found, merchantAccounts: [] };
  }
  const objects = payload?.objects ?? [];
  const named = isInvoice(text, objects) ? INVOICE : nameText(text);
  if (named && (named === INVOICE || !containsPayload(text, true))) {
    return { scheme: named.kind, merchantAccounts: [], issues: [named.found] };
  }
  const merchantAccounts = listMerchantAccounts(objects);
  if (merchantAccounts[0]?.scheme === 'vietqr' || !bearsInvoice(objects)) {
    return { ...found, scheme: schemeOf(found, text, merchantAccounts), merchantAccounts };
  }
  return { ...found, scheme: 'vnpay', merchantAccounts, issues: [asWarning(INVOICE.found), ...issues] };
}

/** Of a code that does not divide into objects, the identifiers in it tell more than the root looks for. */
function schemeOf(
  { scheme, payload }: QuickInspection,
  text: string,
  [first]: readonly MerchantAccount[],
): Network | NonPaymentKind {
  if (payload) return issuerOf(payload.objects, first);
  return isNonPaymentKind(scheme) ? scheme : (networkInText(text) ?? scheme);
}
