import fc from 'fast-check';

/** A movement as a test knows it, before it is written in a format. */
export interface KnownMovement {
  readonly amount: number;
  /** Days from the first of the statement. */
  readonly day: number;
  /** Days from the booking to the value date. */
  readonly value: number;
  readonly reference: string;
  readonly text: string;
  readonly isReversal: boolean;
}

/** A statement as a test knows it. */
export interface KnownStatement {
  readonly account: string;
  readonly first: string;
  readonly opening: number;
  readonly movements: readonly KnownMovement[];
}

const WORDS = [
  'HS2K4M7P9',
  'hoc phi',
  'thang 9',
  'NGUYEN VAN A',
  'CT DEN',
  'tien nuoc',
  '6A1',
  '035980',
  'T.T',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));
const sum = fc.oneof(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 9_999_999_999_999 }));
const movement = fc
  .record({
    sum,
    isIn: fc.boolean(),
    day: fc.nat(9),
    value: fc.integer({ min: -5, max: 5 }),
    number: fc.nat(999_999),
    text,
    isReversal: fc.boolean(),
  })
  .map(
    ({ sum: size, isIn, number, ...rest }): KnownMovement => ({
      ...rest,
      amount: isIn ? size : -size,
      reference: `FT26${String(number).padStart(6, '0')}`,
    }),
  );

/** Statements of one account, some over the new year, with movements in the order of their days. */
export const anyStatement: fc.Arbitrary<KnownStatement> = fc.record({
  account: fc.constantFrom('0011001234567', '1800201234567', '19070027277099'),
  first: fc.constantFrom('2026-09-01', '2026-12-26', '2026-12-31', '2027-01-01', '2028-02-25'),
  opening: fc.integer({ min: -5_000_000, max: 900_000_000_000_000 }).map((size) => size % 90_000_000_000_000),
  movements: fc.array(movement, { maxLength: 8 }).map((all) => [...all].sort((a, b) => a.day - b.day)),
});

/** Gives the day that comes so many days after another. */
export function dayAfter(first: string, days: number): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function closingOf({ opening, movements }: KnownStatement): number {
  return movements.reduce((total, { amount }) => total + amount, opening);
}

/** What a reader must give for a statement; OFX tells neither opening balance nor value dates. */
export function expectedOf(known: KnownStatement) {
  return known.movements.map(({ amount, day, value, reference, text: description }) => ({
    amount,
    time: `${dayAfter(known.first, day)}T00:00:00+07:00`,
    valueDate: dayAfter(known.first, day + value),
    reference,
    description,
  }));
}

/** Divides a list into runs of the length given, at least one run. */
export function chunk<T>(items: readonly T[], size: number): T[][] {
  const runs: T[][] = [];
  for (let i = 0; i < Math.max(1, items.length); i += size) runs.push(items.slice(i, i + size));
  return runs;
}
