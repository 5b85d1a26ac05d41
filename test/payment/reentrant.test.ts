import { decode, encode, inspect, safeDecode, safeEncode } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';

const OTHER = encode({ bank: '970415', account: '9999999999', amount: 5, purpose: 'KHAC' });
const ERROR = `${OTHER.slice(0, -4)}0000`;

/** Calls every door from inside another call, with codes that are good, bad and no codes. */
function disturb(): void {
  decode(OTHER);
  safeDecode(ERROR);
  inspect(`&${OTHER}`);
  encode({ bank: '970422', account: '88888888', amount: 7, extraObjects: [{ tags: ['80'], value: 'x' }] });
}

function disturbing<T>(value: T): T {
  disturb();
  return value;
}

describe('a call from inside another', () => {
  const plain = {
    bank: '970436',
    account: '0011001234567',
    amount: 350_000,
    purpose: 'Học phí',
    extraObjects: [{ tags: ['62', '50'], value: 'abc' }],
  };
  const expected = encode(plain);

  test('changes nothing where the input is read', () => {
    const input = {
      get bank() {
        return disturbing({
          get bin() {
            return disturbing('970436');
          },
        });
      },
      get account() {
        return disturbing(plain.account);
      },
      get amount() {
        return disturbing(plain.amount);
      },
      get purpose() {
        return disturbing(plain.purpose);
      },
      get extraObjects() {
        return disturbing([
          {
            get tags() {
              return disturbing(['62', '50']);
            },
            get value() {
              return disturbing('abc');
            },
          },
        ]);
      },
    };
    expect(encode(input)).toBe(expected);
  });

  test('changes nothing where options are read or warnings are heard', () => {
    const options = {
      get maxPurposeLength() {
        return disturbing(25);
      },
      onWarning: () => disturb(),
    };
    expect(encode(plain, options)).toBe(expected);
    expect(decode(expected, options)).toEqual(decode(expected));
  });

  test('that changes what it was told changes nothing that others are told', () => {
    const told = () => [safeDecode('hello'), safeDecode(ERROR), safeEncode({ bank: '970436', account: '' })];
    const before = structuredClone(told());
    for (const result of told()) {
      for (const { path, tags } of result.ok ? result.warnings : result.issues) {
        Reflect.apply(Array.prototype.push, path, ['x']);
        if (tags) Reflect.apply(Array.prototype.push, tags, ['x']);
      }
    }
    expect(told()).toEqual(before);
  });

  test('that throws leaves nothing behind', () => {
    const broken = {
      bank: '970436',
      get account(): string {
        disturb();
        throw new Error('no');
      },
      amount: 1,
      purpose: 'BO DI',
    };
    expect(() => encode(broken)).toThrow();
    expect(encode(plain)).toBe(expected);
    expect(decode(encode({ bank: '970436', account: '1' }))).not.toHaveProperty('purpose');
  });
});
