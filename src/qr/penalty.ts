/** Rates a packed symbol; once the points reach `limit` it may stop with what it has. */
export type Scorer = (rows: Int32Array, limit: number) => number;

/** For each word of a row, the modules that have at least k more to their right. */
interface Buffers {
  readonly all: Int32Array;
  readonly one: Int32Array;
  readonly four: Int32Array;
  readonly ten: Int32Array;
}

const RUN_START = 2;
const BLOCK_PENALTY = 3;
const FINDER_PENALTY = 40;
const BALANCE_PENALTY = 10;

/**
 * Makes the penalty function of ISO/IEC 18004 §7.8.3 for symbols of one size. It looks at 32 modules at a time: a bit
 * answers for the pattern that starts at its module. A run of n equal modules, 5 or more, costs n - 2 points and holds
 * n - 4 windows of 5, so it is counted as its windows plus 2.
 */
export function newScorer(size: number): Scorer {
  const words = (size + 31) >> 5;
  const room = {
    all: buffersFor(size, 0),
    one: buffersFor(size, 1),
    four: buffersFor(size, 4),
    ten: buffersFor(size, 10),
  };
  return (rows, limit) => {
    let points = balancePenalty(rows, size);
    for (let word = 0; word < words && points < limit; word++) {
      points += runsAndBlocksDown(rows, word, room) + findersDown(rows, word, room);
    }
    for (let start = 0; start < rows.length && points < limit; start += words) {
      points += alongRow(rows, start, room);
    }
    return points;
  };
}

function buffersFor(size: number, further: number): Int32Array {
  return Int32Array.from({ length: (size + 31) >> 5 }, (_, word) => {
    const count = size - further - word * 32;
    if (count <= 0) return 0;
    return count >= 32 ? -1 : (1 << count) - 1;
  });
}

/** Points for each 5 percent by which the share of dark modules is off one half. */
function balancePenalty(rows: Int32Array, size: number): number {
  let dark = 0;
  for (const word of rows) dark += countOnes(word);
  return BALANCE_PENALTY * Math.abs(Math.ceil((dark * 100) / (size * size) / 5) - 10);
}

function runsAndBlocksDown(rows: Int32Array, word: number, { all, one }: Buffers): number {
  const words = all.length;
  const inside = all[word] ?? 0;
  const paired = one[word] ?? 0;
  let points = 0;
  let above = 0;
  let pairsAbove = 0;
  let windowsAbove = 0;
  let [equal1, equal2, equal3] = [0, 0, 0];
  for (let at = word; at < rows.length; at += words) {
    const here = rows[at] ?? 0;
    const next = word + 1 < words ? (rows[at + 1] ?? 0) : 0;
    const pairs = ~(here ^ ((here >>> 1) | (next << 31))) & paired;
    if (at !== word) {
      const equal = ~(here ^ above) & inside;
      points += BLOCK_PENALTY * countOnes(pairsAbove & pairs & equal);
      const windows = equal & equal1 & equal2 & equal3;
      if (windows) points += countOnes(windows) + RUN_START * countOnes(windows & ~windowsAbove);
      windowsAbove = windows;
      equal3 = equal2;
      equal2 = equal1;
      equal1 = equal;
    }
    above = here;
    pairsAbove = pairs;
  }
  return points;
}

/** Looks for dark-light-dark-dark-dark-light-dark with four light modules before or after, from top to bottom. */
function findersDown(rows: Int32Array, word: number, { all }: Buffers): number {
  const words = all.length;
  const inside = all[word] ?? 0;
  let points = 0;
  for (let at = word + 10 * words; at < rows.length; at += words) {
    const middle = (rows[at - 4 * words] ?? 0) & ~(rows[at - 5 * words] ?? 0) & inside;
    const [m2, m3] = [rows[at - 8 * words] ?? 0, rows[at - 7 * words] ?? 0];
    const [m7, m8] = [rows[at - 3 * words] ?? 0, rows[at - 2 * words] ?? 0];
    const lightAfter = middle & m2 & m3 & ~m7 & ~m8;
    const lightBefore = middle & ~m2 & ~m3 & m7 & m8;
    if ((lightAfter | lightBefore) === 0) continue;
    const [m0, m1] = [rows[at - 10 * words] ?? 0, rows[at - 9 * words] ?? 0];
    const [m9, m10] = [rows[at - words] ?? 0, rows[at] ?? 0];
    const m4 = rows[at - 6 * words] ?? 0;
    const found = (lightAfter & m0 & ~m1 & m4 & ~m9 & ~m10) | (lightBefore & ~m0 & ~m1 & m4 & ~m9 & m10);
    points += FINDER_PENALTY * countOnes(found);
  }
  return points;
}

/** Runs and finder-like patterns of one row. */
function alongRow(rows: Int32Array, start: number, { all, four, ten }: Buffers): number {
  let points = 0;
  let carried = 0;
  for (let word = 0; word < all.length; word++) {
    const x = rows[start + word] ?? 0;
    const y = word + 1 < all.length ? (rows[start + word + 1] ?? 0) : 0;
    const x1 = (x >>> 1) | (y << 31);
    const x2 = (x >>> 2) | (y << 30);
    const x3 = (x >>> 3) | (y << 29);
    const x4 = (x >>> 4) | (y << 28);
    const windows = ((x & x1 & x2 & x3 & x4) | ~(x | x1 | x2 | x3 | x4)) & (four[word] ?? 0);
    if (windows) points += countOnes(windows) + RUN_START * countOnes(windows & ~((windows << 1) | carried));
    carried = windows >>> 31;
    const x5 = (x >>> 5) | (y << 27);
    const x6 = (x >>> 6) | (y << 26);
    const middle = x4 & ~x5 & x6 & (ten[word] ?? 0);
    if (middle === 0) continue;
    const x7 = (x >>> 7) | (y << 25);
    const x8 = (x >>> 8) | (y << 24);
    const x9 = (x >>> 9) | (y << 23);
    const x10 = (x >>> 10) | (y << 22);
    const lightAfter = x & ~x1 & x2 & x3 & ~(x7 | x8 | x9 | x10);
    const lightBefore = ~(x | x1 | x2 | x3) & x7 & x8 & ~x9 & x10;
    points += FINDER_PENALTY * countOnes(middle & (lightAfter | lightBefore));
  }
  return points;
}

/** The number of bits set in a word. */
function countOnes(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
