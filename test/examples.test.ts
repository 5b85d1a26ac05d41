import { expect, test } from 'vitest';
import { EXAMPLES, promised, runExample, trimmed } from './kit/examples.ts';

/** `npm run demo` has a test of its own; the slow suite runs all, and alone the one that starts a database. */
const short = EXAMPLES.filter((file) => file !== 'demo.ts' && file !== 'ledger.ts');

test('there are examples', () => {
  expect(short.length).toBeGreaterThan(5);
});

test.each(short)('examples/%s prints what its last comment says', async (file) => {
  expect(trimmed(await runExample(file))).toBe(trimmed(promised(file)));
});
