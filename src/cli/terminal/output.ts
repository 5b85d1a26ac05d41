import { wrapLines } from '../../console/wrap.ts';
import type { Language } from '../../issues/format.ts';
import type { Issue } from '../../issues/issue.ts';
import { describeIssue, formatIssues } from '../../issues/messages/index.ts';
import type { Result } from '../../issues/result.ts';
import { escapeControls } from '../../issues/stringify.ts';
import { type Color, colorizer } from './color.ts';
import type { Bilingual, Io, Sink } from './io.ts';

/** How a command speaks: data on stdout, words on stderr, in one language. */
export interface Output {
  readonly lang: Language;
  /** Colors for stdout. */
  readonly color: Color;
  /** Columns of the terminal on stdout; a file or another program takes lines as long as they are. */
  readonly width: number | undefined;
  /** Prints data on stdout. */
  data(text: string): void;
  /** Prints a value as JSON on stdout, one line unless a person is watching. */
  json(value: unknown): void;
  /** Prints a result as JSON, its messages in the language of the screen. */
  result(result: Result<unknown>): void;
  /** Says something on stderr. */
  info(words: Bilingual): void;
  /** Prints ready lines on stderr. */
  lines(lines: string): void;
  /** Reports issues on stderr; `subject` names what they are about where there is more than one. */
  issues(issues: readonly Issue[], about?: About): void;
}

interface About {
  readonly source?: string | undefined;
  readonly subject?: string | undefined;
}

/** Makes the screen of a call. */
export function outputFor(io: Io, lang: Language): Output {
  const { stdout, stderr } = io;
  const colorWords = colorizer(stderr, io.env);
  const printJson = (value: unknown) =>
    writeLine(stdout, JSON.stringify(value, undefined, stdout.isTTY ? 2 : 0));
  const wordsWidth = terminalWidth(stderr);
  const say = (line: string) =>
    writeLine(stderr, wordsWidth === undefined ? line : wrapLines(line, wordsWidth, 2));
  return {
    lang,
    color: colorizer(stdout, io.env),
    width: terminalWidth(stdout),
    data: (text) => writeLine(stdout, text),
    json: printJson,
    result: (result) => printJson(translated(result, lang)),
    info: (words) => say(escapeControls(words[lang])),
    lines: (lines) => writeLine(stderr, lines),
    issues: (issues, { source, subject } = {}) => {
      for (const issue of issues) {
        const prefix = subject === undefined ? '' : `${subject}: `;
        say(prefix + colorIssue(issue, { lang, colorize: colorWords, source }));
      }
    },
  };
}

/** Writes an issue with carets under its place; the label and the carets are colored. */
export function colorIssue(
  issue: Issue,
  { lang, colorize: color, source }: { lang: Language; colorize: Color; source?: string | undefined },
): string {
  const tone = issue.severity === 'error' ? 'red' : 'yellow';
  const [sentence = '', ...excerpt] = formatIssues([issue], { lang, ...(source !== undefined && { source }) })
    .split('\n')
    .map(escapeControls);
  const carets = excerpt.pop();
  return [color(tone, sentence), ...excerpt, ...(carets === undefined ? [] : [color(tone, carets)])].join(
    '\n',
  );
}

/** Turns issues into JSON with their messages in a language. */
export function inLanguage(issues: readonly Issue[], lang: Language): Issue[] {
  return issues.map((issue) => ({ ...issue, message: describeIssue(issue, lang) }));
}

function translated(result: Result<unknown>, lang: Language): unknown {
  return result.ok
    ? { ...result, warnings: inLanguage(result.warnings, lang) }
    : { ...result, issues: inLanguage(result.issues, lang) };
}

function writeLine(sink: Sink, text: string): void {
  sink.write(`${text}\n`);
}

/** A terminal narrower than this is not written for. */
const LEAST_COLUMNS = 40;

function terminalWidth({ isTTY, columns }: Sink): number | undefined {
  return isTTY && columns !== undefined ? Math.max(LEAST_COLUMNS, columns) : undefined;
}
