import { stripDiacritics } from '../../../text/diacritics.ts';

/** Splits a text into words of letters and digits, without diacritics, in lower case. */
export function plainWords(text: string): readonly string[] {
  return stripDiacritics(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** A name of one word stands in too many texts. */
const MIN_WORDS = 2;

/** Finds the names that stand in texts. */
export interface NameIndex<T> {
  /** Lists what has a name that stands whole in the words of a text, each once. */
  readonly find: (words: readonly string[]) => readonly T[];
}

/** Orders names by their first two words, so that a text is looked through once however many names there are. */
export function indexNames<T>(named: readonly (readonly [name: string, owner: T])[]): NameIndex<T> {
  const byStart = new Map<string, { readonly words: readonly string[]; readonly owners: T[] }[]>();
  for (const [name, owner] of named) {
    const words = plainWords(name);
    if (words.length < MIN_WORDS) continue;
    const start = words.slice(0, MIN_WORDS).join(' ');
    const names = byStart.get(start) ?? [];
    const same = names.find((other) => other.words.join(' ') === words.join(' '));
    if (same) same.owners.push(owner);
    else names.push({ words, owners: [owner] });
    byStart.set(start, names);
  }
  const at = (words: readonly string[], place: number) =>
    (byStart.get(words.slice(place, place + MIN_WORDS).join(' ')) ?? [])
      .filter((name) => name.words.every((word, i) => words[place + i] === word))
      .sort((a, b) => b.words.length - a.words.length)
      .slice(0, 1);
  return {
    find: (words) => [
      ...new Set(words.flatMap((_, place) => at(words, place).flatMap((name) => name.owners))),
    ],
  };
}
