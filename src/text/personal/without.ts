import { once } from '../once.ts';
import type { PersonalData } from './kinds.ts';
import { TITLES } from './words/given-names.ts';
import { BIRTH_WORDS, CARD_WORDS, PHONE_WORDS } from './words/number-words.ts';
import { indexOf, phraseBefore, spelledWords } from './words.ts';

const introductions = /* @__PURE__ */ once(() =>
  indexOf([TITLES, PHONE_WORDS, CARD_WORDS, BIRTH_WORDS].join(';')),
);

/** Takes personal data out of a text, each with the word that introduces it, and the punctuation and blanks that are left around. */
export function withoutPersonalData(text: string, found: readonly PersonalData[]): string {
  if (found.length === 0) return text;
  const words = spelledWords(text);
  let rest = '';
  let at = 0;
  for (const { start, end } of found) {
    const introduction = phraseBefore(introductions(), words, start, 3);
    rest += `${text.slice(at, Math.max(at, introduction?.start ?? start))} `;
    at = end;
  }
  return (rest + text.slice(at)).replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
