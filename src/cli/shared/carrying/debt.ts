import type { CarriedDebt } from '../../../issuing/manifest/carried.ts';
import { groupBy } from '../../../text/group-by.ts';
import type { OpenBillRow } from './unpaid.ts';

/** What one code of an earlier month still lacks. */
export interface OpenDebt extends OpenBillRow {
  readonly month: string;
  /** How codes that carry it tell of it. */
  readonly debts: readonly CarriedDebt[];
}

/** What is open of earlier months. */
export interface DebtsToCarry {
  /** The folders that were named. */
  readonly folders: readonly string[];
  readonly debts: readonly OpenDebt[];
  /** Those for which money may have come that nobody has decided on. */
  readonly held: readonly OpenDebt[];
  /** By who pays, what codes carried before and ask for no more: what was booked for it stays where it is. */
  readonly kept: ReadonlyMap<string, readonly CarriedDebt[]>;
}

/** Nothing is carried. */
export const NO_DEBTS: DebtsToCarry = { folders: [], debts: [], held: [], kept: new Map() };

/** Puts the debts of each who pays together, folder by folder as they were named. */
export function debtsByKey({ debts }: DebtsToCarry): ReadonlyMap<string, readonly OpenDebt[]> {
  return groupBy(debts, ({ row }) => row.key);
}
