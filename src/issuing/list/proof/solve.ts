/** How a column takes part in a sum. */
export type Sign = -1 | 0 | 1;

/** A column that may take part, in thousandths of a đồng, one value for each row, and the signs it may have, likeliest first. */
export interface Term {
  readonly column: number;
  readonly values: readonly number[];
  readonly signs: readonly { readonly sign: Sign; readonly cost: number }[];
}

/** Signs, one for each term, under which the terms add up to the target on all rows but those listed. */
export interface Solution {
  readonly signs: readonly Sign[];
  readonly cost: number;
  /** Places of rows where they do not. */
  readonly misses: readonly number[];
}

/** What terms must add up to. */
export interface SumTarget {
  readonly values: readonly number[];
  /** Half a đồng where sums have parts of a đồng, else 0, in thousandths. */
  readonly tolerance: number;
  /** Says that the column shows 0 where the sum is below. */
  readonly clipped: boolean;
}

/** Terms of which every choice of signs is tried; those beyond keep their likeliest. */
const MOST_FREE = 16;
/** Rows by which choices are sifted before all rows are looked at. */
const SIFTED = 24;
/** Rows of a list may be wrong, and the rule still be seen: one in so many. */
const FEW = 4;

/**
 * Finds the signs under which terms add up to a target. Choices of the two halves of the terms are met in the middle by a
 * weighted sum of some rows, then looked at on all. Where none holds on all rows, those that hold on most are given.
 */
export function solve(target: SumTarget, terms: readonly Term[]): readonly Solution[] {
  const rows = target.values
    .map((_, row) => row)
    .filter((row) => target.values[row] !== 0 || !target.clipped);
  if (rows.length === 0) return [];
  const used = limitFreedom(terms);
  const full = solveBy(sampleRows(rows), target, used).filter(({ misses }) => misses.length === 0);
  if (full.length > 0) return full;
  const parts = [0, 1, 2].map((part) => sampleRows(rows.filter((_, at) => at % 3 === part)));
  const near = parts.flatMap((part) => (part.length > 0 ? solveBy(part, target, used) : []));
  return near.filter(({ misses }) => misses.length * FEW <= rows.length);
}

function sampleRows(rows: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.floor(rows.length / SIFTED));
  return rows.filter((_, at) => at % step === 0).slice(0, SIFTED);
}

/** Leaves the choice to the terms whose sign is least sure; the others keep their first. */
function limitFreedom(terms: readonly Term[]): readonly Term[] {
  const free = terms.filter(({ signs }) => signs.length > 1);
  if (free.length <= MOST_FREE) return terms;
  const needsReview = new Set([...free].sort((a, b) => firstDoubt(a) - firstDoubt(b)).slice(0, MOST_FREE));
  return terms.map((term) => (needsReview.has(term) ? term : { ...term, signs: term.signs.slice(0, 1) }));
}

/** How dear the second choice is: the cheaper, the more doubtful is the first. */
function firstDoubt({ signs }: Term): number {
  return signs[1]?.cost ?? 9;
}

interface Choice {
  readonly signs: readonly Sign[];
  readonly cost: number;
  readonly sum: number;
}

function solveBy(rows: readonly number[], target: SumTarget, terms: readonly Term[]): readonly Solution[] {
  const weigh = (values: readonly number[]) =>
    rows.reduce((sum, row, at) => sum + ((values[row] ?? 0) / 1000) * weightAt(at), 0);
  const wanted = weigh(target.values);
  const slack = 1 + (target.tolerance / 1000) * rows.reduce((sum, _, at) => sum + weightAt(at), 0);
  const middle = splitAt(terms);
  const left = choices(terms.slice(0, middle), weigh).sort((a, b) => a.sum - b.sum);
  const found = choices(terms.slice(middle), weigh).flatMap((right) =>
    between(left, wanted - right.sum, slack).map((each) => joinChoices(each, right)),
  );
  return found.flatMap((choice) => looked(choice, target, terms, rows));
}

/** Weights that no two sets of rows share by chance. */
function weightAt(at: number): number {
  return 101 + ((at * 7919 + 5003) % 883);
}

/** Where the terms divide into halves of about as many choices. */
function splitAt(terms: readonly Term[]): number {
  const bits = terms.map(({ signs }) => Math.log2(signs.length));
  const half = bits.reduce((sum, each) => sum + each, 0) / 2;
  let [sum, at] = [0, 0];
  while (at < bits.length && sum < half) sum += bits[at++] ?? 0;
  return at;
}

function choices(terms: readonly Term[], weigh: (values: readonly number[]) => number): Choice[] {
  let all: Choice[] = [{ signs: [], cost: 0, sum: 0 }];
  for (const { values, signs } of terms) {
    const weight = weigh(values);
    all = all.flatMap((choice) =>
      signs.map(({ sign, cost }) => ({
        signs: [...choice.signs, sign],
        cost: choice.cost + cost,
        sum: choice.sum + sign * weight,
      })),
    );
  }
  return all;
}

/** The choices whose sum lies within the slack of one, of a list in order of sums. */
function between(sorted: readonly Choice[], sum: number, slack: number): readonly Choice[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.sum ?? 0) < sum - slack) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && (sorted[end]?.sum ?? 0) <= sum + slack) end++;
  return sorted.slice(low, end);
}

function joinChoices(left: Choice, right: Choice): Choice {
  return { signs: [...left.signs, ...right.signs], cost: left.cost + right.cost, sum: 0 };
}

/** Looks at a choice on all rows; one that fails where it was found by, or takes no term, is none. */
function looked(
  { signs, cost }: Choice,
  target: SumTarget,
  terms: readonly Term[],
  rows: readonly number[],
): readonly Solution[] {
  if (signs.every((sign) => sign === 0)) return [];
  if (rows.some((row) => !addsUpOn(row, signs, target, terms))) return [];
  return [{ signs, cost, misses: missesOf(signs, target, terms) }];
}

/** Lists the rows where terms do not add up to a target. */
export function missesOf(
  signs: readonly Sign[],
  target: SumTarget,
  terms: readonly Term[],
): readonly number[] {
  return target.values.flatMap((_, row) => (addsUpOn(row, signs, target, terms) ? [] : [row]));
}

function addsUpOn(row: number, signs: readonly Sign[], target: SumTarget, terms: readonly Term[]): boolean {
  const sum = sumUnder(row, signs, terms);
  const wanted = target.values[row] ?? 0;
  return Math.abs(sum - wanted) <= target.tolerance || (target.clipped && wanted === 0 && sum < 0);
}

/** Adds the terms of a row under their signs. */
export function sumUnder(row: number, signs: readonly Sign[], terms: readonly Term[]): number {
  return terms.reduce((sum, { values }, at) => sum + (signs[at] ?? 0) * (values[row] ?? 0), 0);
}
