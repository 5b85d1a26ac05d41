import type { Language } from '../../issues/format.ts';
import type { Issue } from '../../issues/issue.ts';
import { describeIssue, formatIssues } from '../../issues/messages/index.ts';
import type { Result } from '../../issues/result.ts';
import { escapeControls } from '../../issues/stringify.ts';
import { type Screen, screenFor } from '../screen.ts';
import { type Color, colorizer } from './color.ts';
import type { Io } from './io.ts';

/** How a command speaks: data on stdout, words on stderr, in one language. */
export interface Output extends Screen {
  /** Prints a result as JSON, its messages in the language of the screen. */
  result(result: Result<unknown>): void;
  /** Reports issues on stderr; `subject` names what they are about where there is more than one. */
  issues(issues: readonly Issue[], about?: About): void;
}

interface About {
  readonly source?: string | undefined;
  readonly subject?: string | undefined;
}

/** Makes what a command speaks through. */
export function outputFor(io: Io, lang: Language): Output {
  const screen = screenFor(io, lang);
  const colorWords = colorizer(io.stderr, io.env);
  return {
    ...screen,
    result: (result) => screen.json(translated(result, lang)),
    issues: (issues, { source, subject } = {}) => {
      for (const issue of issues) {
        const prefix = subject === undefined ? '' : `${subject}: `;
        screen.say(prefix + colorIssue(issue, { lang, colorize: colorWords, source }));
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
