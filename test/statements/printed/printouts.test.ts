import fc from 'fast-check';
import { readStatement, safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { runs } from '../../kit/scale.ts';
import { bytesOf, WRITTEN_AS } from '../../kit/statements/bytes.ts';
import {
  type Damage,
  type Look,
  type Printout,
  printoutRows,
  printouts,
} from '../../kit/statements/printouts.ts';
import { createTally } from '../../kit/tally.ts';

const formats = fc.constantFrom(...WRITTEN_AS);

/** What lacks: signs, where all sums stand in one column, none went out, and no balances show the way. */
function lacksDirection({ look, told }: Printout): boolean {
  return look.sums === 'signed' && told.every(({ amount }) => amount > 0);
}

function withLook(printout: Printout, look: Partial<Look>): Printout {
  return { ...printout, look: { ...printout.look, ...look } };
}

async function codesOf(printout: Printout, format: (typeof WRITTEN_AS)[number], damage?: Damage) {
  const result = await safeReadStatement(bytesOf(printoutRows(printout, damage), format));
  const issues = result.ok ? [] : result.issues.filter(({ severity }) => severity === 'error');
  return { result, codes: [...new Set(issues.map(({ code }) => code))] };
}

describe('a statement as banks write it', () => {
  test('is read right, or refused where the needed fact lacks', async () => {
    const held = createTally();
    const shares = { all: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(printouts, formats, async (printout, format) => {
        const { result, codes } = await codesOf(printout, format);
        shares.all++;
        held(format);
        if (!result.ok) {
          shares.refused++;
          expect(codes).toEqual(['statement.direction']);
          expect(lacksDirection(printout)).toBe(true);
          return;
        }
        const { look, told } = printout;
        const expected = look.isDescending ? [...told].reverse() : told;
        const { movements, proof, account, opening } = result.value;
        expect(
          movements.map(({ amount, time, description }) => [amount, time?.slice(0, 10), description]),
        ).toEqual(expected.map(({ amount, day, text }) => [amount, day, text]));
        expect(account).toBe('0011001234567');
        if (look.ends !== 'none') expect(opening).toBe(printout.opening);
        const hasTotals = look.totals === 'above' || (look.totals !== 'none' && look.sums === 'split');
        const isProved = look.ends !== 'none' || hasTotals || look.hasBalance;
        expect(proof.state).toBe(isProved ? 'balanced' : 'unproved');
      }),
      { numRuns: runs(60, 4000) },
    );
    held.expectAtLeast(Object.fromEntries(WRITTEN_AS.map((format) => [format, runs(2, 50)])));
    expect(shares.refused / shares.all).toBeLessThanOrEqual(0.05);
  });

  const damages = fc.constantFrom('left out', 'doubled', 'altered');

  test.each<[string, Partial<Look>, (count: number, at: number) => number]>([
    ['with balances before and after all rows', { hasBalance: false, totals: 'none' }, (_, at) => at],
    ['with totals of both sides', { hasBalance: false, ends: 'none', sums: 'split' }, (_, at) => at],
    [
      'with running balances',
      { hasBalance: true, ends: 'none', totals: 'none', sums: 'split' },
      (count, at) => 1 + (at % (count - 2)),
    ],
  ])('%s is broken by a row that is left out, doubled or altered', async (name, look, place) => {
    const held = createTally();
    const ends = fc.constantFrom('lines', 'one line', 'one cell', 'two rows', 'rows', 'dated rows');
    const totals = fc.constantFrom('row', 'dated row', 'pages', 'above');
    await fc.assert(
      fc.asyncProperty(
        printouts,
        formats,
        damages,
        fc.nat(),
        ends,
        totals,
        async (drawn, format, kind, pick, ...kinds) => {
          const proved = {
            ...(look.ends !== 'none' && { ends: kinds[0] }),
            ...(look.totals !== 'none' && { totals: kinds[1] }),
          };
          const printout = withLook(drawn, { ...look, ...proved });
          const count = printout.told.length;
          const at = place(count, pick % count);
          if (lacksDirection({ ...printout, told: printout.told.filter((_, other) => other !== at) })) return;
          const { codes } = await codesOf(printout, format, { kind, at });
          held(kind);
          expect({ name, codes }).toEqual({ name, codes: ['statement.proof'] });
        },
      ),
      { numRuns: runs(20, 1500) },
    );
    held.expectAtLeast({ 'left out': runs(2, 50), doubled: runs(2, 50), altered: runs(2, 50) });
  });
});

test('a balance whose digits read as a day is no row above the headings', async () => {
  const rows = [
    ['Số dư đầu kỳ:', '19400801', 'Số dư cuối kỳ:', '19397801'],
    ['Ghi có', 'Ngày giao dịch', 'Số tham chiếu', 'Ghi nợ', 'Nội dung'],
    ['', '01/09/2026', 'FT2624800100', '3000', 'HS2K4M7P9 hoc phi'],
  ];
  const { opening, closing, movements } = await readStatement(rows);
  expect([opening, closing, movements.map(({ amount }) => amount)]).toEqual([
    19_400_801,
    19_397_801,
    [-3000],
  ]);
  const bare = rows.with(0, ['HS2K4M7P9', '20260901', 'FT2624800099', '3000']);
  expect(await safeReadStatement(bare)).toMatchObject({ issues: [{ code: 'statement.row_above' }] });
});
