import {
  agrees,
  type ColumnSums,
  heldSides,
  NEITHER_SIDE,
  onBoth,
  type Sides,
  type Sums,
  since,
} from './column-sums.ts';

/** The first line of totals that is another sum: what it prints, and what the rows give, whole đồng. */
export interface TotalDifference {
  readonly row: number;
  readonly expected: number;
  readonly received: number;
}

/** Sums at a line of totals, and the sides on which totals hold all rows up to it. */
export interface Mark extends Sums {
  readonly holds: Sides;
}

/** A line of totals that may add up the rows below it, and whether it adds up those above. */
export interface LineAbove {
  readonly line: ColumnSums;
  readonly row: number;
  readonly mark: Mark;
  readonly isSum: boolean;
}

/** Puts a line beside the one before: two lines, each of one side of the money, may stand above the same rows. */
export function joinAbove(
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
export interface SettledAbove {
  readonly isHeld: boolean;
  readonly holds: Sides;
  readonly difference?: TotalDifference | undefined;
}

/** Settles a line above rows where they end: one that is no sum of the rows above must be that of those below. */
export function settleAbove(above: LineAbove | undefined, now: Sums): SettledAbove {
  if (!above) return { isHeld: false, holds: NEITHER_SIDE };
  const { line, row, mark, isSum } = above;
  const below = since(now, mark);
  const isHeld = below.rows > 0 && agrees(line, below);
  if (isHeld) return { isHeld: !isSum, holds: onBoth(mark.holds, heldSides(line, below)) };
  const difference = isSum ? undefined : { row, ...firstDifference(line, below) };
  return { isHeld, holds: NEITHER_SIDE, difference };
}

/** What differs from the sums of all rows, the first column that does. */
export function firstDifference(
  { credit, debit, amount }: ColumnSums,
  sums: Sums,
): Omit<TotalDifference, 'row'> {
  if (credit !== undefined && credit !== sums.credit) return { expected: credit, received: sums.credit };
  if (debit !== undefined && Math.abs(debit) !== sums.debit)
    return { expected: Math.abs(debit), received: sums.debit };
  return { expected: amount ?? 0, received: sums.net };
}
