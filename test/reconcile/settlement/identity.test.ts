import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bill, type MatchedMovement, settle } from '../../../src/reconcile/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const bills: readonly Bill[] = [
  { id: 'a', code: 'HS20417', amount: 350_000 },
  { id: 'b', code: 'HS20418', amount: 350_000 },
  { id: 'c', code: 'HS20419', amount: 350_000 },
];

type Told = Partial<MatchedMovement['movement']> & {
  readonly bill?: string;
  readonly status?: MatchedMovement['match']['status'];
  readonly lacks?: 'account' | 'reference';
};

/** What sources tell, each with an id of its own unless one is given. */
function told(...all: readonly Told[]): MatchedMovement[] {
  return all.map(({ bill = 'a', status = 'matched', ...movement }, i) => ({
    movement: {
      id: `id ${i}`,
      amount: 350_000,
      description: 'HS20417 nop tien',
      time: '2026-08-03T08:15:02+07:00',
      account: '0570101451499',
      reference: 'FT26215859460799',
      source: 'statement',
      ...movement,
    },
    match: { status, bills: status === 'none' ? [] : bills.filter(({ id }) => id === bill), evidence: [] },
  }));
}

const outcomes = (...all: readonly Told[]) =>
  settle(bills, told(...all)).movements.map(({ outcome, reason }) => reason ?? outcome);
const without = (key: 'account' | 'reference', movement: Told): Told => {
  const { [key]: _, id, ...rest } = told(movement)[0]?.movement ?? {};
  return { ...rest, lacks: key };
};

const sepay = { source: 'sepay' };
const casso = { source: 'casso', description: 'MBVCB.1.HS20417 nop tien' };
const file = { at: { file: 'a.xlsx' }, time: '2026-08-03T00:00:00+07:00' };
const other = { at: { file: 'b.csv' }, time: '2026-08-03T00:00:00+07:00' };

/** Scenes of one school or market with several sources; shapes of references and accounts as in the wild, digits invented. */
describe('one movement is booked once', () => {
  test.each<[string, Told[]]>([
    ['by two services and a statement', [sepay, casso, file]],
    ['by a message and by the list of one service', [sepay, { ...sepay, time: '2026-08-03T01:15:02Z' }]],
    ['in two exports, one with the account masked', [file, { ...other, account: '0570****499' }]],
    [
      'in two exports, one with a suffix behind the number',
      [file, { ...other, reference: 'FT26215859460799\\BNK' }],
    ],
    [
      'by a feed on Friday night and a bank on Monday',
      [sepay, { ...file, time: '2026-08-07T00:00:00+07:00' }],
    ],
    [
      'where one has the number in its text only',
      [
        sepay,
        {
          ...without('reference', file),
          ...file,
          description: 'HS20417 nop tien FT26215859460799 Ma giao dich',
        },
      ],
    ],
    ['where the text of one is damaged', [sepay, { ...file, status: 'none', description: 'H S20 417' }]],
    [
      'of which one source does not tell the account, under a number given once',
      [sepay, { ...without('account', file), ...file }],
    ],
    ['read twice', [file, { ...file, id: 'id 0' }]],
  ])('%s', (_, all) => {
    expect(all.map((each) => outcomes(each))).toHaveLength(all.length);
    const { movements, totals } = settle(bills, toldBare(all));
    expect(movements.map(({ outcome }) => outcome)).toEqual(['allocated']);
    expect(totals.received).toBe(350_000);
  });
});

describe('two movements stay two', () => {
  test.each<[string, Told[]]>([
    ['as twin rows of a file', [file, file]],
    [
      'under one voucher number of two accounts',
      [
        { ...file, reference: '5243' },
        { ...other, reference: '5243', account: '0011001234567' },
      ],
    ],
    [
      'under one voucher number of two days',
      [
        { ...file, reference: '5243' },
        { ...other, reference: '5243', time: '2026-08-04T00:00:00+07:00' },
      ],
    ],
    ['more than four days apart', [sepay, { ...file, time: '2026-08-08T00:00:00+07:00' }]],
    ['of two sums', [sepay, { ...file, amount: 350_001 }]],
    ['with two numbers', [sepay, { ...file, reference: 'FT26215859460800' }]],
    ['for two bills in one file under one number', [file, { ...file, bill: 'b', description: 'HS20418' }]],
  ])('%s', (_, all) => {
    expect(outcomes(...all)).toEqual(['allocated', 'allocated']);
  });

  test('and a number that its source has twice does not reach over days', () => {
    const day = (time: string) => ({ ...file, time: `2026-08-0${time}T00:00:00+07:00` });
    expect(outcomes(day('3'), day('4'), { ...other, time: '2026-08-05T00:00:00+07:00' })).toHaveLength(3);
  });
});

