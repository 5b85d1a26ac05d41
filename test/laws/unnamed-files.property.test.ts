import fc from 'fast-check';
import { createReconciler, settle } from 'vietqr-kit/reconcile';
import { readStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const ACCOUNT = '0011001234567';
const BILLS = [{ id: '1', code: 'HS2K4M7P9', amount: 350_000 }];
const { match } = createReconciler(BILLS);

/** Reads a statement of the rows of some days, all of one number and sum. */
async function statementOf(number: string, days: readonly number[], file: string | undefined) {
  const rows = days.map((day) => ({
    'Ngày GD': `${String(day).padStart(2, '0')}/09/2026`,
    ...{ 'Số CT': number, 'Ghi nợ': '', 'Ghi có': '350.000', 'Diễn giải': 'HS2K4M7P9 hoc phi' },
  }));
  const { movements } = await readStatement(rows, { account: ACCOUNT });
  return movements.map((movement) => ({
    movement: file === undefined ? movement : { ...movement, at: { row: 1, ...movement.at, file } },
    match: match(movement.description),
  }));
}

test('one movement that two statements book on two days is never counted twice, with names of files or without', async () => {
  const seen = createTally();
  const number = fc.constantFrom('FT26244001234', '5243 - 00045678', '624400123456');
  const days = fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 4 }));
  await fc.assert(
    fc.asyncProperty(
      number,
      days,
      fc.boolean(),
      fc.boolean(),
      async (key, [day, later], isNamed, isTurned) => {
        const [a, b] = isNamed ? ['a.xlsx', 'b.xlsx'] : [undefined, undefined];
        const read = [await statementOf(key, [day], a), await statementOf(key, [day + later], b)];
        const matched = (isTurned ? read.reverse() : read).flat();
        const { bills, movements } = settle(BILLS, matched);
        expect(bills[0]).toMatchObject({ status: 'paid', received: 350_000 });
        const [first, second, ...more] = movements.map(({ outcome, reason }) => reason ?? outcome);
        expect([first, more]).toEqual(['allocated', []]);
        expect(second).toBe(isNamed || later === 0 ? undefined : 'possible_duplicate');
        seen(second ?? 'one');
      },
    ),
    tries(120, 5),
  );
  seen.expectAtLeast({ one: least(20), possible_duplicate: least(10) });
});

test('twin rows of one day in one statement stay two without a name of its file', async () => {
  const matched = await statementOf('FT26244001234', [5, 5], undefined);
  const { bills } = settle(BILLS, matched);
  expect(bills[0]).toMatchObject({ status: 'duplicate', received: 700_000 });
});
