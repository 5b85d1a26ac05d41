import { type Chain, type ChainOutcome, countLink, type Links, linksOutcome } from './chain.ts';

/** Follows balances day by day: the days run one way, and the rows of a day the other. */
export interface DayChain extends Omit<Chain, 'add'> {
  add(amount: number, balance: number | undefined, row: number, day: string | undefined): void;
}

interface Block {
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
  hasBlocks: boolean;
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
    hasBlocks: false,
  };
  let block: Block | undefined;
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
      return outcomeOf(whole, newestFirst);
    },
  };
}

function joinBlock(joined: Joined, block: Block, newestFirst: boolean): void {
  const { held, failed, row, expected = 0, received = 0, opening, closing } = block.chain.outcome();
  const [upper, lower] = newestFirst ? [closing, opening] : [opening, closing];
  if (!joined.hasBlocks) joined.first = upper;
  else if (joined.join !== undefined && upper !== undefined) countLink(joined, upper, joined.join, block.row);
  joined.hasBlocks = true;
  joined.held += held;
  joined.failed += failed;
  if (row !== undefined) joined.difference ??= { row, expected, received };
  joined.join = block.hasBalance ? lower : passedBy(joined.join, block, newestFirst);
}

/** A day without balances moves the balance at which the next one joins. */
function passedBy(
  join: number | undefined,
  { net, hasUnknown }: Block,
  newestFirst: boolean,
): number | undefined {
  if (join === undefined || hasUnknown) return undefined;
  return newestFirst ? join - net : join + net;
}

function outcomeOf(joined: Joined, newestFirst: boolean): ChainOutcome {
  const { first, join } = joined;
  const [opening, closing] = newestFirst ? [join, first] : [first, join];
  return {
    ...linksOutcome(joined),
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
  };
}
