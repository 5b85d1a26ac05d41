import type { Issue } from '../issues/issue.ts';
import type { Movement } from './movement.ts';

/** What can prove that no movement lacks: balances before and after all, the balance beside each, printed totals. */
export type ProofKind = 'opening_closing' | 'running' | 'totals';

/** Whether the movements of a statement are whole, proved by the statement itself. */
export interface Proof {
  /** `unproved` where the statement says nothing that could prove it; `broken` where it says something else. */
  readonly state: 'balanced' | 'unproved' | 'broken';
  /** What proves it, or, of a broken one, what contradicts it. */
  readonly by: readonly ProofKind[];
  /** The first row that does not follow from the one before, or the total that is another; numbers of the sheet, from 1. */
  readonly row?: number;
}

/** First and last day, `2026-09-05`. */
export interface Period {
  /** The first day, `2026-09-01`. */
  readonly from: string;
  /** The last day, `2026-09-30`. */
  readonly to: string;
}

/** All that is said of a statement but its movements. */
export interface StatementSummary {
  readonly account?: string;
  /** As the file names it. */
  readonly bank?: string;
  readonly period?: Period;
  /** Balance before the first movement, whole đồng. */
  readonly opening?: number;
  /** Balance after the last movement, whole đồng. */
  readonly closing?: number;
  readonly proof: Proof;
  /** What is worth a look, the same as the warnings of the safe twin. */
  readonly notices: readonly Issue[];
}

/** A bank statement that was read. */
export interface Statement extends StatementSummary {
  /** In the order of the file. */
  readonly movements: readonly Movement[];
}
