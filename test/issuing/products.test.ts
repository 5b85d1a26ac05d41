import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../src/issuing/index.ts';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const HEADINGS = [
  ['Số ngày ăn', 'Đơn giá', 'Tiền ăn'],
  ['Số lượng', 'Đơn giá', 'Thành tiền'],
  ['Tiêu thụ (m3)', 'Đơn giá', 'Tiền nước'],
  ['Diện tích (m2)', 'Đơn giá', 'Số tiền'],
] as const;

const meters = fc.array(
  fc.record({ count: fc.integer({ min: 1, max: 60 }), price: fc.integer({ min: 5, max: 40 }) }),
  { minLength: 2, maxLength: 9 },
);

describe('a sum beside a count and a price', () => {
  it('is their product, or the row is named: as wrong where most rows hold, else as a doubt', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(
        meters,
        fc.constantFrom(...HEADINGS),
        fc.boolean(),
        fc.nat(),
        fc.constantFrom(0, 1000, -1000),
        async (all, headings, isTurned, pick, change) => {
          const [count, price, sum] = headings;
          const wrong = pick % all.length;
          const rows = all.map((each, at) => {
            const product = each.count * each.price * 1000 + 1000 * Number(each.count * each.price === 1);
            const cells = [String(each.count), String(each.price * 1000)];
            const shown = String(product + (at === wrong ? change : 0));
            return [`H${at}`, `Hộ ${at}`, ...(isTurned ? cells.reverse() : cells), shown];
          });
          const names = isTurned ? [price, count] : [count, price];
          const read = await safeReadBillList([['Mã hộ', 'Chủ hộ', ...names, sum], ...rows]);
          const issues = read.ok ? read.value.notices : read.issues;
          const named = issues.filter(({ path }) => path.join('') === `${wrong + 2}E`);
          expect(named.length).toBe(
            change === 0 || all.some(({ count: n, price: p }) => n * p < 2) ? named.length : 1,
          );
          if (change === 0) expect(read.ok).toBe(true);
          else if (!read.ok) tally('refused');
          else tally('said');
        },
      ),
      tries(120),
    );
    tally.expectAtLeast({ refused: least(20), said: least(3) });
  });

  it('is not asked of sums that other columns change', async () => {
    const rows = [
      ['Mã hộ', 'Chủ hộ', 'Tiêu thụ (m3)', 'Đơn giá', 'Thuế GTGT', 'Tổng cộng'],
      ['H1', 'An', '10', '12.000', '6.000', '126.000'],
      ['H2', 'Bình', '20', '12.000', '12.000', '252.000'],
      ['H3', 'Chi', '15', '12.000', '9.000', '189.000'],
    ];
    const read = await safeReadBillList(rows);
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).not.toContain('list.row');
  });
});
