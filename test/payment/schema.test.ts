import fc from 'fast-check';
import { decode, encode, type PaymentInput } from 'vietqr-kit';
import {
  type JsonSchemaTarget,
  paymentJsonSchema,
  paymentSchema,
  transferJsonSchema,
  transferSchema,
} from 'vietqr-kit/schema';
import { describe, expect, test } from 'vitest';
import { FIELD_NOTES } from '../../src/payment/schema/notes.ts';
import { payment } from '../kit/inputs/arbitraries.ts';
import { tries } from '../kit/scale.ts';
import { allVectors } from '../kit/vectors.ts';

describe('paymentSchema', () => {
  test('accepts whatever decode gives, as it is', () => {
    const payloads = allVectors.filter(({ payment }) => payment).map(({ payload }) => payload);
    expect(payloads.length).toBeGreaterThan(50);
    for (const payload of payloads) {
      const read = decode(payload);
      expect(paymentSchema.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
    }
    const law = fc.property(payment, (input) => {
      const read = decode(encode(input));
      expect(paymentSchema.parse(read)).toEqual(read);
    });
    fc.assert(law, tries(500));
  });

  test('refuses what decode cannot give', () => {
    const read = decode(encode({ bank: 'VCB', account: '0011001234567', amount: 5 }));
    for (const wrong of [
      { amount: '5' },
      { amount: -5 },
      { account: 5 },
      { bank: 'VCB' },
      { memo: 'x' },
      { service: 'x' },
    ])
      expect(paymentSchema.safeParse({ ...read, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });
});

const TARGET_NAMES: readonly JsonSchemaTarget[] = ['draft-2020-12', 'draft-07', 'openapi-3.1', 'openapi-3.0'];

describe.each(TARGET_NAMES)('a JSON Schema of %s', (target) => {
  const schemas = [transferJsonSchema({ target }), paymentJsonSchema({ target })];

  test('tells title, description and example of each field', () => {
    for (const { properties } of schemas) {
      const fields = Object.entries(Object(properties));
      expect(fields.map(([name]) => name).sort()).toEqual(Object.keys(FIELD_NOTES).sort());
      for (const [name, schema] of fields) {
        expect(schema, name).toMatchObject({ title: /./, description: /./ });
        expect(Object.hasOwn(Object(schema), target === 'openapi-3.0' ? 'example' : 'examples'), name).toBe(
          true,
        );
      }
    }
  });

  test('keeps to what the dialect has', () => {
    const text = JSON.stringify(schemas);
    expect(text).not.toMatch(/"\$ref"/);
    if (target !== 'draft-07') expect(text).not.toMatch(/"type":\[/);
    expect(/"\$schema"/.test(text)).toBe(!target.startsWith('openapi'));
    if (target === 'openapi-3.0') expect(text).not.toMatch(/"(?:const|examples|if)"/);
    if (target === 'draft-07') expect(text).toContain('http://json-schema.org/draft-07/schema#');
  });
});

test('the example of each field makes a code', () => {
  const companions: PaymentInput = {
    bank: '970436',
    account: '0011001234567',
    languagePreference: 'vi',
    merchantNameAlternate: 'Trường',
  };
  for (const [name, { example }] of Object.entries(FIELD_NOTES)) {
    const tip = /^convenienceFee(Fixed|Percentage)$/.exec(name)?.[1]?.toLowerCase();
    const input = transferSchema.parse({ ...companions, [name]: example, ...(tip && { tipIndicator: tip }) });
    expect(JSON.stringify(decode(encode(input))), name).toContain(JSON.stringify(example));
  }
});
