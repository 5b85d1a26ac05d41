import { describe, expect, test } from 'vitest';
import { readFlags } from '../../src/cli/args/flags.ts';
import { flagsOf } from '../../src/cli/args/flags-of.ts';
import { PAYMENT_FLAGS } from '../../src/cli/args/payment.ts';
import { UsageError } from '../../src/cli/terminal/failure.ts';
import { choice, flag, wholeNumber } from '../../src/issues/fields.ts';
import { paymentFieldNames } from '../../src/payment/input-fields.ts';

const TABLE = {
  level: choice('L', 'M'),
  maxPurposeLength: wholeNumber(1, 95),
  dense: flag(),
  pixels: flag(),
};
const words = { en: 'x', vi: 'y' };

describe('flagsOf()', () => {
  test('takes name, kind, choices and value from the field', () => {
    expect(
      flagsOf(TABLE, {
        level: words,
        maxPurposeLength: words,
        dense: { ...words, name: 'small' },
        pixels: false,
      }),
    ).toEqual({
      level: { kind: 'text', value: 'L|M', choices: ['L', 'M'], ...words },
      'max-purpose-length': { kind: 'number', value: 'N', range: [1, 95], ...words },
      small: { kind: 'switch', field: 'dense', ...words },
    });
  });

  test('knows the names of its flags', () => {
    const flags = flagsOf(TABLE, { level: words, maxPurposeLength: words, dense: words, pixels: false });
    expect(flags['max-purpose-length'].kind).toBe('number');
    // @ts-expect-error a field that no flag sets
    expect(flags.pixels).toBeUndefined();
  });

  test('does not compile without words for a field, or with words for none', () => {
    // @ts-expect-error no words for `pixels`
    flagsOf(TABLE, { level: words, maxPurposeLength: words, dense: words });
    const more = { level: words, maxPurposeLength: words, dense: words, pixels: words, size: words };
    // @ts-expect-error words for no field
    flagsOf(TABLE, more);
    // @ts-expect-error no Vietnamese
    flagsOf({ dense: flag() }, { dense: { en: 'x' } });
  });
});

describe('the flags of a payment', () => {
  test('are those of its fields', () => {
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const fields = paymentFieldNames().filter((name) => name !== 'scheme');
    const flags = Object.keys(PAYMENT_FLAGS).filter(
      (name) => name !== 'max-purpose-length' && name !== 'diacritics',
    );
    expect(flags.sort()).toEqual(fields.map(kebab).sort());
  });

  test('that are wrong throw an error with words in both languages', () => {
    const read = () => readFlags(PAYMENT_FLAGS, ['--bnk=x']);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(
      expect.objectContaining({
        exit: 2,
        words: {
          en: '--bnk is no flag of this command; did you mean --bank?',
          vi: '--bnk không phải tùy chọn của lệnh này; có phải --bank?',
        },
      }),
    );
  });
});
