import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../src/issuing/index.ts';
import { shownText } from '../../src/tables/sheet.ts';
import { dueFrom, type MadeList, madeLists, moneyCell, sheetOf, withCell } from '../kit/issuing/lists.ts';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

/** What is known of a list, as its reading should say it. */
function expected({ payers }: MadeList) {
  const dues = payers.map((payer) => [payer.key, dueFrom(payer)] as const);
  return {
    bills: dues.filter(([, due]) => due > 0).sort(),
    settled: dues.filter(([, due]) => due <= 0).sort(),
  };
}

describe('a list with a column an item', () => {
  it('is read right in any order of its columns, with what is carried, taken off and paid', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(madeLists, async (list) => {
        const read = await safeReadBillList([sheetOf(list).sheet]);
        if (!read.ok) expect(read.issues.map(({ message }) => message)).toEqual([]);
        else {
          const { bills, settled, unit, proof, total } = read.value;
          const known = expected(list);
          expect(bills.map(({ key, amount }) => [key, amount]).sort()).toEqual(known.bills);
          expect(settled.map(({ key, amount }) => [key, amount]).sort()).toEqual(known.settled);
          expect(
            bills.every(({ items, amount }) => items.reduce((sum, each) => sum + each.amount, 0) === amount),
          ).toBe(true);
          expect(total).toBe(known.bills.reduce((sum, [, due]) => sum + due, 0));
          expect(bills.every(({ dueDate }) => dueDate === '2026-09-25')).toBe(true);
          expect([unit, proof.state]).toEqual([list.unit, 'proved']);
          tally(list.shows.now === undefined ? 'before payments' : 'after payments');
          if (known.settled.length > 0) tally('settled');
        }
      }),
      tries(150),
    );
    tally.expectAtLeast({ 'before payments': least(20), 'after payments': least(20), settled: least(20) });
  });

  it('is refused, and the row named, where one of its sums is another', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(
        madeLists,
        fc.nat(),
        fc.constantFrom(500, 1000, 20_000, -500),
        async (list, pick, change) => {
          const { sheet, sums } = sheetOf(list);
          const isProved = ({ heading }: { readonly heading: string }) =>
            heading !== list.shows.paid || list.shows.now !== undefined || list.hasTotal || list.hasSubtotals;
          const proved = sums.filter(isProved);
          const place = proved[pick % proved.length];
          const cell = place && sheet.rows[place.at]?.cells[place.column];
          if (!place || cell === undefined) return;
          const number = typeof cell === 'string' ? Number(cell.replace(/\D/g, '')) || 0 : (cell.number ?? 0);
          const altered = withCell(
            sheet,
            place,
            moneyCell(number * (typeof cell === 'string' ? 1 : list.unit) + change, list.unit, 1),
          );
          const read = await safeReadBillList([altered]);
          expect([read.ok, shownText(cell), place]).toEqual([false, shownText(cell), place]);
          if (!read.ok) tally(read.issues.find(({ severity }) => severity === 'error')?.code ?? 'none');
        },
      ),
      tries(300, 17),
    );
    tally.expectAtLeast({ 'list.row': least(40), 'list.total': 0, 'list.amount': 0 });
  });

  it('is refused where a total is another', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(madeLists, fc.nat(), async (list, pick) => {
        const { sheet, totals } = sheetOf({ ...list, hasTotal: true });
        const due = totals.filter(({ heading }) => heading === (list.shows.now ?? list.shows.due));
        const place = due[pick % due.length];
        const cell = place && sheet.rows[place.at]?.cells[place.column];
        if (!place || typeof cell !== 'object') return;
        const number = (cell.number ?? 0) + 1;
        const read = await safeReadBillList([withCell(sheet, place, { text: String(number), number })]);
        expect(read.ok ? [] : read.issues.map(({ code }) => code)).toContain('list.total');
        tally('refused');
      }),
      tries(90, 5),
    );
    tally.expectAtLeast({ refused: least(50) });
  });
});
