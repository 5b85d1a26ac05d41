import { writeVnd } from '../../money/vnd.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import type { AskedPayment } from './asked.ts';

/** What a code asks for; its amount as a number or as it is printed. */
export type SpokenPayment = Omit<AskedPayment, 'symbol' | 'amount'> & {
  readonly amount: number | string | undefined;
  readonly lang: Language;
};

/** Says in words what a code asks for, for those who do not see it. */
export function codeAlt({ bank, account, accountName, amount, purpose, lang }: SpokenPayment): string {
  const words = PHRASES[lang];
  const sum = typeof amount === 'number' ? writeVnd(amount) : (amount ?? '');
  const told = [
    [words.bank, bank],
    [words.account, account],
    [words.accountName, accountName],
    [words.amount, sum],
    [words.purpose, purpose],
  ].flatMap(([label, text]) => (text === '' ? [] : [`${label}: ${text}`]));
  return told.length > 0 ? `${words.codeName}. ${told.join('; ')}.` : words.plainCode;
}