describe('what sources tell of one movement in two ways is booked only where none speaks for another bill', () => {
  const forB = { bill: 'b', description: 'HS20418 nop tien' };
  test.each<[string, Told[], string[]]>([
    [
      'one that finds no bill is no voice against it',
      [sepay, { ...file, status: 'none', description: 'H S20 417' }],
      ['allocated'],
    ],
    [
      'one that suggests the same bill neither',
      [sepay, { ...file, status: 'suggested', description: '20417' }],
      ['allocated'],
    ],
    [
      'one that suggests another is',
      [sepay, { ...file, ...forB, status: 'suggested' }],
      ['conflict', 'possible_duplicate'],
    ],
    ['one that is matched to another is', [sepay, { ...file, ...forB }], ['conflict', 'possible_duplicate']],
    [
      'so in two exports, under one long number',
      [file, { ...other, ...forB }],
      ['conflict', 'possible_duplicate'],
    ],
    [
      'on two days too',
      [file, { ...other, ...forB, time: '2026-08-05T00:00:00+07:00' }],
      ['conflict', 'possible_duplicate'],
    ],
    [
      'where one source has that number twice, which of them it is cannot be known',
      [file, { ...file, ...forB }, { ...other, bill: 'c', description: 'HS20419 nop tien' }],
      ['allocated', 'allocated', 'possible_duplicate'],
    ],
    [
      'where the account lacks, neither',
      [sepay, { ...without('account', file), ...file, ...forB }],
      ['allocated', 'possible_duplicate'],
    ],
  ])('%s', (_, all, expected) => {
    const { movements, totals } = settle(bills, toldBare(all));
    expect(movements.map(({ outcome, reason }) => reason ?? outcome).sort()).toEqual(expected);
    expect(totals.received).toBe(350_000 * expected.length);
  });
});

/** Where a movement under one number of the bank may stand, each place once; a service may tell it in a message and in a list. */
const PLACES: readonly Told[] = [
  { source: 'sepay' },
  { source: 'sepay' },
  { source: 'casso' },
  { at: { file: 'a.xlsx' } },
  { at: { file: 'b.csv' } },
  { source: 'statement' },
];

describe('what a feed numbers in a way of its own is not booked beside what the bank tells of that bill, day and sum', () => {
  const own = { ...sepay, reference: 'SP-778812', time: '2026-08-03T21:15:02+07:00' };
  test.each<[string, Told[], string[]]>([
    ['whichever comes first', [own, file], ['allocated', 'possible_duplicate']],
    [
      'but each time that the bank does not tell',
      [own, { ...own, reference: 'SP-778813' }, file],
      ['allocated', 'allocated', 'possible_duplicate'],
    ],
    [
      'and as often as the bank tells it',
      [own, { ...own, reference: 'SP-778813' }, file, { ...file, reference: 'FT26215859460800' }],
      ['allocated', 'allocated', 'possible_duplicate', 'possible_duplicate'],
    ],
    [
      'for another bill it is another',
      [{ ...own, bill: 'b', description: 'HS20418' }, file],
      ['allocated', 'allocated'],
    ],
    [
      'on another day it is another',
      [{ ...own, time: '2026-08-04T08:15:02+07:00' }, file],
      ['allocated', 'allocated'],
    ],
    [
      'of another account it is another',
      [{ ...own, account: '0011001234567' }, file],
      ['allocated', 'allocated'],
    ],
  ])('%s', (_, all, expected) => {
    for (const order of [all, all.toReversed()]) expect(outcomes(...order).sort()).toEqual(expected);
  });
});

test('a number that the bank gives once is booked once, whatever its sources say', () => {
  const met = createTally();
  const report = fc.record({
    place: fc.constantFrom(...PLACES),
    bill: fc.constantFrom('a', 'b', 'c'),
    status: fc.constantFrom('matched', 'matched', 'suggested', 'none'),
    description: fc.constantFrom('HS20417 nop tien', 'HS20418', 'MBVCB.1.HS20419', ''),
    account: fc.constantFrom('0570101451499', '0570****499', '570101451499', undefined),
    day: fc.integer({ min: 3, max: 7 }),
    suffix: fc.constantFrom('', '\\BNK'),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(report, { selector: ({ place }) => place, minLength: 2, maxLength: 5 }),
      (reports) => {
        const all = reports.map(
          ({ place, day, suffix, account, ...rest }): Told => ({
            ...rest,
            ...place,
            ...(account === undefined ? { lacks: 'account' } : { account }),
            reference: `FT26215859460799${suffix}`,
            time: `2026-08-0${day}T00:00:00+07:00`,
          }),
        );
        const { movements } = settle(bills, toldBare(all));
        const booked = movements.filter(({ outcome }) => outcome === 'allocated');
        expect(booked.length).toBeLessThanOrEqual(1);
        met(`${booked.length} booked`);
        const spoken = reports.filter(({ status }) => status === 'matched').map(({ bill }) => bill);
        if (new Set(spoken).size > 1) met('several bills');
      },
    ),
    tries(1000),
  );
  met.expectAtLeast({ '0 booked': least(50), '1 booked': least(50), 'several bills': least(100) });
});

