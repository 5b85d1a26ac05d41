import * as z from 'zod/mini';
import { type ObjectSpec, rowOf, type TextName } from '../emv/objects.ts';
import { isError, sortByPosition } from '../issues/issue.ts';
import { inEnglish } from '../issues/messages/in-english.ts';
import { MAX_AMOUNT, MAX_AMOUNT_LENGTH } from '../money/limits.ts';
import { resolveBank } from './bank/directory.ts';
import { encodePayment } from './encode/encode.ts';
import { FIELD_PLACES, unknownKey } from './encode/input.ts';
import { type EnumCodes, INITIATION, SERVICE, TIP } from './fields.ts';
import { BENEFICIARY } from './napas/table.ts';
import type { PaymentInput } from './payment.ts';

export type { PaymentInput } from './payment.ts';

/**
 * A zod schema for what `encode` takes, for forms, rows, JSON and HTTP bodies. It accepts exactly what `encode` accepts
 * with its default options. A fault of content is an issue with the field as its path, our sentence as its message and
 * our code in `params.code`.
 */
export const transferSchema: z.ZodMiniType<PaymentInput, PaymentInput> = /* @__PURE__ */ (() =>
  shape().check(checkContent))();

/** Gives the JSON Schema (draft 2020-12) of the shape, with the lengths of the standard. */
export function transferJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(shape(), { io: 'input', unrepresentable: 'any', override: dropEmptyChoices }) };
}

function shape() {
  return z.strictObject(
    {
      scheme: z.optional(z.literal('vietqr')),
      bank: z.union([z.string(), z.looseObject({ bin: noted(z.string(), { pattern: '^[0-9]{6}$' }) })]),
      account: noted(z.string(), lengthsOf(rowOf(BENEFICIARY, '01'))),
      service: z.optional(z.enum(enumKeys(SERVICE))),
      initiation: z.optional(z.enum(enumKeys(INITIATION))),
      amount: vndSchema(),
      tipIndicator: z.optional(z.enum(enumKeys(TIP))),
      convenienceFeeFixed: vndSchema(),
      convenienceFeePercentage: z.optional(z.union([z.number(), z.string()])),
      merchantCategoryCode: textSchema('merchantCategoryCode'),
      currency: textSchema('currency'),
      country: textSchema('country'),
      merchantName: textSchema('merchantName'),
      merchantCity: textSchema('merchantCity'),
      postalCode: textSchema('postalCode'),
      billNumber: textSchema('billNumber'),
      mobileNumber: textSchema('mobileNumber'),
      storeLabel: textSchema('storeLabel'),
      loyaltyNumber: textSchema('loyaltyNumber'),
      referenceLabel: textSchema('referenceLabel'),
      customerLabel: textSchema('customerLabel'),
      terminalLabel: textSchema('terminalLabel'),
      purpose: textSchema('purpose'),
      consumerDataRequest: textSchema('consumerDataRequest'),
      merchantTaxId: textSchema('merchantTaxId'),
      merchantChannel: textSchema('merchantChannel'),
      languagePreference: textSchema('languagePreference'),
      merchantNameAlternate: textSchema('merchantNameAlternate'),
      merchantCityAlternate: textSchema('merchantCityAlternate'),
      extraObjects: z.optional(z.array(z.looseObject({ tags: z.array(z.string()), value: z.string() }))),
    } satisfies Record<keyof PaymentInput, unknown>,
    { error: describeUnknown },
  );
}

/** The notes are for the JSON Schema; the rule itself is applied by {@link checkContent}. */
function noted<T extends z.ZodMiniType>(schema: T, notes: Record<string, unknown>): T {
  z.globalRegistry.add(schema, notes);
  return schema;
}

function textSchema(field: TextName): z.ZodMiniOptional<z.ZodMiniString<string>> {
  const place = FIELD_PLACES.get(field);
  return z.optional(noted(z.string(), lengthsOf(place?.spec)));
}

function enumKeys<W extends string>(words: EnumCodes<W>): W[] {
  const list: W[] = [];
  for (const word in words) list.push(word);
  return list;
}

function lengthsOf(spec: ObjectSpec | undefined): { minLength?: number; maxLength?: number } {
  return spec ? { minLength: spec.min, maxLength: spec.max } : {};
}

function vndSchema() {
  return z.optional(
    z.union([
      noted(z.number(), { type: 'integer', minimum: 1, maximum: MAX_AMOUNT }),
      z.bigint(),
      noted(z.string(), { pattern: `^[1-9][0-9]{0,${MAX_AMOUNT_LENGTH - 1}}$` }),
    ]),
  );
}

function describeUnknown(fault: z.core.$ZodRawIssue): string | undefined {
  if (fault.code !== 'unrecognized_keys') return undefined;
  return fault.keys.map((key) => inEnglish(unknownKey(key)).message).join('; ');
}

/** Judges the content as the encoder does, by encoding. */
function checkContent(context: z.core.ParsePayload<unknown>): void {
  const { faults } = encodePayment(context.value, resolveBank);
  const errors = sortByPosition(faults.filter(isError).map(inEnglish));
  for (const { code, message, path } of errors) {
    context.issues.push({ code: 'custom', message, path: [...path], input: context.value, params: { code } });
  }
}

/** A bigint has no JSON form and leaves an empty choice, which would allow everything. */
function dropEmptyChoices({ jsonSchema }: { jsonSchema: { anyOf?: unknown[] } }): void {
  if (!jsonSchema.anyOf) return;
  jsonSchema.anyOf = jsonSchema.anyOf.filter((choice) => JSON.stringify(choice) !== '{}');
}
