import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Decision, DecisionNote } from '../decisions/decision.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { Allocation } from './allocation.ts';
import type { Allocator, Outcome } from './allocator.ts';

/** Gives what a lock holds of a movement, or what a person decided of it; undefined where neither is. */
export function fixedOutcome(entry: UniqueMovement, allocator: Allocator): Outcome | undefined {
  const { frozen } = entry;
  if (frozen) {
    const { allocations, reason, undoes, decision } = frozen.movement;
    return {
      outcome: 'allocated',
      allocations: inForce(allocations, allocator),
      locked: frozen.lock.through,
      ...omitUndefined({ reason, undoes, decision }),
    };
  }
  const decision = allocator.decided.get(entry);
  return decision && { ...decidedOutcome(entry, decision, allocator), decision: noteOf(decision) };
}

function decidedOutcome(
  { amount }: UniqueMovement,
  { allocations }: Decision,
  allocator: Allocator,
): Outcome {
  if (typeof allocations !== 'string')
    return { outcome: 'allocated', allocations: inForce(allocations, allocator) };
  if (amount <= 0) return { outcome: 'ignored', reason: 'outgoing', allocations: [] };
  return { outcome: 'unallocated', reason: allocations === 'refund' ? 'refund' : 'ignored', allocations: [] };
}

/** Puts the bill that is in force in the place of one that was replaced. */
function inForce(allocations: readonly Allocation[], { billIndex }: Allocator): readonly Allocation[] {
  return allocations.map((part) => ({ ...part, bill: billIndex.get(part.bill)?.inForce ?? part.bill }));
}

function noteOf({ by, at, note }: Decision): DecisionNote {
  return { by, at, ...omitUndefined({ note }) };
}
