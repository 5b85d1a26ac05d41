import type { OptionsOrIndex } from '../fields.ts';
import { describeBy, type FormatOptions, formatBy, type Language, type Words } from '../format.ts';
import type { Issue } from '../issue.ts';
import { english } from './english.ts';
import { vietnamese } from './vietnamese.ts';

export type { FormatOptions, Language } from '../format.ts';
export type { Issue } from '../issue.ts';

const ALL_WORDS: Words = { en: english, vi: vietnamese };

/**
 * Says an issue of any entry in English or Vietnamese, also a copy of one, such as a browser gets as JSON from a server.
 *
 * @throws {VietqrError} `input.*` for what is no issue or no language.
 */
export function describeIssue(issue: Issue, lang?: OptionsOrIndex<Language>): string {
  return describeBy(ALL_WORDS, issue, lang);
}

/**
 * Prints issues of any entry, and copies of them, one a line, and with `source` the part of the text each is about with carets
 * under it.
 *
 * @throws {VietqrError} `input.*` for what are no issues, and for options.
 */
export function formatIssues(issues: readonly Issue[], options?: OptionsOrIndex<FormatOptions>): string {
  return formatBy(ALL_WORDS, issues, options);
}
