import { once } from '../once.ts';
import type { PersonalData } from './kinds.ts';
import type { SpelledText } from './spelled.ts';
import { HEALTH_WORDS } from './words/health-words.ts';
import { indexOf, phraseAt } from './words.ts';

const health = /* @__PURE__ */ once(() => indexOf(HEALTH_WORDS));

/** Finds words that tell of an illness or a treatment; in "tạm ứng thu" and "đóng kinh phí" without diacritics there are none. */
export function findHealth({ words, taken }: SpelledText): PersonalData[] {
  return words.flatMap((first, at) => {
    const length = phraseAt(health(), words, at);
    const last = words[at + length - 1];
    const isPhrase = taken.slice(at, at + length).includes(true);
    return length > 0 && last && !isPhrase ? [{ kind: 'health', start: first.start, end: last.end }] : [];
  });
}
