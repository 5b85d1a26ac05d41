import { asWarning, createReport, isError, type RawIssue } from '../issues/report.ts';
import type { DecodeSettings } from '../payment/limits.ts';
import { networkInText } from '../profiles/networks/in-text.ts';
import { issuerOf } from '../profiles/networks/issuer.ts';
import { listMerchantAccounts, type MerchantAccount } from '../profiles/networks/merchant-accounts.ts';
import { type Network, networksIn } from '../profiles/networks/registry.ts';
import {
  bearsInvoice,
  INVOICE,
  isNonPaymentKind,
  type NonPaymentKind,
  nameInvoice,
  nameText,
} from './lookalikes.ts';
import { containsPayload, type FirstLook, lookAt } from './quick.ts';

/** What a text turned out to be, with all that was found and is not yet said. */
export interface Identified extends Omit<FirstLook, 'scheme'> {
  readonly scheme: Network | NonPaymentKind;
  readonly merchantAccounts: readonly MerchantAccount[];
}

/** Looks at any text, tells every way to pay, and names what only looks like a payment code. */
export function identify(text: unknown, settings: DecodeSettings): Identified {
  const first = lookAt(text, settings);
  const { payload, found } = first;
  if (typeof text !== 'string' || found.some(({ code }) => code === 'input.too_large')) {
    return { ...first, merchantAccounts: [] };
  }
  const objects = payload?.objects ?? [];
  const named = nameInvoice(text, objects) ?? nameText(text);
  if (named && (named.kind === 'einvoice' || !containsPayload(text, true))) {
    const shown = named.keepsObjects && payload ? { payload } : {};
    return { scheme: named.kind, ...shown, merchantAccounts: [], found: [{ ...named.found, path: [] }] };
  }
  const merchantAccounts = listMerchantAccounts(objects);
  if (merchantAccounts[0]?.scheme === 'vietqr' || !bearsInvoice(objects)) {
    const issues = [...found, ...expired(merchantAccounts)];
    return { ...first, scheme: schemeOf(first, text, merchantAccounts), merchantAccounts, found: issues };
  }
  const issues: RawIssue[] = [asWarning({ ...INVOICE.found, path: [] }), ...found];
  return { ...first, scheme: 'vnpay', merchantAccounts, found: issues };
}

/** Of a code that is damaged, the identifiers in its text tell more than the first look does. */
function schemeOf(
  { scheme, payload, found }: FirstLook,
  text: string,
  [first]: readonly MerchantAccount[],
): Network | NonPaymentKind {
  if (!payload) return isNonPaymentKind(scheme) ? scheme : (networkInText(text) ?? scheme);
  const issuer = issuerOf(payload.objects, first);
  const isNamed = issuer !== 'emv' || networksIn(payload.objects).some((network) => network !== 'emv');
  return isNamed || !found.some(isError) ? issuer : (networkInText(text) ?? issuer);
}

/** Says of each network whose code has ended when it did. */
function expired(accounts: readonly MerchantAccount[]): RawIssue[] {
  const report = createReport();
  for (const { expiresAt, tag } of accounts) {
    if (expiresAt === undefined || Date.parse(expiresAt) >= Date.now()) continue;
    report('scheme.expired', { tags: [tag], received: expiresAt, severity: 'warning' });
  }
  return report.issues;
}
