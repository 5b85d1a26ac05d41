import { dayNumber } from '../../../statements/identity.ts';
import { deadline, isLate } from '../../../tables/cells/due.ts';
import type { LateFee, SettlePolicy } from '../allocate/policy.ts';
import { percentOf } from './percent.ts';

/** Counts the days in Vietnam by which money came after a due day, at least one; 0 in time, or where either is not known. */
export function daysLate(time: string | undefined, due: string | undefined): number {
  if (due === undefined || !isLate(time, due)) return 0;
  const last = dayNumber(new Date(deadline(due) - 1).toISOString()) ?? 0;
  return Math.max(1, (dayNumber(time) ?? last) - last);
}

/** Checks whether money came later than a policy allows. */
export function isTooLate(
  time: string | undefined,
  due: string | undefined,
  { graceDays = 0 }: SettlePolicy,
): boolean {
  return daysLate(time, due) > graceDays;
}

/** Gives what a bill costs more when it was paid so many days late, in whole đồng, rounded down. */
export function lateFeeOf(amount: number, days: number, { perDay = 0, percentPerDay = 0 }: LateFee): number {
  return days * perDay + percentOf(amount * days, percentPerDay, 'down');
}
