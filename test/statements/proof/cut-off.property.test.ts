import fc from 'fast-check';
import { safeReadStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';
import { issuesOf } from '../../kit/expect-issue.ts';
import { least, tries } from '../../kit/scale.ts';
import { sheetRows, statements } from '../../kit/statements/layouts.ts';
import { createTally } from '../../kit/tally.ts';

test('a statement that was cut off at the end of a row is refused, or says that rows may lack', async () => {
  const seen = createTally();
  await fc.assert(
    fc.asyncProperty(statements, fc.nat(), async (given, place) => {
      const rows = sheetRows(given);
      const cut = rows.slice(0, 1 + (place % (rows.length - 1)));
      const result = await safeReadStatement(cut);
      if (!result.ok) return seen('refused');
      const { movements, proof } = result.value;
      const sums = given.told.map(({ amount }) => amount);
      expect(movements.every(({ amount }) => sums.includes(amount))).toBe(true);
      if (movements.length === sums.length) return seen('whole');
      const codes = issuesOf(result).map(({ code }) => code);
      expect(codes.some((code) => code === 'statement.unproved' || code === 'statement.empty')).toBe(true);
      seen(proof.state === 'balanced' ? 'said beside balances that follow' : 'unproved');
    }),
    tries(200),
  );
  seen.expectAtLeast({
    refused: least(50),
    whole: least(5),
    unproved: least(10),
    'said beside balances that follow': least(5),
  });
});
