import type { GuessedRepair, ProvedRepair, Repair } from '../repair.ts';
import { ENGLISH_TITLES } from './en.ts';
import { titleOf } from './title.ts';

/** Writes the title of a repair. */
export function repair(facts: Omit<GuessedRepair, 'title'> | Omit<ProvedRepair, 'title'>): Repair {
  return { ...facts, title: titleOf(facts, ENGLISH_TITLES) };
}
