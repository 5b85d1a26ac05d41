import fc from 'fast-check';
import { safeReadStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';
import { formatVnd } from '../../../src/money/vnd.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const WRITTEN = { plus: '+', bare: '', minus: '-' } as const;
type Sign = keyof typeof WRITTEN;

const sums = fc.array(
  fc.record({
    amount: fc.integer({ min: 1, max: 9000 }).map((sum) => sum * 1000),
    sign: fc.constantFrom<Sign>('plus', 'bare', 'minus'),
  }),
  { minLength: 2, maxLength: 8 },
);

test('a sum without a sign beside sums with a plus is money in only where the balances prove it', async () => {
  const held = createTally();
  await fc.assert(
    fc.asyncProperty(sums, fc.boolean(), async (rows, hasBalances) => {
      let balance = 50_000_000;
      const body = rows.map(({ amount, sign }, at) => {
        balance += sign === 'minus' ? -amount : amount;
        const sum = `${WRITTEN[sign]}${formatVnd(amount)}`;
        return [
          `${String(at + 1).padStart(2, '0')}/09/2026`,
          sum,
          hasBalances ? formatVnd(balance) : '',
          'A',
        ];
      });
      const result = await safeReadStatement([['Ngày', 'Số tiền', 'Số dư', 'Nội dung'], ...body]);
      const signs = new Set(rows.map(({ sign }) => sign));
      const isMixed = signs.has('plus') && signs.has('bare');
      if (isMixed && !hasBalances) {
        held('refused');
        expect(result.ok || result.issues.map(({ code }) => code)).toContain('statement.direction');
      } else if (result.ok) {
        held(isMixed ? 'proved' : 'plain');
        expect(result.value.movements.map(({ amount }) => amount)).toEqual(
          rows.map(({ amount, sign }) => (sign === 'minus' ? -amount : amount)),
        );
      }
    }),
    tries(200),
  );
  held.expectAtLeast({ refused: least(30), proved: least(30), plain: least(20) });
});
