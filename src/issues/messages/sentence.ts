import type { IssueCode } from '../codes.ts';
import type { IssueDetail } from '../detail.ts';

/** Words a phrase such as `aString` or `wholeNumber(1, 50)`; any other text, a value of the caller's, stays as it is. */
export type Say = (text: string | undefined) => string;

/** What a sentence is made of: the fault, and what its language calls a field where that is not its key. */
export interface SentenceDetail extends IssueDetail {
  readonly nameOf?: ((field: string) => string | undefined) | undefined;
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
  /** What is told of in Vietnamese beyond the words of the root, which says the rest; the issues carry it. */
  readonly vietnamese?: MessageTable;
}

type CodedDetail = IssueDetail & { readonly code: IssueCode };

/** Says a fault by the first table with a sentence for it, with the words of all; nothing where none has one. */
export function wordBy(tables: readonly MessageTable[], found: CodedDetail): string | undefined {
  const sentence = wordsIn(
    tables.map(({ sentences }) => sentences),
    found.code,
  );
  const labels = tables.map((table) => table.labels ?? {});
  const say = sayIn(...tables.map(({ phrases }) => phrases));
  return sentence?.({ ...found, nameOf: (name) => wordsIn(labels, name) }, say);
}

function wordsIn<T>(tables: readonly Lookup<T>[], key: string): T | undefined {
  return tables.find((table) => Object.hasOwn(table, key))?.[key];
}

/** Makes the words of a language out of its phrases. */
export function sayIn(...phrases: readonly Lookup<PhraseText>[]): Say {
  return (text = '') => {
    const [name = '', values = []] = phraseParts(text) ?? [];
    const phrase = wordsIn(phrases, name) ?? text;
    return typeof phrase === 'function' ? phrase(...values) : phrase;
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
  return { ...table, word: (found) => wordBy([table], found) ?? found.code };
}

/** Adds to what an entry says in English what the root cannot say of it in Vietnamese. */
export function inBoth(
  english: Messages,
  words: readonly MessageTable[],
  labels: readonly Lookup<string>[],
): Messages {
  return { ...english, vietnamese: { ...joinTables(words), labels: Object.assign({}, ...labels) } };
}

function joinTables(parts: readonly Partial<MessageTable>[]): MessageTable {
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
