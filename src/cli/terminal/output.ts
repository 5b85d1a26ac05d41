import { describeIssue, formatIssues, type Language } from '../../issues/format.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Result } from '../../issues/result.ts';
import { printable } from '../../issues/stringify.ts';
import { type Paint, painter } from './color.ts';
import type { Io, Sink, Words } from './io.ts';

/** How a command speaks: data on stdout, words on stderr, in one language. */
export interface Screen {
  readonly lang: Language;
  /** Colours for stdout. */
  readonly paint: Paint;
  /** It prints data on stdout. */
  print(text: string): void;
  /** It prints a value as JSON on stdout, one line unless a person is watching. */
  printJson(value: unknown): void;
  /** It prints a result as JSON, its messages in the language of the screen. */
  printResult(result: Result<unknown>): void;
  /** It says something on stderr. */
  say(words: Words): void;
  /** It prints ready lines on stderr. */
  note(lines: string): void;
  /** It reports issues on stderr; `subject` names what they are about where there is more than one. */
  report(issues: readonly Issue[], about?: About): void;
}

interface About {
  readonly source?: string | undefined;
  readonly subject?: string | undefined;
}

/** It makes the screen of a call. */
export function screenFor(io: Io, lang: Language): Screen {
  const { stdout, stderr } = io;
  const paintWords = painter(stderr, io.env);
  const printJson = (value: unknown) =>
    writeLine(stdout, JSON.stringify(value, undefined, stdout.isTTY ? 2 : 0));
  return {
    lang,
    paint: painter(stdout, io.env),
    print: (text) => writeLine(stdout, text),
    printJson,
    printResult: (result) => printJson(translated(result, lang)),
    say: (words) => writeLine(stderr, printable(words[lang])),
    note: (lines) => writeLine(stderr, lines),
    report: (issues, { source, subject } = {}) => {
      for (const issue of issues) {
        const prefix = subject === undefined ? '' : `${subject}: `;
        writeLine(stderr, prefix + paintIssue(issue, { lang, paint: paintWords, source }));
      }
    },
  };
}

/** It writes an issue with carets under its place; the label and the carets are coloured. */
export function paintIssue(
  issue: Issue,
  { lang, paint, source }: { lang: Language; paint: Paint; source?: string | undefined },
): string {
  const tone = issue.severity === 'error' ? 'red' : 'yellow';
  const [sentence = '', ...excerpt] = formatIssues([issue], { lang, ...(source !== undefined && { source }) })
    .split('\n')
    .map(printable);
  const carets = excerpt.pop();
  return [paint(tone, sentence), ...excerpt, ...(carets === undefined ? [] : [paint(tone, carets)])].join(
    '\n',
  );
}

/** It turns issues into JSON with their messages in a language. */
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
