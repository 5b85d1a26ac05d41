import fc from 'fast-check';
import { createReconciler, settle } from 'vietqr-kit/reconcile';
import { safeReadStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';
import { tries } from '../../kit/scale.ts';

const two = (part: number) => String(part).padStart(2, '0');

/** The days of one month: some up to the twelfth, and some behind it. */
const month = fc.integer({ min: 1, max: 12 }).chain((of) =>
  fc.record({
    of: fc.constant(of),
    early: fc.uniqueArray(
      fc.integer({ min: 1, max: 12 }).filter((day) => day !== of),
      { minLength: 2, maxLength: 6 },
    ),
    late: fc.array(fc.integer({ min: 13, max: 28 }), { minLength: 1, maxLength: 4 }),
  }),
);

function rowsOf(days: readonly string[], above: readonly string[][] = []) {
  const body = days.map((day, at) => [day, `FT2624600${at}`, '350.000', 'nop tien']);
  return [...above, ['Ngày GD', 'Số CT', 'Ghi có', 'Nội dung'], ...body];
}

async function codesOf(rows: readonly (readonly string[])[], options?: object) {
  const result = await safeReadStatement(rows, options);
  return { isRead: result.ok, codes: (result.ok ? result.warnings : result.issues).map(({ code }) => code) };
}

test('days that a spreadsheet read month first are asked about, and the same days as the bank wrote them are not', async () => {
  await fc.assert(
    fc.asyncProperty(month, async ({ of, early, late }) => {
      const behind = late.map((day) => `${day}/${two(of)}/2026`);
      const right = [...early.map((day) => `${two(day)}/${two(of)}/2026`), ...behind];
      const exchanged = [...early.map((day) => `${two(of)}/${two(day)}/2026`), ...behind];
      expect((await codesOf(rowsOf(right))).codes).not.toContain('statement.days');
      const asked = await codesOf(rowsOf(exchanged));
      expect(asked).toMatchObject({ isRead: false, codes: expect.arrayContaining(['statement.days']) });
      expect((await codesOf(rowsOf(exchanged), { acceptGap: true })).isRead).toBe(true);
      const year = await codesOf(rowsOf(exchanged, [['Từ ngày 01/01/2026 đến ngày 31/12/2026']]));
      expect(year.codes).not.toContain('statement.days');
    }),
    tries(100),
  );
});

test('one number told by a feed and by a statement with day and month exchanged is not booked twice', () => {
  const bills = [{ code: 'HS2K4M7P9', amount: 350_000 }];
  const { match } = createReconciler(bills);
  const one = {
    amount: 350_000,
    description: 'HS2K4M7P9',
    account: '1800201234567',
    reference: 'FT26246001',
  };
  fc.assert(
    fc.property(month, ({ of, early: [day = 1] }) => {
      const movements = [
        { ...one, id: 'a', source: 'sepay', time: `2026-${two(of)}-${two(day)}T08:02:37+07:00` },
        { ...one, id: 'b', source: 'statement', time: `2026-${two(day)}-${two(of)}T00:00:00+07:00` },
      ];
      const settled = settle(
        bills,
        movements.map((movement) => ({ movement, match: match(movement) })),
      );
      expect(settled.bills).toMatchObject([{ status: 'paid', received: 350_000 }]);
    }),
    tries(100),
  );
});
