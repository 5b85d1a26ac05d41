import { type OwnProps, ownProps, reportType } from './foreign.ts';
import type { Phrase } from './messages/phrase.ts';
import { phraseParts } from './messages/sentence.ts';
import { createReport, type Report } from './report.ts';
import { isRecord, stringify } from './stringify.ts';

/**
 * One field of an input. From a table of these come the reader, the known keys, the options of functions, the flags of the
 * command line, the JSON Schema and the reference page.
 */
export interface Field<T> {
  /** What is wanted, in words that both languages have; the JSON Schema of the value follows from it. */
  readonly expected: Phrase;
  /** The JSON Schema where it says more than `expected`. */
  readonly schema?: Schema;
  /** What counts when the field is absent. */
  readonly fallback?: T;
  readonly required?: true;
  /**
   * Reads a value that is not `undefined`; what it cannot read it reports at the field. A field without it takes whatever
   * `accepts` lets pass.
   */
  readonly read: (value: unknown, report: Report) => T | undefined;
}

/** A JSON Schema; empty where JSON has no form for the value, such as bytes. */
export interface Schema extends Readonly<Record<string, unknown>> {
  readonly type?: string;
  readonly enum?: readonly string[];
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

type UsualKeys<T extends FieldTable> = {
  [K in keyof T]: T[K] extends { readonly fallback: unknown } ? K : never;
}[keyof T];

/** What is read by a table, faults or not: the fields that say what counts without them, and others where they are right. */
export type PartsOf<T extends FieldTable> = {
  readonly [K in keyof T as K extends UsualKeys<T> ? K : never]: ValueOf<T[K]>;
} & { readonly [K in keyof T as K extends UsualKeys<T> ? never : K]?: ValueOf<T[K]> };

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

type WrongCode = 'input.value' | 'input.type';

/** What is said of a field beside its test; `code` is the issue of another value, `input.value` by default. */
interface FieldNotes<T> extends Omit<Field<T>, 'expected' | 'read'> {
  readonly code?: WrongCode | undefined;
}

/** Makes a field like {@link field} whose wrong values are `input.type`, because another kind of value is wanted. */
export function typed<T>(
  expected: Phrase,
  accepts: (value: unknown) => value is T,
  rest?: FieldNotes<T>,
): Field<T> {
  return field(expected, accepts, { code: 'input.type', ...rest });
}

/** Makes a field that is one of some words. */
export function choice<const C extends string>(...choices: readonly C[]): Field<C> {
  return choiceIn(choices);
}

/** Makes a field like {@link choice}, with what is said of it beside. */
export function choiceIn<const C extends string>(
  choices: readonly C[],
  notes?: FieldNotes<NoInfer<C>>,
): Field<C> {
  const isChoice = (value: unknown): value is C => choices.some((each) => each === value);
  return field(`oneOf(${choices.join(', ')})`, isChoice, notes);
}

/** Makes a field of another that must be given; a call, unlike a spread, can be left out of an app that does not use its table. */
export function required<F extends Field<unknown>>(field: F): F & { readonly required: true } {
  return { ...field, required: true };
}

/** Makes a field of another that has a value where none is given. */
export function usually<T, const V extends T>(
  field: Field<T>,
  fallback: V,
): Field<T> & { readonly fallback: V } {
  return { ...field, fallback };
}

/** Makes a field that is yes or no. */
export function flag(): Field<boolean> {
  return field('trueOrFalse', (value) => typeof value === 'boolean');
}

/** Makes a field that is a whole number between two, both included. */
export function wholeNumber(least: number, most: number, code?: WrongCode): Field<number> {
  return field(
    `wholeNumber(${least}, ${most})`,
    (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    { code },
  );
}

/**
 * Reads an input by its table: own properties, each once; a key that the table lacks is `input.unknown_key`, with the right
 * one where `meantBy` knows what is meant. Fields that could not be read are as if they were absent; that they are wrong is
 * in the report.
 */
export function readFields<T extends FieldTable>(
  table: T,
  input: unknown,
  report: Report,
  meantBy?: MeantBy,
): PartsOf<T> | undefined;
export function readFields(table: FieldTable, input: unknown, report: Report, meantBy?: MeantBy): unknown {
  const given = ownProps(input, report);
  if (!given) return undefined;
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(table, key))
      report('input.unknown_key', { path: [key], limit: meantBy?.(key, table) });
  }
  const fields: Record<string, unknown> = {};
  for (const [key, { read, fallback, required, expected }] of Object.entries(table)) {
    const isAbsent = given[key] === undefined;
    const value = (isAbsent ? undefined : read(given[key], report.at(key))) ?? fallback;
    if (value !== undefined) fields[key] = value;
    else if (isAbsent && required) report('input.required', { path: [key], expected });
  }
  return fields;
}

