import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { findStatementTables } from '../../../src/statements/tables/find.ts';
import { layoutOf } from '../../../src/statements/tables/layout-of.ts';
import type { Merge } from '../../../src/tables/sheet.ts';
import { expectLinear } from '../../kit/linear.ts';
import { sheetOf } from '../../kit/tables.ts';

const HEADINGS = ['Ngày', 'Nội dung', 'Ghi có'];
const FIRST_ROW = 2;

function tableOf(length: number, merges: readonly Merge[]) {
  const rows = Array.from({ length }, () => ['01/09/2026', 'A', '1.000']);
  const [table] =
    findStatementTables([sheetOf([HEADINGS, ...rows], { merges })], undefined, createReport()) ?? [];
  if (!table) throw new Error('no table');
  return table;
}

describe('merged cells', () => {
  test('of days give their rows the day above, up to the last row there is', () => {
    const merges: readonly Merge[] = [
      { top: 5, bottom: 1_048_576, left: 0, right: 0 },
      { top: 2, bottom: 3, left: 0, right: 0 },
      { top: 2, bottom: 6, left: 1, right: 1 },
    ];
    expect([...layoutOf(tableOf(6, merges), {}, {}).merged]).toEqual([3, 6, 7]);
  });

  test('are walked once each, however tall', () => {
    const table = (length: number) =>
      tableOf(
        length,
        Array.from({ length }, (_, at) => ({ top: FIRST_ROW + at, bottom: 1_048_576, left: 0, right: 0 })),
      );
    expectLinear(table, (each) => layoutOf(each, {}, {}), 200);
  });

  test('over the headings may be as many as a file can hold', () => {
    const merge: Merge = { top: 1, bottom: 1, left: 0, right: 4 };
    expect(layoutOf(tableOf(1, Array(300_000).fill(merge)), {}, {}).width).toBe(5);
  });
});
