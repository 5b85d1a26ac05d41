import { once } from '../text/once.ts';
import type { Bank } from './bank.ts';
import { englishNamesOf } from './detail.ts';
import { banks } from './directory.ts';
import { type BankMatch, matchName } from './match.ts';
import { foldQuery } from './names.ts';

/**
 * Matches a BIN, code, BIC (8 or 11 letters), name in Vietnamese or English, short name, alias or former name,
 * whatever its case, spacing or diacritics. A name that is one bank's own wins over a nickname that several share.
 *
 * @example matchBank('vietcombank').bank?.bin // '970436'
 * @example matchBank('IBK').candidates?.length // 2
 */
export function matchBank(query: string): BankMatch {
  const match = matchName(query);
  const bank = match.bank ?? byEnglishName().get(foldQuery(query));
  return bank ? { bank } : match;
}

/** Finds the one bank that a query means; `undefined` when it means none, or more than one. */
export function findBank(query: string): Bank | undefined {
  return matchBank(query).bank;
}

const byEnglishName = /* @__PURE__ */ once(
  () =>
    new Map(banks.flatMap((bank) => englishNamesOf(bank).map((name) => [foldQuery(name), bank] as const))),
);
