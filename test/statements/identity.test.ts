import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountKey,
  areCompatible,
  compareAccounts,
  dayNumber,
  descriptionKey,
  isLastingNumber,
  isUniqueNumber,
  referenceKey,
  writtenDayText,
} from '../../src/statements/identity.ts';
import { bankIdentity, createIds, identifyMovements } from '../../src/statements/ids.ts';
import type { Movement } from '../../src/statements/index.ts';

/** Accounts and references in the shapes of feeds and exports, digits invented. */
describe('two accounts', () => {
  test.each([
    ['0011001234567', '0011001234567', 'same'],
    ['0011001234567', '11001234567', 'same'],
    ['0011001234567', '0011 0012 34567', 'same'],
    ['0011****567', '0011001234567', 'same'],
    ['0011****567', '0011****567', 'same'],
    ['****4567', '0011001234567', 'same'],
    ['XXXXXX4567', '0011001234567', 'same'],
    ['0011****567', '0011001234568', 'different'],
    ['0011****567', '0011001234967', 'different'],
    ['1100****567', '1122001234567', 'different'],
    ['****567', '0011001234567', 'same'],
    ['VQX001', 'VQA001', 'different'],
    ['0011****567', '0012001234567', 'different'],
    ['0011001234567', '0011001234568', 'different'],
    ['**67', '0011001234567', 'unknown'],
    ['', '0011001234567', 'unknown'],
    [undefined, undefined, 'unknown'],
  ])('%s and %s are %s, from both sides', (a, b, relation) => {
    expect([compareAccounts(a, b), compareAccounts(b, a)]).toEqual([relation, relation]);
  });
});

describe('an account', () => {
  test.each([
    ['0011 0012-34567', '11001234567'],
    ['vqrq00abc', 'VQRQ00ABC'],
    ['0011****567', undefined],
    ['000', undefined],
    [undefined, undefined],
  ])('%s has the key %s', (account, key) => expect(accountKey(account)).toBe(key));
});

test('two descriptions may be of one movement where one holds the other', () => {
  const [whole, part, other] = ['Nguyễn Văn An nộp HS1', 'nop hs1', 'HS2'].map(descriptionKey);
  const pairs = [
    [whole, part],
    [part, whole],
    [part, ''],
    [part, other],
  ];
  expect(pairs.map(([a = '', b = '']) => areCompatible(a, b))).toEqual([true, true, true, false]);
});

describe('a reference', () => {
  test.each([
    ['FT26248399935001\\BNK', 'FT26248399935001'],
    [' ft26248399935001 ', 'FT26248399935001'],
    ['FT26248399935001\\BNK ', 'FT26248399935001'],
    ['FT26/0005/VNM', 'FT260005'],
    ['00AB12', '00AB12'],
    ['FT26/VNM/0005', 'FT26VNM0005'],
    ['FT5 ', 'FT5'],
    ['', ''],
    ['N/A', ''],
    ['none', ''],
    ['undefined', ''],
    ['null', ''],
    ['5275 - 75998', '527575998'],
    ['0005243', '5243'],
    ['000', ''],
    ['NONREF', ''],
    ['-', ''],
    [undefined, ''],
  ])('%j is compared as %j', (reference, key) => expect(referenceKey(reference)).toBe(key));

  test('of eight characters or more is a transaction number', () => {
    expect(['5243', '1234567', '12345678'].map(isUniqueNumber)).toEqual([false, false, true]);
  });

  test('names one movement for good where it has letters or ten digits', () => {
    const keys = ['123456789', '1234567890', 'FT123456', 'FT12345'];
    expect(keys.map(isLastingNumber)).toEqual([false, true, true, false]);
  });
});

describe('a day', () => {
  test('is that of Vietnam', () => {
    const days = [
      '2026-09-05T16:59:59Z',
      '2026-09-05T23:59:59+07:00',
      '2026-09-05T17:00:00Z',
      '2026-09-06T00:00:00+07:00',
    ].map(dayNumber);
    expect(days.map((day) => (day ?? 0) - (days[0] ?? 0))).toEqual([0, 0, 1, 1]);
    expect([undefined, '', 'x'].map(dayNumber)).toEqual([undefined, undefined, undefined]);
  });

  test('is counted from 1970, and written again', () => {
    expect([dayNumber('1970-01-01T06:59:59+07:00'), dayNumber('1970-01-02T00:00:00+07:00')]).toEqual([0, 1]);
    expect(writtenDayText(dayNumber('2026-09-05T23:59:59+07:00') ?? 0)).toBe('2026-09-05');
  });
});

describe('ids', () => {
  const row = fc.record({
    amount: fc.constantFrom(350_000, -350_000),
    description: fc.constantFrom('HS1', 'HS2'),
    time: fc.constantFrom('2026-09-05T07:30:00+07:00', '2026-09-05T17:30:00Z'),
    account: fc.constantFrom('0011001234567', undefined),
    reference: fc.constantFrom('1', '2', undefined),
    source: fc.constant('statement'),
  });

  test('are unique in a file, and the same for the same rows in another order', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const named = identifyMovements(rows);
        const ids = named.map(({ id }) => id);
        expect(new Set(ids).size).toBe(rows.length);
        const content = ({ id, description, time }: (typeof named)[number]) => `${id} ${description} ${time}`;
        expect(
          identifyMovements([...rows].reverse())
            .map(content)
            .sort(),
        ).toEqual(named.map(content).sort());
      }),
    );
  });

  test('hold account, reference, day in Vietnam and sum', () => {
    const movement = {
      amount: 350_000,
      description: '',
      time: '2026-09-05T17:30:00Z',
      account: '0011',
      reference: '05243',
      source: 'statement',
    };
    expect(identifyMovements([movement, movement]).map(({ id }) => id)).toEqual([
      '11:5243:2026-09-06:350000',
      '11:5243:2026-09-06:350000#2',
    ]);
  });

  test('do not tell the channel where the bank knows the movement, nor how an account or a number is written', () => {
    const known = {
      amount: 350_000,
      description: 'HS1',
      time: '2026-09-05T08:15:00+07:00',
      account: '0011001234567',
      reference: 'FT26248399935001',
      source: 'sepay',
    };
    const export2 = { ...known, source: 'statement', account: '11001234567', description: 'HS1 CT DEN' };
    const ids = [known, export2, { ...known, reference: 'FT26248399935001\\BNK' }].map(
      (each) => identifyMovements([each])[0]?.id,
    );
    expect(new Set(ids)).toEqual(new Set([bankIdentity(known)]));
    expect(ids[0]).toBe('11001234567:FT26248399935001:2026-09-05:350000');
    const open = ['account', 'reference', 'time'].map((key) => bankIdentity({ ...known, [key]: undefined }));
    expect([...open, bankIdentity({ ...known, account: '0011****567' })]).toEqual(Array(4).fill(undefined));
  });

  test('are the same given one after the other, but for which of twins is which', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const ids = createIds();
        const movements = rows.map((each) => ({ ...each, id: '', source: 'statement' as const }));
        const given = movements.map((movement) => ids.give(withoutUndefined(movement)).id);
        expect([...given].sort()).toEqual(
          identifyMovements(rows)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });
});

function withoutUndefined({
  account,
  reference,
  ...rest
}: Told & { id: string; source: 'statement' }): Movement {
  return {
    ...rest,
    ...(account !== undefined && { account }),
    ...(reference !== undefined && { reference }),
  };
}

interface Told {
  readonly amount: number;
  readonly description: string;
  readonly time: string;
  readonly account: string | undefined;
  readonly reference: string | undefined;
}
