import { expect } from 'vitest';
import { runs } from './scale.ts';
import { stepsOf } from './steps.ts';

/** So that a cap of a thousand, or of 4096, lies on one side of all three lengths. */
const SHORT = runs(1 << 10, 3 << 11);
/**
 * What the second doubling of an input may add, as a multiple of what the first added: 2 where steps grow with the
 * length, a little more with sorting, 4 where they grow with its square.
 */
const MOST = 2.1;

/** Gives what the second doubling of an input adds to the steps of a call, as a multiple of what the first added. */
export function growth<T>(
  make: (length: number) => T,
  call: (input: T) => unknown,
  length: number = SHORT,
): number {
  const inputs = [1, 2, 4].map((times) => make(times * length));
  for (const input of inputs.slice(0, 1)) call(input);
  const [one, two, four] = inputs.map((input) => stepsOf(() => call(input)));
  if (!one || !two || !four) throw new Error('three lengths');
  expect(one.code + one.patterns).toBeGreaterThan(0);
  const added = (kind: keyof typeof one) => (four[kind] - two[kind]) / Math.max(two[kind] - one[kind], 1);
  return Math.max(added('code'), added('patterns'));
}

/** Expects the steps of a call to grow no faster than the length of its input, in code and in patterns. */
export function expectLinear<T>(
  make: (length: number) => T,
  call: (input: T) => unknown,
  length: number = SHORT,
): void {
  expect(growth(make, call, length)).toBeLessThan(MOST);
}
