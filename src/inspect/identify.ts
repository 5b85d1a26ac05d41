import { asWarning, createReport, isError, type RawIssue } from '../issues/report.ts';
import type { DecodeSettings } from '../payment/limits.ts';
import { NAPAS_GUID } from '../payment/napas/table.ts';
import { networkInText } from '../profiles/networks/in-text.ts';
import { issuerAmong } from '../profiles/networks/issuer.ts';
import { listMerchantAccounts, type MerchantAccount } from '../profiles/networks/merchant-accounts.ts';
import type { Network } from '../profiles/networks/registry.ts';
import { bearsInvoice, INVOICE, type NonPaymentKind, nameInvoice, nameText } from './lookalikes.ts';
import { containsPayload, type FirstLook, lookAt } from './quick.ts';

/** What a text turned out to be, with all that was found and is not yet said. */
export interface Identified extends Pick<FirstLook, 'payment' | 'payload' | 'found'> {
  readonly scheme: Network | NonPaymentKind;
  readonly merchantAccounts: readonly MerchantAccount[];
}

/** Looks at any text, tells every way to pay, and names what only looks like a payment code. */
export function identify(text: unknown, settings: DecodeSettings): Identified {
  const first = lookAt(text, settings);
  const { payment, payload, found } = first;
  if (typeof text !== 'string' || found.some(({ code }) => code === 'input.too_large')) {
    return { scheme: 'none', merchantAccounts: [], found };
  }
  const objects = payload?.objects ?? [];
  const named =
    nameInvoice(text, objects) ??
    (payment || containsPayload(text, true) ? undefined : nameText(text, first.link));
  if (named) {
    const shown = named.keepsObjects ? payload : undefined;
    return {
      scheme: named.kind,
      payload: shown,
      merchantAccounts: [],
      found: [{ ...named.found, path: [] }],
    };
  }
  const merchantAccounts = listMerchantAccounts(objects);
  const isInvoice = merchantAccounts[0]?.scheme !== 'vietqr' && bearsInvoice(objects);
  return {
    scheme: isInvoice ? 'vnpay' : schemeOf(first, text, merchantAccounts),
    payment,
    payload,
    merchantAccounts,
    found: isInvoice
      ? [asWarning({ ...INVOICE.found, path: [] }), ...found]
      : [...found, ...expired(merchantAccounts)],
  };
}

/** Names whose code it is; of one that is damaged, the identifiers in its text may tell more than its objects do. */
function schemeOf(
  { kind, networks, payload, found }: FirstLook,
  text: string,
  [first]: readonly MerchantAccount[],
): Network | NonPaymentKind {
  if (kind !== 'code') return kind;
  if (!payload) return networkInText(text) ?? (text.includes(NAPAS_GUID) ? 'vietqr' : 'emv');
  const issuer = issuerAmong(networks, first);
  const isNamed = issuer !== 'emv' || networks.some((network) => network !== 'emv');
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
