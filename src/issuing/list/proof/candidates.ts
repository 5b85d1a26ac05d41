import type { MoneyRole } from '../columns/roles.ts';
import type { MoneyColumn } from './prove.ts';
import { signsOf } from './signs.ts';
import { missesOf, type Sign, type Solution, type SumTarget, solve, sumUnder, type Term } from './solve.ts';

/** A column that may be the amount, and what adds up to it. */
export interface ProofCandidate {
  readonly column: MoneyColumn;
  readonly terms: readonly (Term & { readonly of: MoneyColumn })[];
  readonly solution: Solution;
}

/** What proves a column: of the solutions that hold on all rows the cheapest, else of those that hold on most. */
export function candidatesOf(column: MoneyColumn, filled: readonly MoneyColumn[]): readonly ProofCandidate[] {
  const terms = filled.flatMap((of) => termOf(of, column));
  const wanted =
    column.role === 'dueNow' ? [column.values, column.values.map((value) => -value)] : [column.values];
  const found = wanted.flatMap((values) => {
    const target = sumTargetOf(column, values, terms);
    return solve(target, terms).map((solution) => withFewTaken(solution, target, terms));
  });
  const whole = found.filter(({ misses }) => misses.length === 0);
  if (disagree(whole, terms)) return [];
  const best = cheapest(whole.length > 0 ? whole : found);
  return best ? [{ column, terms, solution: best }] : [];
}

/**
 * Takes in the columns that a solution leaves out although their headings are known and only a few rows fill them: those rows are
 * wrong, rather than the heading.
 */
function withFewTaken(solution: Solution, target: SumTarget, terms: ProofCandidate['terms']): Solution {
  const few = Math.max(1, Math.floor(target.values.length / 4));
  const isFew = (at: number) => (terms[at]?.values.filter((value) => value !== 0).length ?? 0) <= few;
  const signs = solution.signs.map((sign, at) => {
    const term = terms[at];
    if (!term || sign !== 0 || !TAKES_PART.has(term.of.role) || !isFew(at)) return sign;
    return term.signs.find((each) => each.sign !== 0 && each.cost === 0)?.sign ?? 0;
  });
  const isSame = signs.every((sign, at) => sign === solution.signs[at]);
  return isSame ? solution : { ...solution, signs, misses: missesOf(signs, target, terms) };
}

const TAKES_PART: ReadonlySet<MoneyRole> = new Set(['item', 'carried', 'reduction', 'paid']);

function sumTargetOf(column: MoneyColumn, values: readonly number[], terms: readonly Term[]): SumTarget {
  const hasParts = [values, ...terms.map((term) => term.values)].some((each) =>
    each.some((value) => value % 1000 !== 0),
  );
  return { values, tolerance: hasParts ? 500 : 0, clipped: column.role === 'dueNow' };
}

function termOf(of: MoneyColumn, target: MoneyColumn): readonly (Term & { readonly of: MoneyColumn })[] {
  const signs = of === target || of.values.every((value) => value === 0) ? [] : signsOf(of, target.role);
  return signs.length > 0 ? [{ of, column: of.column, values: of.values, signs }] : [];
}

function cheapest(solutions: readonly Solution[]): Solution | undefined {
  return solutions.reduce<Solution | undefined>(
    (best, each) =>
      !best ||
      each.misses.length < best.misses.length ||
      (each.misses.length === best.misses.length && each.cost < best.cost)
        ? each
        : best,
    undefined,
  );
}

/** Checks whether solutions say different things of what was paid: whether the column is before payments or after them. */
function disagree(solutions: readonly Solution[], terms: ProofCandidate['terms']): boolean {
  const nets = new Set(
    solutions.map(({ signs }) => signs.filter((_, at) => terms[at]?.of.role === 'paid').join()),
  );
  const sums = new Set(solutions.map(({ signs }) => amountsOf(signs, terms).join()));
  return nets.size > 1 && sums.size > 1;
}

/** What is due by a solution: what goes out again is no part of it. */
function amountsOf(signs: readonly Sign[], terms: ProofCandidate['terms']): readonly number[] {
  const kept = signs.map((sign, at) => (terms[at]?.of.role === 'out' ? 0 : sign));
  return (terms[0]?.values ?? []).map((_, row) => sumUnder(row, kept, terms));
}
