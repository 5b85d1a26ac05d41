import { once } from '../text/once.ts';
import type { Bank, BankText } from './bank.ts';
import type { BankMatch } from './bank-match.ts';
import { matchCell } from './cell.ts';
import { englishNamesOf } from './detail.ts';
import { banks } from './directory.ts';
import { matchName } from './match.ts';
import { foldQuery } from './names.ts';

/**
 * Matches a BIN, code, BIC (8 or 11 letters), name in Vietnamese or English, short name, alias or former name,
 * whatever its case, spacing or diacritics. A name that is one bank's own wins over a nickname that several share.
 * A cell of a list may tell a branch behind the name, and a BIN or another name of the bank beside it; where these do
 * not agree, the banks that they name are the candidates.
 *
 * @example matchBank('vietcombank').bank?.bin // '970436'
 * @example matchBank('IBK').candidates?.length // 2
 * @example matchBank('Vietcombank CN Cần Thơ').bank?.bin // '970436'
 * @example matchBank('VCB (970415)').candidates?.length // 2
 */
export function matchBank(query: BankText): BankMatch {
  return matchCell(query, matchAnyName);
}

function matchAnyName(query: string): BankMatch {
  const match = matchName(query);
  const bank = match.bank ?? byEnglishName().get(foldQuery(query));
  return bank ? { bank } : match;
}

/** Finds the one bank that a query means; `undefined` when it means none, or more than one. */
export function findBank(query: BankText): Bank | undefined {
  return matchBank(query).bank;
}

const byEnglishName = /* @__PURE__ */ once(
  () =>
    new Map(banks.flatMap((bank) => englishNamesOf(bank).map((name) => [foldQuery(name), bank] as const))),
);
