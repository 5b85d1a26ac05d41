import {
  agrees,
  BOTH_SIDES,
  type ColumnSums,
  heldSides,
  NEITHER_SIDE,
  NO_SUMS,
  onBoth,
  onEither,
  type Sides,
  type Sums,
  since,
} from './column-sums.ts';

/** Adds up what stands above a line of totals. */
export interface Totals {
  add(amount: number, printed: ColumnSums): void;
  /** Leaves out a row whose sum is not known: totals below it prove nothing. */
  skip(): void;
  /** Tells whether a line is the sum of all rows, or of those since an earlier line of totals, in each of its columns; of `least` rows at least. */
  isSum(line: ColumnSums, least?: number): boolean;
  /** Tells whether a line is no less than the sum of all rows in each of its columns. */
  isBeyond(line: ColumnSums): boolean;
  /** Takes a line of totals, after which a new page may be added up. */
  take(line: ColumnSums, row: number): void;
  /** Takes totals that are printed above rows: they are the sum of all, or of those up to the next ones. */
  expect(line: ColumnSums, row: number): void;
  outcome(): TotalsOutcome;
}

export interface TotalsOutcome extends Partial<TotalDifference> {
  /** Lines of totals that are the sum of their rows. */
  readonly held: number;
  /** Whether they hold all rows, on both sides of the money. */
  readonly isWhole: boolean;
}

/** The first line of totals that is another sum: what it prints, and what the rows give, whole đồng. */
interface TotalDifference {
  readonly row: number;
  readonly expected: number;
  readonly received: number;
}

/** Pages and days, the latest ones and the first, from which a line may add up. */
const MAX_TOTAL_LINES = 1000;

/** Sums at a line of totals, and the sides on which totals hold all rows up to it. */
interface Mark extends Sums {
  readonly holds: Sides;
}

/** Totals that are printed above their rows. */
interface ExpectedTotals {
  readonly line: ColumnSums;
  readonly row: number;
  readonly from: Sums;
  to: Sums | undefined;
}

export function createTotals(): Totals {
  let now: Sums = NO_SUMS;
  const marks: Mark[] = [{ ...NO_SUMS, holds: BOTH_SIDES }];
  const expected: ExpectedTotals[] = [];
  let isKnown = true;
  let held = 0;
  let difference: TotalDifference | undefined;
  return {
    add(amount, printed) {
      now = withRow(now, amount, printed);
    },
    skip() {
      isKnown = false;
    },
    isSum: (line, least) => isSumSince(marks, now, line, least),
    isBeyond: ({ credit = now.credit, debit = now.debit, amount = now.net }) =>
      credit >= now.credit && Math.abs(debit) >= now.debit && amount >= now.net,
    take(line, row) {
      if (!isKnown) return;
      if (isSumSince(marks, now, line)) held++;
      else difference ??= { row, ...firstDifference(line, now) };
      marks.push({ ...now, holds: heldSince(marks, now, line) });
      if (marks.length > MAX_TOTAL_LINES) marks.splice(1, 1);
    },
    expect(line, row) {
      const last = expected.at(-1);
      if (last) last.to ??= now;
      expected.push({ line, row, from: now, to: undefined });
    },
    outcome: () => {
      const sides = onEither(heldSince(marks, now, {}), heldAbove(expected, now));
      return totalsOutcome(isKnown ? expected : [], now, {
        held,
        isWhole: isKnown && sides.credit && sides.debit,
        ...difference,
      });
    },
  };
}

function isSumSince(marks: readonly Mark[], now: Sums, line: ColumnSums, least = 0): boolean {
  return marks.some((mark) => now.rows - mark.rows >= least && agrees(line, since(now, mark)));
}

/** Tells on which sides totals hold all rows, once a line is added to those before. */
function heldSince(marks: readonly Mark[], now: Sums, line: ColumnSums): Sides {
  return marks
    .map((mark) => onBoth(mark.holds, heldSides(line, since(now, mark))))
    .reduce(onEither, NEITHER_SIDE);
}

/** Adds what the totals above their rows say to what those below do. */
function totalsOutcome(expected: readonly ExpectedTotals[], now: Sums, below: TotalsOutcome): TotalsOutcome {
  const wrong = expected.find((each) => !isReached(each, now));
  if (wrong) return { ...below, row: wrong.row, ...firstDifference(wrong.line, now) };
  return { ...below, held: below.held + expected.length };
}

/** A row whose columns do not tell the sides counts on the side of its sign. */
function withRow({ credit, debit, net, gross, rows }: Sums, amount: number, printed: ColumnSums): Sums {
  const isSplit = printed.credit !== undefined || printed.debit !== undefined;
  const [moneyIn = 0, moneyOut = 0] = isSplit
    ? [printed.credit, printed.debit]
    : [Math.max(0, amount), Math.min(0, amount)];
  return {
    credit: credit + moneyIn,
    debit: debit + Math.abs(moneyOut),
    net: net + amount,
    gross: gross + Math.abs(amount),
    rows: rows + 1,
  };
}

/** Totals above rows are the sum of all, or of those up to the next totals above. */
function isReached({ line, from, to }: ExpectedTotals, now: Sums): boolean {
  return agrees(line, now) || agrees(line, since(to ?? now, from));
}

/** Tells the sides on which totals above hold all rows: each those up to the next, the first of them from the start on. */
function heldAbove(expected: readonly ExpectedTotals[], now: Sums): Sides {
  const [first] = expected;
  if (!first) return NEITHER_SIDE;
  const whole = expected.map(({ line }) => heldSides(line, now)).reduce(onEither, NEITHER_SIDE);
  if (first.from.rows > 0) return whole;
  const parts = expected.map(({ line, from, to }) => heldSides(line, since(to ?? now, from)));
  return onEither(whole, parts.reduce(onBoth, BOTH_SIDES));
}

/** What differs from the sums of all rows, the first column that does. */
function firstDifference({ credit, debit, amount }: ColumnSums, sums: Sums): Omit<TotalDifference, 'row'> {
  if (credit !== undefined && credit !== sums.credit) return { expected: credit, received: sums.credit };
  if (debit !== undefined && Math.abs(debit) !== sums.debit)
    return { expected: Math.abs(debit), received: sums.debit };
  return { expected: amount ?? 0, received: sums.net };
}
