import type { IssueCode } from '../codes.ts';
import type { IssueDetail } from '../detail.ts';

/** Words a phrase such as `aString` or `wholeNumber(1, 50)`; any other text, a value of the caller's, stays as it is. */
export type Say = (text: string | undefined) => string;

/** Says a fault in a sentence: field, what is wrong, limit, what came, remedy. */
export type Sentence = (detail: IssueDetail, say: Say) => string;

/** The words of a phrase; one that names values takes them as texts. */
export type PhraseText = string | ((...values: string[]) => string);

/** Sentences by code, and the phrases in them, of one subject. */
export interface MessageTable {
  readonly sentences: Readonly<Partial<Record<IssueCode, Sentence>>>;
  readonly phrases: Readonly<Record<string, PhraseText>>;
}

/** What an entry point can say: a sentence for each code it may report, and the words of the phrases in them. */
export interface Messages extends MessageTable {
  /** Says an issue; by its code alone where there is no sentence. */
  readonly word: (found: IssueDetail & { readonly code: IssueCode }) => string;
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
  const sentences: MessageTable['sentences'] = Object.assign({}, ...parts.map((part) => part.sentences));
  const phrases: MessageTable['phrases'] = Object.assign({}, ...parts.map((part) => part.phrases));
  const say = sayIn(phrases);
  return { sentences, phrases, word: (found) => sentences[found.code]?.(found, say) ?? found.code };
}

/** Lists choices: `a, b or c`. */
export function listed(choices: readonly string[], or: string): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} ${or} ${last}`;
}
