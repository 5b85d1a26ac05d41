import { hasErrors, type Report } from '../../issues/report.ts';
import type { SettlePolicy } from '../../reconcile/settlement/allocate/policy.ts';
import type { LedgerDatabase } from '../database.ts';
import { canonical } from './canonical.ts';
import { appendEvents } from './events.ts';
import type { Books } from './inputs.ts';
import { resettle } from './resettle.ts';
import { noRows, writeRows } from './unwritten.ts';

/** Whose rows are changed, and by which policy. */
export interface LedgerTerms {
  readonly institution: string;
  readonly policy: SettlePolicy;
}

/**
 * Changes the rows of an institution in one transaction, all or none. Changes of one institution take turns, so that none sees
 * half of another; those of several go side by side. What the database refuses is reported.
 */
export async function changeBooks<T>(
  db: LedgerDatabase,
  terms: LedgerTerms,
  report: Report,
  change: (books: Books) => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await db.transaction(async (tx) => {
      const books = { tx, ...terms, unwritten: noRows() };
      await adoptPolicy(books, await takeTurn(books), report);
      const value = hasErrors(report) ? undefined : await change(books);
      if (value === undefined) throw ROLL_BACK;
      await writeRows(books);
      return value;
    });
  } catch (error) {
    return error === ROLL_BACK ? undefined : reportDatabase(error, report);
  }
}

/** Reads rows; what the database refuses is reported. */
export async function readBooks<T>(report: Report, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    return reportDatabase(error, report);
  }
}

/** Ends a transaction whose reasons stand in the report. */
const ROLL_BACK = new RangeError('refused');

function reportDatabase(error: unknown, report: Report): undefined {
  return report('ledger.database', { received: error instanceof Error ? error.message : String(error) });
}

/** Waits until no other changes the rows of the institution, and gives the policy of its states; none where it is new. */
async function takeTurn({ tx, institution, policy }: Books): Promise<SettlePolicy | undefined> {
  const lockRow = 'select policy from vietqr_ledger.institutions where institution = $1 for update';
  const known = await tx.query<{ policy: SettlePolicy }>(lockRow, [institution]);
  if (known.rows[0]) return known.rows[0].policy;
  const added = await tx.query(
    `insert into vietqr_ledger.institutions values ($1, $2::text::jsonb) on conflict do nothing
     returning institution`,
    [institution, JSON.stringify(policy)],
  );
  if (added.rows.length > 0) return undefined;
  const { rows } = await tx.query<{ policy: SettlePolicy }>(lockRow, [institution]);
  return rows[0]?.policy;
}

/** Settles all anew where the policy is another than that of the states that are stored. */
async function adoptPolicy(books: Books, stored: SettlePolicy | undefined, report: Report): Promise<void> {
  const { tx, institution, policy } = books;
  if (!stored || canonical(stored) === canonical(policy)) return;
  await tx.query('update vietqr_ledger.institutions set policy = $2::text::jsonb where institution = $1', [
    institution,
    JSON.stringify(policy),
  ]);
  appendEvents(books, [{ kind: 'policy', subject: institution, cause: { rule: 'given' }, data: policy }]);
  report.issues.push(...(await resettle(books, 'all', 'set_aside')));
}
