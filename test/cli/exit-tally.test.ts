import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExitTally } from '../../src/cli/shared/exit-tally.ts';
import { badData, unreadable, usage } from '../../src/cli/terminal/failure.ts';
import { EXIT } from '../../src/cli/terminal/io.ts';
import { outputFor } from '../../src/cli/terminal/output.ts';

/** What a piece of work may end in: a value, nothing, or each error that says why a call ends. */
const ENDS = {
  value: { exit: EXIT.good, work: async () => 1 },
  nothing: { exit: EXIT.badData, work: async () => undefined },
  badData: { exit: EXIT.badData, work: () => Promise.reject(badData('bad', 'sai')) },
  usage: { exit: EXIT.badUsage, work: () => Promise.reject(usage('wrong', 'sai')) },
  unreadable: { exit: EXIT.unreadable, work: () => Promise.reject(unreadable('gone', 'mất')) },
} as const;
const ends = fc.array(fc.constantFrom(...Object.values(ENDS)), { maxLength: 5 });

function tallyWithWords() {
  const told: string[] = [];
  const sink = { write: (text: string) => told.push(text) };
  const io = { stdin: (async function* () {})(), stdout: sink, stderr: sink, env: {} };
  return { told, exits: createExitTally(outputFor(io, 'en')) };
}

describe('the exit code of a call of several pieces', () => {
  test('is the worst of theirs, in whatever order, and each is done', async () => {
    await fc.assert(
      fc.asyncProperty(ends, async (pieces) => {
        const { told, exits } = tallyWithWords();
        for (const { exit, work } of pieces)
          expect((await exits.attempt(work)) === undefined).toBe(exit !== EXIT.good);
        expect(exits.worst()).toBe(Math.max(EXIT.good, ...pieces.map(({ exit }) => exit)));
        const thrown = pieces.filter((piece) => piece !== ENDS.value && piece !== ENDS.nothing);
        expect(told).toHaveLength(thrown.length);
      }),
    );
  });

  test('is not made of a defect, which passes', async () => {
    const { exits } = tallyWithWords();
    await expect(exits.attempt(() => Promise.reject(new RangeError('defect')))).rejects.toThrow(RangeError);
  });
});
