import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { ACCOUNT_CHARACTER, MERCHANT_ID_CHARACTER } from './fault.ts';
import { judgeAccount } from './judge.ts';

/**
 * Takes an account that a caller gave, or reports what keeps it from being one. The account that is certainly meant stands
 * in `expected`, whole: it goes to who typed it, for whom its last four characters would be of no use.
 */
export function takeAccount(text: string | undefined, service: unknown, report: Report): string | undefined {
  const isMerchantId = service === 'merchant' || service === 'cash';
  const fault = text && judgeAccount(text, isMerchantId ? MERCHANT_ID_CHARACTER : ACCOUNT_CHARACTER);
  if (!fault) return text;
  const { code, mended: limit, received = stringify(text) } = fault;
  return report(code, { path: ['account'], tags: ['38', '01', '01'], limit, received, severity: 'error' });
}
