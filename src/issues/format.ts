import type { Issue } from './issue.ts';
import { english } from './messages/en/all.ts';
import { terse } from './messages/terse.ts';
import { vietnamese } from './messages/vi/all.ts';
import { LEGACY } from './messages/vi/legacy.ts';
import { escapeControls } from './stringify.ts';

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
const BEFORE = 24;
const WIDTH = 72;

/** Says an issue in English or Vietnamese. */
export function describeIssue(issue: Issue, lang: Language = 'en'): string {
  const { sentences, say } = lang === 'vi' ? vietnamese : english;
  const spoken = lang === 'vi' ? (text = '') => LEGACY[say(text)] ?? say(text) : say;
  return sentences[issue.code]?.(issue, spoken) ?? terse(issue);
}

/** Prints issues, one a line, and with `source` the part of the text each is about with carets under it. */
export function formatIssues(issues: readonly Issue[], options: FormatOptions = {}): string {
  const { lang = 'en', source } = options;
  return issues
    .map((issue) => {
      const line = `${SEVERITY_LABELS[lang][issue.severity]} ${issue.code}: ${describeIssue(issue, lang)}`;
      return source !== undefined && issue.at ? `${line}\n${excerpt(source, issue.at)}` : line;
    })
    .join('\n');
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
