import { once } from '../once.ts';
import { COMMON_PHRASES } from './words/common-words.ts';
import { PLACE_NAMES } from './words/places.ts';
import { AMBIGUOUS_SURNAMES, CLEAR_SURNAMES } from './words/surnames.ts';
import { indexOf, phraseAt, type SpelledWord, spelledWords } from './words.ts';

/** A text with its words, and of each whether it belongs to a phrase that tells nothing of a person. */
export interface SpelledText {
  readonly text: string;
  readonly words: readonly SpelledWord[];
  readonly taken: readonly boolean[];
}

/** Divides a text into words and finds the usual phrases of purposes among them. */
export function readWordsOf(text: string): SpelledText {
  const words = spelledWords(text);
  return { text, words, taken: takenByPhrases(words) };
}

const phraseLists = /* @__PURE__ */ once(() => ({
  clear: indexOf(CLEAR_SURNAMES, ' '),
  ambiguous: indexOf(AMBIGUOUS_SURNAMES, ' '),
  middle: indexOf('Văn Thị', ' '),
  phrases: indexOf(`${COMMON_PHRASES};${PLACE_NAMES}`),
}));

function takenByPhrases(words: readonly SpelledWord[]): boolean[] {
  const { phrases } = phraseLists();
  const taken = words.map(() => false);
  for (let at = 0; at < words.length; ) {
    const length = isGivenName(words, at, taken[at - 1]) ? 0 : phraseAt(phrases, words, at);
    taken.fill(true, at, at + length);
    at += Math.max(length, 1);
  }
  return taken;
}

/**
 * Behind a surname that is no other word a phrase may be a name all the same, as *Trần Thanh Toàn*; behind one that may be
 * another if it begins as middle names do, *Lê Văn Phòng*.
 */
function isGivenName(words: readonly SpelledWord[], at: number, isTaken = true): boolean {
  const { clear, ambiguous, middle } = phraseLists();
  if (isTaken) return false;
  if (phraseAt(clear, words, at - 1) > 0) return true;
  return phraseAt(ambiguous, words, at - 1) > 0 && phraseAt(middle, words, at) > 0;
}
