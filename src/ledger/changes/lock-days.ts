import type { Report } from '../../issues/report.ts';
import type { MovementAllocation } from '../../reconcile/settlement/allocate/allocation.ts';
import { type FreezeOptions, safeFreezeDays } from '../../reconcile/settlement/decisions/freeze.ts';
import type { Lock, LockedMovement } from '../../reconcile/settlement/decisions/lock.ts';
import { totalsOf } from '../../reconcile/settlement/settle.ts';
import { dayNumber } from '../../statements/identity.ts';
import { canonical } from '../store/canonical.ts';
import { appendEvents } from '../store/events.ts';
import type { Books } from '../store/inputs.ts';
import { digestOf, linksOfLocked } from '../store/links.ts';
import { findComponents } from '../store/offers.ts';
import { resettle } from '../store/resettle.ts';

/** Closes the days up to one: what was allocated on them is held as it is from then on. */
export async function lockDays(
  books: Books,
  options: FreezeOptions,
  report: Report,
): Promise<Lock | undefined> {
  const movements = await openMovements(books, dayNumber(options.through) ?? 0);
  const settlement = { bills: [], movements, totals: totalsOf(movements) };
  const frozen = safeFreezeDays(settlement, options);
  if (!frozen.ok) {
    report.issues.push(...frozen.issues);
    return undefined;
  }
  const components = await storeLock(books, frozen.value);
  const issues = await resettle(books, components, 'refuse');
  report.issues.push(...issues);
  return issues.length > 0 ? undefined : frozen.value;
}

/** Loads what is allocated on days up to one and not held yet. */
async function openMovements(
  { tx, institution }: Books,
  last: number,
): Promise<readonly MovementAllocation[]> {
  const { rows } = await tx.query<{ state: MovementAllocation }>(
    `select state from vietqr_ledger.movements
     where institution = $1 and outcome = 'allocated' and locked is null and day <= $2
     order by moment, id collate "C"`,
    [institution, last],
  );
  return rows.map(({ state }) => state);
}

async function storeLock(books: Books, { movements, ...lock }: Lock): Promise<readonly number[]> {
  const { tx, institution } = books;
  const { rows } = await tx.query<{ place: string }>(
    `insert into vietqr_ledger.locks (institution, through, lock) values ($1, $2, $3::text::jsonb)
     returning place::text as place`,
    [institution, lock.through, JSON.stringify(lock)],
  );
  const place = rows[0]?.place ?? '';
  const components = await findComponents(books, movements.map(linksOfLocked));
  await storeHeld(books, place, movements, components);
  const { by, at, note, through } = lock;
  appendEvents(books, [
    {
      kind: 'locked',
      subject: through,
      cause: { by, at, ...(note !== undefined && { note }) },
      data: { movements: movements.length },
    },
  ]);
  return components;
}

async function storeHeld(
  { tx, institution }: Books,
  lock: string,
  movements: readonly LockedMovement[],
  components: readonly number[],
): Promise<void> {
  const rows = movements.map((told, row) => ({
    digest: digestOf(`${lock} ${row} ${canonical(told)}`),
    ...{ id: told.id, amount: told.amount, told, component: components[row] },
  }));
  await tx.query(
    `insert into vietqr_ledger.reports (institution, digest, lock, id, amount, told, component)
     select $1::text, row ->> 'digest', $3::bigint, row ->> 'id', (row ->> 'amount')::bigint, row -> 'told',
       (row ->> 'component')::bigint
     from jsonb_array_elements($2::text::jsonb) with ordinality as list (row, place) order by place`,
    [institution, JSON.stringify(rows), lock],
  );
}
