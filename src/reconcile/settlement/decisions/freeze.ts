import { type FieldTable, readFields } from '../../../issues/fields.ts';
import { finish } from '../../../issues/finish.ts';
import { settlementMessages } from '../../../issues/messages/domains.ts';
import { hasErrors } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import type { Amount } from '../../../money/vnd.ts';
import { dayNumber } from '../../../statements/identity.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Bill } from '../bills/bills.ts';
import { readSettlement, type SettledBill, type SettledMovement } from '../report/settled.ts';
import type { Settlement } from '../settle.ts';
import type { DecisionNote } from './decision.ts';
import { neededDay, neededMoment, neededText, text } from './fields.ts';
import type { Lock, LockedBill, LockedMovement } from './lock.ts';

export interface FreezeOptions extends DecisionNote {
  /** The last day that is closed, in Vietnam: `2026-09-30`. */
  readonly through: string;
}

export const FREEZE_OPTIONS = {
  through: neededDay,
  by: neededText,
  at: neededMoment,
  note: text,
} as const satisfies FieldTable;

/**
 * Closes the days of a settlement up to one and gives the lock, which `settle` takes from then on: what was allocated on these
 * days, or booked on them, stays as it is. Money that is not allocated stays open; once it is, it is booked on the first open
 * day. What an earlier lock holds is not in this one.
 *
 * @throws {VietqrError} `input.*`
 */
export function freezeDays(settlement: Settlement<Bill<Amount>>, options: FreezeOptions): Lock {
  return unwrap(safeFreezeDays(settlement, options));
}

/** Does what {@link freezeDays} does and returns a {@link Result} instead of throwing. */
export function safeFreezeDays(settlement: Settlement<Bill<Amount>>, options: FreezeOptions): Result<Lock> {
  return finish(settlementMessages, (report) => {
    const settled = readSettlement(settlement, report.at('settlement'));
    const { through, by, at, note } = readFields(FREEZE_OPTIONS, options, report) ?? {};
    if (!settled || hasErrors(report)) return undefined;
    if (through === undefined || by === undefined || at === undefined) return undefined;
    const last = dayNumber(through) ?? 0;
    const movements = settled.movements.filter((each) => isOpenUntil(each, last)).map(lockedMovement);
    const keys = new Set(movements.flatMap(({ allocations }) => allocations.map(({ bill }) => bill)));
    const bills = settled.bills.filter(({ key }) => keys.has(key)).map(lockedBill);
    return { through, by, at, ...omitUndefined({ note }), movements, bills };
  });
}

/** Checks whether a movement was allocated on a day up to one that no lock holds yet; without a time it is of any day. */
function isOpenUntil({ outcome, time, bookedOn, locked }: SettledMovement, last: number): boolean {
  return outcome === 'allocated' && locked === undefined && (dayNumber(bookedOn ?? time) ?? 0) <= last;
}

function lockedBill({ key, code, amountDue, lateFee = 0, dueDate }: SettledBill): LockedBill {
  const amount = amountDue === undefined ? undefined : amountDue - lateFee;
  return { bill: key, code, ...omitUndefined({ amount, dueDate }) };
}

function lockedMovement(movement: SettledMovement): LockedMovement {
  const { id, amount, description, allocations, time, account, reference, source, at } = movement;
  const { reason, undoes, decision } = movement;
  return {
    ...{ id, amount, description, allocations },
    ...omitUndefined({ time, account, reference, source, at, reason, undoes, decision }),
  };
}
