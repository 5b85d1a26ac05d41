/** How a chain of balances went in one order of the rows. */
export interface ChainOutcome {
  /** Balances that follow from the one before. */
  readonly held: number;
  readonly failed: number;
  /** The first row whose balance does not follow. */
  readonly row?: number;
  /** The balance there, and what the rows before make of it, whole đồng. */
  readonly expected?: number;
  readonly received?: number;
  /** The balance before all rows and after them, as the rows say it; undefined where none has a balance. */
  readonly opening?: number;
  readonly closing?: number;
  /** The oldest rows have no balance, so that nothing tells whether `opening` is right. */
  readonly isLooseAtStart: boolean;
  /** The same for the newest rows and `closing`. */
  readonly isLooseAtEnd: boolean;
}

/** Follows the balances beside movements, row by row, in constant space. */
export interface Chain {
  /** Takes the next row; a row without a balance is counted with the next that has one. */
  add(amount: number, balance: number | undefined, row: number): void;
  /** Leaves out a row whose sum is not known: the next balance proves nothing. */
  skip(): void;
  outcome(): ChainOutcome;
}

/** Links that were counted, and the first that failed. */
export interface Links {
  held: number;
  failed: number;
  difference: ChainBreak | undefined;
}

interface ChainBreak {
  readonly row: number;
  readonly expected: number;
  readonly received: number;
}

/** Counts whether a printed balance is the one that the rows before it give. */
export function countLink(tally: Links, expected: number, received: number, row: number): void {
  if (expected === received) {
    tally.held++;
    return;
  }
  tally.failed++;
  tally.difference ??= { row, expected, received };
}

/** Follows rows from the oldest to the newest: each balance is the one before and the sums since. */
export function createAscending(): Chain {
  const tally: Links = { held: 0, failed: 0, difference: undefined };
  let opening: number | undefined;
  let last: number | undefined;
  let moved = 0;
  let isKnown = true;
  let isLooseAtStart = false;
  let isLoose = false;
  return {
    add(amount, balance, row) {
      moved += amount;
      if (balance === undefined) {
        isLoose = true;
        return;
      }
      if (last !== undefined && isKnown) countLink(tally, balance, last + moved, row);
      else if (isKnown) opening = balance - moved;
      if (last === undefined) isLooseAtStart = isLoose;
      isLoose = false;
      last = balance;
      moved = 0;
      isKnown = true;
    },
    skip() {
      isKnown = false;
    },
    outcome: () => ({
      ...linksOutcome(tally),
      ...(opening !== undefined && { opening }),
      ...(last !== undefined && isKnown && { closing: last + moved }),
      isLooseAtStart,
      isLooseAtEnd: isLoose,
    }),
  };
}

/** Follows rows from the newest to the oldest: each balance is the one before without the sums since. */
export function createDescending(): Chain {
  const tally: Links = { held: 0, failed: 0, difference: undefined };
  let closing: number | undefined;
  let last: number | undefined;
  let moved = 0;
  let isKnown = true;
  let isLooseAtEnd = false;
  let isLoose = false;
  return {
    add(amount, balance, row) {
      if (balance === undefined) isLoose = true;
      else {
        if (last !== undefined && isKnown) countLink(tally, balance, last - moved, row);
        else if (isKnown) closing = balance + moved;
        if (last === undefined) isLooseAtEnd = isLoose;
        isLoose = false;
        last = balance;
        moved = 0;
        isKnown = true;
      }
      moved += amount;
    },
    skip() {
      isKnown = false;
    },
    outcome: () => ({
      ...linksOutcome(tally),
      ...(closing !== undefined && { closing }),
      ...(last !== undefined && isKnown && { opening: last - moved }),
      isLooseAtStart: isLoose,
      isLooseAtEnd,
    }),
  };
}

/** Writes down what was counted. */
export function linksOutcome({
  held,
  failed,
  difference,
}: Links): Pick<ChainOutcome, 'held' | 'failed' | 'row'> & Partial<ChainBreak> {
  return { held, failed, ...difference };
}
