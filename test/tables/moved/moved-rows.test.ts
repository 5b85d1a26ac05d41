import { describe, expect, test } from 'vitest';
import { createMovedRows } from '../../../src/tables/moved/moved-rows.ts';
import { growth } from '../../kit/linear.ts';

/** Rows of a table, of which one was moved by a cell and has another far to the right. */
function rowsWithFarCell(column: number): readonly (readonly string[])[] {
  const rows = Array.from({ length: 8 }, (_, at) => [
    `0${at + 1}/09/2026`,
    `FT${at}`,
    `hoc phi ${at}`,
    '350.000',
  ]);
  const far = ['', '09/09/2026', 'FT9', 'hoc phi 9', '350.000'];
  const blank = Array<string>(Math.max(column - far.length, 0)).fill('');
  return [...rows, [...far, ...blank, 'x']];
}

function movedIn(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const moved = createMovedRows(width, []);
  for (const [at, cells] of rows.entries()) moved.take({ row: at + 1, cells: [...cells] });
  return moved.finish().map(({ row }) => row.row);
}

describe('a row that was moved by a cell', () => {
  test.each([6, 30, 16_000])('is found with another cell in column %i', (column) => {
    expect(movedIn(rowsWithFarCell(column), 4)).toEqual([9]);
  });

  test.each([
    ['a table of few columns', 4],
    ['a table of as many columns', Number.POSITIVE_INFINITY],
  ])('costs no more than the length of its row in %s', (_what, width) => {
    const call = (rows: readonly (readonly string[])[]) => movedIn(rows, width);
    expect(growth(rowsWithFarCell, call, 500)).toBeLessThan(2.1);
  });
});
