import type { Cell } from '../../../tables/sheet.ts';
import { cleanCell } from './keys.ts';
import type { PayerRow, SumRow } from './sort.ts';
import { readSum } from './sums.ts';

/**
 * Takes the last row for a total, whatever it is called: where it has one text only, and no number, where all others have more, and
 * each of its sums is what theirs add up to. Undefined where it is one who pays.
 */
export function lastTotal(payers: readonly PayerRow[], money: readonly number[]): SumRow | undefined {
  const last = payers.at(-1);
  const others = payers.slice(0, -1);
  if (!last || others.length < 2 || /\d/.test(textsBeside(last.cells, money).join())) return undefined;
  const isAlone = textsBeside(last.cells, money).length === 1;
  if (!isAlone || others.some(({ cells }) => textsBeside(cells, money).length < 2)) return undefined;
  const sums = money.filter((column) => sumIn(last.cells, column) !== 0);
  const isSum = (column: number) =>
    others.reduce((all, { cells }) => all + sumIn(cells, column), 0) === sumIn(last.cells, column);
  return sums.length > 0 && sums.every(isSum)
    ? { row: last.row, cells: last.cells, after: others.length, named: true }
    : undefined;
}

function textsBeside(cells: readonly Cell[], money: readonly number[]): readonly string[] {
  const texts = cells.filter((_, column) => !money.includes(column)).map(cleanCell);
  return [...new Set(texts)].filter((text) => text !== '');
}

function sumIn(cells: readonly Cell[], column: number): number {
  const reading = readSum(cells[column], 1);
  return reading.kind === 'sum' ? reading.value : 0;
}
