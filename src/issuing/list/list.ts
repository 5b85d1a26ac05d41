import type { Issue } from '../../issues/issue.ts';
import type { CODE_CHECKS } from '../../reconcile/matching/index/issued-codes.ts';

/** A part of a bill: what is asked for, or, below 0, what is taken off. */
export interface BillItem {
  /** What is charged: "Học phí". */
  readonly title: string;
  /** In đồng. */
  readonly amount: number;
}

/** What one code is to be made for, or was. */
export interface BillRow {
  /** The number of one who pays or of a document, or the code; as the list shows it. */
  readonly key: string;
  /** The code that was issued, where the list has a column of them. */
  readonly code?: string;
  /** The number of the bill or document beside the key. */
  readonly documentNumber?: string;
  /** The number of one who pays beside the key. */
  readonly payer?: string;
  readonly name?: string;
  readonly class?: string;
  readonly items: readonly BillItem[];
  /** In đồng, above 0. Absent only in a list of issued codes that names no sum for it. */
  readonly amount?: number;
  /** The last day, `2026-09-30`, of its row or of a title. */
  readonly dueDate?: string;
  /** The key of the bill that replaced this one. */
  readonly supersededBy?: string;
  readonly check?: (typeof CODE_CHECKS)[number];
  /** The text of the QR code that was printed. */
  readonly payload?: string;
  readonly sheet?: string;
  /** In the sheet, from 1; the first of them. */
  readonly row: number;
}

/** One who has nothing to pay, and why: nothing is due, too much was paid, the state says paid or cancelled. */
export interface SettledRow {
  readonly key: string;
  readonly name?: string;
  /** In đồng: 0, or below where too much was paid. */
  readonly amount: number;
  readonly reason: 'nothing' | 'overpaid' | 'paid' | 'cancelled';
  readonly sheet?: string;
  readonly row: number;
}

/** What proves the amounts: the columns of every row, totals of the list, or nothing. */
export interface BillListProof {
  readonly state: 'proved' | 'unproved';
  readonly by: readonly ('rows' | 'totals')[];
  /**
   * What totals that are right count, in đồng, whoever has nothing to pay too: where it is the list's `total`, they agree to the
   * đồng. Absent where a sheet has no such total, a row is not right, or sums were rounded.
   */
  readonly totalled?: number;
  /** The headings of the columns that say what is due, one for each different one; empty where only its parts stand there. */
  readonly amount: readonly string[];
}

/** What a key is. */
export type KeyKind = 'code' | 'payer' | 'document' | 'order';

/** A list of bills as it was understood. */
export interface BillList {
  readonly bills: readonly BillRow[];
  /** Who has nothing to pay: no code is made for them. */
  readonly settled: readonly SettledRow[];
  /** What its keys are: codes, numbers of those who pay or of documents, places of rows; each kind once. */
  readonly keyedBy: readonly KeyKind[];
  /** How many bills. */
  readonly payers: number;
  /** How many items they have. */
  readonly items: number;
  /** What all bills add up to, in đồng. */
  readonly total: number;
  /** How many đồng a one stands for in the list. */
  readonly unit: 1 | 1000 | 1_000_000;
  readonly proof: BillListProof;
  /** All that should be known before codes are made: sheets and rows that were left out, what was taken as what. */
  readonly notices: readonly Issue[];
}
