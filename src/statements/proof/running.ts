import { type Chain, type ChainOutcome, createAscending, createDescending } from './chain.ts';

/** What the balances beside the movements say of them. */
export interface RunningOutcome extends Partial<ChainOutcome> {
  /**
   * `masked`: the same on every row though money moves, as exports print it that hide it; `unrelated`: none follows from the
   * one before, so it is no balance of these rows; `none`: too few rows have one.
   */
  readonly state: 'held' | 'failed' | 'masked' | 'unrelated' | 'none';
}

/** Follows the balances beside movements in both orders at once, since a file seldom says which is its own. */
export interface Running extends Pick<Chain, 'add' | 'skip'> {
  /** Settles the order by the balances, and by what is printed before and after all rows. */
  outcome(opening: number | undefined, closing: number | undefined): RunningOutcome;
}

/** Fewer balances that do not follow are taken for a fault of the rows, more for a column of another kind. */
const LEAST_UNRELATED = 4;

export function createRunning(): Running {
  const chains = [createAscending(), createDescending()] as const;
  let first: number | undefined;
  let isConstant = true;
  let hasMoved = false;
  return {
    add(amount, balance, row) {
      chains[0].add(amount, balance, row);
      chains[1].add(amount, balance, row);
      if (amount !== 0) hasMoved = true;
      if (balance === undefined) return;
      first ??= balance;
      if (balance !== first) isConstant = false;
    },
    skip() {
      for (const chain of chains) chain.skip();
    },
    outcome(opening, closing) {
      const wrong = (chain: ChainOutcome) =>
        chain.failed + Number(differs(opening, chain.opening)) + Number(differs(closing, chain.closing));
      const [ascending, descending] = [chains[0].outcome(), chains[1].outcome()];
      const best = wrong(descending) < wrong(ascending) ? descending : ascending;
      return { ...best, state: runningState(best, isConstant && hasMoved) };
    },
  };
}

function differs(printed: number | undefined, shown: number | undefined): boolean {
  return printed !== undefined && shown !== undefined && printed !== shown;
}

function runningState({ held, failed }: ChainOutcome, isConstant: boolean): RunningOutcome['state'] {
  if (held + failed === 0) return 'none';
  if (failed === 0) return 'held';
  if (held > 0) return 'failed';
  if (isConstant) return 'masked';
  return failed < LEAST_UNRELATED ? 'failed' : 'unrelated';
}
