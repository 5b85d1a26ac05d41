import * as z from 'zod/mini';
import type { OptionsOrIndex } from '../../issues/fields.ts';
import { MAX_AMOUNT } from '../../money/limits.ts';
import type { PaymentBank } from '../bank/directory.ts';
import { BIN_PATTERN } from '../bank/resolve-bin.ts';
import { type FieldKind, paymentField, paymentFieldNames } from '../input-fields.ts';
import type { Payment } from '../payment.ts';
import { type JsonSchemaOptions, writeJsonSchema } from './json-schema.ts';

/** What of each kind of field stands in a payment that was read; lengths may deviate from the standard, with a warning. */
const READ_SCHEMAS: Readonly<Record<FieldKind, (choices: readonly string[]) => z.ZodMiniType>> = {
  scheme: () => z.literal('vietqr'),
  bank: bankSchema,
  account: () => z.string().check(z.minLength(1)),
  choice: (choices) => z.enum([...choices]),
  vnd: () => z.number().check(z.minimum(0), z.maximum(MAX_AMOUNT)),
  percent: () => z.number().check(z.minimum(0)),
  text: () => z.string(),
  extraObjects: () => z.array(z.strictObject({ tags: z.array(z.string()), value: z.string() })),
};

/** Fields that every payment has. */
const NEVER_ABSENT: readonly string[] = ['scheme', 'bank', 'account', 'service'];

/** A zod schema for what `decode` of the root gives, for answers, queues and stores. Whatever `decode` gives, it accepts as it is. */
export const paymentSchema: z.ZodMiniType<
  Payment<PaymentBank>,
  Payment<PaymentBank>
> = /* @__PURE__ */ (() => {
  const schema = readShape();
  if (!takesWhatWasRead(schema)) throw new TypeError('no schema of payments');
  return schema;
})();

function takesWhatWasRead(
  schema: z.ZodMiniType,
): schema is z.ZodMiniType<Payment<PaymentBank>, Payment<PaymentBank>> {
  return schema instanceof z.ZodMiniObject;
}

/**
 * Gives the JSON Schema of what `decode` gives, with a title, a description and an example of each field.
 *
 * @throws {VietqrError} `input.*` for options.
 * @example paymentJsonSchema({ target: 'openapi-3.0' })
 */
export function paymentJsonSchema(options?: OptionsOrIndex<JsonSchemaOptions>): Record<string, unknown> {
  return writeJsonSchema(readShape(), 'output', {}, options);
}

function readShape(): z.ZodMiniType {
  const schemas = paymentFieldNames().map((name) => [name, readSchemaOf(name)] as const);
  return z.strictObject(Object.fromEntries(schemas));
}

function readSchemaOf(name: string): z.ZodMiniType {
  const { kind, choices = [] } = paymentField(name) ?? { kind: 'text' };
  const schema = READ_SCHEMAS[kind](choices);
  return NEVER_ABSENT.includes(name) ? schema : z.optional(schema);
}

/** The BIN, and what the directory knows of the bank, which may become more. */
function bankSchema(): z.ZodMiniType {
  const text = z.optional(z.string());
  const bin = z.string().check(z.regex(new RegExp(BIN_PATTERN)));
  return z.looseObject({ bin, code: text, shortName: text, name: text, swift: text });
}
