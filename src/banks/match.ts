import type { Bank } from './bank.ts';
import { bankByBin, banks } from './directory.ts';
import { foldQuery, namesOf } from './names.ts';
import { once } from './once.ts';

/** What a name leads to: one bank, or the banks it may mean (none when the name is unknown). */
export type BankMatch =
  | { readonly bank: Bank; readonly candidates?: never }
  | { readonly bank?: never; readonly candidates: readonly Bank[] };

const NONE: BankMatch = { candidates: [] };

/**
 * It matches what a codec takes for a bank: its BIN, code, BIC (8 or 11 letters), Vietnamese name, short name, alias
 * or former name, whatever its case, spacing or diacritics.
 */
export function matchName(query: string): BankMatch {
  const coded = bankByBin(query);
  if (coded) return { bank: coded };
  const key = foldQuery(query);
  if (!key) return NONE;
  return lookUp(key) ?? lookUp(withoutBranch(key)) ?? lookUp(withoutLegalForm(key)) ?? NONE;
}

const SHORTEST_START = 3;
const LONGEST_START = 24;

/**
 * It finds the banks whose code, short name or alias shares the longest beginning, at least half, with a word that
 * names none: what a person may have meant, more cheaply than a picker finds it.
 *
 * @example banksLike('vietcombnk')[0]?.bin // '970436'
 */
export function banksLike(word: string): readonly Bank[] {
  const shelf = banks
    .filter(({ confidence }) => confidence !== 'low')
    .map((bank) => ({ bank, keys: [bank.code, bank.shortName, ...bank.aliases].map(foldQuery) }));
  const whole = withoutLegalForm(foldQuery(word)).slice(0, LONGEST_START);
  const shortest = Math.max(SHORTEST_START, whole.length / 2);
  for (let length = whole.length; length >= shortest; length--) {
    const start = whole.slice(0, length);
    const found = shelf.filter(({ keys }) => keys.some((key) => key.startsWith(start)));
    if (found.length > 0) return found.map(({ bank }) => bank);
  }
  return [];
}

/** "Ngân hàng" and "Ngân hàng TMCP" (joint stock commercial bank) are often put before a short name. */
function withoutLegalForm(key: string): string {
  return key.replace(/^nganhang(?:tmcp)?/, '');
}

/** ISO 9362: three characters for the branch may follow the eight of a BIC. */
function withoutBranch(key: string): string {
  return key.length === 11 && bics().has(key.slice(0, 8)) ? key.slice(0, 8) : '';
}

function lookUp(key: string): BankMatch | undefined {
  const own = bankByBin(key) ?? ownNames().get(key);
  if (own) return { bank: own };
  const [first, ...others] = sharedNames().get(key) ?? bics().get(key) ?? [];
  if (!first) return undefined;
  return others.length === 0 ? { bank: first } : { candidates: [first, ...others] };
}

const ownNames = /* @__PURE__ */ once(() => {
  const index = new Map<string, Bank>();
  for (const bank of banks) for (const name of namesOf(bank)) index.set(foldQuery(name), bank);
  return index;
});

const sharedNames = /* @__PURE__ */ once(() => groupBy((bank) => bank.ambiguousAliases));

const bics = /* @__PURE__ */ once(() => groupBy((bank) => (bank.swift ? [bank.swift] : [])));

function groupBy(keysOf: (bank: Bank) => readonly string[]): Map<string, Bank[]> {
  const index = new Map<string, Bank[]>();
  for (const bank of banks) {
    for (const name of keysOf(bank)) {
      const key = foldQuery(name);
      const group = index.get(key);
      if (group) group.push(bank);
      else index.set(key, [bank]);
    }
  }
  return index;
}
