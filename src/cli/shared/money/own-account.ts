import type { ReportFile } from '../../../reconcile/settlement/report/options.ts';
import { compareAccounts } from '../../../statements/identity.ts';
import type { Call } from '../../command.ts';
import { allIssues, collectNow } from '../collect.ts';

/**
 * Checks that each statement is of an account that codes of the folders pay into (`paid`), as far as both are known; else the money of
 * one would be said to have come to another. An account that is named (`--account`), as that behind a virtual one, counts too.
 */
export function isPaidAccount(
  paid: readonly string[],
  files: readonly ReportFile[],
  { flags, output }: Call,
): boolean {
  if (paid.length === 0) return true;
  const named = flags.text('account');
  const accepted = named === undefined ? paid : [...paid, named];
  const checked = collectNow((report) => {
    for (const { file, account } of files)
      if (accepted.every((own) => compareAccounts(own, account) === 'different'))
        report('issue.other_account', { path: [file], received: account ?? '', limit: paid.join(', ') });
    return true;
  });
  output.issues(allIssues(checked));
  return checked.ok;
}
