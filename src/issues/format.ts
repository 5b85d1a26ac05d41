import { field, LANGUAGE_FIELDS, type OptionsOrIndex, readLanguage, readOptions } from './fields.ts';
import { finish } from './finish.ts';
import { anyProps, type OwnProps, ownItems, ownProps } from './foreign.ts';
import { type Issue, isWellFormed } from './issue.ts';
import { carriedWords } from './messages/carried.ts';
import { inputMessages } from './messages/en/input.ts';
import { lookalikesMessages } from './messages/en/lookalikes.ts';
import { profileMessages } from './messages/en/payload.ts';
import { join, joinTables, type MessageTable, wordBy } from './messages/sentence.ts';
import { emvWords } from './messages/vi/emv.ts';
import { inputWords } from './messages/vi/input.ts';
import { lookalikesWords } from './messages/vi/lookalikes.ts';
import { payloadWords } from './messages/vi/payload.ts';
import { privacyWords } from './messages/vi/texts/privacy.ts';
import type { RawIssue, Report } from './report.ts';
import { unwrap } from './result.ts';
import { escapeControls, maskIdCard, stringify } from './stringify.ts';

export type Language = 'en' | 'vi';

export interface FormatOptions {
  /** Default `'en'`. */
  readonly lang?: Language;
  /** The text the issues are about; it is shown with a caret under each place. It may hold an account number. */
  readonly source?: string;
}

const SEVERITY_LABELS = {
  en: { error: 'error', warning: 'warning' },
  vi: { error: 'lỗi', warning: 'lưu ý' },
} as const;
export const FORMAT_OPTIONS = {
  ...LANGUAGE_FIELDS,
  source: /* @__PURE__ */ field('aString', (value) => typeof value === 'string'),
} as const;

const BEFORE = 24;
const WIDTH = 72;

/** The words of both languages. */
export type Words = Readonly<Record<Language, MessageTable>>;

/** What is said of codes and of what any function is given. */
const WORDS_OF_CODES: Words = {
  en: /* @__PURE__ */ join(profileMessages, lookalikesMessages, inputMessages),
  vi: /* @__PURE__ */ join(inputWords, emvWords, payloadWords, privacyWords, lookalikesWords),
};

/**
 * Says an issue in English or Vietnamese: one of a code by the words of the root, one of another entry by the words that it
 * carries from there. A copy of that one, such as JSON makes, is said by its English `message`; `describeIssue` of
 * `vietqr-kit/messages` says all copies in both languages.
 *
 * @throws {VietqrError} `input.*` for what is no issue or no language.
 */
export function describeIssue(issue: Issue, lang?: OptionsOrIndex<Language>): string {
  return describeBy(WORDS_OF_CODES, issue, lang);
}

/**
 * Prints issues in the words of {@link describeIssue}, one a line, and with `source` the part of the text each is about with
 * carets under it.
 *
 * @throws {VietqrError} `input.*` for what are no issues, and for options.
 */
export function formatIssues(issues: readonly Issue[], options?: OptionsOrIndex<FormatOptions>): string {
  return formatBy(WORDS_OF_CODES, issues, options);
}

/** Does what {@link describeIssue} does, by other words. */
export function describeBy(words: Words, issue: Issue, lang?: OptionsOrIndex<Language>): string {
  return unwrap(
    finish(inputMessages, (report) => {
      const spoken = readLanguage(lang, report);
      return readIssue(issue, words[spoken], spoken, report)?.said;
    }),
  );
}

/** Does what {@link formatIssues} does, by other words. */
export function formatBy(
  words: Words,
  issues: readonly Issue[],
  options?: OptionsOrIndex<FormatOptions>,
): string {
  return unwrap(
    finish(inputMessages, (report) => {
      const { lang = 'en', source } = readOptions(FORMAT_OPTIONS, options, report) ?? {};
      const found = (ownItems(issues, report) ?? []).map((issue, at) =>
        readIssue(issue, words[lang], lang, report.at(at)),
      );
      const shown = source === undefined ? undefined : maskIdCard(source);
      return found.map((each) => each && printIssue(each, lang, shown)).join('\n');
    }),
  );
}

function printIssue({ issue, said }: SaidIssue, lang: Language, source: string | undefined): string {
  const line = `${SEVERITY_LABELS[lang][issue.severity]} ${issue.code}: ${said}`;
  return source !== undefined && issue.at ? `${line}\n${excerpt(source, issue.at)}` : line;
}

interface SaidIssue {
  readonly issue: RawIssue;
  readonly said: string;
}

/** Reads an issue that may have been stored or sent as JSON, and says it; by its own message where there are no words for it. */
function readIssue(
  given: unknown,
  words: MessageTable,
  lang: Language,
  report: Report,
): SaidIssue | undefined {
  const read = ownProps(given, report);
  if (!read) return undefined;
  const { path, tags, at, ...rest } = read;
  const place = at === undefined || at === null ? {} : { at: anyProps(at) };
  const issue = { ...rest, ...place, path: partsOf(path), tags: partsOf(tags ?? []) };
  const carried = carriedWords(given, lang);
  const said = isIssue(issue) && sayIssue(issue, carried ? together(words, carried) : words);
  return isIssue(issue) && said
    ? { issue, said }
    : report('input.type', { expected: 'anIssue', received: stringify(given) });
}

/** What an entry's words and others said together last, by the others: to put them together takes long. */
const pairs = /* @__PURE__ */ new WeakMap<MessageTable, { words: MessageTable; both: MessageTable }>();

function together(words: MessageTable, carried: MessageTable): MessageTable {
  const known = pairs.get(carried);
  if (known?.words === words) return known.both;
  const both = joinTables([words, carried]);
  pairs.set(carried, { words, both });
  return both;
}

function sayIssue(issue: OwnProps & RawIssue, words: MessageTable): string | undefined {
  const said: unknown = wordBy(words, issue);
  if (typeof said === 'string') return said;
  return typeof issue.message === 'string' ? escapeControls(issue.message) : undefined;
}

/** Codes nest two deep, and inputs not much deeper. */
const MAX_PARTS = 100;

/** The parts of a place, each read once; `null` for what is no list, or too long for a place. */
function partsOf(place: unknown): readonly unknown[] | null {
  return Array.isArray(place) && place.length <= MAX_PARTS ? Array.from(place) : null;
}

/** What the sentences read is what it must be; whether the code is known shows when it is said. */
function isIssue(given: OwnProps): given is OwnProps & RawIssue {
  return isWellFormed(given);
}

function excerpt(source: string, at: { start: number; end: number }): string {
  const from = Math.max(0, at.start - BEFORE);
  const to = Math.min(source.length, from + WIDTH);
  const head = from > 0 ? '…' : '';
  const tail = to < source.length ? '…' : '';
  const indent = displayWidth(head + source.slice(from, at.start));
  const marked = Math.max(1, displayWidth(source.slice(at.start, Math.min(at.end, to))));
  return `  ${head}${escapeControls(source.slice(from, to))}${tail}\n  ${' '.repeat(indent)}${'^'.repeat(marked)}`;
}

/** Counts terminal columns: East Asian letters take two. */
export function displayWidth(text: string): number {
  let count = 0;
  for (const character of text)
    count += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(character) ? 2 : 1;
  return count;
}
