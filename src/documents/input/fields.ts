import { choice, type Field, fieldSchema, flag, readFields, schemaOf } from '../../issues/fields.ts';
import { ownItems } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';

/** A field of a document. */
export interface DocumentField<T, In = T> extends Field<T> {
  /** What is laid out where the field is absent or wrong, so that what does not fit is found at the same time. */
  readonly blank: T;
  /** What a caller may give; for the compiler alone. */
  readonly takes?: (given: In) => void;
}

export type DocumentTable = Readonly<Record<string, DocumentField<unknown, never>>>;

/** The table of an input: a field for each of its keys that takes whatever the input allows. */
export type TableFor<I> = {
  readonly [K in keyof I]-?: DocumentField<unknown, Exclude<I[K], undefined>>;
};

/** What a table reads. */
export type ReadBy<T extends DocumentTable> = { readonly [K in keyof T]: T[K]['blank'] };

type GivenTo<F> = F extends { readonly takes?: (given: infer In) => void } ? In : never;
type InputOf<T extends DocumentTable> = { readonly [K in keyof T]?: GivenTo<T[K]> };

/** Reads an object by the table of its fields; `undefined` when it is none. */
export function readDocument<T extends DocumentTable>(
  table: T,
  input: unknown,
  report: Report,
): ReadBy<T> | undefined {
  const read = readFields(table, input, report);
  return read && withBlanks(table, read);
}

/** Completes what was read with the blanks of a table; the reader of each field gives what the field says. */
export function withBlanks<T extends DocumentTable>(table: T, read: object): ReadBy<T>;
export function withBlanks(table: DocumentTable, read: object): unknown {
  const blanks = TABLE_BLANKS.get(table) ?? blanksOf(table);
  return { ...blanks, ...read };
}

/** The blanks of tables that were read by. */
const TABLE_BLANKS = /* @__PURE__ */ new WeakMap<DocumentTable, object>();

function blanksOf(table: DocumentTable): object {
  const blanks = Object.fromEntries(Object.entries(table).map(([key, { blank }]) => [key, blank]));
  TABLE_BLANKS.set(table, blanks);
  return blanks;
}

/** Makes a field that is one of some words; the first counts when it is absent. */
export function oneOf<const C extends string>(usual: C, ...others: readonly C[]): DocumentField<C> {
  return { ...choice(usual, ...others), fallback: usual, blank: usual };
}

/** Makes a field that is yes or no, and no when it is absent. */
export function yesOrNo(): DocumentField<boolean> {
  return { ...flag(), fallback: false, blank: false };
}

/** Makes a field that is a list; empty when it is absent. */
export function list<T, In>(of: DocumentField<T, In>): DocumentField<readonly T[], readonly In[]> {
  return {
    expected: 'aList',
    schema: { type: 'array', items: fieldSchema(of) },
    blank: [],
    read: (value, report) =>
      ownItems(value, report)?.map((item, i) => of.read(item, report.at(i)) ?? of.blank),
  };
}

/** Makes a field that is an object with fields of its own. */
export function group<T extends DocumentTable>(table: T): DocumentField<ReadBy<T>, InputOf<T>> {
  return {
    expected: 'anObject',
    schema: schemaOf(table),
    blank: withBlanks(table, {}),
    read: (value, report) => readDocument(table, value, report),
  };
}
