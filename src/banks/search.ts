import type { Bank } from './bank.ts';
import { banks } from './directory.ts';

export interface FindBanksOptions {
  /** At most so many; default all. */
  readonly limit?: number;
}

/** It lists banks for a picker. */
export function findBanks(_query = '', _options: FindBanksOptions = {}): readonly Bank[] {
  return banks.filter((bank) => bank.confidence !== 'low');
}
