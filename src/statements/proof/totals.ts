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
  withRow,
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
  /** Tells whether the next line of totals may stand above its rows: none stands above it, or those before stood so. */
  mayStandAbove(): boolean;
  /** Takes a line of totals, after which a new page may be added up, or which adds up the rows below it. */
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

/** A line of totals that may add up the rows below it, and whether it adds up those above. */
interface LineAbove {
  readonly line: ColumnSums;
  readonly row: number;
  readonly mark: Mark;
  readonly isSum: boolean;
}

export function createTotals(): Totals {
  let now: Sums = NO_SUMS;
  const marks: Mark[] = [{ ...NO_SUMS, holds: BOTH_SIDES }];
  const expected: ExpectedTotals[] = [];
  let isKnown = true;
  let held = 0;
  let difference: TotalDifference | undefined;
  let above: LineAbove | undefined;
  const mayStandAbove = () => (marks.length === 1 ? now.rows === 0 : above !== undefined);
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
    mayStandAbove,
    take(line, row) {
      if (!isKnown) return;
      const isSum = isSumSince(marks, now, line);
      const before = settleAbove(joined(above, line, now) ? undefined : above, now);
      if (isSum) held++;
      if (before.isHeld) held++;
      difference ??= before.difference;
      if (!isSum && !mayStandAbove()) difference ??= { row, ...firstDifference(line, now) };
      const mark = { ...now, holds: onEither(heldSince(marks, now, line), before.holds) };
      above = mayStandAbove() ? (joined(above, line, now) ?? { line, row, mark, isSum }) : undefined;
      marks.push(mark);
      if (marks.length > MAX_TOTAL_LINES) marks.splice(1, 1);
    },
    expect(line, row) {
      const last = expected.at(-1);
      if (last) last.to ??= now;
      expected.push({ line, row, from: now, to: undefined });
    },
    outcome: () => {
      const last = settleAbove(isKnown ? above : undefined, now);
      const below = onEither(heldSince(marks, now, {}), last.holds);
      const sides = onEither(below, heldAbove(expected, now));
      return totalsOutcome(isKnown ? expected : [], now, {
        held: held + Number(last.isHeld),
        isWhole: isKnown && sides.credit && sides.debit,
        ...(difference ?? last.difference),
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
    .map((mark) =>
      mark.rows === now.rows ? mark.holds : onBoth(mark.holds, heldSides(line, since(now, mark))),
    )
    .reduce(onEither, NEITHER_SIDE);
}

/** Two lines, each of one side of the money, may stand above the same rows. */
function joined(
  above: LineAbove | undefined,
  { credit, debit, amount }: ColumnSums,
  now: Sums,
): LineAbove | undefined {
  if (!above || above.mark.rows < now.rows || amount !== undefined || above.line.amount !== undefined)
    return undefined;
  const isOther =
    credit === undefined
      ? above.line.debit === undefined
      : above.line.credit === undefined && debit === undefined;
  if (!isOther) return undefined;
  return { ...above, line: { credit: credit ?? above.line.credit, debit: debit ?? above.line.debit } };
}

/** What became of a line above rows: whether they add up to it, and on which sides all rows are held up to here. */
interface SettledAbove {
  readonly isHeld: boolean;
  readonly holds: Sides;
  readonly difference?: TotalDifference | undefined;
}

/** Settles a line above rows where they end: one that is no sum of the rows above must be that of those below. */
function settleAbove(above: LineAbove | undefined, now: Sums): SettledAbove {
  if (!above) return { isHeld: false, holds: NEITHER_SIDE };
  const { line, row, mark, isSum } = above;
  const below = since(now, mark);
  const isHeld = below.rows > 0 && agrees(line, below);
  if (isHeld) return { isHeld: !isSum, holds: onBoth(mark.holds, heldSides(line, below)) };
  const difference = isSum ? undefined : { row, ...firstDifference(line, below) };
  return { isHeld, holds: NEITHER_SIDE, difference };
}

/** Adds what the totals above their rows say to what those below do. */
function totalsOutcome(expected: readonly ExpectedTotals[], now: Sums, below: TotalsOutcome): TotalsOutcome {
  const wrong = expected.find((each) => !isReached(each, now));
  if (wrong) return { ...below, row: wrong.row, ...firstDifference(wrong.line, now) };
  return { ...below, held: below.held + expected.length };
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
