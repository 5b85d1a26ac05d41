import fc from 'fast-check';
import { safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { least, tries } from '../kit/scale.ts';
import { type Generated, type Layout, printed, sheetRows, statements } from '../kit/statements/layouts.ts';
import { createTally } from '../kit/tally.ts';

const ORDERS = ['newest day first, oldest row first', 'oldest day first, newest row first'] as const;

/** Puts the rows of movements in an order in which days run one way and their rows the other. */
function reordered(generated: Generated, order: (typeof ORDERS)[number]) {
  const rows = sheetRows(generated);
  const { told } = generated;
  const start = rows.length - 1 - told.length;
  const days: string[][][] = [];
  for (const [at, { day }] of told.entries()) {
    if (at === 0 || told[at - 1]?.day !== day) days.push([]);
    days.at(-1)?.push(rows[start + at] ?? []);
  }
  const body = order.startsWith('newest')
    ? days.reverse().flat()
    : days.flatMap((block) => [...block].reverse());
  return { above: rows.slice(0, start), body, below: rows.slice(-1) };
}

const bare: Partial<Layout> = {
  hasBalance: true,
  hasTotals: false,
  page: 100,
  blankDays: false,
  descending: false,
};

describe('days that run one way, and their rows the other', () => {
  test('are proved by their balances, and broken by a row that is left out, doubled or changed', async () => {
    const held = createTally();
    const damages = fc.constantFrom('none', 'left out', 'doubled', 'changed');
    await fc.assert(
      fc.asyncProperty(
        statements,
        fc.constantFrom(...ORDERS),
        damages,
        fc.nat(),
        async (generated, order, damage, pick) => {
          const layout: Layout = { ...generated.layout, ...bare, sums: 'split', ends: 'none' };
          const { above, body, below } = reordered(
            { ...generated, layout, opening: generated.opening + 99_000_000 },
            order,
          );
          const numbers = generated.told.slice(1, -1).map(({ number }) => number);
          const number = numbers[pick % numbers.length] ?? '';
          const at = body.findIndex((cells) => cells.includes(number));
          const rows = body.flatMap((cells, row) => {
            if (row !== at || damage === 'none') return [cells];
            if (damage !== 'changed') return damage === 'doubled' ? [cells, cells] : [];
            const other = printed(9_876_543_210, layout.money);
            return [
              cells.map((text, column) =>
                [3, 4].includes(layout.order[column] ?? 0) && text ? other : text,
              ),
            ];
          });
          const result = await safeReadStatement([...above, ...rows, ...below]);
          held(damage);
          const told = result.ok ? result.value.proof.state : result.issues.map(({ code }) => code);
          if (damage === 'none') expect(told).toBe('balanced');
          else expect(told).toContain('statement.proof');
        },
      ),
      tries(250),
    );
    held.expectAtLeast({ none: least(20), 'left out': least(20), doubled: least(20), changed: least(20) });
  });

  test('tell by their balances which way sums without signs went', async () => {
    const held = createTally();
    await fc.assert(
      fc.asyncProperty(statements, fc.constantFrom(...ORDERS), async (generated, order) => {
        const layout: Layout = { ...generated.layout, ...bare, sums: 'unsigned', ends: 'above' };
        const { above, body, below } = reordered({ ...generated, layout }, order);
        const result = await safeReadStatement([...above, ...body, ...below]);
        if (!result.ok) {
          expect(result.issues.map(({ code }) => code)).toContain('statement.direction');
          held('refused');
          return;
        }
        held('read');
        const sums = result.value.movements.map(({ amount }) => amount).sort();
        expect(sums).toEqual(generated.told.map(({ amount }) => amount).sort());
      }),
      tries(150),
    );
    held.expectAtLeast({ read: least(60) });
  });
});