/**
 * What a public function takes in its optional second place, or a number, such as the index that `texts.map(decode)` hands
 * over, which is ignored.
 */
export type OptionsOrIndex<T> = T | number;

/**
 * Reads the options of a function. A number in their place is none: so `texts.map(decode)`, which also hands over the index,
 * reads each text with the defaults. `name` is what the function calls them.
 */
export function readOptions<T extends FieldTable>(
  table: T,
  options: unknown,
  report: Report,
  meantBy?: MeantBy,
  name = 'options',
): PartsOf<T> | undefined {
  if (isAbsent(options)) return defaultsOf(table);
  return isRecord(options)
    ? readFields(table, options, report, meantBy)
    : reportType(report.at(name), 'anObject', options);
}

/** Checks whether no options are given; a number in their place is none. */
export function isAbsent(options: unknown): options is undefined | number {
  return options === undefined || typeof options === 'number';
}

/** Reads what counts where no options are given. */
export function defaultsOf<T extends FieldTable>(table: T): PartsOf<T>;
export function defaultsOf(table: FieldTable): unknown {
  return readFields(table, {}, createReport());
}

/** Finds the key of a table that a key of other libraries stands for. */
export type MeantBy = (key: string, table: FieldTable) => string | undefined;

/** Makes the JSON Schema of a table: an object with no other keys. */
export function schemaOf(table: FieldTable): Schema {
  const properties = Object.entries(table).map(([key, each]) => [
    key,
    each.fallback === undefined ? fieldSchema(each) : { ...fieldSchema(each), default: each.fallback },
  ]);
  const needed = Object.keys(table).filter((key) => table[key]?.required);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
  };
}

/** Makes the JSON Schema of a field. */
export function fieldSchema({ schema, expected }: Pick<Field<unknown>, 'schema' | 'expected'>): Schema {
  const [name = '', values = []] = phraseParts(expected) ?? [];
  return schema ?? SCHEMAS[name]?.(...values) ?? {};
}

/** What phrases say of a value, as JSON Schema says it. */
const SCHEMAS: Readonly<Record<string, (...values: string[]) => Schema>> = {
  aString: () => ({ type: 'string' }),
  aText: () => ({ type: 'string' }),
  textWithoutControls: () => ({ type: 'string' }),
  hexColor: () => ({ type: 'string', pattern: '^#(?:[0-9A-Fa-f]{3}){1,2}$' }),
  trueOrFalse: () => ({ type: 'boolean' }),
  oneOf: (...choices) => ({ enum: choices }),
  aNumber: () => ({ type: 'number', minimum: 0 }),
  numberBetween: (least, most) => ({ type: 'number', minimum: Number(least), maximum: Number(most) }),
  pixelsUpTo: (most) => ({ type: 'number', exclusiveMinimum: 0, maximum: Number(most) }),
  wholeNumber: (least, most) => ({ type: 'integer', minimum: Number(least), maximum: Number(most) }),
  wholeNumberFrom: (least) => ({ type: 'integer', minimum: Number(least) }),
  wholeVnd: () => ({ type: 'integer', minimum: 0 }),
  aList: () => ({ type: 'array' }),
  listOfStrings: () => ({ type: 'array', items: { type: 'string' } }),
};

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

/** Copies options that two readers are given; what cannot be copied is left for them to report. */
export function copyOptions<T>(options: T): T {
  try {
    return isRecord(options) ? Object.assign(Object.create(null), options) : options;
  } catch {
    return options;
  }
}
