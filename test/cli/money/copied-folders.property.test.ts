import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedBill } from '../../../src/cli/shared/money/bills.ts';
import { isGivenAgain, manifestMonth } from '../../../src/cli/shared/money/months.ts';
import { tries } from '../../kit/scale.ts';

const silent = { data: () => {}, info: () => {}, issues: () => {} };

/** The codes of a folder, without due days, so that another month may ask the same. */
function billsIn(folder: string): readonly ListedBill[] {
  const file = `${folder}/manifest.csv`;
  return ['HP00000150', 'HP00000247'].map((code, at) => ({
    ...{ code, file, row: at + 2, amount: 350_000, month: manifestMonth(file) },
  }));
}

const copied = fc.constantFrom(
  'thang-9 copy',
  'thang-9 - Copy',
  'thang-9 - Copy (2)',
  'thang-9 (1)',
  'Copy of thang-9',
  'thang-9 - bản sao',
);
const others = fc.constantFrom('thang-10', 'thang-9-2026', 'thang-9b', 't9');

test('a folder that is called a copy of another is the same list, and one of another name another month', () => {
  fc.assert(
    fc.property(copied, others, fc.boolean(), (copy, other, isFirst) => {
      const again = (one: string, two: string) => {
        const earlier = new Map([[one, billsIn(one)]]);
        return isGivenAgain(billsIn(two), two, earlier, { output: silent as never });
      };
      expect(isFirst ? again(copy, 'thang-9') : again('thang-9', copy)).toBe(true);
      expect(again('thang-9', other)).toBe(false);
    }),
    tries(60),
  );
});
