import { ISSUE_CODES } from './codes.ts';
import type { Span } from './detail.ts';
import { choice, field, readFields, readOptions } from './fields.ts';
import { finish } from './finish.ts';
import { type OwnProps, ownItems, ownProps } from './foreign.ts';
import type { Issue } from './issue.ts';
import { english } from './messages/en/all.ts';
import { inputMessages } from './messages/en/input.ts';
import { terse } from './messages/terse.ts';
import { vietnamese } from './messages/vi/all.ts';
import type { RawIssue, Report } from './report.ts';
import { unwrap } from './result.ts';
import { escapeControls, isRecord, stringify } from './stringify.ts';

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
const LANGUAGE = { lang: /* @__PURE__ */ choice('en', 'vi') } as const;
export const FORMAT_OPTIONS = {
  ...LANGUAGE,
  source: /* @__PURE__ */ field('aString', (value) => typeof value === 'string', {
    schema: { type: 'string' },
  }),
} as const;

const BEFORE = 24;
const WIDTH = 72;

/**
 * Says an issue in English or Vietnamese.
 *
 * @throws {VietqrError} `input.type` for what is no issue, `input.value` for another language.
 */
export function describeIssue(issue: Issue, lang?: Language): string {
  return unwrap(
    finish(inputMessages, (report) => {
      const found = readIssue(issue, report);
      const { lang: spoken = 'en' } =
        readFields(LANGUAGE, { lang: isIndex(lang) ? undefined : lang }, report) ?? {};
      return found && sayIssue(found, spoken);
    }),
  );
}

/**
 * Prints issues, one a line, and with `source` the part of the text each is about with carets under it.
 *
 * @throws {VietqrError} `input.type` for what are no issues, `input.value` for another language.
 */
export function formatIssues(issues: readonly Issue[], options?: FormatOptions): string {
  return unwrap(
    finish(inputMessages, (report) => {
      const { lang = 'en', source } = readOptions(FORMAT_OPTIONS, options, report) ?? {};
      const found = (ownItems(issues, report) ?? []).map((issue, at) => readIssue(issue, report.at(at)));
      return found.map((each) => each && printIssue(each, lang, source)).join('\n');
    }),
  );
}

/** The index that `map` hands over in place of a language. */
function isIndex(value: unknown): boolean {
  return typeof value === 'number';
}

function printIssue(issue: RawIssue, lang: Language, source: string | undefined): string {
  const line = `${SEVERITY_LABELS[lang][issue.severity]} ${issue.code}: ${sayIssue(issue, lang)}`;
  return source !== undefined && issue.at ? `${line}\n${excerpt(source, issue.at)}` : line;
}

function sayIssue(issue: RawIssue, lang: Language): string {
  const { sentences, say } = lang === 'vi' ? vietnamese : english;
  return sentences[issue.code]?.(issue, say) ?? terse(issue);
}

/** Reads an issue that may have been stored or sent as JSON. */
function readIssue(issue: unknown, report: Report): RawIssue | undefined {
  const given = ownProps(issue, report);
  if (!given) return undefined;
  if (isIssue(given)) return given;
  return report('input.type', { expected: 'anIssue', received: stringify(issue) });
}

/** What the sentences read is what it must be; `at` is looked at where it is used. */
function isIssue(given: OwnProps): given is OwnProps & RawIssue {
  const { code, severity, path, tags = [], expected = '', received = '', at } = given;
  return (
    ISSUE_CODES.some((known) => known === code) &&
    (severity === 'error' || severity === 'warning') &&
    Array.isArray(path) &&
    Array.isArray(tags) &&
    typeof expected === 'string' &&
    typeof received === 'string' &&
    (at === undefined || isSpan(at))
  );
}

function isSpan(value: unknown): value is Span {
  return isRecord(value) && typeof value.start === 'number' && typeof value.end === 'number';
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
