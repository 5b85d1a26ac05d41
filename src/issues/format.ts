import { ISSUE_CODES } from './codes.ts';
import { field, LANGUAGE_FIELDS, type OptionsOrIndex, readLanguage, readOptions } from './fields.ts';
import { finish } from './finish.ts';
import { anyProps, type OwnProps, ownItems, ownProps } from './foreign.ts';
import { type Issue, isWellFormed } from './issue.ts';
import { inputMessages } from './messages/en/input.ts';
import { english } from './messages/english.ts';
import { vietnamese } from './messages/vietnamese.ts';
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

/**
 * Says an issue in English or Vietnamese.
 *
 * @throws {VietqrError} `input.*` for what is no issue or no language.
 */
export function describeIssue(issue: Issue, lang?: OptionsOrIndex<Language>): string {
  return unwrap(
    finish(inputMessages, (report) => {
      const found = readIssue(issue, report);
      const spoken = readLanguage(lang, report);
      return found && sayIssue(found, spoken);
    }),
  );
}

/**
 * Prints issues, one a line, and with `source` the part of the text each is about with carets under it.
 *
 * @throws {VietqrError} `input.*` for what are no issues, and for options.
 */
export function formatIssues(issues: readonly Issue[], options?: OptionsOrIndex<FormatOptions>): string {
  return unwrap(
    finish(inputMessages, (report) => {
      const { lang = 'en', source } = readOptions(FORMAT_OPTIONS, options, report) ?? {};
      const found = (ownItems(issues, report) ?? []).map((issue, at) => readIssue(issue, report.at(at)));
      const shown = source === undefined ? undefined : maskIdCard(source);
      return found.map((each) => each && printIssue(each, lang, shown)).join('\n');
    }),
  );
}

function printIssue(issue: RawIssue, lang: Language, source: string | undefined): string {
  const line = `${SEVERITY_LABELS[lang][issue.severity]} ${issue.code}: ${sayIssue(issue, lang)}`;
  return source !== undefined && issue.at ? `${line}\n${excerpt(source, issue.at)}` : line;
}

function sayIssue(issue: RawIssue, lang: Language): string {
  return (lang === 'vi' ? vietnamese : english).word(issue);
}

/** Reads an issue that may have been stored or sent as JSON. */
function readIssue(issue: unknown, report: Report): RawIssue | undefined {
  const given = ownProps(issue, report);
  if (!given) return undefined;
  const { path, tags, at, ...rest } = given;
  const place = at === undefined || at === null ? {} : { at: anyProps(at) };
  const own = { ...rest, ...place, path: partsOf(path), tags: partsOf(tags ?? []) };
  return isIssue(own) ? own : report('input.type', { expected: 'anIssue', received: stringify(issue) });
}

/** Codes nest two deep, and inputs not much deeper. */
const MAX_PARTS = 100;

/** The parts of a place, each read once; `null` for what is no list, or too long for a place. */
function partsOf(place: unknown): readonly unknown[] | null {
  return Array.isArray(place) && place.length <= MAX_PARTS ? Array.from(place) : null;
}

/** The code is one of ours, and what the sentences read is what it must be. */
function isIssue(given: OwnProps): given is OwnProps & RawIssue {
  return ISSUE_CODES.some((known) => known === given.code) && isWellFormed(given);
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
