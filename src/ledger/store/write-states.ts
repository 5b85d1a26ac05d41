import type { MovementAllocation } from '../../reconcile/settlement/allocate/allocation.ts';
import { isOpen } from '../../reconcile/settlement/report/sorts.ts';
import type { Settlement } from '../../reconcile/settlement/settle.ts';
import { dayNumber } from '../../statements/identity.ts';
import { groupBy } from '../../text/group-by.ts';
import { canonical } from './canonical.ts';
import { appendEvents, type NewEvent } from './events.ts';
import type { Books, StoredBalance, StoredInputs } from './inputs.ts';
import { writeRows } from './unwritten.ts';

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
  const { unwritten } = books;
  for (const { place } of gone) unwritten.gone.push(place);
  for (const state of changed) {
    const component = componentFor(state.id, componentOf);
    unwritten.movements.push({ ...movementColumns(state), component, state });
  }
  const known = new Set(balances.map(canonical));
  const bills = settled.bills
    .map(({ bill, ...state }): StoredBalance => state)
    .filter((state) => !known.has(canonical(state)));
  for (const state of bills) unwritten.balances.push(state);
  const stays = new Set(changed.map(({ id }) => id));
  appendEvents(books, [
    ...gone.filter(({ state }) => !stays.has(state.id)).map(({ state }) => mergedEvent(state.id)),
    ...changed.map(movementEvent),
    ...bills.map(billEvent),
  ]);
  await writeRows(books);
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

function movementColumns(state: MovementAllocation) {
  const { id, amount, outcome, reason, locked, time, bookedOn } = state;
  return {
    ...{ id, amount, outcome, reason, locked },
    moment: Date.parse(time ?? '') || 0,
    day: dayNumber(bookedOn ?? time) ?? 0,
    to_review: isOpen(state),
  };
}

/** A second movement of one id has `#2` behind it. */
function componentFor(id: string, componentOf: ReadonlyMap<string, number>): number {
  const found = componentOf.get(id) ?? componentOf.get(id.replace(/#\d+$/, ''));
  if (found === undefined) throw new RangeError(`no component of ${id}`);
  return found;
}
