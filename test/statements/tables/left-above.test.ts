import { readStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';

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
