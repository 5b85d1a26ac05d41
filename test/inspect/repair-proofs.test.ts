import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/bytes/crc16.ts';
import { encode } from '../../src/index.ts';
import { inspect } from '../../src/inspect/index.ts';

const CODE = encode({
  bank: '970436',
  account: '0011001234567',
  amount: 350_000,
  purpose: 'HP2026K7 thang 9',
});
/** Another code, with two digits wrong. */
const BEYOND_REPAIR = encode({ bank: '970415', account: '102030405060', amount: 5000 }).replace(
  '102030405060',
  '107030905060',
);

/** Damage of one code, after which the checksum that came with it proves what it was. */
const PROVABLE: Readonly<Record<string, (code: string) => string>> = {
  'a checksum computed without its header': (code) => code.slice(0, -4) + checksum(code.slice(0, -8)),
  'two digits swapped': (code) => code.replace('1234567', '1243567'),
  'no-break blanks': (code) => code.replaceAll(' ', '\u00a0'),
  'a wrong length': (code) => code.replace('5406350000', '5407350000'),
};

describe.each(Object.entries(PROVABLE))('%s', (_, damage) => {
  test('is proved in a code that stands alone', () => {
    expect(inspect(damage(CODE)).repairs).toMatchObject([{ payload: CODE, proved: true }]);
  });

  test('is a guess where another code stands in the text, whichever comes first', () => {
    for (const [text, cut] of [
      [damage(CODE) + BEYOND_REPAIR, 'first_of_two'],
      [BEYOND_REPAIR + damage(CODE), 'second_of_two'],
    ] as const) {
      const { repairs } = inspect(text);
      expect(repairs).toMatchObject([{ payload: CODE, proved: false }]);
      expect(repairs.flatMap(({ code, steps = [] }) => [code, ...steps])).toContain(cut);
    }
  });
});

test('as many readings are told as were held against the checksum: as it stands, under Caps Lock, by three recipes', () => {
  const [repair] = inspect(PROVABLE['a checksum computed without its header']?.(CODE)).repairs;
  expect(repair).toMatchObject({ code: 'crc_without_header', tried: 2 + 3 });
});

describe('a checksum that looks as if nobody had computed it', () => {
  const right = encode({
    bank: '970436',
    account: '0011001234567',
    amount: 233_389,
    purpose: 'HP2026K7 thang 9',
  });

  test.each([
    ['two digits swapped', '0011001243567', true],
    ['a digit wrong', '0011001234569', false],
  ])('still tells of %s in the account', (_, account, proved) => {
    expect(right).toMatch(/6666$/);
    expect(inspect(right.replace('0011001234567', account)).repairs).toMatchObject([
      { payload: right, proved, payeeChanged: true },
    ]);
  });

  test.each(['6666', 'ABCD', 'XXXX', '??', ''])('%j is a guess where no reading agrees', (given) => {
    expect(inspect(CODE.slice(0, -4) + given).repairs).toMatchObject([
      { code: 'crc_placeholder', payload: CODE, proved: false, payeeChanged: false },
    ]);
  });
});
