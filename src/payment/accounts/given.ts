import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { judgeAccount } from './judge.ts';
import { accountCode, faultsOfService } from './rules.ts';

/**
 * Takes an account that a caller gave, or reports what keeps it from being one. The account that is certainly meant stands
 * in `expected`, whole: it goes to who typed it, for whom its last four characters would be of no use.
 */
export function takeAccount(text: string | undefined, service: unknown, report: Report): string | undefined {
  const fault = text === undefined ? undefined : judgeAccount(text, faultsOfService(service));
  if (!fault) return text;
  const { mended: limit, received = stringify(text) } = fault;
  const place = { path: ['account'], tags: ['38', '01', '01'] };
  return report(accountCode(fault), { ...place, limit, received, severity: 'error' });
}
