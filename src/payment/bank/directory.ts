import type { Bank } from '../../banks/bank.ts';
import { bankByBin } from '../../banks/directory.ts';
import { banksLike, matchName } from '../../banks/match.ts';
import { type Fault, fault } from '../../issues/issue.ts';
import { stringify } from '../../issues/stringify.ts';
import type { BankId } from '../payment.ts';
import { bankWord, isBin } from './resolve-bin.ts';

/** A bank of a payment: its entry in the directory, or its BIN alone where the directory has none. */
export type PaymentBank = BankId & Partial<Omit<Bank, 'bin'>>;

/** Finds the BIN of a bank in the directory that ships with the package. */
export function resolveBank(bank: unknown, faults: Fault[]): string | undefined {
  const word = bankWord(bank, faults);
  if (word === undefined) return undefined;
  const known = isBin(word) ? knownBin(word, faults) : resolveName(word, faults);
  if (known && !known.receiveSupported) {
    faults.push(fault('bank.cannot_receive', { path: ['bank'], received: known.shortName }));
  }
  return known?.bin ?? (isBin(word) ? word : undefined);
}

/** Tells what the directory knows of a BIN. */
export function describeBank(bin: string, faults: Fault[]): PaymentBank {
  return knownBin(bin, faults) ?? { bin };
}

function knownBin(bin: string, faults: Fault[]): Bank | undefined {
  const bank = bankByBin(bin);
  if (!bank) faults.push(fault('bank.unknown', { path: ['bank'], received: bin }));
  return bank;
}

const MOST_SUGGESTIONS = 3;

function resolveName(word: string, faults: Fault[]): Bank | undefined {
  const { bank, candidates = [] } = matchName(word);
  if (bank) return bank;
  const path = ['bank'];
  const received = stringify(word);
  if (candidates.length > 0) {
    const expected = candidates.map(bankChoice).join(' / ');
    faults.push(fault('bank.ambiguous', { path, expected, received }));
    return undefined;
  }
  const expected = banksLike(word).slice(0, MOST_SUGGESTIONS).map(bankChoice).join(' / ');
  faults.push(fault('bank.not_found', { path, received, ...(expected && { expected }) }));
  return undefined;
}

function bankChoice({ shortName, bin }: Bank): string {
  return `${shortName} (${bin})`;
}
