import { hasErrors, type Report } from '../../issues/report.ts';
import type { SettlePolicy } from '../../reconcile/settlement/allocate/policy.ts';
import type { LedgerDatabase, Queryable } from '../database.ts';
import { canonical } from './canonical.ts';
import { appendEvents } from './events.ts';
import type { Books } from './inputs.ts';
import { resettle } from './resettle.ts';

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
      const books = { tx, ...terms };
      await takeTurn(tx, terms.institution);
      await adoptPolicy(books, report);
      const value = hasErrors(report) ? undefined : await change(books);
      if (value === undefined) throw ROLL_BACK;
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

async function takeTurn(tx: Queryable, institution: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('vietqr_ledger ' || $1::text, 0))", [
    institution,
  ]);
}

/** Settles all anew where the policy is another than that of the states that are stored. */
async function adoptPolicy(books: Books, report: Report): Promise<void> {
  const { tx, institution, policy } = books;
  const { rows } = await tx.query<{ policy: SettlePolicy }>(
    'select policy from vietqr_ledger.institutions where institution = $1',
    [institution],
  );
  const [stored] = rows;
  if (stored && canonical(stored.policy) === canonical(policy)) return;
  await tx.query(
    `insert into vietqr_ledger.institutions values ($1, $2::text::jsonb)
     on conflict (institution) do update set policy = excluded.policy`,
    [institution, JSON.stringify(policy)],
  );
  if (!stored) return;
  await appendEvents(books, [
    { kind: 'policy', subject: institution, cause: { rule: 'given' }, data: policy },
  ]);
  report.issues.push(...(await resettle(books, 'all', 'set_aside')));
}
