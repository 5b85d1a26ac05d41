import type { Phrase } from '../issues/messages/phrase.ts';
import type { Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';

/** Objects and lists inside each other. */
const MAX_DEPTH = 32;

const BLANKS_AND_COMMENTS = /(?:[\s\ufeff]|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/y;
const LITERAL = /"(?:[^"\\\n\r]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true\b|false\b|null\b/y;

/** Where a text is being read. */
interface Cursor {
  readonly text: string;
  at: number;
  readonly report: Report;
}

/** A value that was read; `undefined` where the text could not be. */
type Parsed = { readonly value: unknown } | undefined;

/**
 * Reads JSON that people write: comments (`//`, and between slashes and asterisks) and a comma behind the last item are
 * allowed. The first place that cannot be read is `config.syntax`, at its line and column, both from 1; a name that an object
 * has twice is too.
 */
export function parseJsonc(text: string, report: Report): Parsed {
  const cursor: Cursor = { text, at: 0, report };
  const parsed = parseValue(cursor, 0);
  if (!parsed) return undefined;
  return next(cursor) === '' ? parsed : syntax(cursor, 'configEnd');
}

/** Skips blanks and comments, and gives the character behind them, or nothing at the end. */
function next(cursor: Cursor): string {
  BLANKS_AND_COMMENTS.lastIndex = cursor.at;
  cursor.at += BLANKS_AND_COMMENTS.exec(cursor.text)?.[0].length ?? 0;
  return cursor.text.charAt(cursor.at);
}

function parseValue(cursor: Cursor, depth: number): Parsed {
  const first = next(cursor);
  if (depth > MAX_DEPTH) return syntax(cursor, 'configClosed');
  if (first === '{') return parseObject(cursor, depth);
  return first === '[' ? parseList(cursor, depth) : parseLiteral(cursor, 'configValue');
}

function parseLiteral(cursor: Cursor, expected: Phrase): Parsed {
  LITERAL.lastIndex = cursor.at;
  const [literal] = LITERAL.exec(cursor.text) ?? [];
  const value = literal === undefined ? undefined : literalValue(literal);
  if (literal === undefined || value === undefined) return syntax(cursor, expected);
  cursor.at += literal.length;
  return { value };
}

function literalValue(literal: string): unknown {
  try {
    return JSON.parse(literal);
  } catch {
    return undefined;
  }
}

function parseObject(cursor: Cursor, depth: number): Parsed {
  const value: Record<string, unknown> = Object.create(null);
  cursor.at++;
  while (next(cursor) !== '}') {
    const start = cursor.at;
    const name =
      next(cursor) === '"' ? parseLiteral(cursor, 'configName')?.value : syntax(cursor, 'configName');
    if (typeof name !== 'string') return undefined;
    if (Object.hasOwn(value, name)) return syntax({ ...cursor, at: start }, 'configNewName');
    if (next(cursor) !== ':') return syntax(cursor, 'configColon');
    cursor.at++;
    const member = parseValue(cursor, depth + 1);
    if (!member) return undefined;
    value[name] = member.value;
    if (!isAtEnd(cursor, '}')) return undefined;
  }
  cursor.at++;
  return { value };
}

function parseList(cursor: Cursor, depth: number): Parsed {
  const value: unknown[] = [];
  cursor.at++;
  while (next(cursor) !== ']') {
    const item = parseValue(cursor, depth + 1);
    if (!item) return undefined;
    value.push(item.value);
    if (!isAtEnd(cursor, ']')) return undefined;
  }
  cursor.at++;
  return { value };
}

/** Checks whether an item ends with a comma, which is taken, or with the bracket that closes. */
function isAtEnd(cursor: Cursor, close: string): boolean {
  const char = next(cursor);
  if (char === ',') cursor.at++;
  else if (char !== close) syntax(cursor, 'configComma');
  return char === ',' || char === close;
}

function syntax({ text, at, report }: Cursor, expected: Phrase): undefined {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const place = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  const word = /^(?:[\p{L}\d_]{1,20}|"[^"\n]{0,20}"?|[\s\S])/u.exec(text.slice(at, at + 40))?.[0];
  return report('config.syntax', {
    path: place,
    expected,
    received: word === undefined ? 'configEnd' : stringify(word.replaceAll('"', '')),
  });
}
