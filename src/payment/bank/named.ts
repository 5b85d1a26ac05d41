import { banksOf } from '../../banks/bank-match.ts';
import { matchName } from '../../banks/match.ts';

/** A longer legal name with its branch has fewer words. */
const MAX_WORDS = 24;

/**
 * Checks whether a text names the bank of a BIN: by its name, code, BIC or BIN, with whatever stands beside it, such as a
 * branch. A text that names another bank, or none, does not.
 */
export function namesBank(text: string, bin: string): boolean {
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  if (words.length > MAX_WORDS) return false;
  return words.some((_, from) =>
    words.slice(from).some((_, more) => isNameOf(words.slice(from, from + more + 1).join(' '), bin)),
  );
}

function isNameOf(name: string, bin: string): boolean {
  return banksOf(matchName(name)).some((bank) => bank.bin === bin);
}
