import type { Line } from '../rows/line.ts';

/** A row with one sum without sign, and the balance beside it. */
interface BalanceStep {
  readonly line: Line;
  readonly amount: number;
  readonly balance: number;
}

/** Signs by row, as the balances prove them; a row that is missing is not proved. */
export type ProvedSigns = ReadonlyMap<Line, 1 | -1>;

/**
 * Proves by the balances which way the sums went: in one order of the rows each balance is the one before, more or less by
 * the sum. Undefined where neither order fits all rows, or both do and the times do not tell which is the file's. The oldest
 * row needs the balance before it.
 */
export function proveSigns(
  lines: readonly Line[],
  before: { readonly upward: number | undefined; readonly downward: number | undefined },
): ProvedSigns | undefined {
  const steps = lines.flatMap(stepOf);
  const upward = signsByBalance(steps, before.upward);
  const downward = signsByBalance([...steps].reverse(), before.downward);
  if (upward && downward && !areAlike(upward, downward)) return byTime(steps, upward, downward);
  return upward ?? downward ?? byDays(steps, before);
}

/** Follows days that run one way and their rows the other. */
function byDays(
  steps: readonly BalanceStep[],
  before: { readonly upward: number | undefined; readonly downward: number | undefined },
): ProvedSigns | undefined {
  const blocks: BalanceStep[][] = [];
  let last: string | undefined;
  for (const step of steps) {
    const day = step.line.time?.slice(0, 'YYYY-MM-DD'.length) ?? last;
    if (day === last && blocks.length > 0) blocks.at(-1)?.push(step);
    else blocks.push([step]);
    last = day;
  }
  const newestFirst = signsByBalance([...blocks].reverse().flat(), before.downward);
  const oldestFirst = signsByBalance(
    blocks.flatMap((block) => [...block].reverse()),
    before.upward,
  );
  if (newestFirst && oldestFirst && !areAlike(newestFirst, oldestFirst)) return undefined;
  return newestFirst ?? oldestFirst;
}

function stepOf(line: Line): BalanceStep[] {
  const { amount = 0, balance } = line;
  return amount === 0 || balance === undefined ? [] : [{ line, amount: Math.abs(amount), balance }];
}

/** Signs rows from the oldest on; undefined as soon as one does not follow. */
function signsByBalance(
  steps: readonly BalanceStep[],
  opening: number | undefined,
): Map<Line, 1 | -1> | undefined {
  const signs = new Map<Line, 1 | -1>();
  let last = opening;
  for (const { line, amount, balance } of steps) {
    if (last !== undefined) {
      if (Math.abs(balance - last) !== amount) return undefined;
      signs.set(line, balance > last ? 1 : -1);
    }
    last = balance;
  }
  return signs.size > 0 ? signs : undefined;
}

function areAlike(some: ProvedSigns, others: ProvedSigns): boolean {
  return some.size === others.size && [...some].every(([line, sign]) => others.get(line) === sign);
}

function byTime(
  steps: readonly BalanceStep[],
  upward: ProvedSigns,
  downward: ProvedSigns,
): ProvedSigns | undefined {
  const [first, last] = [steps[0]?.line.time, steps.at(-1)?.line.time];
  if (first === undefined || last === undefined || first === last) return undefined;
  return Date.parse(first) < Date.parse(last) ? upward : downward;
}
