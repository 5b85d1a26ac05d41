import * as z from 'zod/mini';
import { choiceIn, type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { schemaMessages } from '../../issues/messages/domains.ts';
import { unwrap } from '../../issues/result.ts';
import { FIELD_NOTES } from './notes.ts';

/** The dialects of JSON Schema that are written. */
const DIALECTS = ['draft-2020-12', 'draft-07', 'openapi-3.1', 'openapi-3.0'] as const;

/** A dialect of JSON Schema: `openapi-3.1` is that of draft 2020-12, `openapi-3.0` has `example` and no lists of types. */
export type JsonSchemaTarget = (typeof DIALECTS)[number];

export interface JsonSchemaOptions {
  /** The dialect to write. Default `'draft-2020-12'`. */
  readonly target?: JsonSchemaTarget;
}

export const JSON_SCHEMA_OPTIONS = /* @__PURE__ */ (() => ({
  target: choiceIn(DIALECTS, { fallback: 'draft-2020-12' as const }),
}))();

/** A JSON Schema of an object of fields, before it is told which dialect it is of. */
type ObjectSchema = Record<string, unknown>;

/** Writes a schema of fields of a payment in the dialect asked for, with the notes of each field. */
export function writeJsonSchema(
  schema: z.ZodMiniType,
  io: 'input' | 'output',
  rest: ObjectSchema,
  options: OptionsOrIndex<JsonSchemaOptions> | undefined,
): Record<string, unknown> {
  const { target = 'draft-2020-12' } = unwrap(
    finish(schemaMessages, (report) => readOptions(JSON_SCHEMA_OPTIONS, options, report)),
  );
  const isOpenApi = target.startsWith('openapi');
  const {
    $schema,
    properties = {},
    ...written
  } = z.toJSONSchema(schema, {
    io,
    target: target === 'openapi-3.1' ? 'draft-2020-12' : target,
    unrepresentable: 'any',
    override: dropEmptyChoices,
  });
  const fields = Object.entries(properties).map(([name, each]) => [name, annotated(name, each, target)]);
  const all = {
    ...(!isOpenApi && { $schema }),
    ...written,
    properties: Object.fromEntries(fields),
    ...rest,
  };
  return target === 'draft-07' && io === 'input' ? withoutCoercion(all) : all;
}

/**
 * Writes a schema so that a validator that changes what it validates, as Fastify's does by default, cannot change a payment: it would
 * drop keys that no field has, make 79 of `"79.000"`, and a text of an account that came as a number.
 */
function withoutCoercion({
  additionalProperties: _,
  properties,
  anyOf,
  ...schema
}: ObjectSchema): ObjectSchema {
  const fields = uncoercedFields(properties);
  const choices = Array.isArray(anyOf) ? anyOf : [];
  return {
    ...schema,
    properties: fields,
    propertyNames: { enum: Object.keys(fields) },
    anyOf: choices.map((each) => ({ ...each, properties: uncoercedFields(each.properties) })),
  };
}

function uncoercedFields(properties: unknown): ObjectSchema {
  const fields = Object.entries(Object(properties)).map(([name, each]) => [
    name,
    uncoerced(name, Object(each)),
  ]);
  return Object.fromEntries(fields);
}

/** A text is judged as a text before anything makes a number of it. */
function uncoerced(name: string, { anyOf, ...schema }: ObjectSchema): ObjectSchema {
  if (name === 'account') return { ...schema, ...TEXT_NOT_NUMBER };
  const [number, text] = Array.isArray(anyOf) ? anyOf : [];
  if (text?.type === 'string') return { ...schema, ...ifText(text, number) };
  return anyOf === undefined ? schema : { ...schema, anyOf };
}

function ifText(text: unknown, other: unknown): ObjectSchema {
  return Object.fromEntries([
    ['if', { type: 'string' }],
    ['then', text],
    ['else', other],
  ]);
}

/** A value of one of two types is left as it is, and no number is at once above and below. */
const TEXT_NOT_NUMBER = { type: ['string', 'number'], minimum: 1, maximum: 0 };

function annotated(name: string, schema: unknown, target: JsonSchemaTarget): unknown {
  const note = Object.entries(FIELD_NOTES).find(([field]) => field === name)?.[1];
  if (!note || typeof schema !== 'object') return schema;
  const { title, description, example } = note;
  const shown = target === 'openapi-3.0' ? { example } : { examples: [example] };
  return { title, description, ...schema, ...shown };
}

/** A bigint has no JSON form and leaves an empty choice, which would allow everything. */
function dropEmptyChoices({ jsonSchema }: { jsonSchema: { anyOf?: unknown[] } }): void {
  if (!jsonSchema.anyOf) return;
  jsonSchema.anyOf = jsonSchema.anyOf.filter((choice) => JSON.stringify(choice) !== '{}');
}

/** The notes are for the JSON Schema; the rule itself is applied by whoever checks the content. */
export function noted<T extends z.ZodMiniType>(schema: T, notes: Record<string, unknown>): T {
  z.globalRegistry.add(schema, notes);
  return schema;
}
