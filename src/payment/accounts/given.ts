import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { checkAccount } from './check.ts';
import { ACCOUNT, MERCHANT_ID } from './shape.ts';

/**
 * Takes an account that a caller gave, or reports what keeps it from being one. The account that is certainly meant stands
 * in `expected`, whole: it goes to who typed it, for whom its last four characters would be of no use.
 */
export function takeAccount(text: string | undefined, service: unknown, report: Report): string | undefined {
  const isMerchantId = service === 'merchant' || service === 'cash';
  const found = text && checkAccount(text, isMerchantId ? MERCHANT_ID : ACCOUNT);
  if (!found) return text;
  const { code, repaired: limit, received = stringify(text) } = found;
  return report(code, { path: ['account'], tags: ['38', '01', '01'], limit, received, severity: 'error' });
}
