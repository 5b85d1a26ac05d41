import type { DecisionNote } from '../../reconcile/settlement/decisions/decision.ts';
import type { Books } from './inputs.ts';

/** What an event tells: what was given, or what it changed. */
export type EventKind =
  | 'bill_added'
  | 'bill_replaced'
  | 'received'
  | 'rematched'
  | 'decided'
  | 'set_aside'
  | 'locked'
  | 'unlocked'
  | 'policy'
  | 'movement'
  | 'bill';

/** A line of the event log. */
export interface LedgerEvent {
  /** Grows with every event; the cursor of `events`. */
  readonly seq: number;
  /** ISO 8601, by the clock of the database. */
  readonly at: string;
  readonly kind: EventKind;
  /** Id of the movement or key of the bill; of a lock its last day. */
  readonly subject: string;
  /** The person, or the rule, behind it. */
  readonly cause: DecisionNote | { readonly rule: string };
  /** What was given, or the state from then on; null where a movement turned out to be another. */
  readonly data: unknown;
}

/** An event before it is stored. */
export type NewEvent = Omit<LedgerEvent, 'seq' | 'at'>;

/** Appends events, which are written with what they tell. */
export function appendEvents({ unwritten }: Books, events: readonly NewEvent[]): void {
  for (const event of events) unwritten.events.push(event);
}
