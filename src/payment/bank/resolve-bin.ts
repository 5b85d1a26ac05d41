import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { isNumeric } from '../../text/charset.ts';

/** Finds the BIN of a bank without a directory, where a bank is its six-digit BIN. */
export function resolveBin(bank: unknown, report: Report): string | undefined {
  const word = bankWord(bank, report);
  if (word === undefined || isBin(word)) return word;
  report('bank.not_found', { path: ['bank'], received: stringify(word) });
  return undefined;
}

/** A BIN, as a regular expression. */
export const BIN_PATTERN = '^[0-9]{6}$';

/** Checks whether a text is a BIN. */
export function isBin(text: string): boolean {
  return text.length === 6 && isNumeric(text);
}

/** The BIN of an object, read once. */
function binOf(bank: unknown): string | undefined {
  const bin = isRecord(bank) ? bank.bin : undefined;
  return typeof bin === 'string' && isBin(bin) ? bin : undefined;
}

/** The text by which a caller names a bank: given as it is, or the BIN of an object. */
export function bankWord(bank: unknown, report: Report): string | undefined {
  if (typeof bank === 'string') return bank;
  const bin = binOf(bank);
  if (bin !== undefined) return bin;
  const path = ['bank'];
  if (bank === undefined) return report('input.required', { path, expected: 'aBank' });
  return report('input.type', { path, expected: 'aBank', received: stringify(bank) });
}
