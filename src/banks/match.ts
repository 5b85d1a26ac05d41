import { once } from '../text/once.ts';
import type { Bank } from './bank.ts';
import { type BankMatch, banksOf, NO_BANKS } from './bank-match.ts';
import { bankByBin, banks } from './directory.ts';
import { bankNames, bareName, bareNamesOf, foldQuery } from './names.ts';

/**
 * Matches what a codec takes for a bank: its BIN, code, BIC (8 or 11 letters), Vietnamese name, short name, alias
 * or former name, whatever its case, spacing or diacritics, with or without the words any bank bears; nothing beside it.
 */
export function matchName(query: string): BankMatch {
  const coded = bankByBin(query);
  if (coded) return { bank: coded };
  const key = foldQuery(query);
  return lookUp(key) ?? lookUp(withoutBranch(key)) ?? ofBranch(key, lookUp(bareName(key))) ?? NO_BANKS;
}

/** "Sài Gòn - Chi nhánh Hà Nội" is no bank "Sài Gòn - Hà Nội": what tells a branch means a bank that is one. */
function ofBranch(key: string, match: BankMatch | undefined): BankMatch | undefined {
  if (!match || !key.includes(BRANCH)) return match;
  return banksOf(match).every(({ name }) => foldQuery(name).includes(BRANCH)) ? match : undefined;
}

const BRANCH = 'chinhanh';

const MIN_START = 3;
const MAX_START = 24;

/**
 * Finds the banks one of whose names shares the longest beginning, at least half, with a word that names none, or is such
 * a beginning itself, as the BIN may be: what a person may have meant, more cheaply than a picker finds it. Codes come
 * first, then short names, aliases, legal names.
 *
 * @example banksLike('vietcombnk')[0]?.bin // '970436'
 */
export function banksLike(word: string): readonly Bank[] {
  const shelf = banks
    .filter(({ confidence }) => confidence !== 'low')
    .map((bank) => ({ bank, keys: [...bankNames(bank).map(foldQuery), ...bareNamesOf(bank), bank.bin] }));
  const whole = bareName(foldQuery(word)).slice(0, MAX_START);
  for (let length = whole.length; length >= MIN_START; length--) {
    const start = whole.slice(0, length);
    const isShort = length < whole.length / 2 || /^\d+$/.test(start);
    const isLike = (key: string) => (isShort ? key === start : key.startsWith(start));
    const found = shelf
      .map(({ bank, keys }) => ({ bank, at: keys.findIndex(isLike) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    if (found.length > 0) return found.map(({ bank }) => bank);
  }
  return [];
}

/** ISO 9362: three characters for the branch may follow the eight of a BIC. */
function withoutBranch(key: string): string {
  const head = key.slice(0, 8);
  return key.length === 11 && bics().has(head) ? head : '';
}

function lookUp(key: string): BankMatch | undefined {
  const found = ownNames().get(key) ?? sharedNames().get(key) ?? bics().get(key) ?? bareNames().get(key);
  const bank = found?.[0];
  return bank && (found.length === 1 ? { bank } : { candidates: found });
}

/** A name that a bank lists as ambiguous, too, is not its own alone. */
const ownNames = /* @__PURE__ */ indexBy((bank) =>
  [bank.bin, ...bankNames(bank)].filter((name) => !bank.ambiguousAliases.includes(name)),
);

const sharedNames = /* @__PURE__ */ indexBy((bank) => bank.ambiguousAliases);

const bics = /* @__PURE__ */ indexBy((bank) => (bank.swift ? [bank.swift] : []));

const bareNames = /* @__PURE__ */ indexBy(bareNamesOf);

function indexBy(keysOf: (bank: Bank) => readonly string[]): () => ReadonlyMap<string, readonly Bank[]> {
  return once(() => {
    const index = new Map<string, Bank[]>();
    for (const bank of banks) {
      for (const key of new Set(keysOf(bank).map(foldQuery))) {
        const group = index.get(key);
        if (group) group.push(bank);
        else index.set(key, [bank]);
      }
    }
    return index;
  });
}
