import { symbolLayout } from '../qr/layout.ts';
import { LEVELS, type Level } from '../qr/options.ts';
import { type Blocks, blocksOf } from '../qr/standard.ts';

/** The share of what a symbol can correct that a logo may use up; the rest is for dirt, glare and poor printing. */
const SHARE = 0.5;
/** Finder patterns and format information reach nine modules in from each side. */
const FINDER_EDGE = 9;

const logoAreaCache: (number | undefined)[] = [];

/**
 * Gives the side, in modules, of the largest square that may be left out in the middle of a symbol: an odd number, or
 * 0 when none may. It is counted, not estimated: no block loses more than half of the codewords it can correct, and only
 * data and alignment modules are covered.
 */
export function largestLogoArea(version: number, level: Level): number {
  const key = version * LEVELS.length + LEVELS.indexOf(level);
  logoAreaCache[key] ??= countLogoArea(version, level);
  return logoAreaCache[key];
}

function countLogoArea(version: number, level: Level): number {
  const blocks = blocksOf(version, level);
  const { size } = symbolLayout(version);
  const spare = Math.floor(Math.floor(blocks.correction / 2) * SHARE);
  let reach = (size - 1) / 2 - FINDER_EDGE;
  for (const distances of codewordDistances(version, blocks)) {
    distances.sort((a, b) => a - b);
    reach = Math.min(reach, (distances[spare] ?? size) - 1);
  }
  return Math.max(0, reach * 2 + 1);
}

/** For each block, how far from the centre each of its codewords has its nearest module. */
function codewordDistances(version: number, blocks: Blocks): number[][] {
  const { size, words, path } = symbolLayout(version);
  const middle = (size - 1) / 2;
  const nearest = new Uint8Array(blocks.total).fill(size);
  for (let bit = 0; bit < blocks.total * 8; bit++) {
    const at = path[bit] ?? 0;
    const row = Math.floor(at / (words * 32));
    const distance = Math.max(Math.abs(row - middle), Math.abs((at % (words * 32)) - middle));
    nearest[bit >> 3] = Math.min(nearest[bit >> 3] ?? size, distance);
  }
  const perBlock: number[][] = Array.from({ length: blocks.blocks }, () => []);
  for (const [index, distance] of nearest.entries()) perBlock[blockOf(index, blocks)]?.push(distance);
  return perBlock;
}

function blockOf(index: number, { data, blocks, longBlocks, shortData }: Blocks): number {
  if (index >= data) return (index - data) % blocks;
  return index < shortData * blocks ? index % blocks : blocks - longBlocks + (index - shortData * blocks);
}
