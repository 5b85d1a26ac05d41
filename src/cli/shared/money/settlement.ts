import type { Issue } from '../../../issues/issue.ts';
import { safeCreateReconciler } from '../../../reconcile/matching/reconciler.ts';
import { type Settlement, type SettleOptions, safeSettle } from '../../../reconcile/settlement/settle.ts';
import type { Movement } from '../../../statements/movement.ts';
import type { CheckSystem } from '../../../text/check-digits.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Call } from '../../command.ts';

import { rowIssues } from '../row-issues.ts';
import { inList, type ListedBill } from './bills.ts';

/** How codes are checked, and what becomes of money that does not fit. */
export interface SettleRules {
  readonly check?: CheckSystem;
  readonly options: SettleOptions;
}

/** Settles bills with what was received; what is wrong has been told when nothing is given. */
export function settleBills(
  bills: readonly ListedBill[],
  received: readonly Movement[],
  { check, options }: SettleRules,
  { output }: Pick<Call, 'output'>,
): Settlement<ListedBill> | undefined {
  const reconciler = safeCreateReconciler(bills, omitUndefined({ check }));
  const tell = (issues: readonly Issue[]) => {
    const placed = inList(issues, bills);
    for (const file of new Set(placed.map((found) => found.file ?? '')))
      rowIssues(
        placed.filter((found) => (found.file ?? '') === file),
        file,
        output,
      );
  };
  if (!reconciler.ok) {
    tell(reconciler.issues);
    return undefined;
  }
  const matched = received.map((movement) => ({ movement, match: reconciler.value.match(movement) }));
  const settled = safeSettle(bills, matched, options);
  // What becomes of payments is of no use beside what refuses the list.
  tell(settled.ok ? [...reconciler.warnings, ...settled.warnings] : settled.issues);
  return settled.ok ? settled.value : undefined;
}
