import fc from 'fast-check';
import { decode, emv, encode, safeEncode } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { expectIssue } from '../../kit/expect-issue.ts';
import { signed } from '../../oracle/crc-bitwise.ts';
import { naiveWrite } from '../../oracle/tlv-naive.ts';

const WORDS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then'];
const word = fc.constantFrom(...WORDS);
const account = { bank: '970436', account: '0011001234567' };

describe('words that JavaScript gives a meaning are plain data', () => {
  test('as values of fields', () => {
    fc.assert(
      fc.property(word, word, word, word, (alias, purpose, merchantName, billNumber) => {
        fc.pre(alias !== '__proto__');
        const payment = decode(encode({ ...account, account: alias, purpose, merchantName, billNumber }));
        expect(payment).toMatchObject({ account: alias, purpose, merchantName, billNumber });
        expect(Object.getPrototypeOf(payment)).toBe(Object.prototype);
      }),
    );
  });

  test('as the identifier of a merchant', () => {
    const shop = { service: 'merchant', merchantCategoryCode: '5812', merchantCity: 'HUE' } as const;
    for (const text of WORDS) {
      const code = encode({ ...account, ...shop, account: text, merchantName: text });
      expect(decode(code)).toMatchObject({ account: text, merchantName: text });
    }
  });

  test.each(WORDS)('as values where a word or bank is wanted: %s', (word) => {
    for (const field of ['service', 'initiation', 'tipIndicator', 'scheme']) {
      expectIssue(Reflect.apply(safeEncode, undefined, [{ ...account, [field]: word }]), 'input.type');
    }
    expectIssue(safeEncode({ ...account, bank: word }), 'bank.not_found');
  });

  test.each(WORDS)('as keys of an input: %s', (word) => {
    const input = Object.fromEntries([...Object.entries(account), [word, { amount: 5 }]]);
    const { message } = expectIssue(Reflect.apply(safeEncode, undefined, [input]), 'input.unknown_key');
    expect(message).toContain(word);
  });

  test.each(WORDS)('as values of any object of a code: %s', (word) => {
    const text = signed(
      naiveWrite([
        ['00', '01'],
        [
          '26',
          [
            ['00', word],
            ['05', word],
          ],
        ],
        ['52', word],
        ['58', word],
        ['59', word],
        [
          '62',
          [
            ['08', word],
            ['50', [['00', word]]],
          ],
        ],
        ['80', word],
      ]),
    );
    const payload = emv.decode(text);
    expect(emv.encode(payload)).toBe(text);
    expect(emv.get(payload, '62.08')?.value).toBe(word);
    expect(emv.get(payload, word)).toBeUndefined();
  });

  test('as the service code of the NAPAS template', () => {
    for (const word of ['__proto__', 'toString', 'valueOf']) {
      const text = encode({ ...account, amount: 1 });
      const changed = emv.set(emv.decode(text), '38.02', word);
      expect(() => decode(emv.encode(changed))).toThrow(/no service/);
    }
  });
});

test('nothing is left on the prototype of all objects', () => {
  const hostile: unknown = JSON.parse(
    '{"bank":"970436","account":"1","__proto__":{"amount":5,"polluted":true}}',
  );
  expectIssue(Reflect.apply(safeEncode, undefined, [hostile]), 'input.unknown_key');
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});
