import fc from 'fast-check';
import { readStatement, safeReadStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';
import { sheetRows, statements } from '../../kit/statements/layouts.ts';

const ROWS = [
  ['Ngày GD', 'Số CT', 'Ghi nợ', 'Ghi có', 'Diễn giải'],
  ['05/09/2026', '5301', '', '5.000', 'HP3105'],
  ['06/09/2026', '5302', '', '7.000', 'HP3106'],
];

test('a table above without days is named row by row', async () => {
  const above = [
    ['Nội dung', 'Số tiền'],
    ['HP3107', '900.000'],
    ['HP3108', '800.000'],
  ];
  const { movements, notices } = await readStatement([...above, [], ...ROWS]);
  expect(movements).toHaveLength(2);
  const skipped = notices.filter(({ code }) => code === 'statement.skipped');
  expect(skipped.map(({ path }) => path)).toEqual([[2], [3]]);
});

test('balances and totals above are no such table', async () => {
  const above = [
    ['Chỉ tiêu', 'Số tiền'],
    ['Số dư đầu kỳ', '1.000.000'],
    ['Tổng ghi có', '12.000'],
    ['Số dư cuối kỳ', '1.012.000'],
  ];
  const { proof, notices } = await readStatement([...above, [], ...ROWS]);
  expect({ state: proof.state, notices }).toEqual({ state: 'balanced', notices: [] });
});

test('a movement above the headings is never left in silence, with or without its day', async () => {
  const moved = fc.tuple(statements, fc.nat(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(moved, async ([generated, which, hasDay]) => {
      const rows = sheetRows(generated);
      const isMovement = (cells: readonly string[]) => cells.some((cell) => /^FT26248/.test(cell));
      const first = rows.findIndex((cells) =>
        cells.some((cell) => /^(?:Ngày giao dịch|Transaction date)$/.test(cell)),
      );
      const movements = rows.filter(isMovement);
      const row = movements[which % movements.length] ?? [];
      const above = hasDay ? row : row.map((cell) => (/^\d\d\/\d\d\/\d{4}$/.test(cell) ? '' : cell));
      const rest = rows.filter((cells) => cells !== row);
      const read = await safeReadStatement([...rest.slice(0, first), above, ...rest.slice(first)]);
      expect(read.ok).toBe(false);
    }),
  );
});

test('a balance of eight digits that no day of these centuries has is no movement above the headings', async () => {
  const rows = [
    ['Số dư đầu kỳ', '', '', 'Số dư cuối kỳ'],
    ['21490101', '', '', '21489101'],
    ['Ngày GD', 'Số CT', 'Nội dung', 'Ghi nợ', 'Ghi có'],
    ['01/09/2026', 'FT26248001', 'phi', '1000', ''],
    ['02/09/2026', 'FT26248002', 'HS2K4M7P9', '', '350000'],
  ];
  const codes = async (given: string[][]) => {
    const result = await safeReadStatement(given);
    return result.ok
      ? []
      : result.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  };
  expect(await codes(rows)).not.toContain('statement.row_above');
  expect(await codes([['20260901', '', '', '21489101'], ...rows.slice(2)])).toContain('statement.row_above');
});
