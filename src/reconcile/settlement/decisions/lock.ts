import { choice, type FieldTable, readFields } from '../../../issues/fields.ts';
import { ownProps } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { MovementAllocation } from '../allocate/allocation.ts';
import { type MovementPlace, placeOfMovement } from '../deduplicate/read-matched.ts';
import { allocations, type DecisionNote } from './decision.ts';
import { aMoment, listOf, neededDay, neededMoment, neededText, neededVnd, text } from './fields.ts';

/** What was allocated when days were locked; it stays as it was. */
export interface LockedMovement
  extends Pick<
    MovementAllocation,
    | 'id'
    | 'amount'
    | 'time'
    | 'description'
    | 'account'
    | 'reference'
    | 'source'
    | 'at'
    | 'reason'
    | 'allocations'
    | 'undoes'
    | 'decision'
  > {}

/** Days that were closed, with the allocations that it froze. */
export interface Lock extends DecisionNote {
  /** The last day that is closed: `2026-09-30`. */
  readonly through: string;
  readonly movements: readonly LockedMovement[];
}

const NOTE = { by: neededText, at: neededMoment, note: text } as const satisfies FieldTable;

export const LOCKED_MOVEMENT_FIELDS = {
  id: neededText,
  amount: neededVnd,
  time: aMoment,
  description: { ...text, fallback: '' },
  account: text,
  reference: text,
  source: text,
  at: { expected: 'anObject', read: readPlace },
  reason: choice('reversed', 'late_arrival'),
  allocations: { ...allocations, required: true },
  undoes: text,
  decision: { expected: 'anObject', read: readNote },
} as const satisfies FieldTable;

export const LOCK_FIELDS = {
  ...NOTE,
  through: neededDay,
  movements: { ...listOf(readLockedMovement), required: true },
} as const satisfies FieldTable;

/** Days that were closed. */
export const locks = listOf(readLock);

function readPlace(value: unknown, report: Report): MovementPlace | undefined {
  const props = ownProps(value, report);
  return props && placeOfMovement(props);
}

/** Reads who decided, when, and why. */
export function readNote(value: unknown, report: Report): DecisionNote | undefined {
  const { by, at, note } = readFields(NOTE, value, report) ?? {};
  return by === undefined || at === undefined ? undefined : { by, at, ...omitUndefined({ note }) };
}

function readLockedMovement(item: unknown, report: Report): LockedMovement | undefined {
  const read = readFields(LOCKED_MOVEMENT_FIELDS, item, report);
  if (read?.id === undefined || read.amount === undefined || read.allocations === undefined) return undefined;
  const { id, amount, allocations, ...rest } = read;
  return { id, amount, allocations, ...rest };
}

function readLock(item: unknown, report: Report): Lock | undefined {
  const { by, at, through, movements, note } = readFields(LOCK_FIELDS, item, report) ?? {};
  if (by === undefined || at === undefined || through === undefined || movements === undefined)
    return undefined;
  return { by, at, through, movements, ...omitUndefined({ note }) };
}
