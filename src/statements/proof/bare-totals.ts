import { agrees, type ColumnSums, NO_SUMS, type Sums, withRow } from './column-sums.ts';

/** A row with a day and sums and nothing else, and what its neighbours add up to. */
interface BareRow {
  readonly printed: ColumnSums;
  readonly row: number;
  readonly day: string | undefined;
}

/** A movement, and whether it says nothing but its day and its sums. */
export interface NeighbourRow extends BareRow {
  readonly amount: number;
  readonly isBare: boolean;
}

/**
 * Finds rows that say nothing but a day and a sum, and are the sum of the rows of text between them and the next such row or day:
 * totals of a day that have no label, which would count its money twice.
 */
export interface BareTotals {
  /** Takes a movement; gives the row that adds up its neighbours: this one those above, or an earlier one those below it. */
  take(row: NeighbourRow): BareRow | undefined;
  /** Gives the last such row, where it adds up the rows below it. */
  finish(): BareRow | undefined;
}

export function createBareTotals(): BareTotals {
  let above: BareRow | undefined;
  let sums: Sums = NO_SUMS;
  const isSum = (bare: BareRow | undefined) =>
    bare !== undefined && sums.rows > 0 && agrees(bare.printed, sums) ? bare : undefined;
  return {
    take(row) {
      const isOver = row.isBare || row.day !== above?.day;
      const found = (isOver ? isSum(above) : undefined) ?? (row.isBare ? isSum(row) : undefined);
      if (isOver) above = row.isBare ? row : undefined;
      sums = row.isBare ? NO_SUMS : withRow(sums, row.amount, row.printed);
      return found;
    },
    finish: () => isSum(above),
  };
}
