import * as z from 'zod/mini';
import type { ObjectSpec } from '../../emv/objects.ts';
import type { OptionsOrIndex } from '../../issues/fields.ts';
import { wordAll } from '../../issues/finish.ts';
import { payloadMessages } from '../../issues/messages/en/payload.ts';
import { createReport, isError } from '../../issues/report.ts';
import { MAX_AMOUNT, MAX_AMOUNT_LENGTH } from '../../money/limits.ts';
import { ACCOUNT_PATTERN, MERCHANT_ID_PATTERN } from '../accounts/shape.ts';
import { resolveBank } from '../bank/directory.ts';
import { BIN_PATTERN } from '../bank/resolve-bin.ts';
import { encodePayment } from '../encode/encode.ts';
import {
  type FieldKind,
  fieldMeantBy,
  type PaymentField,
  paymentField,
  paymentFieldNames,
} from '../input-fields.ts';
import type { PaymentInput } from '../payment.ts';
import { type JsonSchemaOptions, noted, writeJsonSchema } from './json-schema.ts';

/** How a field of a kind is told to zod. */
const KIND_SCHEMAS: Readonly<Record<FieldKind, (field: PaymentField) => z.ZodMiniType>> = {
  scheme: () => z.literal('vietqr'),
  bank: () => z.union([z.string(), z.looseObject({ bin: noted(z.string(), { pattern: BIN_PATTERN }) })]),
  account: ({ row }) => noted(z.string(), { ...lengthsOf(row), pattern: MERCHANT_ID_PATTERN }),
  choice: ({ choices = [] }) => z.enum([...choices]),
  vnd: () =>
    z.union([
      noted(z.number(), { type: 'integer', minimum: 1, maximum: MAX_AMOUNT }),
      z.bigint(),
      noted(z.string(), { pattern: `^[1-9][0-9]{0,${MAX_AMOUNT_LENGTH - 1}}$` }),
    ]),
  percent: () =>
    z.union([
      noted(z.number(), { minimum: 0.01, maximum: 99.99 }),
      noted(z.string(), { pattern: '^[0-9]{1,2}(?:\\.[0-9]{1,2})?$' }),
    ]),
  text: ({ row }) => noted(z.string(), lengthsOf(row)),
  extraObjects: () => z.array(z.looseObject({ tags: z.array(z.string()), value: z.string() })),
};

/**
 * A zod schema for what `encode` takes, for forms, rows, JSON and HTTP bodies. It accepts exactly what `encode` accepts
 * with its default options. A fault of content is an issue with the field as its path, our sentence as its message and
 * our code in `params.code`.
 */
export const transferSchema: z.ZodMiniType<PaymentInput, PaymentInput> = /* @__PURE__ */ (() => {
  const schema = shape().check(checkContent);
  if (!takesPayments(schema)) throw new TypeError('no schema of payments');
  return schema;
})();

/** The shape has a schema for each field of a payment, since both are made from one table of fields. */
function takesPayments(schema: z.ZodMiniType): schema is z.ZodMiniType<PaymentInput, PaymentInput> {
  return schema instanceof z.ZodMiniObject;
}

/**
 * Gives the JSON Schema of the shape, with the lengths of the standard, the shape of accounts where the service pays one, and a title,
 * a description and an example of each field. It stands where Ajv, Fastify and OpenAPI want one, without references or keywords of
 * its own.
 *
 * @throws {VietqrError} `input.*` for options.
 * @example transferJsonSchema({ target: 'draft-07' })
 */
export function transferJsonSchema(options?: OptionsOrIndex<JsonSchemaOptions>): Record<string, unknown> {
  return writeJsonSchema(shape(), 'input', { anyOf: PAYEE_SHAPES }, options);
}

/** An account, or, of services whose payee is none, an identifier that its acquirer defines. */
const PAYEE_SHAPES = [
  { properties: { account: { type: 'string', pattern: ACCOUNT_PATTERN } } },
  {
    required: ['service'],
    properties: { service: { type: 'string', enum: ['merchant', 'cash'] } },
  },
];

function shape(): z.ZodMiniObject<Readonly<Record<string, z.ZodMiniType>>, z.core.$strict> {
  const schemas = paymentFieldNames().map((name) => [name, zodSchemaOf(name)] as const);
  return z.strictObject(Object.fromEntries(schemas), { error: describeUnknown });
}

function zodSchemaOf(name: string): z.ZodMiniType {
  const field = paymentField(name) ?? { kind: 'text' };
  const schema = KIND_SCHEMAS[field.kind](field);
  return name === 'bank' || name === 'account' ? schema : z.optional(schema);
}

function lengthsOf(row: ObjectSpec | undefined): { minLength?: number; maxLength?: number } {
  return row ? { minLength: row.min, maxLength: row.max } : {};
}

function describeUnknown(found: z.core.$ZodRawIssue): string | undefined {
  if (found.code !== 'unrecognized_keys') return undefined;
  const report = createReport();
  for (const key of found.keys) report('input.unknown_key', { path: [key], limit: fieldMeantBy(key) });
  return wordAll(report.issues, payloadMessages)
    .map(({ message }) => message)
    .join('; ');
}

/** Judges the content as the encoder does, by encoding. */
function checkContent(context: z.core.ParsePayload<unknown>): void {
  const report = createReport();
  encodePayment(context.value, { resolveBank }, undefined, report);
  for (const { code, message, path } of wordAll(report.issues.filter(isError), payloadMessages)) {
    context.issues.push({ code: 'custom', message, path: [...path], input: context.value, params: { code } });
  }
}
