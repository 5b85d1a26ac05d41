import type { MovementAllocation } from '../../reconcile/settlement/allocate/allocation.ts';
import type { Settlement } from '../../reconcile/settlement/settle.ts';
import { dayNumber } from '../../statements/identity.ts';
import { groupBy } from '../../text/group-by.ts';
import { canonical } from './canonical.ts';
import { appendEvents, type NewEvent } from './events.ts';
import type { Books, StoredBalance, StoredInputs } from './inputs.ts';

/** Writes the states that differ from those of before, with an event each. */
export async function writeStates(
  books: Books,
  { movements, balances, componentOf }: StoredInputs,
  settled: Settlement,
): Promise<void> {
  const before = groupBy(movements, ({ state }) => canonical(state));
  const changed = settled.movements.filter((state) => before.get(canonical(state))?.pop() === undefined);
  const left = new Set([...before.values()].flat().map(({ place }) => place));
  const gone = movements.filter(({ place }) => left.has(place));
  await replaceMovements(
    books,
    gone.map(({ place }) => place),
    changed,
    componentOf,
  );
  const known = new Set(balances.map(canonical));
  const bills = settled.bills
    .map(({ bill, ...state }): StoredBalance => state)
    .filter((state) => !known.has(canonical(state)));
  await writeBalances(books, bills);
  const stays = new Set(changed.map(({ id }) => id));
  await appendEvents(books, [
    ...gone.filter(({ state }) => !stays.has(state.id)).map(({ state }) => mergedEvent(state.id)),
    ...changed.map(movementEvent),
    ...bills.map(billEvent),
  ]);
}

function mergedEvent(subject: string): NewEvent {
  return { kind: 'movement', subject, cause: { rule: 'merged' }, data: null };
}

function movementEvent(state: MovementAllocation): NewEvent {
  const rule = state.reason ?? (state.outcome === 'allocated' ? 'matched' : state.outcome);
  return { kind: 'movement', subject: state.id, cause: state.decision ?? { rule }, data: state };
}

function billEvent(state: StoredBalance): NewEvent {
  return { kind: 'bill', subject: state.key, cause: { rule: state.status }, data: state };
}

async function replaceMovements(
  { tx, institution }: Books,
  gone: readonly number[],
  states: readonly MovementAllocation[],
  componentOf: ReadonlyMap<string, number>,
): Promise<void> {
  if (gone.length > 0)
    await tx.query('delete from vietqr_ledger.movements where place = any ($1::bigint[])', [gone]);
  if (states.length === 0) return;
  const rows = states.map((state) => ({
    ...movementColumns(state),
    component: componentFor(state.id, componentOf),
    state,
  }));
  await tx.query(
    `with added as (
       insert into vietqr_ledger.movements
         (institution, id, amount, moment, day, outcome, reason, to_review, locked, state, component)
       select $1::text, id, amount, moment, day, outcome, reason, to_review, locked, state, component
       from jsonb_to_recordset($2::text::jsonb) as movement (id text, amount bigint, moment bigint, day integer,
         outcome text, reason text, to_review boolean, locked text, state jsonb, component bigint)
       returning place, outcome, state
     )
     insert into vietqr_ledger.allocations (institution, movement, bill, amount, is_made)
     select $1::text, place, part ->> 'bill', (part ->> 'amount')::bigint, outcome = 'allocated'
     from added, jsonb_array_elements(state -> 'allocations') as part`,
    [institution, JSON.stringify(rows)],
  );
}

function movementColumns(state: MovementAllocation) {
  const { id, amount, outcome, reason, locked, time, bookedOn } = state;
  return {
    ...{ id, amount, outcome, reason, locked },
    moment: Date.parse(time ?? '') || 0,
    day: dayNumber(bookedOn ?? time) ?? 0,
    to_review: isToReview(state),
  };
}

/** Checks whether a person must look at a movement: nobody decided it, and its money waits, or may take a payment back. */
function isToReview({ outcome, reason, decision, undoes }: MovementAllocation): boolean {
  if (decision) return false;
  if (outcome === 'proposed') return true;
  if (outcome === 'unallocated') return reason !== 'reversed';
  return outcome === 'ignored' && reason === 'reversed' && undoes === undefined;
}

/** A second movement of one id has `#2` behind it. */
function componentFor(id: string, componentOf: ReadonlyMap<string, number>): number {
  const found = componentOf.get(id) ?? componentOf.get(id.replace(/#\d+$/, ''));
  if (found === undefined) throw new RangeError(`no component of ${id}`);
  return found;
}

async function writeBalances({ tx, institution }: Books, states: readonly StoredBalance[]): Promise<void> {
  if (states.length === 0) return;
  await tx.query(
    `insert into vietqr_ledger.balances
     select $1::text, state ->> 'key', state ->> 'status', (state ->> 'received')::bigint, state
     from jsonb_array_elements($2::text::jsonb) as state
     on conflict (institution, key) do update
       set status = excluded.status, received = excluded.received, state = excluded.state`,
    [institution, JSON.stringify(states)],
  );
}
