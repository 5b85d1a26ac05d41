import { isRecord } from '../stringify.ts';
import type { Messages, MessageTable } from './sentence.ts';

/** Known to all copies of the package, so that one words what another found. */
const CARRIED_WORDS: unique symbol = Symbol.for('vietqr-kit.words');

/**
 * Gives an issue the words of its entry, so that the root's `describeIssue` can say what it has no words for itself. They are
 * no part of its data: neither keys nor copies nor JSON have them.
 */
export function carryWords<T extends object>(issue: T, words: Messages): T {
  return Object.defineProperty(issue, CARRIED_WORDS, { value: words });
}

/** Finds the words that an issue carries, in English and in Vietnamese; a copy carries none. */
export function carriedWords(issue: unknown, lang: 'en' | 'vi'): MessageTable | undefined {
  const words: unknown = isRecord(issue) ? Reflect.get(issue, CARRIED_WORDS) : undefined;
  const own: unknown = lang === 'vi' && isRecord(words) ? words.vietnamese : words;
  return isTable(own) ? own : undefined;
}

function isTable(value: unknown): value is MessageTable {
  return isRecord(value) && isRecord(value.sentences) && isRecord(value.phrases);
}
