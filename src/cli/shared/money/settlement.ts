import type { Issue } from '../../../issues/issue.ts';
import type { Institution } from '../../../reconcile/matching/institution.ts';
import { type Reconciler, safeCreateReconciler } from '../../../reconcile/matching/reconciler.ts';
import type { MatchedMovement } from '../../../reconcile/settlement/deduplicate/read-matched.ts';
import { type Settlement, type SettleOptions, safeSettle } from '../../../reconcile/settlement/settle.ts';
import type { Movement } from '../../../statements/movement.ts';
import type { CheckSystem } from '../../../text/check-digits.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Call } from '../../command.ts';
import type { Output } from '../../terminal/output.ts';
import { bookedBefore } from '../carrying/booked.ts';
import { rowIssues } from '../row-issues.ts';
import { inList, type ListedBill } from './bills.ts';
import { readDecided, type Subjects } from './decisions.ts';
import { locksOfMonths } from './months.ts';

/** How codes are checked, and what the institution says of them. */
export interface CodeRules {
  readonly check?: CheckSystem;
  readonly institution?: Institution;
}

/** The same, and what becomes of money that does not fit. */
interface SettleRules extends CodeRules {
  readonly options: SettleOptions;
  readonly subjects: Subjects;
}

/** What came of bills, and what the reconciler had said of each movement. */
export interface SettledBills {
  readonly settlement: Settlement<ListedBill>;
  readonly matched: readonly MatchedMovement[];
}

type Matcher = Reconciler<ListedBill>;

/**
 * Settles what was read by a policy, and by the decisions and locks that the call names; what is wrong has been told when nothing
 * is given. @throws {UsageError} @throws {DataError}
 */
export async function settleDecided(
  { bills, movements }: { readonly bills: readonly ListedBill[]; readonly movements: readonly Movement[] },
  { policy, ...rules }: CodeRules & Required<Pick<SettleOptions, 'policy'>>,
  call: Call,
): Promise<SettledBills | undefined> {
  const decided = await readDecided(call);
  if (!decided) return undefined;
  const { subjects, ...people } = decided;
  return settleBills(bills, movements, { ...rules, options: { policy, ...people }, subjects }, call);
}

/** Settles bills with what was received; what is wrong has been told when nothing is given. */
function settleBills(
  bills: readonly ListedBill[],
  received: readonly Movement[],
  rules: SettleRules,
  { output }: Pick<Call, 'output'>,
): SettledBills | undefined {
  const made = prepareMatcher(bills, rules, output);
  if (!made) return undefined;
  const { reconciler, warnings } = made;
  const matched = received.map((movement) => ({ movement, match: reconciler.match(movement) }));
  const { locks = [], decisions = [] } = rules.options;
  const settled = safeSettle(bills, matched, {
    ...rules.options,
    locks: locksOfMonths(locks, bills),
    decisions: [...decisions, ...bookedBefore(bills, matched, rules.options)],
  });
  // What becomes of payments is of no use beside what refuses the list.
  const told = settled.ok ? [...warnings, ...settled.warnings] : settled.issues;
  tellOfBills(
    told.filter((found) => subjectOf(found, rules.subjects) === undefined),
    bills,
    output,
  );
  for (const found of told) {
    const subject = subjectOf(found, rules.subjects);
    if (subject !== undefined) output.issues([{ ...found, path: found.path.slice(2) }], { subject });
  }
  return settled.ok ? { settlement: settled.value, matched } : undefined;
}

/** Says in words what the codes of bills allow; what is wrong has been told when nothing is given. */
export function describeBills(
  bills: readonly ListedBill[],
  rules: CodeRules,
  { output }: Pick<Call, 'output'>,
): string | undefined {
  const made = prepareMatcher(bills, rules, output);
  tellOfBills(made?.warnings ?? [], bills, output);
  return made?.reconciler.describe({ lang: output.lang });
}

function prepareMatcher(
  bills: readonly ListedBill[],
  { check, institution }: CodeRules,
  output: Output,
): { readonly reconciler: Matcher; readonly warnings: readonly Issue[] } | undefined {
  const made = safeCreateReconciler(bills, omitUndefined({ check, institution }));
  if (made.ok) return { reconciler: made.value, warnings: made.warnings };
  tellOfBills(made.issues, bills, output);
  return undefined;
}

/** What a decision or a lock is called that an issue is about. */
function subjectOf({ path: [list, row] }: Issue, subjects: Subjects): string | undefined {
  return (list === 'decisions' || list === 'locks') && typeof row === 'number'
    ? subjects[list][row]
    : undefined;
}

function tellOfBills(issues: readonly Issue[], bills: readonly ListedBill[], output: Output): void {
  const placed = inList(issues, bills);
  for (const file of new Set(placed.map((found) => found.file ?? '')))
    rowIssues(
      placed.filter((found) => (found.file ?? '') === file),
      file,
      output,
    );
}
