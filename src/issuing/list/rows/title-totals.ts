import { readSum } from '../sums/sums.ts';
import { cleanCell, foldWords } from './keys.ts';
import type { PayerRow } from './sort.ts';

/** Rows that go on with a payer by their titles alone, and are totals by their sums, or may be. */
export interface TitleTotals {
  /** Places of rows whose title totals everywhere. */
  readonly totals: ReadonlySet<number>;
  /** Places of rows that add up, of which nothing says whether they are items or totals. */
  readonly unsure: ReadonlySet<number>;
}

/**
 * Parts items from totals among rows that have a title and nobody's key. A title that stands several times is a total if each of its
 * rows adds up the rows since the one before, as an item does by chance only; one that adds up once, or mostly, is not sure.
 */
export function titleTotals(
  payers: readonly PayerRow[],
  { title, money, ends }: { title: number | undefined; money: readonly number[]; ends: readonly number[] },
): TitleTotals {
  const totals = new Set<number>();
  const unsure = new Set<number>();
  if (title === undefined || !payers.some(({ follows }) => follows)) return { totals, unsure };
  const before = money.map((column) => runningSums(payers, column));
  const endBefore = lastEnds(payers.length, ends);
  for (const places of placesByTitle(payers, title)) {
    const runs = places.map((at, nth) => {
      const from = Math.max((places[nth - 1] ?? -1) + 1, endBefore[at] ?? 0);
      return {
        at,
        count: at - from,
        adds: saysSumOf(before, from, at) || (nth === 0 && saysSumOf(before, 0, at)),
      };
    });
    const adding = runs.filter(({ adds }) => adds);
    if (!adding.some(({ count }) => count > 1) || adding.length * 2 <= runs.length) continue;
    const found = adding.length === runs.length && runs.length > 1 ? totals : unsure;
    for (const { at } of adding) found.add(at);
  }
  return { totals, unsure };
}

/** The rows of each title that only stands where no key does, in their order. */
function placesByTitle(payers: readonly PayerRow[], title: number): Iterable<readonly number[]> {
  const places = new Map<string, number[]>();
  const withKey = new Set<string>();
  for (const [at, { cells, follows }] of payers.entries()) {
    const text = foldWords(cleanCell(cells[title]));
    const found = places.get(text);
    if (!follows) withKey.add(text);
    else if (found) found.push(at);
    else places.set(text, [at]);
  }
  return [...places].flatMap(([text, found]) => (withKey.has(text) ? [] : [found]));
}

/** Checks whether a row says in each column of money what the rows from one on add up to. */
function saysSumOf(before: readonly (readonly number[])[], from: number, at: number): boolean {
  const said = before.map((sums) => (sums[at + 1] ?? 0) - (sums[at] ?? 0));
  const added = before.map((sums) => (sums[at] ?? 0) - (sums[from] ?? 0));
  return said.some((sum) => sum !== 0) && said.every((sum, column) => sum === added[column]);
}

/** What a column adds up to before each row, and after the last. */
function runningSums(payers: readonly PayerRow[], column: number): readonly number[] {
  const sums = [0];
  for (const [at, { cells }] of payers.entries()) {
    const reading = readSum(cells[column], 1);
    sums.push((sums[at] ?? 0) + (reading.kind === 'sum' ? reading.value : 0));
  }
  return sums;
}

/** The last place before each row where a total stands. */
function lastEnds(count: number, ends: readonly number[]): readonly number[] {
  const at = new Set(ends);
  let last = 0;
  return Array.from({ length: count }, (_, row) => {
    if (at.has(row)) last = row;
    return last;
  });
}
