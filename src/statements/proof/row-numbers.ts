/** Finds out whether the sums of a table count its rows: then the numbers of the rows stand where its sums should. */
export interface RowNumbers {
  take(amount: number): void;
  /** Tells whether all sums, whichever way the money went, number the rows. */
  areNumbers(): boolean;
}

/** Two payers may have paid 1 đ and 2 đ. */
const LEAST_ROWS = 3;

export function createRowNumbers(): RowNumbers {
  let rows = 0;
  let before = 0;
  let areCounting = true;
  let step: number | undefined;
  return {
    take(amount) {
      const sum = Math.abs(amount);
      const isFirst = rows++ === 0;
      if (isFirst) areCounting = sum < HIGHEST;
      else if (sum !== 1 || before === 1) {
        step ??= sum - before;
        areCounting &&= Math.abs(step) === 1 && sum - before === step;
      }
      before = sum;
    },
    areNumbers: () => areCounting && rows >= LEAST_ROWS,
  };
}

/** More rows than a sheet has. */
const HIGHEST = 1_048_576;
