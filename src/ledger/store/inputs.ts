import type { MovementAllocation } from '../../reconcile/settlement/allocate/allocation.ts';
import type { SettlePolicy } from '../../reconcile/settlement/allocate/policy.ts';
import type { BillBalance } from '../../reconcile/settlement/bills/bill-status.ts';
import type { Bill } from '../../reconcile/settlement/bills/bills.ts';
import type { Decision, DecisionNote } from '../../reconcile/settlement/decisions/decision.ts';
import type { Lock, LockedMovement } from '../../reconcile/settlement/decisions/lock.ts';
import type { MatchedMovement } from '../../reconcile/settlement/deduplicate/read-matched.ts';
import type { Queryable } from '../database.ts';
import type { UnwrittenRows } from './unwritten.ts';

/** A transaction on the rows of one institution. */
export interface Books {
  readonly tx: Queryable;
  readonly institution: string;
  readonly policy: SettlePolicy;
  /** What is not written yet. */
  readonly unwritten: UnwrittenRows;
}

/** What settling takes, as it was given to the ledger. */
export interface LedgerInputs<T extends Bill = Bill> {
  readonly bills: readonly T[];
  /** Every report that says something new, in the order in which they came. */
  readonly received: readonly MatchedMovement[];
  /** Without those that were set aside. */
  readonly decisions: readonly Decision[];
  readonly locks: readonly Lock[];
}

/** Inputs as they are stored, with the states that were made of them before. */
export interface StoredInputs<T extends Bill = Bill> extends LedgerInputs<T> {
  /** The places of the decisions in their table. */
  readonly decisionPlaces: readonly number[];
  /** The component of the movements that are told under an id. */
  readonly componentOf: ReadonlyMap<string, number>;
  readonly movements: readonly StoredMovement[];
  readonly balances: readonly StoredBalance[];
}

/** The state of a movement, and its place in the table. */
export interface StoredMovement {
  readonly place: number;
  readonly state: MovementAllocation;
}

/** What became of a bill, without the caller's own object. */
export type StoredBalance = Omit<BillBalance, 'bill'>;

/** A movement as it is stored: of its match only what settling reads. */
export interface StoredReport {
  readonly movement: MatchedMovement['movement'];
  readonly status: MatchedMovement['match']['status'];
  readonly keys: readonly string[];
}

interface LoadedReport {
  readonly id: string;
  readonly component: number;
  /** The lock that holds it. */
  readonly lock: number | null;
  readonly told: StoredReport | LockedMovement;
}

/** The inputs of some components in one row, as the database gives them. */
export interface LoadedRow<T extends Bill = Bill> {
  readonly bills: readonly T[];
  readonly reports: readonly LoadedReport[];
  readonly decisions: readonly {
    readonly place: number;
    readonly component: number;
    readonly decision: Decision;
  }[];
  readonly locks: readonly { readonly place: number; readonly lock: DecisionNote & Pick<Lock, 'through'> }[];
  readonly movements: readonly StoredMovement[];
  readonly balances: readonly StoredBalance[];
}

/** Loads what is stored of some components, or of all. */
export async function loadInputs<T extends Bill>(
  { tx, institution }: Pick<Books, 'tx' | 'institution'>,
  components: readonly number[] | 'all',
): Promise<StoredInputs<T>> {
  const { rows } = await tx.query<LoadedRow<T>>(
    `select ${inputColumns(components === 'all' ? '' : 'and component = any ($2::bigint[])')}`,
    components === 'all' ? [institution] : [institution, components],
  );
  const [loaded] = rows;
  if (!loaded) throw new RangeError('no row');
  return readLoaded(loaded);
}

function inputColumns(chosen: string): string {
  const list = (row: string, table: string, where: string, order = 'place') =>
    `(select coalesce(jsonb_agg(${row} order by ${order}), '[]') from vietqr_ledger.${table}
      where institution = $1 ${where}) as ${table}`;
  const keys = `and key in (select key from vietqr_ledger.bills where institution = $1 ${chosen})`;
  return [
    list('bill', 'bills', chosen),
    list(
      `jsonb_build_object('id', id, 'component', component, 'lock', lock, 'told', told)`,
      'reports',
      chosen,
    ),
    list(
      `jsonb_build_object('place', place, 'component', component, 'decision', decision)`,
      'decisions',
      `and set_aside is null ${chosen}`,
    ),
    list(`jsonb_build_object('place', place, 'lock', lock)`, 'locks', ''),
    list(`jsonb_build_object('place', place, 'state', state)`, 'movements', chosen),
    list('state', 'balances', keys, 'key'),
  ].join(', ');
}

const NONE_JOINED: ReadonlyMap<number, number> = new Map();

/** Reads the inputs of some components; `movedTo` names what took in components that are no more. */
export function readLoaded<T extends Bill>(
  { bills, reports, decisions, locks, movements, balances }: LoadedRow<T>,
  movedTo = NONE_JOINED,
): StoredInputs<T> {
  const numberOf = (component: number) => movedTo.get(component) ?? component;
  const held = new Map<number, LockedMovement[]>(locks.map(({ place }) => [place, []]));
  const received: MatchedMovement[] = [];
  for (const { lock, told } of reports) {
    if ('movement' in told) received.push(matchedOf(told));
    else held.get(lock ?? 0)?.push(told);
  }
  return {
    bills,
    received,
    decisions: decisions.map(({ decision }) => decision),
    decisionPlaces: decisions.map(({ place }) => place),
    locks: locks.map(({ place, lock }) => ({ ...lock, movements: held.get(place) ?? [] })),
    componentOf: new Map([
      ...decisions.map(({ decision, component }) => [decision.movement, numberOf(component)] as const),
      ...reports.map(({ id, component }) => [id, numberOf(component)] as const),
    ]),
    movements,
    balances,
  };
}

/** Gives a report as `settle` takes it. */
function matchedOf({ movement, status, keys }: StoredReport): MatchedMovement {
  return { movement, match: { status, bills: keys.map((id) => ({ id, code: id })), evidence: [] } };
}
