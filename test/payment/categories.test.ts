import { expect, test } from 'vitest';
import { listsCategory } from '../../src/payment/napas/categories.ts';

/** NAPAS QR Switching Part IV v1.5.2. */
const LISTED = [
  5139, 5192, 5231, 5411, 5611, 5621, 5631, 5641, 5651, 5661, 5691, 5734, 5812, 5813, 5814, 5912, 5921, 5832,
  5940, 5941, 5942, 5943, 5944, 5945, 5946, 5947, 5977, 5992, 5995, 6011, 7011, 7211, 7216, 7298, 8062,
].map(String);

test('the listed codes of four digits are merchant categories of NAPAS, and no other text is', () => {
  const digits = (length: number) =>
    Array.from({ length: 10 ** length }, (_, i) => String(i).padStart(length, '0'));
  const codes = [1, 2, 3, 4].flatMap(digits);
  expect(codes.filter(listsCategory).sort()).toEqual([...LISTED].sort());
});

test('no part of the list written in a row is a category, unless it is a whole code', () => {
  const row = LISTED.join(' ');
  const parts = Array.from({ length: row.length }, (_, start) =>
    Array.from({ length: 12 }, (_, length) => row.slice(start, start + length)),
  ).flat();
  const taken = parts.filter(listsCategory);
  expect(new Set(taken)).toEqual(new Set(LISTED));
  expect(listsCategory('')).toBe(false);
});
