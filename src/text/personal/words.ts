import { isAns } from '../charset.ts';
import { stripDiacritics } from '../diacritics.ts';
import { groupBy } from '../group-by.ts';

/** A word of a text: its letters without diacritics in lower case, the diacritics taken off, and where it stands. */
export interface SpelledWord {
  readonly plain: string;
  readonly marks: string;
  readonly isCapital: boolean;
  /** A capital and small letters behind it. */
  readonly isTitle: boolean;
  readonly start: number;
  readonly end: number;
}

const SPELLED = /\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** Lists the words of a text in their order. Digits behind letters belong to the word, so that `6A1` and `HP01` are none of letters. */
export function spelledWords(text: string): SpelledWord[] {
  const words: SpelledWord[] = [];
  for (const { 0: word, index } of text.matchAll(SPELLED)) words.push(wordAt(word, index));
  return words;
}

function wordAt(word: string, start: number): SpelledWord {
  const lower = word.toLowerCase();
  const { plain, marks } = formOf(lower);
  const isCapital = word.charAt(0) !== lower.charAt(0);
  const isTitle = isCapital && word.length > 1 && word.slice(1) === lower.slice(1);
  return { plain, marks, isCapital, isTitle, start, end: start + word.length };
}

type WordForm = Pick<SpelledWord, 'plain' | 'marks'>;

/** The diacritics in a row of their own, so that `hòa` and `hoà`, composed or not, are one form. */
function formOf(lower: string): WordForm {
  if (isAns(lower)) return { plain: lower, marks: '' };
  return {
    plain: stripDiacritics(lower),
    marks: [...lower.normalize('NFD').replace(/(?!\p{M}|đ)./gsu, '')].sort().join(''),
  };
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly WordForm[])[]>;

/** Makes an index of phrases that are written with diacritics, one behind the other with `;` between them. */
export function indexOf(phrases: string, separator = ';'): PhraseIndex {
  const forms = phrases.split(separator).map((phrase) => phrase.toLowerCase().split(' ').map(formOf));
  const index = groupBy(forms, ([first]) => first?.plain ?? '');
  for (const group of index.values()) group.sort((a, b) => b.length - a.length);
  return index;
}

/** Counts the words of the longest phrase that stands at a place of a text; 0 for none. */
export function phraseAt(index: PhraseIndex, words: readonly SpelledWord[], at: number): number {
  const phrases = index.get(words[at]?.plain ?? '') ?? [];
  return phrases.find((phrase) => phrase.every((form, i) => isSpelled(words[at + i], form)))?.length ?? 0;
}

/** A word without diacritics may have lost them; one that has some has all of them. */
function isSpelled(word: SpelledWord | undefined, { plain, marks }: WordForm): boolean {
  return word?.plain === plain && (word.marks === '' || word.marks === marks);
}

/** Finds the first word of a phrase that stands right before a place of a text, with so many characters between them at most. */
export function phraseBefore(
  index: PhraseIndex,
  words: readonly SpelledWord[],
  at: number,
  gap: number,
): SpelledWord | undefined {
  const last = words.findLastIndex(({ end }) => end <= at);
  if (last < 0 || at - (words[last]?.end ?? 0) > gap) return undefined;
  const back = [3, 2, 1, 0].find((length) => phraseAt(index, words, last - length) === length + 1);
  return back === undefined ? undefined : words[last - back];
}
