import fc from 'fast-check';
import { safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { least, tries } from '../kit/scale.ts';
import { type Generated, type Layout, lacking, sheetRows, statements } from '../kit/statements/layouts.ts';
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
          if (isPalindrome(generated)) return;
          held('refused');
          expect([
            ...new Set(result.issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))),
          ]).toEqual([expectedCode(generated)]);
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
      tries(400),
    );
    held.expectAtLeast({ read: least(200), refused: least(20) });
  });

  test('with printed balances at both ends, is broken by any row that is left out, doubled or changed', async () => {
    const held = createTally();
    await fc.assert(
      fc.asyncProperty(
        statements,
        fc.nat(),
        fc.constantFrom('left out', 'doubled', 'changed'),
        async (generated, at, damage) => {
          const layout: Layout = {
            ...generated.layout,
            sums: 'split',
            ends: 'above',
            hasTotals: false,
            page: 100,
            blankDays: false,
          };
          const rows = sheetRows({ ...generated, layout });
          const row = rows.length - 1 - generated.told.length + (at % generated.told.length);
          const result = await safeReadStatement(damaged(rows, row, damage, layout.order));
          held(damage);
          expect(result.ok ? result.value.proof : result.issues.map(({ code }) => code)).toContain(
            'statement.proof',
          );
        },
      ),
      tries(150),
    );
    held.expectAtLeast({ 'left out': least(20), doubled: least(20), changed: least(20) });
  });

  test('with running balances alone, is broken by any row but the first and the last', async () => {
    const held = createTally();
    await fc.assert(
      fc.asyncProperty(
        statements,
        fc.nat(),
        fc.constantFrom('left out', 'doubled', 'changed'),
        async (generated, at, damage) => {
          const layout: Layout = {
            ...generated.layout,
            ...{
              sums: 'split',
              ends: 'none',
              hasTotals: false,
              page: 100,
              blankDays: false,
              hasBalance: true,
            },
          };
          const rows = sheetRows({ ...generated, layout });
          const first = rows.length - 1 - generated.told.length;
          const row = first + 1 + (at % (generated.told.length - 2));
          const result = await safeReadStatement(damaged(rows, row, damage, layout.order));
          held(damage);
          expect(result.ok ? result.value.proof : result.issues.map(({ code }) => code)).toContain(
            'statement.proof',
          );
        },
      ),
      tries(150),
    );
    held.expectAtLeast({ 'left out': least(20), doubled: least(20), changed: least(20) });
  });
});

/** Damages one row of a sheet; a sum is changed by its first digit. */
function damaged(
  rows: readonly string[][],
  at: number,
  damage: string,
  order: readonly number[],
): string[][] {
  return rows.flatMap((cells, row) => {
    if (row !== at) return [[...cells]];
    if (damage === 'left out') return [];
    if (damage === 'doubled') return [[...cells], [...cells]];
    const sums = new Set([order.indexOf(3), order.indexOf(4)]);
    const changed = (text: string) =>
      text.replace(/\d/, (digit) => (digit === '9' ? '1' : String(Number(digit) + 1)));
    return [cells.map((text, column) => (sums.has(column) ? changed(text) : text))];
  });
}

/** The code of the issue that refuses a statement. */
function expectedCode(generated: Generated): string | undefined {
  return lacking(generated) === 'direction' ? 'statement.direction' : undefined;
}

/** On one day, sums without signs may be told by the balances from either end. */
function isPalindrome({ layout, told }: Generated): boolean {
  return (
    (layout.sums === 'unsigned' || layout.sums === 'signed') && told.every(({ day }) => day === told[0]?.day)
  );
}
