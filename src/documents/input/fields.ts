import { type Picture, readPicture } from '../../images/picture.ts';
import { isValidPng } from '../../images/png/validate.ts';
import { type Issue, issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { notAmount, readAmount } from '../../money/vnd.ts';
import { missingGlyphs } from '../layout/text/measure.ts';

type FieldPath = readonly (string | number)[];

/** An input object of any origin, read key by key; whatever is wrong becomes an issue. */
export interface DocumentFields {
  readonly path: FieldPath;
  readonly issues: Issue[];
  readonly value: (key: string) => unknown;
}

/** Opens an object for reading and reports keys that are not known. */
export function openFields(
  input: unknown,
  known: readonly string[],
  issues: Issue[],
  path: FieldPath = [],
): DocumentFields {
  if (!isRecord(input)) {
    issues.push(mistyped(path, 'an object', input));
    return { path, issues, value: () => undefined };
  }
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) issues.push(issue('input.unknown_key', { path: [...path, key] }));
  }
  return { path, issues, value: (key) => input[key] };
}

/** Reads a text as it will be drawn: precomposed, blanks single, no character without a glyph. `''` if absent. */
export function textField(fields: DocumentFields, key: string): string {
  const value = fields.value(key);
  return value === undefined ? '' : cleanText(value, [...fields.path, key], fields.issues);
}

/** Reads a text that must be there. */
export function requiredTextField(fields: DocumentFields, key: string): string {
  const text = textField(fields, key);
  const given = fields.value(key);
  if (given === undefined || (typeof given === 'string' && given.trim() === '')) {
    fields.issues.push(issue('input.required', { path: [...fields.path, key], expected: 'a text' }));
  }
  return text;
}

/** Reads a list of texts; empty if absent. */
export function textList(fields: DocumentFields, key: string): string[] {
  return listField(fields, key).map((value, i) => cleanText(value, [...fields.path, key, i], fields.issues));
}

/** Reads a list of anything; empty if absent. */
export function listField(fields: DocumentFields, key: string): readonly unknown[] {
  const value = fields.value(key);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  fields.issues.push(mistyped([...fields.path, key], 'a list', value));
  return [];
}

/** Reads an amount of đồng if there is one. */
export function amountField(fields: DocumentFields, key: string): number | undefined {
  const value = fields.value(key);
  if (value === undefined) return undefined;
  const amount = readAmount(value);
  if (amount === undefined) fields.issues.push(notAmount(value, [...fields.path, key]));
  return amount;
}

/** Reads one of some words, the first by default. */
export function choiceField<T extends string>(
  fields: DocumentFields,
  key: string,
  choices: readonly [T, ...T[]],
): T {
  const value = fields.value(key);
  const found = choices.find((choice) => choice === value);
  if (found === undefined && value !== undefined) {
    const expected = choices.join(', ');
    fields.issues.push(
      issue('input.value', { path: [...fields.path, key], expected, received: stringify(value) }),
    );
  }
  return found ?? choices[0];
}

/** Reads yes or no; no by default. */
export function flagField(fields: DocumentFields, key: string): boolean {
  const value = fields.value(key);
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  const path = [...fields.path, key];
  fields.issues.push(issue('input.value', { path, expected: 'true or false', received: stringify(value) }));
  return false;
}

/** Reads a number between two bounds. */
export function numberField(fields: DocumentFields, key: string, range: NumberRange): number {
  const value = fields.value(key) ?? range.fallback;
  const { least, most, whole = false } = range;
  const fine =
    typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
  if (fine) return value;
  const expected = `${least}–${most}`;
  fields.issues.push(
    issue('input.value', { path: [...fields.path, key], expected, received: stringify(value) }),
  );
  return range.fallback;
}

interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly fallback: number;
  readonly whole?: boolean;
}

/** Reads a picture file if there is one. */
export function pictureField(fields: DocumentFields, key: string): Picture | undefined {
  const value = fields.value(key);
  if (value === undefined) return undefined;
  const path = [...fields.path, key];
  const picture = readPicture(value, path);
  if (!('bytes' in picture)) {
    fields.issues.push(picture);
    return undefined;
  }
  if (picture.type === 'jpeg' || isValidPng(picture.bytes)) return picture;
  const expected = 'a whole PNG without interlacing, or a JPEG';
  fields.issues.push(issue('render.picture', { path, received: 'a damaged or interlaced PNG', expected }));
  return undefined;
}

/** Unprintable characters, among them those that turn the direction of writing. */
const UNPRINTABLE_TEXT = /[\p{C}\u2028\u2029]/u;

function cleanText(value: unknown, path: FieldPath, issues: Issue[]): string {
  if (typeof value !== 'string') {
    issues.push(mistyped(path, 'a text', value));
    return '';
  }
  const text = value
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  const unprintable = [...text].filter((character) => UNPRINTABLE_TEXT.test(character));
  if (unprintable.length > 0) {
    const received = [...new Set(unprintable)].map(codePoint).join(', ');
    issues.push(issue('text.unsupported', { path, expected: 'printable characters', received }));
    return '';
  }
  const missing = missingGlyphs(text);
  if (missing.length > 0)
    issues.push(issue('render.glyph', { path, received: missing.slice(0, 5).join(' ') }));
  return missing.length > 0 ? '' : text;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
