/** Whether the slow suite runs, which tries many more inputs than the fast one. */
const SLOW = process.env.VIETQR_SLOW === '1';

/** Gives the number of inputs to try: a few in the fast suite, `many` in the slow one, ten times as many unless said. */
export function runs(few: number, many = few * 10): number {
  return SLOW ? many : few;
}