describe('what may be one is shown and not booked', () => {
  test.each<[string, Told[]]>([
    ['where the reference lacks', [sepay, { ...without('reference', file), ...file }]],
    [
      'where the account lacks, under a voucher number',
      [
        { ...sepay, reference: '5243' },
        { ...without('account', file), ...file, reference: '5243' },
      ],
    ],
    [
      'where one has a voucher number, the other a number given once',
      [sepay, { ...file, reference: '5243' }],
    ],
  ])('%s', (_, all) => {
    const { movements, totals } = settle(bills, toldBare(all));
    expect(movements.map(({ reason, outcome }) => reason ?? outcome).sort()).toEqual([
      'allocated',
      'possible_duplicate',
    ]);
    expect(totals).toMatchObject({ received: 700_000, allocated: 350_000, unallocated: 350_000 });
  });

  test('where a masked account may be either of two', () => {
    const reference = '5243';
    const states = outcomes(
      { ...sepay, reference },
      { ...casso, reference, account: '0570999991499', bill: 'a' },
      { ...file, reference, account: '0570****499' },
    );
    expect(states.sort()).toEqual(['allocated', 'allocated', 'possible_duplicate']);
  });

  test('but not where the texts are of different bills, or other days', () => {
    const bare = { ...without('reference', file), ...file };
    expect(
      settle(bills, toldBare([sepay, { ...bare, bill: 'b', description: 'HS20418' }])).totals.allocated,
    ).toBe(700_000);
    expect(
      settle(bills, toldBare([sepay, { ...bare, time: '2026-08-05T00:00:00+07:00' }])).totals.allocated,
    ).toBe(700_000);
  });
});

/** As {@link told}, but a key that a case leaves out stays out. */
function toldBare(all: readonly Told[]): MatchedMovement[] {
  return told(...all).map(({ movement, match }, i) => {
    const { lacks, id } = all[i] ?? {};
    const { account, reference, ...rest } = movement;
    return {
      match,
      movement: {
        ...rest,
        id: id ?? `id ${i}`,
        ...(lacks !== 'account' && account && { account }),
        ...(lacks !== 'reference' && reference && { reference }),
      },
    };
  });
}

/** A bank numbers its vouchers anew each day, and each branch by itself. */
describe('two payers are never made one', () => {
  const paidOther = { ...other, description: 'HS20418 nop tien', bill: 'b' };
  test.each<[string, Told[], string[]]>([
    [
      'under one voucher number',
      [
        { ...file, reference: '12345' },
        { ...paidOther, reference: '12345' },
      ],
      ['allocated', 'allocated'],
    ],
    [
      'under a short number that comes again after days',
      [
        { ...file, reference: '12345678' },
        { ...paidOther, reference: '12345678', time: '2026-08-06T00:00:00+07:00' },
      ],
      ['allocated', 'allocated'],
    ],
    [
      'where one without a bill has another text under a short number',
      [
        { ...file, reference: '12345678' },
        {
          ...other,
          reference: '12345678',
          status: 'none',
          description: 'ung ho quy lop',
          time: '2026-08-06T00:00:00+07:00',
        },
      ],
      ['allocated', 'no_code'],
    ],
    [
      'where one quotes the number of the other',
      [file, { ...other, reference: '771', status: 'none', description: 'bo sung cho FT26215859460799' }],
      ['allocated', 'no_code'],
    ],
  ])('%s', (_, all, expected) => {
    expect(outcomes(...all).sort()).toEqual(expected);
  });

  test.each(['HS20417 nop tien', ''])(
    'of accounts that no file names, under a voucher number: %j',
    (description) => {
      const id = 'one id';
      const [one, two] = [file, other].map((place) => ({ ...without('account', place), ...place }));
      const all = toldBare([
        { ...one, reference: '0001', id },
        {
          ...two,
          reference: '0001',
          id,
          description,
          ...(description === '' && { status: 'none' as const }),
        },
      ]);
      const { movements } = settle(bills, all);
      expect(movements.map(({ outcome, reason }) => reason ?? outcome).sort()).toEqual([
        'allocated',
        'possible_duplicate',
      ]);
    },
  );
});

test('two feeds that give one id to two movements with numbers of their own tell two', () => {
  const feeds = ['sepay', 'casso'].map((source, row) => ({
    movement: {
      id: '92704',
      source,
      amount: 350_000,
      description: 'nop tien hoc',
      time: '2026-08-03T00:00:00+07:00',
      account: '0570101451499',
      reference: `FT2621585946${1000 + row}`,
    },
    match: { status: 'none' as const, bills: [], evidence: [] },
  }));
  expect(settle([], feeds).totals.received).toBe(700_000);
  const apart = feeds.map(({ movement, match }, row) => ({
    movement: {
      ...movement,
      reference: 'FT26215859461000',
      time: `2026-08-${row === 0 ? '03' : '23'}T00:00:00+07:00`,
    },
    match,
  }));
  expect(settle([], apart).movements.length).toBe(2);
});
