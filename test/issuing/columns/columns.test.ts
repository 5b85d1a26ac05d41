import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../../src/issuing/index.ts';
import { columnLetters } from '../../../src/tables/headings/named.ts';
import { dueFrom, madeLists, sheetOf } from '../../kit/issuing/lists.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const ROWS = [
  ['DANH SÁCH THU'],
  ['Mã HS', 'Họ và tên', 'Lớp', 'Cần nộp nốt', 'Chậm nhất vào'],
  ['A1', 'An', '1A', '100.000', '30/09/2026'],
  ['A2', 'Bình', '1A', '70.000', '30/09/2026'],
] as const;

async function readWith(
  columns: Readonly<Record<string, string>>,
  rows: readonly (readonly unknown[])[] = ROWS,
) {
  const read = await safeReadBillList(rows, { columns });
  if (read.ok) return read.value.bills.map(({ key, amount, dueDate }) => [key, amount, dueDate]);
  return read.issues.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, ...path]);
}

describe('columns that are named by hand', () => {
  it('are named by their letters, as by their headings', async () => {
    const bills = [
      ['A1', 100_000, '2026-09-30'],
      ['A2', 70_000, '2026-09-30'],
    ];
    expect(await readWith({ amount: 'D', dueDate: 'E' })).toEqual(bills);
    expect(await readWith({ amount: 'd', dueDate: 'chậm nhất VÀO' })).toEqual(bills);
    expect(await readWith({ amount: 'can nop not', dueDate: 'E', key: 'A' })).toEqual(bills);
  });

  it('are refused where no column bears the heading, or several do', async () => {
    expect(await readWith({ amount: 'Cần nộp thêm', dueDate: 'E' })).toEqual([
      ['table.column_absent', 'amount'],
    ]);
    expect(await readWith({ amount: 'D', dueDate: 'Z' })).toEqual([['table.column_absent', 'dueDate']]);
    const twice = ROWS.map((row) => [...row, row[3]]);
    expect(await readWith({ amount: 'Cần nộp nốt', dueDate: 'E' }, twice)).toEqual([
      ['list.named', 'amount'],
    ]);
  });

  it('names the headings that are nearest to one that is not there', async () => {
    const read = await safeReadBillList(ROWS, { columns: { amount: 'Cần nộp nố' } });
    expect(read.ok ? '' : read.issues[0].message).toMatch(/2: "Cần nộp nốt" \(D\)/);
  });

  it('may stand on one sheet of several', async () => {
    const sheet = (name: string, heading: string) => ({
      name,
      merges: [],
      rows: [
        { row: 1, cells: ['Mã HS', 'Họ và tên', heading] },
        { row: 2, cells: [name, 'An', '100.000'] },
      ],
    });
    const read = await safeReadBillList([sheet('6A', 'Cần nộp nốt'), sheet('6B', 'Số tiền')], {
      columns: { amount: 'Cần nộp nốt' },
    });
    expect(read.ok && read.value.total).toBe(200_000);
  });

  it('say the same by letters as by words, whatever the headings are', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(madeLists, async (list) => {
        const { sheet } = sheetOf({ ...list, hasGroups: false });
        const at = sheet.rows.findIndex(({ cells }) => cells.includes('Mã học sinh'));
        const headings = sheet.rows[at]?.cells ?? [];
        const due = headings.findIndex((cell) => cell === (list.shows.now ?? list.shows.due));
        const key = headings.indexOf('Mã học sinh');
        const blind = (cell: unknown, column: number) =>
          column === due ? 'Khoản kia' : column === key ? 'Ký hiệu riêng' : cell;
        const rows = sheet.rows.map((row, place) =>
          place === at ? { ...row, cells: headings.map((cell, column) => String(blind(cell, column))) } : row,
        );
        const columns = { key: columnLetters(key), amount: columnLetters(due) };
        const read = await safeReadBillList([{ ...sheet, rows }], { columns });
        const asked = list.payers
          .map((payer) => [payer.key, dueFrom(payer)])
          .filter(([, sum]) => Number(sum) > 0);
        if (read.ok && list.shows.now === undefined) {
          expect(read.value.bills.map(({ key: own, amount }) => [own, amount]).sort()).toEqual(asked.sort());
          tally('read');
        }
      }),
      tries(140),
    );
    tally.expectAtLeast({ read: least(20) });
  });
});
