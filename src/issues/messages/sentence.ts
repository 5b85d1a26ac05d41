import type { IssueCode } from '../codes.ts';
import type { IssueDetail } from '../detail.ts';
import { carryWords } from './carried.ts';

/** Words a phrase such as `aString` or `wholeNumber(1, 50)`; any other text, a value of the caller's, stays as it is. */
export type Say = (text: string | undefined) => string;

/**
 * What a sentence is made of: the issue, and the names that fields have in its language. A column that is not what a field of
 * its name is stands there behind `columns.`.
 */
export interface SentenceDetail extends IssueDetail {
  readonly code?: IssueCode | undefined;
  readonly labels?: MessageTable['labels'];
}

/** Says a fault in a sentence: field, what is wrong, limit, what came, remedy. */
export type Sentence = (detail: SentenceDetail, say: Say) => string;

/** The words of a phrase; one that names values takes them as texts. */
export type PhraseText = string | ((...values: string[]) => string);

type Lookup<T> = Readonly<Record<string, T>>;

/** Sentences by code, the phrases in them, and the names of fields where a language does not call them by their keys. */
export interface MessageTable {
  readonly sentences: Lookup<Sentence>;
  readonly phrases: Lookup<PhraseText>;
  readonly labels?: Lookup<string> | undefined;
}

/** What an entry point can say: a sentence for each code it may report, and the words of the phrases in them. */
export interface Messages extends MessageTable {
  /** Says an issue; by its code alone where there is no sentence. */
  readonly word: (found: CodedDetail) => string;
  /** What is told of in Vietnamese beyond the words of the root, which says the rest. */
  readonly vietnamese?: MessageTable;
  /** Gives an issue these words to carry, where the root has none in Vietnamese. */
  readonly carry?: <T extends object>(issue: T) => T;
}

type CodedDetail = IssueDetail & { readonly code: IssueCode };

/** Says an issue by a table; nothing where it has no sentence for it. */
export function wordBy({ sentences, phrases, labels }: MessageTable, found: CodedDetail): string | undefined {
  if (!Object.hasOwn(sentences, found.code)) return undefined;
  return sentences[found.code]?.({ ...found, labels }, sayIn(phrases));
}

/** Makes the words of a language out of its phrases. */
export function sayIn(phrases: MessageTable['phrases']): Say {
  return (text = '') => {
    const [name = '', values = []] = phraseParts(text) ?? [];
    const phrase = Object.hasOwn(phrases, name) ? phrases[name] : text;
    return typeof phrase === 'function' ? phrase(...values) : (phrase ?? text);
  };
}

/** Divides a phrase such as `wholeNumber(1, 50)` into its name and values. */
export function phraseParts(text: string): [name: string | undefined, values: string[]] | undefined {
  const found = /^([a-z]\w+)(?:\((.*)\))?$/s.exec(text);
  return found ? [found[1], (found[2] ?? '').split(', ')] : undefined;
}

/** Checks whether what a fault tells is a bare number, which counts characters. */
export function isCount(text = ''): boolean {
  return /^\d+$/.test(text);
}

/** A table with the keys of another: what one language says, the other must say too. */
export type Mirror<T> = { readonly [K in keyof T]: T[K] extends string ? string : PhraseText };

/** Puts what several tables say into one; the parts are found anew by a bundler, which drops those of other entries. */
export function join(...parts: readonly Partial<MessageTable>[]): Messages {
  const table = joinTables(parts);
  return { ...table, word: (found) => wordBy(table, found) ?? found.code };
}

/** Adds to what an entry says in English what the root cannot say of it in Vietnamese; its issues carry both. */
export function inBoth(
  english: Messages,
  words: readonly MessageTable[],
  labels: readonly Lookup<string>[],
): Messages {
  const vietnamese = { ...joinTables(words), labels: Object.assign({}, ...labels) };
  const both: Messages = { ...english, vietnamese, carry: (issue) => carryWords(issue, both) };
  return both;
}

/** Puts tables together; of the same key the last one counts. */
export function joinTables(parts: readonly Partial<MessageTable>[]): MessageTable {
  return {
    sentences: Object.assign({}, ...parts.map((part) => part.sentences)),
    phrases: Object.assign({}, ...parts.map((part) => part.phrases)),
    labels: Object.assign({}, ...parts.map((part) => part.labels)),
  };
}

/** Lists choices: `a, b or c`. */
export function listed(choices: readonly string[], or: string): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} ${or} ${last}`;
}
