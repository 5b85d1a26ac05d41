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
import {
  firstDifference,
  joinAbove,
  type LineAbove,
  type Mark,
  settleAbove,
  type TotalDifference,
} from './totals-above.ts';

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

/** Pages and days, the latest ones and the first, from which a line may add up. */
const MAX_TOTAL_LINES = 1000;

/** Totals that are printed above their rows. */
interface ExpectedTotals {
  readonly line: ColumnSums;
  readonly row: number;
  readonly from: Sums;
  to: Sums | undefined;
}

/** What was taken so far. */
interface TotalsState {
  now: Sums;
  readonly marks: Mark[];
  readonly expected: ExpectedTotals[];
  isKnown: boolean;
  held: number;
  difference: TotalDifference | undefined;
  /** The last line of totals, where such lines stand above their rows. */
  above: LineAbove | undefined;
}

export function createTotals(): Totals {
  const state: TotalsState = {
    now: NO_SUMS,
    marks: [{ ...NO_SUMS, holds: BOTH_SIDES }],
    expected: [],
    isKnown: true,
    held: 0,
    difference: undefined,
    above: undefined,
  };
  return {
    add(amount, printed) {
      state.now = withRow(state.now, amount, printed);
    },
    skip() {
      state.isKnown = false;
    },
    isSum: (line, least) => isSumSince(state, line, least),
    isBeyond: ({ credit = state.now.credit, debit = state.now.debit, amount = state.now.net }) =>
      credit >= state.now.credit && Math.abs(debit) >= state.now.debit && amount >= state.now.net,
    mayStandAbove: () => mayStandAbove(state),
    take(line, row) {
      if (state.isKnown) takeTotals(state, line, row);
    },
    expect(line, row) {
      const last = state.expected.at(-1);
      if (last) last.to ??= state.now;
      state.expected.push({ line, row, from: state.now, to: undefined });
    },
    outcome: () => settleTotals(state),
  };
}

function mayStandAbove({ marks, now, above }: TotalsState): boolean {
  return marks.length === 1 ? now.rows === 0 : above !== undefined;
}

function takeTotals(state: TotalsState, line: ColumnSums, row: number): void {
  const { marks, now, above } = state;
  const isSum = isSumSince(state, line);
  const both = joinAbove(above, line, now);
  const before = settleAbove(both ? undefined : above, now);
  state.held += Number(isSum) + Number(before.isHeld);
  state.difference ??= before.difference;
  if (!isSum && !mayStandAbove(state)) state.difference ??= { row, ...firstDifference(line, now) };
  const mark = { ...now, holds: onEither(heldSince(marks, now, line), before.holds) };
  state.above = mayStandAbove(state) ? (both ?? { line, row, mark, isSum }) : undefined;
  marks.push(mark);
  if (marks.length > MAX_TOTAL_LINES) marks.splice(1, 1);
}

function settleTotals({
  now,
  marks,
  expected,
  isKnown,
  held,
  difference,
  above,
}: TotalsState): TotalsOutcome {
  const last = settleAbove(isKnown ? above : undefined, now);
  const below = onEither(heldSince(marks, now, {}), last.holds);
  const sides = onEither(below, heldAbove(expected, now));
  return totalsOutcome(isKnown ? expected : [], now, {
    held: held + Number(last.isHeld),
    isWhole: isKnown && sides.credit && sides.debit,
    ...(difference ?? last.difference),
  });
}

function isSumSince({ marks, now }: TotalsState, line: ColumnSums, least = 0): boolean {
  const isSum = (mark: Mark) => now.rows - mark.rows >= least && agrees(line, since(now, mark));
  return marks.findLast(isSum) !== undefined;
}

/** Tells on which sides totals hold all rows, once a line is added to those before: the latest ones nearly always tell. */
function heldSince(marks: readonly Mark[], now: Sums, line: ColumnSums): Sides {
  let held = NEITHER_SIDE;
  marks.findLast((mark) => {
    const own = mark.rows === now.rows ? mark.holds : onBoth(mark.holds, heldSides(line, since(now, mark)));
    held = onEither(held, own);
    return held.credit && held.debit;
  });
  return held;
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
