import type { Report } from '../../../issues/report.ts';
import { dayNumber } from '../../../statements/identity.ts';
import { sum } from '../allocate/allocation.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { Frozen } from '../deduplicate/read-matched.ts';
import type { Lock, LockedMovement } from './lock.ts';

/** Lists what locks hold, each movement once; one that two locks hold with different allocations is reported. */
export function heldMovements(locks: readonly Lock[], report: Report): readonly Frozen[] {
  const held = new Map<string, Frozen>();
  for (const [row, lock] of locks.entries())
    for (const [place, movement] of lock.movements.entries()) {
      const { id, source, account, description } = movement;
      const name = JSON.stringify([id, source, account, description]);
      const other = held.get(name);
      if (!other) held.set(name, { movement, lock });
      else if (bookingOf(other.movement) !== bookingOf(movement))
        reportConflict({ movement, lock }, report.at(row, 'movements', place));
    }
  return [...held.values()];
}

/** Reports what locks hold twice under different ids, now that it is known to be one movement. */
export function checkHeldOnce(
  held: readonly Frozen[],
  entries: readonly UniqueMovement[],
  report: Report,
): void {
  if (held.length === 0) return;
  const kept = new Set(entries.flatMap(({ frozen }) => (frozen ? heldName(frozen) : [])));
  for (const each of held) if (!kept.has(heldName(each))) reportConflict(each, report);
}

function heldName({ movement }: Frozen): string {
  return JSON.stringify([movement.id, bookingOf(movement)]);
}

function reportConflict({ movement, lock }: Frozen, report: Report): void {
  report('decision.locks', { path: ['id'], received: movement.id, limit: lock.through });
}

function bookingOf({ amount, allocations }: LockedMovement): string {
  return JSON.stringify([
    amount,
    allocations.map(({ bill, amount, walletFee }) => JSON.stringify([bill, amount, walletFee])).sort(),
  ]);
}

/** Reports allocations of locks that do not make their movement. */
export function checkLocks(locks: readonly Lock[], report: Report): void {
  for (const [row, { movements }] of locks.entries())
    for (const [place, { amount, allocations }] of movements.entries()) {
      const at = report.at(row, 'movements', place, 'allocations');
      if (sum(allocations) !== amount)
        at('decision.sum', { received: String(sum(allocations)), limit: amount });
    }
}

/** The last day that locks close, counted from 1970; none closes any for -Infinity. */
export function closedThrough(locks: readonly Lock[]): number {
  return locks.reduce(
    (last, { through }) => Math.max(last, dayNumber(through) ?? last),
    Number.NEGATIVE_INFINITY,
  );
}
