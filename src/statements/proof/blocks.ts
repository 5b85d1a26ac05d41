import { type Chain, type ChainOutcome, countLink, type Links, linksOutcome } from './chain.ts';

/** Follows balances day by day: the days run one way, and the rows of a day the other. */
export interface DayChain extends Omit<Chain, 'add'> {
  add(amount: number, balance: number | undefined, row: number, day: string | undefined): void;
}

interface DayBlock {
  readonly chain: Chain;
  readonly row: number;
  readonly day: string | undefined;
  net: number;
  hasBalance: boolean;
  hasUnknown: boolean;
}

/** What links the blocks: the balance at which the next one must join, and what was counted so far. */
interface Joined extends Links {
  first: number | undefined;
  join: number | undefined;
  /** Whether a day had a balance. */
  isAnchored: boolean;
  /** What moved on the days before that, undefined where nobody knows. */
  movedBefore: number | undefined;
  /** Whether rows without a balance stand at the upper end, or at the lower one, which no link holds. */
  isLooseAbove: boolean;
  isLooseBelow: boolean;
}

/**
 * Follows rows of days whose own order is `start`'s. With `newestFirst` a day ends where the one above it began; else it
 * begins where that ended. Constant space.
 */
export function createDayChain(start: () => Chain, newestFirst: boolean): DayChain {
  const joined: Joined = {
    held: 0,
    failed: 0,
    difference: undefined,
    first: undefined,
    join: undefined,
    isAnchored: false,
    movedBefore: 0,
    isLooseAbove: false,
    isLooseBelow: false,
  };
  let block: DayBlock | undefined;
  return {
    add(amount, balance, row, day) {
      if (block && block.day !== day) {
        joinBlock(joined, block, newestFirst);
        block = undefined;
      }
      block ??= { chain: start(), row, day, net: 0, hasBalance: false, hasUnknown: false };
      block.chain.add(amount, balance, row);
      block.net += amount;
      if (balance !== undefined) block.hasBalance = true;
    },
    skip() {
      block ??= { chain: start(), row: 0, day: undefined, net: 0, hasBalance: false, hasUnknown: false };
      block.chain.skip();
      block.hasUnknown = true;
    },
    outcome() {
      const whole = { ...joined };
      if (block) joinBlock(whole, block, newestFirst);
      return joinedOutcome(whole, newestFirst);
    },
  };
}

function joinBlock(joined: Joined, block: DayBlock, newestFirst: boolean): void {
  const { held, failed, row, expected = 0, received = 0, ...ends } = block.chain.outcome();
  const { opening, closing, isLooseAtStart, isLooseAtEnd } = ends;
  const [upper, lower] = newestFirst ? [closing, opening] : [opening, closing];
  const [above, below] = newestFirst ? [isLooseAtEnd, isLooseAtStart] : [isLooseAtStart, isLooseAtEnd];
  const isLinked = joined.join !== undefined && upper !== undefined;
  if (joined.join !== undefined && upper !== undefined) countLink(joined, upper, joined.join, block.row);
  if (!joined.isAnchored) anchor(joined, block, upper, newestFirst);
  if (block.hasBalance && !isLinked && (above || joined.isLooseBelow)) joined.isLooseAbove = true;
  joined.isLooseBelow = block.hasBalance ? below : true;
  joined.held += held;
  joined.failed += failed;
  if (row !== undefined) joined.difference ??= { row, expected, received };
  joined.join = block.hasBalance ? lower : passedBy(joined.join, block, newestFirst);
}

/** Finds the balance above all days, which those that have none moved. */
function anchor(joined: Joined, block: DayBlock, upper: number | undefined, newestFirst: boolean): void {
  const { movedBefore } = joined;
  if (!block.hasBalance) {
    const isKnown = movedBefore !== undefined && !block.hasUnknown;
    joined.movedBefore = isKnown ? movedBefore + block.net : undefined;
    return;
  }
  joined.isAnchored = true;
  if (movedBefore === undefined || upper === undefined) return;
  joined.first = newestFirst ? upper + movedBefore : upper - movedBefore;
}

/** A day without balances moves the balance at which the next one joins. */
function passedBy(
  join: number | undefined,
  { net, hasUnknown }: DayBlock,
  newestFirst: boolean,
): number | undefined {
  if (join === undefined || hasUnknown) return undefined;
  return newestFirst ? join - net : join + net;
}

function joinedOutcome(joined: Joined, newestFirst: boolean): ChainOutcome {
  const { first, join, isLooseAbove, isLooseBelow } = joined;
  const [opening, closing] = newestFirst ? [join, first] : [first, join];
  return {
    ...linksOutcome(joined),
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    isLooseAtStart: newestFirst ? isLooseBelow : isLooseAbove,
    isLooseAtEnd: newestFirst ? isLooseAbove : isLooseBelow,
  };
}
