import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBillList } from '../../../src/issuing/index.ts';

const person = fc.tuple(
  fc.constantFrom('Nguyễn An', 'Trần Bình', 'Lê Chi', 'Phạm Dung'),
  fc.integer({ min: 20, max: 900 }).map((thousands) => thousands * 1000),
);

const halves = fc.record({
  people: fc.array(person, { minLength: 2, maxLength: 12 }),
  isEqual: fc.boolean(),
  sides: fc.constantFrom(2, 3),
  gap: fc.integer({ min: 0, max: 2 }),
  isNumbered: fc.boolean(),
  hasKeys: fc.boolean(),
  titles: fc.constantFrom<readonly string[][]>([], [['DANH SÁCH THU THÁNG 9']], [['Lớp: 1A'], []]),
});

test('a list that is printed in halves side by side is read whole, to the đồng', async () => {
  await fc.assert(
    fc.asyncProperty(halves, async ({ people, isEqual, sides, gap, isNumbered, hasKeys, titles }) => {
      const rows = people.map(([name, sum], at) => [
        ...(isNumbered ? [String(at + 1)] : []),
        ...(hasKeys ? [`HS${100 + at}`] : []),
        name,
        String(isEqual ? 400_000 : sum),
      ]);
      const headings = [...(isNumbered ? ['STT'] : []), ...(hasKeys ? ['Mã HS'] : []), 'Họ tên', 'Phải thu'];
      const height = Math.ceil(rows.length / sides);
      const blank = headings.map(() => '');
      const across = (of: (side: number) => readonly string[]) =>
        Array.from({ length: sides }, (_, side) => [...of(side), ...Array<string>(gap).fill('')]).flat();
      const used = Math.ceil(rows.length / height);
      const body = Array.from({ length: height }, (_, at) =>
        across((side) => rows[side * height + at] ?? blank),
      );
      const list = await readBillList([
        ...titles,
        across((side) => (side < used ? headings : blank)),
        ...body,
      ]);
      expect(list.bills.map(({ name }) => name)).toEqual(people.map(([name]) => name));
      expect(list.total).toBe(people.reduce((all, [, sum]) => all + (isEqual ? 400_000 : sum), 0));
      if (hasKeys) expect(list.bills.map(({ key }) => key)).toEqual(people.map((_, at) => `HS${100 + at}`));
    }),
  );
});

test('names that come again without sums of their own divide no list', async () => {
  const list = await readBillList(
    [
      ['Mã HS', 'Họ tên', 'Xóm', 'Họ tên', 'Xóm', 'Phải thu'],
      ['HS1', 'Nguyễn An', 'Đông', 'Nguyễn Ba', 'Đông', '400000'],
      ['HS2', 'Trần Bình', 'Tây', 'Trần Bốn', 'Tây', '300000'],
    ],
    { preset: 'school' },
  );
  expect(list.bills.map(({ key, amount }) => [key, amount])).toEqual([
    ['HS1', 400_000],
    ['HS2', 300_000],
  ]);
});
