import { wrapLines } from '../console/wrap.ts';
import type { Language } from '../issues/format.ts';
import { escapeControls } from '../issues/stringify.ts';
import { type Color, colorizer } from './terminal/color.ts';
import type { Bilingual, Io, Sink } from './terminal/io.ts';

/** What is said and printed without the sentences of issues, which are many: a call for the version loads none of them. */
export interface Screen {
  readonly lang: Language;
  /** Colors for stdout. */
  readonly color: Color;
  /** Columns of the terminal on stdout; a file or another program takes lines as long as they are. */
  readonly width: number | undefined;
  /** Prints data on stdout. */
  data(text: string): void;
  /** Prints a value as JSON on stdout, one line unless a person is watching. */
  json(value: unknown): void;
  /** Says something on stderr. */
  info(words: Bilingual): void;
  /** Says a ready text on stderr, wrapped where a person is watching. */
  say(text: string): void;
  /** Prints ready lines on stderr. */
  lines(lines: string): void;
}

/** Makes the screen of a call. */
export function screenFor({ stdout, stderr, env }: Io, lang: Language): Screen {
  const wordsWidth = terminalWidth(stderr);
  const say = (text: string) =>
    writeLine(stderr, wordsWidth === undefined ? text : wrapLines(text, wordsWidth, 2));
  return {
    lang,
    color: colorizer(stdout, env),
    width: terminalWidth(stdout),
    data: (text) => writeLine(stdout, text),
    json: (value) => writeLine(stdout, JSON.stringify(value, undefined, stdout.isTTY ? 2 : 0)),
    info: (words) => say(escapeControls(words[lang])),
    say,
    lines: (lines) => writeLine(stderr, lines),
  };
}

function writeLine(sink: Sink, text: string): void {
  sink.write(`${text}\n`);
}

/** A terminal narrower than this is not written for. */
const LEAST_COLUMNS = 40;

function terminalWidth({ isTTY, columns }: Sink): number | undefined {
  return isTTY && columns !== undefined ? Math.max(LEAST_COLUMNS, columns) : undefined;
}
