import { expect, test } from 'vitest';
import { EXAMPLES, promised, runExample, trimmed } from './kit/examples.ts';

/** `npm run demo` has a test of its own. */
const short = EXAMPLES.filter((file) => file !== 'demo.ts');

test('there are examples', () => {
  expect(short.length).toBeGreaterThan(5);
});

test.each(short)('examples/%s prints what its last comment says', async (file) => {
  expect(trimmed(await runExample(file))).toBe(trimmed(promised(file)));
});
