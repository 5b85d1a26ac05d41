import { asWarning, type RawIssue } from '../issues/report.ts';
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
import { containsPayload, type FirstLook, lookAt } from './quick.ts';

/** What a text turned out to be, with all that was found and is not yet said. */
export interface Identified extends Omit<FirstLook, 'scheme'> {
  readonly scheme: Network | NonPaymentKind;
  readonly merchantAccounts: readonly MerchantAccount[];
}

/** Looks at any text, tells every way to pay, and names what only looks like a payment code. */
export function identify(text: unknown, options: unknown): Identified {
  const first = lookAt(text, options);
  const { payload, found } = first;
  if (typeof text !== 'string' || found.some(({ code }) => code === 'input.too_large')) {
    return { ...first, merchantAccounts: [] };
  }
  const objects = payload?.objects ?? [];
  const named = isInvoice(text, objects) ? INVOICE : nameText(text);
  if (named && (named === INVOICE || !containsPayload(text, true))) {
    return { scheme: named.kind, merchantAccounts: [], found: [named.found] };
  }
  const merchantAccounts = listMerchantAccounts(objects);
  if (merchantAccounts[0]?.scheme === 'vietqr' || !bearsInvoice(objects)) {
    return { ...first, scheme: schemeOf(first, text, merchantAccounts), merchantAccounts };
  }
  const issues: RawIssue[] = [asWarning(INVOICE.found), ...found];
  return { ...first, scheme: 'vnpay', merchantAccounts, found: issues };
}

/** Of a code that does not divide into objects, the identifiers in it tell more than the first look does. */
function schemeOf(
  { scheme, payload }: FirstLook,
  text: string,
  [first]: readonly MerchantAccount[],
): Network | NonPaymentKind {
  if (payload) return issuerOf(payload.objects, first);
  return isNonPaymentKind(scheme) ? scheme : (networkInText(text) ?? scheme);
}
