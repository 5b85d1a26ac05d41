import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { isNumeric } from '../../text/charset.ts';

/**
 * What the numbers of domestic cards begin with; two digits more make the BIN of the bank (letter 1589/NHNN-TT of the State
 * Bank, 5 March 2024).
 */
const CARD_PREFIX = '9704';

/** Checks whether a text begins with the BIN of a bank that has cards. */
export function hasCardBin(text: string): boolean {
  return text.startsWith(CARD_PREFIX) && /^\d{6}/.test(text);
}

/**
 * Advises on a card number that is none of the bank named: not 16 to 19 digits, or with another prefix. Of a bank whose
 * BIN is that of no cards, such as a wallet's, any domestic card may be.
 */
export function addCardAdvice(bin: string, card: string, report: Report): void {
  if (isCardOf(bin, card)) return;
  report('account.card', {
    path: ['account'],
    expected: `cardBeginning(${prefixOf(bin)})`,
    received: stringify(card),
    severity: 'warning',
  });
}

/** Checks whether a card number may be of a bank. */
function isCardOf(bin: string, card: string): boolean {
  const { length } = card;
  return length >= 16 && length <= 19 && isNumeric(card) && card.startsWith(prefixOf(bin));
}

function prefixOf(bin: string): string {
  return bin.startsWith(CARD_PREFIX) ? bin : CARD_PREFIX;
}
