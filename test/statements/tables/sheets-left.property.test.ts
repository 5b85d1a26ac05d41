import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { safeReadStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';
import { tries } from '../../kit/scale.ts';

const HEADINGS = ['Ngày GD', 'Số CT', 'Ghi nợ', 'Ghi có', 'Nội dung'];
type Sheet = readonly (readonly string[])[];

function bookOf(sheets: Readonly<Record<string, Sheet>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }));
}

const sum = fc.integer({ min: 1, max: 999 }).map((each) => `${each}.000`);
const day = fc.integer({ min: 10, max: 28 }).map((each) => `${each}/09/2026`);
const movement = fc.tuple(day, sum).map(([on, amount]) => [on, '1', '', amount, 'HP00000150 hoc phi']);
const known: Sheet = [HEADINGS, ['05/09/2026', '1', '', '350.000', 'HP00000247']];

test('a sheet of movements without headings that are known refuses the statement, unless another is named', async () => {
  const headings = fc.constantFrom([], [['Ngày GD', 'Số CT', 'Gửi đi', 'Chuyển về', 'Nội dung']]);
  await fc.assert(
    fc.asyncProperty(headings, fc.array(movement, { minLength: 1, maxLength: 5 }), async (above, rows) => {
      const bytes = bookOf({ T9: known, T10: [...above, ...rows] });
      const read = await safeReadStatement(bytes);
      const errors = read.ok ? [] : read.issues.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code, path }) => [code, ...path])).toEqual([
        ['statement.row_above', 'T10', above.length + 1],
      ]);
      const named = await safeReadStatement(bytes, { sheet: 'T9' });
      expect(named.ok && named.value.movements).toHaveLength(1);
    }),
    tries(25),
  );
});

test('a cover, a summary and instructions are left with a warning', async () => {
  const others: Sheet[] = [
    [['SAO KÊ TÀI KHOẢN'], ['Ngày in: 05/10/2026'], ['Số dư cuối kỳ', '5.000.000']],
    [
      ['Ngày', 'Tổng'],
      ['05/09/2026', '350.000'],
    ],
    [['Hướng dẫn'], ['1', 'Mở tệp bằng Excel']],
  ];
  for (const other of others) {
    const read = await safeReadStatement(bookOf({ T9: known, Khac: other }));
    expect(read.ok && read.warnings.map(({ code }) => code)).toContain('table.sheet_left');
  }
});
