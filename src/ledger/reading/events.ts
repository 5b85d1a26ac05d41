import type { Queryable } from '../database.ts';
import type { LedgerEvent } from '../store/events.ts';

/** Where reading the event log goes on, and how much is read. */
export interface EventsSince {
  /** `seq` of the last event that was read; 0, the default, begins at the first. */
  readonly after?: number;
  /** Most events of one call, 1 to 10,000. Default 1,000. */
  readonly limit?: number;
}

/** Reads the events behind a cursor, oldest first. */
export async function readEvents(
  db: Queryable,
  institution: string,
  { after = 0, limit = 1000 }: EventsSince,
): Promise<readonly LedgerEvent[]> {
  const { rows } = await db.query<Omit<LedgerEvent, 'seq'> & { seq: string }>(
    `select seq::text as seq, kind, subject, cause, data,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from vietqr_ledger.events where institution = $1 and seq > $2 order by seq limit $3`,
    [institution, after, limit],
  );
  return rows.map(({ seq, ...event }) => ({ seq: Number(seq), ...event }));
}
