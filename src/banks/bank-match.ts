import type { Bank } from './bank.ts';

/** What a name leads to: one bank, or the banks it may mean (none when the name is unknown). */
export type BankMatch =
  | { readonly bank: Bank; readonly candidates?: never }
  | { readonly bank?: never; readonly candidates: readonly Bank[] };

export const NO_BANKS: BankMatch = { candidates: [] };

/** Lists the banks that a match may mean. */
export function banksOf({ bank, candidates = [] }: BankMatch): readonly Bank[] {
  return bank ? [bank] : candidates;
}
