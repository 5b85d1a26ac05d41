import { type Issue, issue } from '../../issues/issue.ts';
import { isRecord, show } from '../../issues/show.ts';
import type { BankId, Directory } from './payment.ts';

const BANK_WANTED = 'a bank BIN, code or name';

/** The directory that knows no bank: a bank is its six-digit BIN. */
export const binOnly: Directory<BankId> = {
  resolve: (bank, issues) => {
    const word = bankWord(bank, issues);
    if (word === undefined || isBin(word)) return word;
    issues.push(issue('bank.not_found', { path: ['bank'], received: show(word) }));
    return undefined;
  },
  describe: (bin) => ({ bin }),
};

export function isBin(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** The text by which a caller names a bank: given as it is, or the BIN of an object. */
export function bankWord(bank: unknown, issues: Issue[]): string | undefined {
  if (typeof bank === 'string') return bank;
  if (isRecord(bank) && typeof bank.bin === 'string' && isBin(bank.bin)) return bank.bin;
  const path = ['bank'];
  const fault =
    bank === undefined
      ? issue('input.required', { path, expected: BANK_WANTED })
      : issue('input.type', { path, expected: BANK_WANTED, received: show(bank) });
  issues.push(fault);
  return undefined;
}
