import type { Bank } from '../../banks/bank.ts';
import { bankByBin } from '../../banks/directory.ts';
import { matchBank } from '../../banks/match.ts';
import { findBanks } from '../../banks/search.ts';
import { type Issue, issue } from '../../issues/issue.ts';
import { show } from '../../issues/show.ts';
import { bankWord, isBin } from './bin-only.ts';
import type { BankId, Directory } from './payment.ts';

/** A bank of a payment: its entry in the directory, or its BIN alone where the directory has none. */
export type PaymentBank = BankId & Partial<Omit<Bank, 'bin'>>;

/** The directory that ships with the package. */
export const shipped: Directory<PaymentBank> = {
  resolve: (bank, issues) => {
    const word = bankWord(bank, issues);
    if (word === undefined) return undefined;
    const known = isBin(word) ? knownBin(word, issues) : named(word, issues);
    if (known && !known.receiveSupported) {
      issues.push(issue('bank.cannot_receive', { path: ['bank'], received: known.shortName }));
    }
    return known?.bin ?? (isBin(word) ? word : undefined);
  },
  describe: (bin, issues) => knownBin(bin, issues) ?? { bin },
};

function knownBin(bin: string, issues: Issue[]): Bank | undefined {
  const bank = bankByBin(bin);
  if (!bank) issues.push(issue('bank.unknown', { path: ['bank'], received: bin }));
  return bank;
}

const MOST_SUGGESTIONS = 3;

function named(word: string, issues: Issue[]): Bank | undefined {
  const { bank, candidates = [] } = matchBank(word);
  if (bank) return bank;
  const path = ['bank'];
  const received = show(word);
  if (candidates.length > 0) {
    const expected = candidates.map(label).join(' / ');
    issues.push(issue('bank.ambiguous', { path, expected, received }));
    return undefined;
  }
  const expected = findBanks(word).slice(0, MOST_SUGGESTIONS).map(label).join(' / ');
  issues.push(issue('bank.not_found', { path, received, ...(expected && { expected }) }));
  return undefined;
}

function label({ shortName, bin }: Bank): string {
  return `${shortName} (${bin})`;
}
