import fc from 'fast-check';
import { safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../../kit/expect-issue.ts';
import { least, tries } from '../../kit/scale.ts';
import { printed } from '../../kit/statements/layouts.ts';
import { createTally } from '../../kit/tally.ts';

const HEADINGS = ['Ngày GD', 'Số CT', 'Ghi nợ', 'Ghi có', 'Diễn giải'];

/** Sums of one day after another, money in positive. */
const days = fc.array(
  fc.array(
    fc
      .tuple(fc.integer({ min: 1000, max: 9_000_000 }), fc.boolean())
      .map(([sum, isIn]) => (isIn ? sum : -sum)),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 5 },
);

/** How the total of a day is written, beside its sums; the last two say no word of a total. */
const TOTALS: Readonly<Record<string, (day: string, sums: readonly string[]) => string[]>> = {
  'in the text': (day, sums) => ['', '', ...sums, `Cộng ngày ${day}`],
  'in the column of days': (day, sums) => [`Cộng ngày ${day}`, '', ...sums, ''],
  'with a day of its own': (day, sums) => [day, '', ...sums, 'Tổng cộng'],
  'a day alone': (day, sums) => [day, '', ...sums, ''],
  'a word of a day': (day, sums) => [`Ngày ${day}`, '', ...sums, ''],
};
const NAMED = Object.keys(TOTALS).slice(0, 3);
const BARE = Object.keys(TOTALS).slice(3);

interface Laid {
  readonly given: readonly (readonly number[])[];
  readonly total: string;
  readonly isAbove: boolean;
  readonly hasGrandTotal: boolean;
}

const sumCells = (sums: readonly number[]): string[] => {
  const side = (sign: 1 | -1) => sums.reduce((all, sum) => all + Math.max(0, sum * sign), 0);
  return [side(-1), side(1)].map((sum) => (sum === 0 ? '' : printed(sum, 'points')));
};

/** Lays rows out with the total of each day above or below its rows. */
function rowsOf({ given, total, isAbove, hasGrandTotal }: Laid): string[][] {
  let number = 0;
  const body = given.flatMap((sums, at) => {
    const day = `${String(at + 1).padStart(2, '0')}/09/2026`;
    const rows = sums.map((sum) => [day, `FT262440${++number}`, ...sumCells([sum]), 'HS2K4M7P9 hoc phi']);
    const line = TOTALS[total]?.(day, sumCells(sums)) ?? [];
    return isAbove ? [line, ...rows] : [...rows, line];
  });
  const end = ['', '', ...sumCells(given.flat()), 'Tổng cộng'];
  return [HEADINGS, ...body, ...(hasGrandTotal ? [end] : [])];
}

const laid = (totals: readonly string[]): fc.Arbitrary<Laid> =>
  fc.record({
    given: days,
    total: fc.constantFrom(...totals),
    isAbove: fc.boolean(),
    hasGrandTotal: fc.boolean(),
  });

describe('totals of days, above their rows or below them', () => {
  test('are no movements, and prove the rows', async () => {
    await fc.assert(
      fc.asyncProperty(laid(NAMED), async (each) => {
        const read = await safeReadStatement(rowsOf(each));
        const { movements = [], proof } = read.ok ? read.value : {};
        expect(movements.map(({ amount }) => amount)).toEqual(each.given.flat());
        expect(proof).toEqual({ state: 'balanced', by: ['totals'] });
      }),
      tries(200),
    );
  });

  test('show a row that lacks, is there twice, or has another sum', async () => {
    const seen = createTally();
    const changes = fc.constantFrom('taken', 'doubled', 'other');
    await fc.assert(
      fc.asyncProperty(laid(NAMED), changes, fc.nat(), async (each, change, place) => {
        const rows = rowsOf(each);
        const movements = rows.flatMap((row, at) => (row[1]?.startsWith('FT') ? [at] : []));
        const at = movements[place % movements.length] ?? 0;
        const row = rows[at] ?? [];
        const other = row.map((cell, column) =>
          column === 2 || column === 3 ? cell && `${cell.slice(0, -1)}${cell.endsWith('1') ? 2 : 1}` : cell,
        );
        const replaced = { taken: [], doubled: [row, row], other: [other] }[change];
        const result = await safeReadStatement([...rows.slice(0, at), ...replaced, ...rows.slice(at + 1)]);
        const codes = issuesOf(result).map(({ code }) => code);
        seen(change);
        expect(result.ok).toBe(false);
        expect(codes.filter((code) => code === 'statement.proof' || code === 'statement.total')).not.toEqual(
          [],
        );
      }),
      tries(200),
    );
    seen.expectAtLeast({ taken: least(20), doubled: least(20), other: least(20) });
  });

  test('are never read as movements where nothing says that they are totals', async () => {
    const seen = createTally();
    await fc.assert(
      fc.asyncProperty(laid(BARE), async (each) => {
        const result = await safeReadStatement(rowsOf(each));
        const codes = issuesOf(result).map(({ code }) => code);
        expect(result.ok).toBe(false);
        expect(codes).toEqual(
          expect.arrayContaining([expect.stringMatching(/statement\.(?:total|direction)/)]),
        );
        if (codes.includes('statement.total')) seen('total');
      }),
      tries(200),
    );
    seen.expectAtLeast({ total: least(50) });
  });
});
