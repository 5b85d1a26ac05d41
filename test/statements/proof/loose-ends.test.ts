import fc from 'fast-check';
import { type Movement, safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../../kit/expect-issue.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const HEADINGS = 'Ngày GD;Số CT;Diễn giải;Ghi nợ;Ghi có;Số dư';

interface File {
  readonly lines: readonly string[];
  /** The sums of its rows, positive for money in. */
  readonly sums: readonly number[];
}

const files: fc.Arbitrary<File> = fc
  .record({
    opening: fc.integer({ min: 1_000_000, max: 9_000_000 }),
    sums: fc.array(fc.integer({ min: 2, max: 400 }), { minLength: 3, maxLength: 8 }),
    isNewestFirst: fc.boolean(),
  })
  .map(({ opening, sums, isNewestFirst }) => {
    let balance = opening;
    const rows = sums.map((thousands, at) => {
      const sum = thousands % 3 === 0 ? -1000 * thousands : 1000 * thousands;
      balance += sum;
      const money = sum < 0 ? `${-sum};` : `;${sum}`;
      return { sum, line: `${10 + at}/09/2026;FT90${at}7;HP31${at}5 nop tien;${money};${balance}` };
    });
    if (isNewestFirst) rows.reverse();
    return { lines: [HEADINGS, ...rows.map(({ line }) => line)], sums: rows.map(({ sum }) => sum) };
  });

function bytesOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n'));
}

function sumsOf(movements: readonly Movement[]): number[] {
  return movements.map(({ amount }) => amount);
}

describe('a statement with running balances alone', () => {
  test('that breaks off in the middle of a row is not balanced, and is told', async () => {
    const held = createTally();
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), fc.nat(), async ({ lines, sums }, at, where) => {
        const kept = 3 + (at % (lines.length - 3));
        const last = lines[kept] ?? '';
        const part = last.slice(0, 1 + (where % (last.length - 1)));
        const result = await safeReadStatement(bytesOf([...lines.slice(0, kept), part]));
        if (!result.ok) return held('refused');
        held('read');
        expect(sumsOf(result.value.movements).slice(0, kept - 1)).toEqual(sums.slice(0, kept - 1));
        expect({ part, state: result.value.proof.state }).toEqual({ part, state: 'unproved' });
        expect(result.value.notices.map(({ code }) => code)).toContain('statement.unproved');
        return undefined;
      }),
      tries(300),
    );
    held.expectAtLeast({ read: least(100), refused: least(3) });
  });

  test('is not balanced where rows at an end lack a balance, unless the balance there is printed', async () => {
    const held = createTally();
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.integer({ min: 1, max: 2 }),
        fc.boolean(),
        fc.boolean(),
        async ({ lines, sums }, count, isTop, isPrinted) => {
          const [headings = '', ...rows] = lines;
          const isBare = (at: number) => (isTop ? at < count : at >= rows.length - count);
          const bare = rows.map((line, at) => (isBare(at) ? line.replace(/\d+$/, '') : line));
          const ends = isPrinted ? endsOf(rows, sums) : [];
          const result = await safeReadStatement(bytesOf([...ends, headings, ...bare]));
          held(isPrinted ? 'printed' : 'open');
          expect(result.ok && sumsOf(result.value.movements)).toEqual(sums);
          expect(result.ok && result.value.proof.state).toBe(isPrinted ? 'balanced' : 'unproved');
        },
      ),
      tries(150),
    );
    held.expectAtLeast({ printed: least(40), open: least(40) });
  });

  test('tells of a row whose cells were moved, whatever stands where its sums were', async () => {
    const held = createTally();
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.nat(),
        fc.constantFrom(1, 2, 3, 4, 5),
        fc.boolean(),
        fc.boolean(),
        async ({ lines, sums }, at, column, isDoubled, isPrinted) => {
          const row = 1 + (at % sums.length);
          const cells = (lines[row] ?? '').split(';');
          const moved = isDoubled ? cells.toSpliced(column, 0, '') : cells.toSpliced(column, 1);
          const changed = lines.map((line, each) => (each === row ? moved.join(';') : line));
          const [opening = ''] = endsOf(lines.slice(1), sums);
          const result = await safeReadStatement(bytesOf(isPrinted ? [opening, ...changed] : changed));
          if (!result.ok) return held('refused');
          held('read');
          const { movements, proof } = result.value;
          const isSame = JSON.stringify(sumsOf(movements)) === JSON.stringify(sums);
          expect({ moved, isSame, state: proof.state }).not.toMatchObject({
            isSame: false,
            state: 'balanced',
          });
          return undefined;
        },
      ),
      tries(500, 38),
    );
    held.expectAtLeast({ refused: least(80), read: least(30) });
  });

  test('is not balanced by one day that a row which breaks off turns around', async () => {
    const rows = ['Số dư đầu kỳ;;;;;1000000', HEADINGS, '10/09/2026;FT907;HP3105;;5000;1005000'];
    for (const part of ['11/09/20', '11/09/X026;FT9017;HP', ';FT9018;HP', 'HP;;;;;;9000;1014000']) {
      const result = await safeReadStatement(bytesOf([...rows, part]));
      expect(result.ok && result.value.proof).toEqual({ state: 'unproved', by: [] });
    }
  });

  test('names a row whose sums stand one cell too far', async () => {
    const rows = ['Số dư đầu kỳ;;;;;1000000', HEADINGS, '10/09/2026;FT907;HP3105;;;5000;1005000'];
    const result = await safeReadStatement(bytesOf([...rows, '11/09/2026;FT917;HP3115;;4000;1009000']));
    expect(issuesOf(result)).toContainEqual(
      expect.objectContaining({ code: 'statement.extra_cells', path: [3], severity: 'error' }),
    );
  });
});

/** Prints the balance before the oldest row, and that after the newest. */
function endsOf(rows: readonly string[], sums: readonly number[]): string[] {
  const shown = rows.map((line) => Number(line.split(';')[5]));
  const isNewestFirst = (rows[0] ?? '') > (rows[1] ?? '');
  const oldest = isNewestFirst ? rows.length - 1 : 0;
  const opening = (shown[oldest] ?? 0) - (sums[oldest] ?? 0);
  return [`Số dư đầu kỳ: ${opening};;;;;`, `Số dư cuối kỳ: ${shown[rows.length - 1 - oldest]};;;;;`];
}
