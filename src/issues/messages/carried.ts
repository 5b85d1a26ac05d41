import type { Issue } from '../issue.ts';
import { isRecord } from '../stringify.ts';
import type { Messages, MessageTable } from './sentence.ts';

/** Known to all copies of the package, so that one words what another found. */
const CARRIED_WORDS: unique symbol = Symbol.for('vietqr-kit.words');

/**
 * Gives an issue the words of its entry where the root has none in Vietnamese, so that the root's `describeIssue` can say it all
 * the same. They are no part of its data: neither keys nor copies nor JSON have them.
 */
export function carryWords(issue: Issue, words: Messages): Issue {
  return words.vietnamese ? Object.defineProperty(issue, CARRIED_WORDS, { value: words }) : issue;
}

/** Finds the words that an issue carries, in English and in Vietnamese; a copy carries none. */
export function carriedWords(issue: unknown, lang: 'en' | 'vi'): readonly MessageTable[] {
  const words: unknown = isRecord(issue) ? Reflect.get(issue, CARRIED_WORDS) : undefined;
  const own: unknown = lang === 'vi' && isRecord(words) ? words.vietnamese : words;
  return isTable(own) ? [own] : [];
}

function isTable(value: unknown): value is MessageTable {
  return isRecord(value) && isRecord(value.sentences) && isRecord(value.phrases);
}
