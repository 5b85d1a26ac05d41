import type { MovementAllocation } from '../../reconcile/settlement/allocate/allocation.ts';
import type { BillBalance } from '../../reconcile/settlement/bills/bill-status.ts';
import type { Bill } from '../../reconcile/settlement/bills/bills.ts';
import type { Decision } from '../../reconcile/settlement/decisions/decision.ts';
import { compareDecisions } from '../../reconcile/settlement/decisions/resolve.ts';
import { type Settlement, totalsOf } from '../../reconcile/settlement/settle.ts';
import type { Queryable } from '../database.ts';
import type { StoredBalance } from '../store/inputs.ts';

/** Of which bills the state is asked for: one, those of a customer, or of a code. */
export interface StateOf {
  /** Key of a bill: its id, or its code. */
  readonly bill?: string;
  /** A customer, or the code that a customer's bills share. */
  readonly customer?: string;
}

/** What a person must look at. */
export interface Review<T extends Bill = Bill> {
  /** Money that waits, is only proposed, or may take a payment back; by time. */
  readonly movements: readonly MovementAllocation[];
  /** Bills of which money may have gone back. */
  readonly bills: readonly BillBalance<T>[];
  /** Decisions that no longer hold, since what came later has another sum, or the same id. */
  readonly decisions: readonly { readonly decision: Decision; readonly issue: string }[];
  /** Decisions of which no movement has come: one that is still to be told, or an id that was mistyped. */
  readonly waiting: readonly Decision[];
}

/** Reads the settlement as it stands, of all bills or of some; of these with every movement that is or may be for them. */
export async function stateInTables<T extends Bill>(
  db: Queryable,
  institution: string,
  { bill, customer }: StateOf,
): Promise<Settlement<T>> {
  const isWhole = bill === undefined && customer === undefined;
  const bills = await balancesInTables<T>(
    db,
    isWhole ? '' : 'and (bills.key = $2 or bills.customer = $3 or bills.code = $3)',
    isWhole ? [institution] : [institution, bill ?? null, customer ?? null],
  );
  const movements = isWhole
    ? await movementsInTables(db, '', [institution])
    : await movementsInTables(
        db,
        `and (state -> 'candidates' ?| $2::text[] or place in
           (select movement from vietqr_ledger.allocations where institution = $1 and bill = any ($2::text[])))`,
        [institution, bills.map(({ key }) => key)],
      );
  return { bills, movements, totals: totalsOf(movements) };
}

/** Reads what a person must look at. */
export async function reviewInTables<T extends Bill>(db: Queryable, institution: string): Promise<Review<T>> {
  const { rows } = await db.query<{ decision: Decision; issue: string }>(
    `select decision, set_aside as issue from vietqr_ledger.decisions
     where institution = $1 and set_aside is not null order by place`,
    [institution],
  );
  return {
    movements: await movementsInTables(db, 'and to_review', [institution]),
    bills: await balancesInTables<T>(db, "and balances.status = 'needs_review'", [institution]),
    decisions: rows,
    waiting: await waitingInTables(db, institution),
  };
}

/** Reads the decision that counts of each id under which nothing was told and no cash was paid. */
async function waitingInTables(db: Queryable, institution: string): Promise<readonly Decision[]> {
  const { rows } = await db.query<{ decision: Decision }>(
    `select decision from vietqr_ledger.decisions as decided
     where institution = $1 and set_aside is null
       and not exists (select from vietqr_ledger.movements as each
         where each.institution = $1 and each.id = decided.movement)
       and not exists (select from vietqr_ledger.reports as each
         where each.institution = $1 and each.id = decided.movement)
       and not exists (select from vietqr_ledger.decisions as each
         where each.institution = $1 and each.movement = decided.movement
           and each.set_aside is null and each.decision ? 'cash')
     order by place`,
    [institution],
  );
  const latest = new Map(
    rows
      .map(({ decision }) => decision)
      .sort(compareDecisions)
      .map((decision) => [decision.movement, decision]),
  );
  return [...latest.values()].filter(({ allocations }) => allocations !== 'undo');
}

async function balancesInTables<T extends Bill>(
  db: Queryable,
  chosen: string,
  params: unknown[],
): Promise<BillBalance<T>[]> {
  const { rows } = await db.query<{ bill: T; state: StoredBalance }>(
    `select bill, state from (
       select distinct on (bills.key) bills.bill, balances.state, bills.place
       from vietqr_ledger.bills join vietqr_ledger.balances using (institution, key)
       where bills.institution = $1 ${chosen} order by bills.key, bills.place desc
     ) as bill order by place`,
    params,
  );
  return rows.map(({ bill, state }) => ({ ...state, bill }));
}

async function movementsInTables(
  db: Queryable,
  chosen: string,
  params: unknown[],
): Promise<MovementAllocation[]> {
  const { rows } = await db.query<{ state: MovementAllocation }>(
    `select state from vietqr_ledger.movements where institution = $1 ${chosen} order by moment, id collate "C"`,
    params,
  );
  return rows.map(({ state }) => state);
}
