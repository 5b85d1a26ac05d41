import { type Fault, fault } from '../../issues/issue.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { wrongType } from '../../issues/wrong-type.ts';

const BANK_WANTED = 'a bank BIN, code or name';

/** Finds the BIN of a bank without a directory, where a bank is its six-digit BIN. */
export function resolveBin(bank: unknown, faults: Fault[]): string | undefined {
  const word = bankWord(bank, faults);
  if (word === undefined || isBin(word)) return word;
  faults.push(fault('bank.not_found', { path: ['bank'], received: stringify(word) }));
  return undefined;
}

export function isBin(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** The text by which a caller names a bank: given as it is, or the BIN of an object. */
export function bankWord(bank: unknown, faults: Fault[]): string | undefined {
  if (typeof bank === 'string') return bank;
  if (isRecord(bank) && typeof bank.bin === 'string' && isBin(bank.bin)) return bank.bin;
  const path = ['bank'];
  faults.push(
    bank === undefined
      ? fault('input.required', { path, expected: BANK_WANTED })
      : wrongType(path, BANK_WANTED, bank),
  );
  return undefined;
}
