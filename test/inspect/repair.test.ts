import { describe, expect, test } from 'vitest';
import { decode } from '../../src/index.ts';
import type { Repair } from '../../src/inspect/index.ts';
import { inspect } from '../../src/inspect/index.ts';
import { CARRIED, type Damaged } from '../kit/damage/carried.ts';
import { MISTYPED, mistyped } from '../kit/damage/digits.ts';
import { glued, OUTSIDE, spoiled } from '../kit/damage/outside.ts';
import { createRandom, type Random } from '../kit/damage/random.ts';
import { runs } from '../kit/scale.ts';

const EACH = runs(10, 500);
/** Readings of which one agrees with a checksum by chance. */
const CHECKSUMS = 65_536;

/** What came of one damaged text. */
interface Outcome {
  readonly bad: string;
  /** The codes of which it was made. */
  readonly origins: readonly string[];
  readonly repairs: readonly Repair[];
}

type Damage = (random: Random) => Pick<Outcome, 'bad' | 'origins'>;

function outcomes(count: number, seed: number, damage: Damage): Outcome[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const damaged = damage(random);
    return { ...damaged, repairs: inspect(damaged.bad).repairs };
  });
}

const fromOne = ({ good, bad }: Damaged) => ({ bad, origins: [good] });
const isFirst = ({ origins, repairs }: Outcome) => repairs[0]?.payload === origins[0];
const isProved = (outcome: Outcome) => isFirst(outcome) && outcome.repairs[0]?.proved === true;
const isFalselyProved = ({ origins, repairs }: Outcome) =>
  repairs.some(({ proved, payload }) => proved && !origins.includes(payload));

/** Tells where fewer came right than must, with one that did not. */
function expectShare(all: readonly Outcome[], isRight: (outcome: Outcome) => boolean, share: number) {
  const right = all.filter(isRight).length;
  const wrong = all.find((outcome) => !isRight(outcome));
  if (process.env.VIETQR_FIGURES)
    console.log(`${expect.getState().currentTestName}: ${right} of ${all.length}`);
  expect(right / all.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(share);
}

/** The payee that a damaged text shows: bank, and as many characters of the account as its length says. */
function shownPayee(text: string): string | undefined {
  const at = text.indexOf('A000000727');
  const [, bin, length] = text.slice(at + 10).match(/^01\d\d0006(\d{6})01(\d\d)/) ?? [];
  return (
    bin &&
    text.slice(at + 32, at + 32 + Number(length)) &&
    `${bin} ${text.slice(at + 32, at + 32 + Number(length))}`
  );
}

/** What a person reads of a text, whatever stands between. */
const lettersOf = (text: string) => text.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '');

function expectHonest(all: readonly Outcome[]) {
  for (const { bad, repairs } of all) {
    expect(repairs.filter(({ proved }) => proved).length).toBeLessThanOrEqual(repairs.length > 1 ? 0 : 1);
    for (const { payload, payeeChanged, proved, tried, title } of repairs) {
      expect(title).toMatch(proved ? /^proved by the checksum: / : /^a guess: /);
      if (proved) expect(tried / CHECKSUMS).toBeLessThanOrEqual(1 / 1000);
      const { bank, account } = decode(payload, { maxPurposeLength: 95 });
      if (`${bank.bin} ${account}` !== shownPayee(bad) && !lettersOf(bad).includes(account))
        expect(payeeChanged).toBe(true);
    }
  }
}

describe('what transport did to a code is undone and proved', () => {
  test.each(Object.entries(CARRIED))('%s', (_, damage) => {
    const all = outcomes(EACH, 1, (random) => fromOne(damage(random)));
    expectShare(all, isProved, 0.99);
    expectHonest(all);
  });
});

describe('one digit mistyped is offered first', () => {
  const kinds = Object.entries(MISTYPED).flatMap(([name, misprint]) =>
    (['account', 'amount'] as const).map((field) => ({ name, field, misprint })),
  );
  test.each(kinds)('$name in the $field', ({ misprint, field }) => {
    const all = outcomes(EACH, 2, (random) => fromOne(mistyped(misprint, field, random)));
    expectShare(all, isFirst, 0.95);
    expectHonest(all);
    if (field === 'account')
      expect(all.flatMap(({ repairs }) => repairs).every((each) => each.payeeChanged)).toBe(true);
  });
});

describe('damage that no search looks for', () => {
  const kinds = Object.entries(OUTSIDE);
  const count = Math.ceil(runs(24, 2000) / kinds.length);

  test('is proved no more often than by chance, and no payee changes unsaid', () => {
    const all = kinds.flatMap(([, spoil], i) => outcomes(count, 3 + i, (random) => spoiled(spoil, random)));
    const wrong = all.filter(isFalselyProved);
    if (process.env.VIETQR_FIGURES) console.log(`false proofs: ${wrong.length} of ${all.length}`);
    const expected = all.length / 1000;
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(expected + 2 * Math.sqrt(expected));
    expectHonest(all);
  });

  test('two codes that stand together are both offered, and neither is proved', () => {
    const all = outcomes(EACH, 20, (random) => ({ bad: glued(random), origins: [] }));
    for (const { repairs } of all) {
      expect(repairs).toMatchObject([
        { code: 'first_of_two', proved: false, payeeChanged: false },
        { code: 'second_of_two', proved: false, payeeChanged: true },
      ]);
    }
    expectHonest(all);
  });
});
