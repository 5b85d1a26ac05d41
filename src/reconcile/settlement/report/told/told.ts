import { type Credit, creditsOf } from '../../propose/credits.ts';
import { type Proposal, proposalsFor } from '../../propose/propose.ts';
import type { Settled } from '../settled.ts';

/** A settlement as a report tells it: with the bills that are proposed for what waits, and what has been paid too much. */
export interface ToldSettlement extends Settled {
  readonly proposals: readonly Proposal[];
  readonly credits: readonly Credit[];
}

/** Finds what a report tells besides the settlement itself. */
export function toldOf(settled: Settled): ToldSettlement {
  return { ...settled, proposals: proposalsFor(settled), credits: creditsOf(settled.bills) };
}
