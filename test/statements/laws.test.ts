import fc from 'fast-check';
import { safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { type Generated, lacking, sheetRows, statements } from '../kit/statements/layouts.ts';
import { createTally } from '../kit/tally.ts';

/** The movements in the order of the file. */
function inOrder({ told, layout }: Generated) {
  return layout.descending ? [...told].reverse() : told;
}

describe('a statement in any layout', () => {
  test('is read right, or refused where the needed fact lacks, for that reason', async () => {
    const held = createTally();
    await fc.assert(
      fc.asyncProperty(statements, async (generated) => {
        const result = await safeReadStatement(sheetRows(generated));
        const reason = lacking(generated);
        if (!result.ok) {
          held('refused');
          expect([...new Set(result.issues.map(({ code }) => code))]).toEqual([expectedCode(generated)]);
          return;
        }
        held('read');
        expect(reason).toBeUndefined();
        expect(
          result.value.movements.map(({ amount, time, description }) => [
            amount,
            time?.slice(0, 10),
            description,
          ]),
        ).toEqual(inOrder(generated).map(({ amount, day, text }) => [amount, day, text]));
        expect(result.value.account).toBe('0011001234567');
        expect(result.value.notices).toEqual(result.warnings);
      }),
      { numRuns: 400 },
    );
    held.expectAtLeast({ read: 200, refused: 20 });
  });
});

/** The code of the issue that refuses a statement. */
function expectedCode(generated: Generated): string | undefined {
  return lacking(generated) === 'direction' ? 'statement.direction' : undefined;
}
