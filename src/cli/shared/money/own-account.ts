import { writeVnd } from '../../../money/vnd.ts';
import { compareAccounts } from '../../../statements/identity.ts';
import type { Call } from '../../command.ts';
import { allIssues, collectNow } from '../collect.ts';
import type { FileOfMovements } from './statements/read-file.ts';

/**
 * Checks that the movements of each file came to an account that codes of the folders pay into (`paid`), as far as both are known; else
 * the money of one account would be said to have come to another. An account that is named (`--account`), as that behind a virtual one,
 * counts too.
 */
export function isPaidAccount(
  paid: readonly string[],
  files: readonly FileOfMovements[],
  { flags, output }: Call,
): boolean {
  if (paid.length === 0) return true;
  const named = flags.text('account');
  const accepted = named === undefined ? paid : [...paid, named];
  const checked = collectNow((report) => {
    for (const each of files)
      for (const [account, { count, sum }] of moneyByAccount(each))
        if (accepted.every((own) => compareAccounts(own, account) === 'different'))
          report('issue.other_account', {
            path: [each.told.file],
            received: `moneyOfAccount(${count}, ${writeVnd(sum)}, ${account})`,
            limit: paid.join(', '),
          });
    return true;
  });
  output.issues(allIssues(checked));
  return checked.ok;
}

/** What came to an account. */
interface AccountMoney {
  readonly count: number;
  /** Whole đồng that came in. */
  readonly sum: number;
}

/** Adds up what a file tells of each account that it names, for itself or on a row. */
function moneyByAccount({ parts, told }: FileOfMovements): ReadonlyMap<string, AccountMoney> {
  const found = new Map<string, AccountMoney>();
  if (told.account !== undefined) found.set(told.account, { count: 0, sum: 0 });
  for (const part of parts)
    for (const { account = part.account, amount } of part.movements) {
      if (account === undefined) continue;
      const { count, sum } = found.get(account) ?? { count: 0, sum: 0 };
      found.set(account, { count: count + 1, sum: sum + Math.max(0, amount) });
    }
  return found;
}
