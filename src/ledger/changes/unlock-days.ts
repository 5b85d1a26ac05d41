import type { Report } from '../../issues/report.ts';
import type { FreezeOptions } from '../../reconcile/settlement/decisions/freeze.ts';
import { appendEvents } from '../store/events.ts';
import type { Books } from '../store/inputs.ts';
import { resettle } from '../store/resettle.ts';

/** A lock that was taken back. */
interface OpenedLock {
  readonly through: string;
  /** How many movements it held. */
  readonly movements: number;
}

/** Takes back the locks through a day or a later one, and settles all anew; gives how many there were. */
export async function unlockDays(
  books: Books,
  { through, ...cause }: FreezeOptions,
  report: Report,
): Promise<number | undefined> {
  const { rows } = await books.tx.query<OpenedLock>(
    `with opened as (delete from vietqr_ledger.locks
         where institution = $1 and through collate "C" >= $2 returning place, through),
       gone as (delete from vietqr_ledger.reports
         where institution = $1 and lock in (select place from opened) returning lock)
     select through, (select count(*)::integer from gone where lock = opened.place) as movements
     from opened order by place`,
    [books.institution, through],
  );
  if (rows.length === 0) return 0;
  appendEvents(
    books,
    rows.map(({ through: subject, movements }) => ({
      ...{ kind: 'unlocked', subject, cause, data: { movements } },
    })),
  );
  const issues = await resettle(books, 'all', 'set_aside');
  report.issues.push(...issues);
  return issues.length > 0 ? undefined : rows.length;
}
