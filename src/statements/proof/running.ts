import { createDayChain, type DayChain } from './blocks.ts';
import { type ChainOutcome, createAscending, createDescending } from './chain.ts';
import { createDayWay, type DayWay } from './day-way.ts';

/** What the balances beside the movements say of them. */
export interface RunningOutcome extends Partial<ChainOutcome> {
  /**
   * `exchanged`: they follow only where money in is money out, or where the newest row is the oldest; `masked`: the same on
   * every row though money moves, as exports print it that hide it; `unrelated`: none follows from the one before, so it is no
   * balance of these rows; `none`: too few rows have one.
   */
  readonly state: 'held' | 'failed' | 'exchanged' | 'masked' | 'unrelated' | 'none';
  /** Whether they follow as well where money in is money out. */
  readonly isTurned: boolean;
}

/**
 * Follows the balances beside movements in all orders at once, since a file seldom says which is its own: from the oldest or
 * the newest, and with days that run one way and their rows the other. Where its days differ they tell which it may be.
 */
export interface Running extends Pick<DayChain, 'add' | 'skip'> {
  /** Takes a row that says no sum: the next balance tells whether money moved there. */
  pass(row: number): void;
  /** Settles the order by the balances, and by what is printed before and after all rows. */
  outcome(opening: number | undefined, closing: number | undefined): RunningOutcome;
}

/** Fewer balances that do not follow are taken for a fault of the rows, more for a column of another kind. */
const LEAST_UNRELATED = 4;

/** Fewer equal balances hide nothing, unless they are what no account is left at: 0 or 1 đ. */
const LEAST_MASKED = 3;

/** Orders of rows, each for the way in which its days run. */
const ORDERS: readonly (readonly [way: DayWay, start: () => DayChain])[] = [
  ['up', createAscending],
  ['down', createDescending],
  ['down', () => createDayChain(createAscending, true)],
  ['up', () => createDayChain(createDescending, false)],
];

export function createRunning(): Running {
  const chains = ORDERS.map(([way, start]) => ({ way, chain: start() }));
  const turned = ORDERS.map(([way, start]) => ({ way, chain: start() }));
  const days = createDayWay();
  let lastDay: string | undefined;
  let first: number | undefined;
  let isConstant = true;
  let hasMoved = false;
  let count = 0;
  return {
    add(amount, balance, row, day) {
      days.take(day);
      lastDay = day;
      for (const { chain } of chains) chain.add(amount, balance, row, day);
      for (const { chain } of turned) chain.add(-amount, balance, row, day);
      if (amount !== 0) hasMoved = true;
      if (balance === undefined) return;
      count++;
      first ??= balance;
      if (balance !== first) isConstant = false;
    },
    pass(row) {
      for (const { chain } of [...chains, ...turned]) chain.add(0, undefined, row, lastDay);
    },
    skip() {
      for (const { chain } of [...chains, ...turned]) chain.skip();
    },
    outcome: (opening, closing) => {
      const isEnough = count >= LEAST_MASKED || first === 0 || first === 1;
      const isMasked = isEnough && isConstant && hasMoved;
      return settleOrder(chains, turned, days.way(), { opening, closing, isMasked });
    },
  };
}

interface OrderedChain {
  readonly way: DayWay;
  readonly chain: DayChain;
}

/** Takes the order that fits the balances, those that are printed before and after all rows among them. */
function settleOrder(
  chains: readonly OrderedChain[],
  turned: readonly OrderedChain[],
  way: DayWay | undefined,
  printed: {
    readonly opening: number | undefined;
    readonly closing: number | undefined;
    readonly isMasked: boolean;
  },
): RunningOutcome {
  const wrong = ({ failed, opening, closing }: ChainOutcome) =>
    failed + Number(differs(printed.opening, opening)) + Number(differs(printed.closing, closing));
  const inWay = (all: readonly OrderedChain[]) =>
    all.filter((each) => way === undefined || each.way === way).map(({ chain }) => chain.outcome());
  const best = bestOf(inWay(chains), wrong);
  const state = runningState(best, printed.isMasked);
  const isTurned = inWay(turned).some((chain) => holdsAll(chain) && wrong(chain) === 0);
  if (state !== 'failed' && state !== 'unrelated') return { ...best, state, isTurned };
  const others = [...inWay(turned), ...chains.map(({ chain }) => chain.outcome())];
  return { ...best, state: others.some(holdsAll) ? 'exchanged' : state, isTurned };
}

/** Takes the order that fits best; of several that do, rows are loose in all where they are in one. */
function bestOf(all: readonly ChainOutcome[], wrong: (chain: ChainOutcome) => number): ChainOutcome {
  const best = all.reduce((a, b) => (wrong(b) < wrong(a) ? b : a));
  const like = all.filter((each) => wrong(each) === wrong(best));
  return {
    ...best,
    isLooseAtStart: like.some(({ isLooseAtStart }) => isLooseAtStart),
    isLooseAtEnd: like.some(({ isLooseAtEnd }) => isLooseAtEnd),
  };
}

function holdsAll({ held, failed }: ChainOutcome): boolean {
  return held > 0 && failed === 0;
}

function differs(printed: number | undefined, shown: number | undefined): boolean {
  return printed !== undefined && shown !== undefined && printed !== shown;
}

function runningState({ held, failed }: ChainOutcome, isMasked: boolean): RunningOutcome['state'] {
  if (held + failed === 0) return 'none';
  if (failed === 0) return 'held';
  if (held > 0) return 'failed';
  if (isMasked) return 'masked';
  return failed < LEAST_UNRELATED ? 'failed' : 'unrelated';
}
