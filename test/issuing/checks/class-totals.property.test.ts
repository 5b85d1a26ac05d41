import fc from 'fast-check';
import { safeReadBillList } from 'vietqr-kit/issuing';
import { expect, test } from 'vitest';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const HEADINGS = ['STT', 'Mã HS', 'Họ và tên', 'Lớp', 'Học phí'];

/** Sums of the pupils of two classes or more. */
const classes = fc.array(
  fc.array(
    fc.integer({ min: 20, max: 900 }).map((sum) => sum * 1000),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 2, maxLength: 4 },
);

const total = (sums: readonly number[]) => sums.reduce((all, sum) => all + sum, 0);

function sheetsOf(all: readonly (readonly number[])[], off: number, hasCount: boolean) {
  const pupils = all.flatMap((sums, of) => sums.map((sum) => ({ sum, of })));
  const rows = pupils.map(({ sum, of }, at) => [
    at + 1,
    `HS${at + 10}`,
    `Nguyễn Văn ${'AB'[at % 2]}`,
    `6A${of + 1}`,
    sum,
  ]);
  const totals = all.map((sums, of) => [
    `6A${of + 1}`,
    ...(hasCount ? [sums.length] : []),
    total(sums) + (of === 0 ? off : 0),
  ]);
  const numbered = (table: readonly (readonly unknown[])[]) =>
    table.map((cells, at) => ({ row: at + 1, cells: cells.map(String) }));
  return [
    { name: 'DS', rows: numbered([HEADINGS, ...rows]), merges: [] },
    {
      name: 'Tổng hợp',
      rows: numbered([['Lớp', ...(hasCount ? ['Số HS'] : []), 'Học phí'], ...totals]),
      merges: [],
    },
  ];
}

test('a sheet of the totals of classes asks nobody for money, and one that reads as a list with another sum is refused', async () => {
  const held = createTally();
  await fc.assert(
    fc.asyncProperty(classes, fc.constantFrom(0, 50_000), fc.boolean(), async (all, off, hasCount) => {
      const read = await safeReadBillList(sheetsOf(all, off, hasCount));
      const codes = (read.ok ? read.value.notices : read.issues).map(({ code }) => code);
      const isKeyed = hasCount && new Set(all.map(({ length }) => length)).size === all.length;
      if (read.ok) {
        held('left out');
        expect(read.value.total).toBe(total(all.flat()));
        expect(codes).toContain('list.left_out');
        expect(isKeyed && off > 0).toBe(false);
      } else {
        held('refused');
        if (isKeyed) expect([off > 0, codes.includes('list.total')]).toEqual([true, true]);
      }
    }),
    tries(120),
  );
  held.expectAtLeast({ 'left out': least(30), refused: least(20) });
});
