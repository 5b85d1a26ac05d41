import { type Field, type FieldTable, fieldSchema, type Schema } from '../../issues/fields.ts';
import { createReport } from '../../issues/report.ts';
import type { Bilingual } from '../terminal/io.ts';
import type { Flag, NumberRange } from './flags.ts';

/** What a field table does not know of a flag: the words of the help. */
export interface FlagWords extends Bilingual {
  /** Fewer choices than the field has. */
  readonly choices?: readonly string[];
  /** What stands for the value in the help; default the choices, `N` for a number, else `TEXT`. */
  readonly value?: string;
  /** The flag's name where it is not that of the field. */
  readonly name?: string;
}

/** Words for each field of a table and for nothing else; `false` for a field that no flag sets. */
type WordsFor<T, W> = { readonly [K in keyof T]: FlagWords | false } & {
  readonly [K in Exclude<keyof W, keyof T>]: never;
};

type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : S;

type NameOf<K extends string, W> = W extends { readonly name: infer N extends string } ? N : Kebab<K>;

/** The flags of a field table, by name. */
type FlagsFor<W> = { readonly [K in keyof W & string as W[K] extends false ? never : NameOf<K, W[K]>]: Flag };

/**
 * Makes the flags that set the fields of a table: names in kebab-case, kinds and choices as the fields have them, in the
 * order of the words. A field without words, and words without a field, do not compile.
 */
export function flagsOf<T extends FieldTable, const W extends WordsFor<T, W>>(
  table: T,
  words: W,
): FlagsFor<W> {
  const flags: Record<string, Flag> = {};
  for (const [key, said] of Object.entries<FlagWords | false>(words)) {
    const field = table[key];
    if (!field || !said) continue;
    const flag = flagOf(fieldSchema(field), said);
    flags[said.name ?? flagName(key)] = said.name === undefined ? flag : { ...flag, field: key };
  }
  haveNamesOf<W>(flags);
  return flags;
}

/** Finds a checked word among the choices of a field again, now as one of them. */
export function chosen<T>({ read }: Pick<Field<T>, 'read'>, text: string | undefined): T | undefined {
  return text === undefined ? undefined : read(text, createReport());
}

/** Writes a field's name as a flag: `billNumber` as `bill-number`. */
export function flagName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Makes the flag that sets a field of a JSON Schema. */
export function flagOf(schema: Schema, { en, vi, value, choices = schema.enum }: FlagWords): Flag {
  const kind = KINDS[String(schema.type)] ?? 'text';
  if (kind === 'switch') return { kind, en, vi };
  const shown = value ?? choices?.join('|') ?? (kind === 'number' ? 'N' : 'TEXT');
  const { minimum, maximum } = schema;
  const range = typeof minimum === 'number' ? numberRange(minimum, maximum) : undefined;
  return { kind, value: shown, ...(choices && { choices }), ...(range && { range }), en, vi };
}

function numberRange(least: number, most: unknown): NumberRange {
  return typeof most === 'number' ? [least, most] : [least];
}

/** Kinds of flags by the JSON Schema type of the value. */
const KINDS: Readonly<Record<string, Flag['kind']>> = {
  boolean: 'switch',
  integer: 'number',
  number: 'number',
  array: 'list',
};

/** The type of the names is computed as the names are. */
function haveNamesOf<W>(_flags: unknown): asserts _flags is FlagsFor<W> {}
