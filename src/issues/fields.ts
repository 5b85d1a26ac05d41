import { type OwnProps, ownProps } from './foreign.ts';
import type { Phrase } from './messages/phrase.ts';
import type { Report } from './report.ts';
import { isRecord, stringify } from './stringify.ts';

/**
 * One field of an input. From a table of these come the reader, the known keys, the options of functions, the flags of the
 * command line, the JSON Schema and the reference page.
 */
export interface Field<T> {
  /** What is wanted, in words that both languages have. */
  readonly expected: Phrase;
  /** The JSON Schema of the value; absent where JSON has no form for it, such as bytes. */
  readonly schema?: Readonly<Record<string, unknown>>;
  /** The values to choose from, where there are few. */
  readonly choices?: readonly string[];
  /** What counts when the field is absent. */
  readonly fallback?: T;
  readonly required?: true;
  /**
   * Reads a value that is not `undefined`; what it cannot read it reports at the field. A field without it takes whatever
   * `accepts` lets pass.
   */
  readonly read: (value: unknown, report: Report) => T | undefined;
}

export type FieldTable = Readonly<Record<string, Field<unknown>>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;
type RequiredKeys<T extends FieldTable> = {
  [K in keyof T]: T[K] extends { readonly required: true } ? K : never;
}[keyof T];

/** What a table reads: its required fields, and the others where they were given. */
export type FieldsOf<T extends FieldTable> = { readonly [K in RequiredKeys<T>]: ValueOf<T[K]> } & {
  readonly [K in Exclude<keyof T, RequiredKeys<T>>]?: ValueOf<T[K]>;
};

/** Makes a field whose value is taken as it is when a test accepts it; anything else is `input.value`. */
export function field<T>(
  expected: Phrase,
  accepts: (value: unknown) => value is T,
  { code = 'input.value', ...rest }: FieldNotes<T> = {},
): Field<T> {
  const read = (value: unknown, report: Report) =>
    accepts(value) ? value : report(code, { expected, received: stringify(value) });
  return { expected, read, ...rest };
}

/** What is said of a field beside its test; `code` is the issue of another value, `input.value` by default. */
interface FieldNotes<T> extends Omit<Field<T>, 'expected' | 'read'> {
  readonly code?: 'input.value' | 'input.type';
}

/** Makes a field that is one of some words. */
export function choice<const C extends string>(...choices: readonly C[]): Field<C> {
  const isChoice = (value: unknown): value is C => choices.some((each) => each === value);
  return field(`oneOf(${choices.join(', ')})`, isChoice, { choices, schema: { enum: choices } });
}

/** Makes a field that is yes or no. */
export function flag(): Field<boolean> {
  return field('trueOrFalse', (value) => typeof value === 'boolean', { schema: { type: 'boolean' } });
}

/** Makes a field that is a whole number between two, both included. */
export function wholeNumber(least: number, most: number, code?: 'input.value' | 'input.type'): Field<number> {
  return field(
    `wholeNumber(${least}, ${most})`,
    (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    { ...(code && { code }), schema: { type: 'integer', minimum: least, maximum: most } },
  );
}

/**
 * Reads an input by its table: own properties, each once; a key that the table lacks is `input.unknown_key`, with the right
 * one where `otherNames` knows what is meant. Fields that could not be read are absent; that they are wrong is in the report.
 */
export function readFields<T extends FieldTable>(
  table: T,
  input: unknown,
  report: Report,
  otherNames: Readonly<Record<string, string>> = {},
): Partial<FieldsOf<T>> | undefined {
  const given = ownProps(input, report);
  if (!given) return undefined;
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(table, key)) reportUnknownKey(key, table, otherNames, report);
  }
  const read: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(table)) {
    const value = given[key] === undefined ? each.fallback : each.read(given[key], report.at(key));
    if (value !== undefined) read[key] = value;
    else if (given[key] === undefined && each.required)
      report.at(key)('input.required', { expected: each.expected });
  }
  return isReadBy<T>(read) ? read : undefined;
}

/** The reader of each field gives what the field says. */
function isReadBy<T extends FieldTable>(
  _read: Readonly<Record<string, unknown>>,
): _read is Partial<FieldsOf<T>> {
  return true;
}

/**
 * What a public function takes in its optional second place, or a number, such as the index that `texts.map(decode)` hands
 * over, which is ignored.
 */
export type OptionsOrIndex<T> = T | number;

/**
 * Reads the options of a function. A number in their place is none: so `texts.map(decode)`, which also hands over the index,
 * reads each text with the defaults.
 */
export function readOptions<T extends FieldTable>(
  table: T,
  options: unknown,
  report: Report,
  otherNames?: Readonly<Record<string, string>>,
): Partial<FieldsOf<T>> | undefined {
  if (options === undefined || typeof options === 'number') return readFields(table, {}, report);
  if (!isRecord(options)) {
    return report('input.type', { path: ['options'], expected: 'anObject', received: stringify(options) });
  }
  return readFields(table, options, report, otherNames);
}

function reportUnknownKey(
  key: string,
  table: FieldTable,
  otherNames: Readonly<Record<string, string>>,
  report: Report,
): void {
  const meant = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
  const known = meant?.split(' and ').every((part) => Object.hasOwn(table, part));
  report('input.unknown_key', { path: [key], limit: known ? meant : undefined });
}

/** Makes the JSON Schema of a table: an object with no other keys. */
export function schemaOf(table: FieldTable): Readonly<Record<string, unknown>> {
  const properties = Object.entries(table).map(([key, { schema = {}, fallback }]) => [
    key,
    fallback === undefined ? schema : { ...schema, default: fallback },
  ]);
  const needed = Object.keys(table).filter((key) => table[key]?.required);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
  };
}

/** Makes a field like {@link field} whose wrong values are `input.type`, because another kind of value is wanted. */
export function typed<T>(
  expected: Phrase,
  accepts: (value: unknown) => value is T,
  rest: Omit<Field<T>, 'expected' | 'read'> = {},
): Field<T> {
  const read = (value: unknown, report: Report) =>
    accepts(value) ? value : report('input.type', { expected, received: stringify(value) });
  return { expected, read, ...rest };
}

/** Reports the keys that are left of an input when all that are known were taken. */
export function reportOtherKeys(rest: OwnProps, report: Report): void {
  for (const key of Object.keys(rest)) report('input.unknown_key', { path: [key] });
}

/** The field of a function's options that names a language. */
export const LANGUAGE_FIELDS = { lang: /* @__PURE__ */ choice('en', 'vi') } as const;

/** Reads a language that stands alone in a second place, where a number is none; English where there is none. */
export function readLanguage(lang: unknown, report: Report): 'en' | 'vi' {
  const given = typeof lang === 'number' ? undefined : lang;
  return readFields(LANGUAGE_FIELDS, { lang: given }, report)?.lang ?? 'en';
}
