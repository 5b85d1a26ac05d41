import { foldName, stripDiacritics } from '../text/strip.ts';
import type { Bank } from './bank.ts';

/** It lists the names that mean this bank and no other, the code first; but for the English legal name. */
export function namesOf(bank: Bank): readonly string[] {
  return [
    bank.code,
    bank.shortName,
    bank.name,
    ...bank.aliases,
    ...bank.formerNames.map((former) => former.name),
  ];
}

/** It reduces a query to a key; the empty key stands for what no bank's name can be. */
export function foldQuery(query: unknown): string {
  if (typeof query !== 'string' || query.length > LONGEST) return '';
  return FOREIGN.test(stripDiacritics(query)) ? '' : foldName(query);
}

/** It splits a name into folded words, which may be the beginnings of words only. */
export function wordsOf(name: string): readonly string[] {
  return stripDiacritics(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Far above any name with its diacritics decomposed. */
const LONGEST = 400;

/** A letter or digit that folding would drop, so that another name would be left. */
const FOREIGN = /[^\P{L}A-Za-z]|[^\P{N}0-9]/u;
