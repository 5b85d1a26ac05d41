import { emv, inspect, safeDecode } from 'vietqr-kit';
import { expect, test } from 'vitest';
import { HOSTILE } from '../../kit/inputs/hostile.ts';

test.each(Object.entries(HOSTILE))('a megabyte of %s is refused', (_name, make) => {
  const text = make(1 << 20);
  const options = { maxLength: 2 * text.length };
  expect(safeDecode(text, options).ok).toBe(false);
  expect(emv.safeDecode(text, options).ok).toBe(false);
  expect(inspect(make(1 << 16), options).issues.length).toBeGreaterThan(0);
});
