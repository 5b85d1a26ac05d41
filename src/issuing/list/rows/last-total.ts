import type { Cell } from '../../../tables/sheet.ts';
import { readSum } from '../sums/sums.ts';
import { cleanCell } from './keys.ts';
import type { PayerRow, SumRow } from './sort.ts';

/**
 * Takes the last row for a total, whatever it is called: where it has one text only, and no number, where all others have more, and
 * each of its sums is what theirs add up to. Undefined where it is one who pays, or goes on with one.
 */
export function lastTotal(payers: readonly PayerRow[], money: readonly number[]): SumRow | undefined {
  const last = payers.at(-1);
  const others = payers.slice(0, -1);
  if (!last || last.follows || others.length < 2 || /\d/.test(textsBeside(last.cells, money).join()))
    return undefined;
  const isAlone = textsBeside(last.cells, money).length === 1;
  if (!isAlone || others.some(({ cells }) => textsBeside(cells, money).length < 2)) return undefined;
  const sums = money.filter((column) => sumIn(last.cells, column) !== 0);
  const isSum = (column: number) =>
    others.reduce((all, { cells }) => all + sumIn(cells, column), 0) === sumIn(last.cells, column);
  return sums.length > 0 && sums.every(isSum)
    ? { row: last.row, cells: last.cells, after: others.length, named: true }
    : undefined;
}

/**
 * Finds rows in between that are totals, whatever they are called: with one text only, where those above have more, and in each
 * column of money the sum of two or more of them, since the last such row or total; rows that go on with a payer are none of them.
 */
export function unnamedTotals(
  payers: readonly PayerRow[],
  money: readonly number[],
  totals: readonly number[],
): ReadonlySet<number> {
  const found = new Set<number>();
  const starts = new Set(totals);
  let run = emptyRun(money);
  for (const [at, { cells, follows }] of payers.entries()) {
    if (starts.has(at)) run = emptyRun(money);
    const isAlone = textsBeside(cells, money).length === 1;
    const sums = money.map((column) => sumIn(cells, column));
    if (isAlone && !follows && run.isFull && run.count > 1 && isSumOfRun(sums, run.sums)) {
      found.add(at);
      run = emptyRun(money);
    } else {
      run = {
        count: run.count + 1,
        isFull: run.isFull && !isAlone,
        sums: sums.map((sum, column) => sum + (run.sums[column] ?? 0)),
      };
    }
  }
  return found;
}

/** Rows since the last total: how many, what they add up to, and whether each has more than one text. */
interface RowRun {
  readonly count: number;
  readonly isFull: boolean;
  readonly sums: readonly number[];
}

function emptyRun(money: readonly number[]): RowRun {
  return { count: 0, isFull: true, sums: money.map(() => 0) };
}

function isSumOfRun(sums: readonly number[], run: readonly number[]): boolean {
  return sums.some((sum) => sum !== 0) && sums.every((sum, column) => sum === run[column]);
}

function textsBeside(cells: readonly Cell[], money: readonly number[]): readonly string[] {
  const texts = cells.filter((_, column) => !money.includes(column)).map(cleanCell);
  return [...new Set(texts)].filter((text) => text !== '');
}

function sumIn(cells: readonly Cell[], column: number): number {
  const reading = readSum(cells[column], 1);
  return reading.kind === 'sum' ? reading.value : 0;
}
