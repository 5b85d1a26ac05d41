import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeReadBillList } from '../../../src/issuing/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

/** Columns of which no two are alike, each with what stands there in the nth row. */
const LIST_COLUMNS: Readonly<Record<string, (at: number) => string>> = {
  STT: (at) => String(at + 1),
  'Mã HS': (at) => `HS${1000 + at}`,
  'Họ và tên': (at) => `Nguyễn Văn ${'ABCDEFGHIK'[at]}`,
  Lớp: (at) => `6A${1 + (at % 3)}`,
  'Số tiền': (at) => `${350 + at}.000`,
  'Ngày sinh': (at) => `0${1 + (at % 9)}/03/2014`,
  'Điện thoại': (at) => `09012345${10 + at}`,
};
const NAMES = Object.keys(LIST_COLUMNS);
const order = fc.shuffledSubarray(NAMES, { minLength: NAMES.length });

function listRows(headings: readonly string[], count: number): string[][] {
  return Array.from({ length: count }, (_, at) => headings.map((name) => LIST_COLUMNS[name]?.(at) ?? ''));
}

async function read(headings: readonly string[], rows: readonly string[][]) {
  const result = await safeReadBillList([headings, ...rows]);
  const issues = result.ok ? result.warnings : result.issues;
  const moved = issues.filter(({ expected }) => expected === 'cellsMoved').map(({ path }) => path[0]);
  const sums = result.ok ? result.value.bills.map(({ key, amount }) => `${key} ${amount}`) : undefined;
  return { moved, sums };
}

/** Ways in which the cells of a row come below other headings. */
const MOVES: Readonly<Record<string, (row: string[], at: number) => void>> = {
  lost: (row, at) => row.splice(at, 1),
  'put in': (row, at) => row.splice(at, 0, ''),
  doubled: (row, at) => row.splice(at, 0, row[at] ?? ''),
  exchanged: (row, at) => row.splice(at, 2, ...row.slice(at, at + 2).reverse()),
};

test('a row of which cells came below other headings is named, and no other row', async () => {
  const held = createTally();
  const move = fc.constantFrom(...Object.keys(MOVES));
  await fc.assert(
    fc.asyncProperty(
      order,
      fc.integer({ min: 4, max: 10 }),
      fc.nat(9),
      fc.nat(4),
      move,
      async (headings, count, pick, at, kind) => {
        const rows = listRows(headings, count);
        const right = await read(headings, rows);
        expect(right.moved).toEqual([]);
        const row = pick % count;
        MOVES[kind]?.(rows[row] ?? [], at);
        const { moved, sums } = await read(headings, rows);
        held(moved.length > 0 ? kind : 'otherwise');
        if (moved.length > 0) expect(moved).toEqual([row + 2]);
        if (sums) expect(sums).toEqual(right.sums);
      },
    ),
    tries(400, 40),
  );
  const kinds = Object.fromEntries(Object.keys(MOVES).map((kind) => [kind, least(40)]));
  held.expectAtLeast({ ...kinds, otherwise: 0 });
});

test('rows that lack cells, or hold others for a reason, are nobody else', async () => {
  const headings = ['STT', 'Mã HS', 'Họ và tên', 'Lớp', 'Tiền ăn', 'Tiền xe', 'Số tiền', 'Ghi chú'];
  const row = (at: number, meals: string, bus: string, sum: string, note: string) => [
    ...[String(at), `HS${1000 + at}`, `Lê Thị ${'ABCDEFGH'[at]}`, at === 3 ? '' : '6A1'],
    ...[meals, bus, sum, note],
  ];
  const rows = [
    row(1, '300.000', '', '300.000', ''),
    row(2, '300.000', '', '300.000', ''),
    row(3, '', '200.000', '200.000', 'đi xe'),
    row(4, '300.000', '', '300.000', ''),
    row(5, '300.000', '', '300.000', ''),
    ['6', '1006', 'Lê Thị G', 'Chồi non', '300.000', '', '300.000', 'mới vào'],
  ];
  const { moved, sums } = await read(headings, rows);
  expect([moved, sums?.length]).toEqual([[], 6]);
});
