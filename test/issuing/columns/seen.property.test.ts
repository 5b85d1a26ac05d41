import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../../src/index.ts';
import { type BillList, readBillList, safeReadBillList } from '../../../src/issuing/index.ts';

/** Words that no list calls its columns by. */
const heading = fc
  .array(fc.constantFrom('Alpha', 'Zeta', 'Vuông', 'Xanh', 'Núi', 'Sông'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const name = fc
  .tuple(fc.constantFrom('Nguyễn', 'Trần', 'Lê'), fc.constantFrom('An', 'Bình', 'Chi'))
  .map((words) => words.join(' '));
const sum = fc.integer({ min: 20, max: 900 }).map((thousands) => thousands * 1000);

const list = fc.record({
  headings: fc.uniqueArray(heading, { minLength: 3, maxLength: 3, selector: (text) => text.toLowerCase() }),
  titles: fc.integer({ min: 0, max: 2 }),
  order: fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 2, 0], [2, 1, 0]),
  rows: fc.array(fc.tuple(name, sum), { minLength: 2, maxLength: 8 }),
});

/** The rows of a list with a title above, its columns in an order of their own: a name, a sum, a mark. */
function table({ headings, titles, order, rows }: typeof list extends fc.Arbitrary<infer T> ? T : never) {
  const ordered = (cells: readonly string[]) => order.map((at) => cells[at] ?? '');
  return [
    ...Array.from({ length: titles }, () => ['Tờ thứ nhất']),
    ordered(headings),
    ...rows.map(([who, amount], at) => ordered([who, String(amount), `m${at}`])),
  ];
}

const billsOf = ({ bills }: BillList) => bills.map((bill) => [bill.name, bill.amount]);

function columnsIn(words: string): Record<string, string> {
  return Object.fromEntries(words.split(',').map((pair) => pair.split('=') as [string, string]));
}

describe('a list whose headings nobody knows', () => {
  test('is refused with its headings, and read when its columns are named as the sentence says', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (parts) => {
        const rows = table(parts);
        const read = await safeReadBillList(rows, { preset: 'school' });
        const issue = read.ok ? undefined : read.issues.find(({ code }) => code === 'list.none');
        if (!issue) throw new Error('expected to be refused');
        for (const text of parts.headings)
          for (const lang of ['en', 'vi'] as const) expect(describeIssue(issue, lang)).toContain(`"${text}"`);
        const columns = columnsIn(issue.expected ?? '');
        expect(billsOf(await readBillList(rows, { preset: 'school', columns }))).toEqual(parts.rows);
      }),
    );
  });

  test('is read by the letters of its columns as it is without headings, and calls its items by them', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (parts) => {
        const rows = table(parts);
        const letter = (at: 0 | 1 | 2) => 'ABC'[parts.order.indexOf(at)] ?? '';
        const columns = { name: letter(0), amount: letter(1) };
        const read = await readBillList(rows, { columns });
        const bare = await readBillList(rows.slice(parts.titles + 1), { columns });
        expect(billsOf(read)).toEqual(billsOf(bare));
        const titles = read.bills.flatMap(({ items }) => items.map(({ title }) => title));
        expect(new Set(titles)).toEqual(new Set([parts.headings[1]]));
      }),
    );
  });
});

test('rows of one key whose other texts differ are not added up unasked, where nothing tells names', async () => {
  const rows = [
    ['Phòng', 'Bé', 'Phải đóng'],
    ['3A', 'Nguyễn Văn An', '350000'],
    ['3A', 'Trần Thị Bình', '420000'],
    ['3B', 'Lê Văn Chi', '350000'],
  ];
  const asked = await safeReadBillList(rows, { preset: 'school' });
  expect(asked.ok ? [] : asked.issues).toMatchObject([{ code: 'list.per', expected: 'rowsToldApart' }]);
  const sums = async (options: Parameters<typeof readBillList>[1]) =>
    (await readBillList(rows, options)).bills.map(({ key, amount }) => [key, amount]);
  const added = [
    ['3A', 770_000],
    ['3B', 350_000],
  ];
  expect(await sums({ preset: 'school', per: 'payer' })).toEqual(added);
  expect(await sums({ preset: 'school', columns: { key: 'Phòng' } })).toEqual(added);
  expect(await sums({ preset: 'school', columns: { key: 'Bé' } })).toHaveLength(3);
});
