import { choice, type FieldTable, readFields, required, usually } from '../../../issues/fields.ts';
import { ownProps } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { MovementAllocation } from '../allocate/allocation.ts';
import { type MovementPlace, placeOfMovement } from '../deduplicate/read-matched.ts';
import { allocations, type DecisionNote } from './decision.ts';
import { aMoment, listOf, neededDay, neededMoment, neededText, neededVnd, text, vnd } from './fields.ts';

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
  /** What was allocated in these days. */
  readonly movements: readonly LockedMovement[];
  /** What the bills of these movements asked, by which a bill of another month under their name is told from them. */
  readonly bills?: readonly LockedBill[];
}

/** A bill as it was when days were closed. */
export interface LockedBill {
  /** Key of the bill: its id, or its code. */
  readonly bill: string;
  /** The code that payers write. */
  readonly code: string;
  /** What it asked, whole đồng. */
  readonly amount?: number;
  /** The last day, `2026-09-30`. */
  readonly dueDate?: string;
}

const NOTE = { by: neededText, at: neededMoment, note: text } as const satisfies FieldTable;

export const LOCKED_MOVEMENT_FIELDS = {
  id: neededText,
  amount: neededVnd,
  time: aMoment,
  description: /* @__PURE__ */ usually(text, ''),
  account: text,
  reference: text,
  source: text,
  at: { expected: 'anObject', read: readPlace },
  reason: /* @__PURE__ */ choice('reversed', 'late_arrival'),
  allocations: /* @__PURE__ */ required(allocations),
  undoes: text,
  decision: { expected: 'anObject', read: readNote },
} as const satisfies FieldTable;

export const LOCKED_BILL_FIELDS = {
  bill: neededText,
  code: neededText,
  amount: vnd,
  dueDate: text,
} as const satisfies FieldTable;

export const LOCK_FIELDS = {
  by: neededText,
  at: neededMoment,
  note: text,
  through: neededDay,
  movements: /* @__PURE__ */ required(/* @__PURE__ */ listOf(readLockedMovement)),
  bills: /* @__PURE__ */ listOf(readLockedBill),
} as const satisfies FieldTable;

/** Days that were closed. */
export const locks = /* @__PURE__ */ listOf(readLock);

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

function readLockedBill(item: unknown, report: Report): LockedBill | undefined {
  const { bill, code, amount, dueDate } = readFields(LOCKED_BILL_FIELDS, item, report) ?? {};
  if (bill === undefined || code === undefined) return undefined;
  return { bill, code, ...omitUndefined({ amount, dueDate }) };
}

function readLock(item: unknown, report: Report): Lock | undefined {
  const { by, at, through, movements, bills, note } = readFields(LOCK_FIELDS, item, report) ?? {};
  if (by === undefined || at === undefined || through === undefined || movements === undefined)
    return undefined;
  return { by, at, through, movements, ...omitUndefined({ bills, note }) };
}
