import type { Bank } from '../../banks/bank.ts';
import { bankByBin } from '../../banks/directory.ts';
import { banksLike, matchName } from '../../banks/match.ts';
import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import type { BankId } from '../payment.ts';
import { bankWord, isBin } from './resolve-bin.ts';

/** A bank of a payment: its entry in the directory, or its BIN alone where the directory has none. */
export type PaymentBank = BankId & Partial<Omit<Bank, 'bin'>>;

/** Finds the BIN of a bank in the directory that ships with the package. */
export function resolveBank(bank: unknown, report: Report): string | undefined {
  const word = bankWord(bank, report);
  if (word === undefined) return undefined;
  const known = bankByBin(word) ?? (isBin(word) ? unknownBin(word, report) : resolveName(word, report));
  if (known && !known.receiveSupported) {
    report('bank.cannot_receive', { path: ['bank'], received: known.shortName, severity: 'warning' });
  }
  return known?.bin ?? (isBin(word) ? word : undefined);
}

/** Tells what the directory knows of a BIN. */
export function describeBank(bin: string, report: Report): PaymentBank {
  return bankByBin(bin) ?? unknownBin(bin, report) ?? { bin };
}

function unknownBin(bin: string, report: Report): undefined {
  report('bank.unknown', { path: ['bank'], received: bin, severity: 'warning' });
}

const MOST_SUGGESTIONS = 3;

function resolveName(word: string, report: Report): Bank | undefined {
  const { bank, candidates = [] } = matchName(word);
  if (bank) return bank;
  const path = ['bank'];
  const received = stringify(word);
  if (candidates.length > 0) {
    const limit = candidates.map(bankChoice).join(' / ');
    report('bank.ambiguous', { path, limit, received });
    return undefined;
  }
  const limit = banksLike(word).slice(0, MOST_SUGGESTIONS).map(bankChoice).join(' / ');
  report('bank.not_found', { path, received, ...(limit && { limit }) });
  return undefined;
}

function bankChoice({ shortName, bin }: Bank): string {
  return `${shortName} (${bin})`;
}
