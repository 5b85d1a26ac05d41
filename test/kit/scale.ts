/** Whether the slow suite runs, which tries many more inputs than the fast one. */
const SLOW = process.env.VIETQR_SLOW === '1';

/** Whether new inputs are tried each time, to find faults that no test has met. */
const HUNT = process.env.VIETQR_HUNT === '1';

/** How many times fewer inputs of a law the fast suite tries. */
const SHARE = 12;

/** Where the inputs of a law begin, so that what a suite says of a change is not by chance. */
const SEED = 62;

/** Gives the number of inputs to try: a few in the fast suite, `many` in the slow one, ten times as many unless said. */
export function runs(few: number, many = few * 10): number {
  return SLOW ? many : few;
}

/** Gives one in so many of a list in the fast suite, from the `nth` on, and all of it in the slow one. */
export function oneIn<T>(many: number, list: readonly T[], nth = 0): readonly T[] {
  return SLOW ? list : list.filter((_, at) => at % many === nth % many);
}

/** Gives how a law is tried: on `many` inputs in the slow suite, on a share in the fast one; on the same each time, or on new ones in a hunt. */
export function tries(many: number, few = Math.ceil(many / SHARE)): { numRuns: number; seed?: number } {
  const numRuns = SLOW ? many : few;
  return HUNT ? { numRuns } : { numRuns, seed: SEED };
}

/** Gives how often a guard must have held at least: `many` times in the slow suite, a share of it in the fast one. */
export function least(many: number): number {
  return SLOW ? many : Math.floor(many / SHARE);
}
